import { Type, type TSchema } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { GIVEN_ROLES, ROLES } from '../access.ts';
import { createStaffMember, forgetSecondFactor, listStaff, readChart, readStaffMember, renewPassword, staffSheet, updateStaffMember, type StaffRow } from '../use-cases/staff.ts';
import { may } from './may.ts';

const Email = nullable(Type.String({ maxLength: 200, pattern: '^\\s*$|^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' }));
const Text = Type.String();
const names = { firstName: Name, lastName: Name };
const free = { email: Email, phone: Words, jobTitle: Words, officeId: nullable(Uuid), reportsTo: nullable(Uuid), receivesSystemMessages: Type.Boolean() };
const row = {
  id: Uuid, version: Version, login: Text, ...names, ...free, role: choice(ROLES), active: Type.Boolean(), officeName: nullable(Text), reportsToName: nullable(Text), secondFactor: Type.Boolean(), firstPassword: Type.Boolean(),
  lastSignedInAt: nullable(Text),
};
const Person = Type.Object({ ...row, acts: Acts });
/** Lower case: sign-in reads what is typed so. An e-mail address makes a good login too. */
const Login = Type.String({ minLength: 2, maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]+$' });
const Create = Type.Object({ login: Login, ...names, role: choice(GIVEN_ROLES), ...Type.Partial(Type.Object(free)).properties }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ ...names, ...free, role: choice(ROLES), active: Type.Boolean() })).properties }, strict);
const List = Type.Object({ ...ListQuery.properties, active: Type.Optional(Type.Boolean()), role: Type.Optional(choice(ROLES)), officeId: Type.Optional(Uuid), secondFactor: Type.Optional(Type.Boolean()) });
const Branch = Type.Unsafe<{ id: string; reports: unknown[] }>({ $id: 'StaffBranch', type: 'object', required: ['id', 'reports'], properties: { id: { type: 'string' }, reports: { type: 'array', items: { $ref: 'StaffBranch#' } } } }) as TSchema;
const tags = ['Collaborateurs'];

/** Collaborateurs and their organisation chart. What each may do is in access.ts; a first password leaves in one answer only. */
export function staffRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.addSchema(Branch);
  app.get('/staff', { config: may('agency.read'), schema: { tags, summary: 'Les collaborateurs', querystring: List, response: { 200: listReply(Type.Object(row)) } } }, async (request) => {
    const page = await work(request, (tx, viewer) => listStaff(tx, viewer, listRequest(request.query), request.query));
    return { total: page.total, rows: page.rows.map(present) };
  });
  app.get('/staff/export', { config: may('agency.read'), schema: { tags, summary: 'Les collaborateurs dans un tableur', querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listStaff(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Collaborateurs', staffSheet, rows, request.query);
  });
  app.get('/staff/chart', { config: may('agency.read'), schema: { tags, summary: 'L’organigramme', response: { 200: Type.Object({ people: Type.Array(Type.Object(row)), roots: Type.Array(Type.Ref('StaffBranch#')) }) } } }, async (request) => {
    const { people, roots } = await work(request, readChart);
    return { people: people.map(present), roots: roots as never };
  });
  app.get('/staff/:id', { config: may('agency.read'), schema: { tags, summary: 'Un collaborateur', params: IdParams, response: { 200: Person } } },
    async (request) => present(await work(request, (tx, viewer) => readStaffMember(tx, viewer, request.params.id))));
  app.post('/staff', { config: may('agency.write'), schema: { tags, summary: 'Ajouter un collaborateur', body: Create, response: { 200: Type.Object({ person: Person, temporaryPassword: Text }) } } }, async (request, reply) => {
    const { person, temporaryPassword } = await work(request, (tx, viewer) => createStaffMember(tx, viewer, platform, trimmed(request.body)));
    reply.header('cache-control', 'no-store');
    return { person: present(person), temporaryPassword };
  });
  app.patch('/staff/:id', { config: may('agency.write'), schema: { tags, summary: 'Modifier un collaborateur', params: IdParams, body: Change, response: { 200: Person } } },
    async (request) => present(await work(request, (tx, viewer) => updateStaffMember(tx, viewer, request.params.id, trimmed(request.body)))));
  app.post('/staff/:id/password', { config: may('agency.write'), schema: { tags, summary: 'Donner un nouveau mot de passe provisoire', params: IdParams, response: { 200: Type.Object({ login: Text, temporaryPassword: Text }) } } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return work(request, (tx, viewer) => renewPassword(tx, viewer, platform, request.params.id));
  });
  app.post('/staff/:id/second-factor/forget', { config: may('agency.write'), schema: { tags, summary: 'Réinitialiser la double authentification', params: IdParams, response: { 200: Person } } },
    async (request) => present(await work(request, (tx, viewer) => forgetSecondFactor(tx, viewer, request.params.id))));
}

function present<T extends StaffRow>(person: T) {
  return { ...person, lastSignedInAt: person.lastSignedInAt?.toISOString() ?? null };
}
