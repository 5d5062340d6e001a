import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { PARTY_KINDS, QUALITIES } from '../model.ts';
import { createParty, deleteParty, listParties, partySheet, readParty, replaceMembers, updateParty } from '../use-cases/parties.ts';
import { may, removed } from './may.ts';

const required = { kind: choice(PARTY_KINDS), lastName: Name };
const free = {
  civility: Words, firstName: Words, representative: Words, siret: Words, addressLine1: Words, addressLine2: Words, postalCode: Words, city: Words,
  phone: Words, mobile: Words, iban: Words, notes: Words,
};
const Email = nullable(Type.String({ format: 'email', maxLength: 254 }));
const row = { id: Uuid, version: Version, code: Type.String(), name: Type.String(), ...required, ...free, email: Words };
const Link = Type.Object({ partyId: Uuid, quality: choice(QUALITIES), code: Type.String(), name: Type.String() });
const Detail = Type.Object({ ...row, members: Type.Array(Link), memberOf: Type.Array(Link), acts: Acts });
const optional = Type.Partial(Type.Object({ code: Name, email: Email, ...free })).properties;
const Create = Type.Object({ ...required, ...optional }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object(required)).properties, ...optional }, strict);
const Members = Type.Object({ version: Version, members: Type.Array(Type.Object({ partyId: Uuid, quality: choice(QUALITIES) }, strict), { maxItems: 100 }) }, strict);
const List = Type.Object({ ...ListQuery.properties, kind: Type.Optional(choice(PARTY_KINDS)), withEmail: Type.Optional(Type.Boolean()), city: Type.Optional(Type.String()) });

export function partyRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/parties', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listParties(tx, viewer, listRequest(request.query), request.query)));
  app.get('/parties/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listParties(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Tiers', partySheet, rows, request.query);
  });
  app.get('/parties/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readParty(tx, viewer, request.params.id)));
  app.post('/parties', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createParty(tx, viewer, trimmed(request.body))));
  app.patch('/parties/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateParty(tx, viewer, request.params.id, trimmed(request.body))));
  app.put('/parties/:id/members', { config: may('write'), schema: { params: IdParams, body: Members, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => replaceMembers(tx, viewer, request.params.id, request.body)));
  app.delete('/parties/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteParty(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
