import { Type, type Static } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, DayText, nullable, strict, Uuid, Whole, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { tried } from '../../platform/records/trial.ts';
import { recordTransfer, type AskedTransfer } from '../use-cases/record-transfer.ts';
import { listTransfers, readTransfer, transferSheet } from '../use-cases/transfers.ts';
import { may } from './may.ts';

const row = {
  id: Uuid, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), sellerPartyId: Uuid, sellerName: Type.String(), buyerPartyId: Uuid, buyerName: Type.String(), soldOn: DayText,
  notary: Words, priceCents: nullable(Whole), lots: Type.Array(Type.Object({ id: Uuid, number: Type.String() })), recordedAt: Type.String(), recordedByName: Words,
};
const Detail = Type.Object({ ...row, acts: Acts });
/** `follows`: what comes of the sale, on the extranet too; `notices`: what it leaves for staff to look at. */
const Follows = Type.Object({ follows: Type.Array(Type.String()), notices: Type.Array(Type.String()) });
const Recorded = Type.Object({ ...row, acts: Acts, buyerAccountId: Uuid, ...Follows.properties });
const Create = Type.Object({
  buildingId: Uuid, sellerPartyId: Uuid, buyerPartyId: Uuid, buyerAccountId: Type.Optional(Uuid), soldOn: DayText, lotIds: Type.Array(Uuid, { maxItems: 500 }),
  notary: Type.Optional(Words), priceCents: Type.Optional(nullable(Whole)),
}, strict);
const List = Type.Object({ ...ListQuery.properties, ...Type.Partial(Type.Object({ buildingId: Uuid, lotId: Uuid, partyId: Uuid })).properties });

export function transferRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/transfers', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listTransfers(tx, viewer, listRequest(request.query), request.query)));
  app.get('/transfers/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listTransfers(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Mutations', transferSheet, rows, request.query);
  });
  app.get('/transfers/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readTransfer(tx, viewer, request.params.id)));
  app.post('/transfers', { config: may('write'), schema: { body: Create, response: { 200: Recorded } } }, (request) => work(request, (tx, viewer) => recordTransfer(tx, viewer, askedOf(request.body))));
  app.post('/transfers/preview', { config: may('write'), schema: { body: Create, response: { 200: Follows } } },
    (request) => work(request, (tx, viewer) => tried(tx, () => recordTransfer(tx, viewer, askedOf(request.body)))));
}

function askedOf(body: Static<typeof Create>): AskedTransfer {
  const { priceCents, ...asked } = trimmed(body);
  return { ...asked, priceCents: typeof priceCents === 'number' ? BigInt(priceCents) : null };
}
