import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, DayText, nullable, strict, Uuid, Whole, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { recordTransfer } from '../use-cases/record-transfer.ts';
import { listTransfers, readTransfer, transferSheet } from '../use-cases/transfers.ts';
import { may } from './may.ts';

const row = {
  id: Uuid, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), sellerPartyId: Uuid, sellerName: Type.String(), buyerPartyId: Uuid, buyerName: Type.String(), soldOn: DayText,
  notary: Words, priceCents: nullable(Whole), lots: Type.Array(Type.Object({ id: Uuid, number: Type.String() })), recordedAt: Type.String(), recordedByName: Words,
};
const Detail = Type.Object({ ...row, acts: Acts });
/** `notices`: what the sale leaves for staff to look at. */
const Recorded = Type.Object({ ...row, acts: Acts, buyerAccountId: Uuid, notices: Type.Array(Type.String()) });
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
  app.post('/transfers', { config: may('write'), schema: { body: Create, response: { 200: Recorded } } }, (request) => work(request, (tx, viewer) => {
    const { priceCents, ...asked } = trimmed(request.body);
    return recordTransfer(tx, viewer, { ...asked, priceCents: typeof priceCents === 'number' ? BigInt(priceCents) : null });
  }));
}
