import { Type } from 'typebox';
import { IdParams, listReply } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { createOffice, deleteOffice, listOffices, readOffice, updateOffice } from '../use-cases/offices.ts';
import { may, removed } from './may.ts';

const Email = nullable(Type.String({ maxLength: 200, pattern: '^\\s*$|^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' }));
const free = { legalForm: Words, siret: Words, ape: Words, email: Email, phone: Words, addressLine1: Words, postalCode: Words, city: Words, openingHours: Words, published: Type.Boolean() };
const Office = Type.Object({ id: Uuid, version: Version, name: Name, ...free, people: Type.Integer(), acts: Acts });
const Create = Type.Object({ name: Name, ...Type.Partial(Type.Object(free)).properties }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ name: Name, ...free })).properties }, strict);
const tags = ['Agence'];

/** Agence › Bureaux: legal form, SIRET, APE and how to reach them; those published stand in the clients' Contacts (ADM-191, ADM-192). */
export function officeRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/offices', { config: may('agency.read'), schema: { tags, summary: 'Les bureaux', response: { 200: listReply(Office) } } }, async (request) => {
    const rows = await work(request, listOffices);
    return { total: rows.length, rows };
  });
  app.get('/offices/:id', { config: may('agency.read'), schema: { tags, summary: 'Un bureau', params: IdParams, response: { 200: Office } } }, (request) => work(request, (tx, viewer) => readOffice(tx, viewer, request.params.id)));
  app.post('/offices', { config: may('agency.write'), schema: { tags, summary: 'Ajouter un bureau', body: Create, response: { 200: Office } } }, (request) => work(request, (tx, viewer) => createOffice(tx, viewer, trimmed(request.body))));
  app.patch('/offices/:id', { config: may('agency.write'), schema: { tags, summary: 'Modifier un bureau', params: IdParams, body: Change, response: { 200: Office } } },
    (request) => work(request, (tx, viewer) => updateOffice(tx, viewer, request.params.id, trimmed(request.body))));
  app.delete('/offices/:id', { config: may('agency.write'), schema: { tags, summary: 'Supprimer un bureau', params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteOffice(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
