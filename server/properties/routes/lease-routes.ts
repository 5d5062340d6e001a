import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, DayText, Name, nullable, strict, Uuid, Version, Whole, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { tried } from '../../platform/records/trial.ts';
import { LEASE_STATES } from '../model.ts';
import { createLease, deleteLease, leaseSheet, listLeases, readLease, updateLease } from '../use-cases/leases.ts';
import { cancelDeparture, recordDeparture } from '../use-cases/record-departure.ts';
import { recordNotice, withdrawNotice } from '../use-cases/record-notice.ts';
import { may, removed } from './may.ts';

const Lots = Type.Array(Uuid, { maxItems: 500 });
const free = { mandateId: nullable(Uuid), guarantorPartyId: nullable(Uuid), rentCents: nullable(Whole), chargesCents: nullable(Whole), depositCents: nullable(Whole) };
const row = {
  id: Uuid, version: Version, number: Type.String(), mandateNumber: Words, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), tenantPartyId: Uuid, tenantName: Type.String(), guarantorName: Words,
  accountId: nullable(Uuid), accountCode: Words, lots: Type.Array(Type.Object({ id: Uuid, number: Type.String() })), entryOn: DayText, noticeReceivedOn: nullable(DayText), exitOn: nullable(DayText),
  departed: Type.Boolean(), state: choice(LEASE_STATES), ...free,
};
const Detail = Type.Object({ ...row, acts: Acts });
/** `follows`: what comes of the act, on the extranet too, in words. */
const Follows = Type.Object({ follows: Type.Array(Type.String()) });
const Done = Type.Object({ ...row, acts: Acts, ...Follows.properties });
const optional = Type.Partial(Type.Object({ number: Name, ...free })).properties;
const Create = Type.Object({ buildingId: Uuid, tenantPartyId: Uuid, entryOn: DayText, lotIds: Lots, accountId: Type.Optional(Uuid), ...optional }, strict);
const Change = Type.Object({ version: Version, entryOn: Type.Optional(DayText), lotIds: Type.Optional(Lots), ...optional }, strict);
const Notice = Type.Object({ version: Version, receivedOn: DayText, exitOn: DayText }, strict);
const Departure = Type.Object({ version: Version, leftOn: DayText }, strict);
const Undo = Type.Object({ version: Version }, strict);
const facets = { buildingId: Uuid, lotId: Uuid, mandateId: Uuid, tenantPartyId: Uuid, guarantorPartyId: Uuid, state: choice(LEASE_STATES) };
const List = Type.Object({ ...ListQuery.properties, ...Type.Partial(Type.Object(facets)).properties });

export function leaseRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/leases', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listLeases(tx, viewer, listRequest(request.query), request.query, today())));
  app.get('/leases/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listLeases(tx, viewer, wholeList(listRequest(request.query)), request.query, today()));
    return sendSheet(reply, 'Baux', leaseSheet, rows, request.query);
  });
  app.get('/leases/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readLease(tx, viewer, request.params.id, today())));
  app.post('/leases', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createLease(tx, viewer, trimmed(request.body), today())));
  app.patch('/leases/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateLease(tx, viewer, request.params.id, trimmed(request.body), today())));
  app.post('/leases/:id/notice', { config: may('write'), schema: { params: IdParams, body: Notice, response: { 200: Done } } },
    (request) => work(request, (tx, viewer) => recordNotice(tx, viewer, request.params.id, request.body, today())));
  app.post('/leases/:id/notice/preview', { config: may('write'), schema: { params: IdParams, body: Notice, response: { 200: Follows } } },
    (request) => work(request, (tx, viewer) => tried(tx, () => recordNotice(tx, viewer, request.params.id, request.body, today()))));
  app.post('/leases/:id/notice/withdraw', { config: may('write'), schema: { params: IdParams, body: Undo, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => withdrawNotice(tx, viewer, request.params.id, request.body, today())));
  app.post('/leases/:id/departure', { config: may('write'), schema: { params: IdParams, body: Departure, response: { 200: Done } } },
    (request) => work(request, (tx, viewer) => recordDeparture(tx, viewer, request.params.id, request.body, today())));
  app.post('/leases/:id/departure/preview', { config: may('write'), schema: { params: IdParams, body: Departure, response: { 200: Follows } } },
    (request) => work(request, (tx, viewer) => tried(tx, () => recordDeparture(tx, viewer, request.params.id, request.body, today()))));
  app.post('/leases/:id/departure/cancel', { config: may('write'), schema: { params: IdParams, body: Undo, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => cancelDeparture(tx, viewer, request.params.id, request.body, today())));
  app.delete('/leases/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteLease(tx, viewer, request.params.id, today()));
    return reply.status(204).send(null);
  });
}
