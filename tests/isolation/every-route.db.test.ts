import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, rightsOf } from '../../server/agency/access.ts';
import type { Id } from '../../server/kernel/ids.ts';
import type { KnownRoute } from '../../server/platform/http/server.ts';
import { writeDemo } from '../../server/demo.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { sample } from './sample.ts';

// Walks the router: every route there is, against everybody who may not call it. A route added tomorrow is walked tomorrow.
let app: TestApp;
/** The demo agency, with something of everything. */
let agencyId: Id;
/** Its clients with a printed sign-in: one of each kind, from the president of a council to the manager of a company. */
let clients: Id[];
let ours: Map<string, Id[]>;
let everyId: Set<string>;

beforeAll(async () => {
  app = await openTestApp();
  const { slug, people } = await writeDemo(app.platform);
  agencyId = (await app.db.owner.query<{ id: Id }>('select id from platform.agencies where slug = $1', [slug])).rows[0]!.id;
  const logins = people.filter(({ face }) => face === 'extranet').map(({ login }) => login);
  clients = (await app.db.owner.query<{ id: Id }>('select id from extranet.identities where agency_id = $1 and login = any($2) order by login', [agencyId, logins])).rows.map(({ id }) => id);
  ours = await idsByTable();
  everyId = new Set([...ours.values()].flat());
});
afterAll(() => app.close());

const by = (kind: string): KnownRoute[] => app.routes.filter(({ access }) => access.kind === kind);
const zero = '00000000-0000-4000-8000-000000000000';

test('the walk has something to walk: routes of both faces, and records of every kind to look for', () => {
  expect(by('staff').length).toBeGreaterThan(60);
  expect(by('client').length).toBeGreaterThan(8);
  for (const table of ['office.parties', 'office.buildings', 'office.lots', 'office.accounts', 'office.leases', 'office.events', 'extranet.identities', 'extranet.documents']) {
    expect([table, (ours.get(table) ?? []).length > 0]).toEqual([table, true]);
  }
});

test('nobody: every route that is not public asks for a session, and says nothing else', async () => {
  for (const route of app.routes.filter(({ access }) => access.kind !== 'public')) {
    const reply = await app.call(route.method, address(route.url, () => zero));
    expect([route.method, route.url, reply.status, Object.keys(reply.body)]).toEqual([route.method, route.url, 401, ['error']]);
  }
});

describe('staff without the right', () => {
  for (const role of ROLES) {
    test(`${role}: every route whose right this role lacks answers 403, before looking at anything`, async () => {
      const person = await app.staff(role, agencyId);
      const closed = by('staff').filter(({ access }) => access.kind === 'staff' && access.right !== null && !rightsOf(role).has(access.right));
      for (const route of closed) {
        expect([route.method, route.url, (await app.call(route.method, address(route.url, () => zero), { as: person })).status]).toEqual([route.method, route.url, 403]);
      }
      if (role === 'reader') expect(closed.length).toBeGreaterThan(20);
    });
  }
});

test('each face knows its own sessions only: a client’s is nothing in the office, a colleague’s nothing on the extranet', async () => {
  const client = await app.client(ours.get('extranet.identities')![0]!, { agencyId });
  const staff = await app.staff('administrator', agencyId);
  const asOffice = { headers: { cookie: client.headers.cookie.replace('mitoyen_extranet=', 'mitoyen_office=') } };
  const asExtranet = { headers: { cookie: staff.headers.cookie.replace('mitoyen_office=', 'mitoyen_extranet=') } };
  for (const route of by('staff')) {
    for (const as of [client, asOffice]) expect([route.url, (await app.call(route.method, address(route.url, () => zero), { as })).status]).toEqual([route.url, 401]);
  }
  for (const route of by('client')) {
    for (const as of [staff, asExtranet]) expect([route.url, (await app.call(route.method, address(route.url, () => zero), { as })).status]).toEqual([route.url, 401]);
  }
});

test('the administrator of another agency, with every right and every id: nothing of ours is shown, nothing of ours is changed', async () => {
  const stranger = await app.staff('administrator', await app.createAgency('ailleurs'));
  const before = await picture();
  const walk = await walkAs(stranger, by('staff'));
  expect(walk.shown).toEqual([]);
  expect(walk.opened).toEqual([]);
  // A body that is refused for its form proves nothing.
  expect(walk.misread).toEqual(UPLOADS.filter((one) => app.routes.some(({ method, url }) => `${method} ${url}` === one)));
  expect(await picture()).toEqual(before);
});

test('each kind of client, asking for documents of every building and binder by their ids, gets those the rules give and 404 for all others', { timeout: 120_000 }, async () => {
  const allowed = await readersByDocument();
  let given = 0;
  let refused = 0;
  for (const identity of clients) {
    const as = await app.client(identity, { agencyId });
    for (const [id, readers] of allowed) {
      const may = readers.has(identity);
      const status = (await app.call('GET', `/api/extranet/documents/${id}`, { as })).status;
      expect([identity, id, status]).toEqual([identity, id, may ? 200 : 404]);
      if (may) given++;
      else refused++;
    }
  }
  expect(clients.length).toBeGreaterThan(6);
  expect(Math.min(given, refused)).toBeGreaterThan(100);
});

test('a client of another agency gets 404 for everything of ours', async () => {
  const elsewhere = await app.createAgency('ailleurs-clients');
  const identity = await strangerIdentity(elsewhere);
  const as = await app.client(identity, { agencyId: elsewhere });
  const walk = await walkAs(as, by('client'));
  expect(walk.shown).toEqual([]);
  expect(walk.opened).toEqual([]);
});

/** Routes that take a file, not JSON: the form of what this test sends is refused first. Their own tests try them with files. */
const UPLOADS: string[] = [];

/** Calls each route with our ids, as somebody to whom nothing of ours belongs. */
async function walkAs(as: { headers: { cookie: string } }, routes: KnownRoute[]): Promise<{ shown: string[]; opened: string[]; misread: string[] }> {
  const [shown, opened, misread] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const route of routes) {
    const name = `${route.method} ${route.url}`;
    for (const candidate of candidates(route.url)) {
      const reply = await app.call(route.method, address(route.url, (name) => parameterOf(route, name, candidate)) + queryOf(route), { as, body: bodyOf(route) });
      for (const id of leaks(reply, candidate, route)) shown.add(`${name} shows ${id}`);
      if (/:(id|\w+Id)\b/.test(route.url) && (reply.status < 400 || reply.status >= 500)) opened.add(`${name} ${reply.status}`);
      if (reply.status === 400) misread.add(name);
    }
  }
  return { shown: [...shown], opened: [...opened], misread: [...misread] };
}

function address(url: string, idFor: (name: string) => string): string {
  return url.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(idFor(name)));
}

/** One id of each table whose name the address may mean; of all of them when none is named. */
function candidates(url: string): string[] {
  if (!url.includes('/:')) return [zero];
  const words = url.split('/').filter((part) => part !== '' && !part.startsWith(':')).flatMap((part) => part.split('-'));
  const all = [...ours].filter(([, ids]) => ids.length > 0);
  const named = all.filter(([table]) => table.split('.')[1]!.split('_').some((word) => words.includes(word)));
  return [...new Set((named.length > 0 ? named : all).map(([, ids]) => ids[0]!))];
}

interface Operation { requestBody?: { content?: Record<string, { schema: object }> }; parameters?: { in: string; name: string; required?: boolean; schema: object }[] }

function operationOf(route: KnownRoute): Operation {
  const paths = (app.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }).paths;
  return paths[route.url.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()] ?? {};
}

function bodyOf(route: KnownRoute): unknown {
  const schema = Object.values(operationOf(route).requestBody?.content ?? {})[0]?.schema;
  return schema ? sample(schema, idOf) : undefined;
}

function queryOf(route: KnownRoute): string {
  const needed = (operationOf(route).parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required);
  return needed.length === 0 ? '' : `?${new URLSearchParams(needed.map(({ name, schema }) => [name, String(sample(schema, idOf, name))])).toString()}`;
}

/** Our id where the address wants an id; else a word that its form allows. */
function parameterOf(route: KnownRoute, name: string, candidate: string): string {
  const schema = (operationOf(route).parameters ?? []).find((one) => one.in === 'path' && one.name === name)?.schema as { format?: string } | undefined;
  return !schema || schema.format === 'uuid' ? candidate : String(sample(schema, idOf, name));
}

/** `buildingId` → one of our buildings; a name that means no table gets a party. */
function idOf(field: string): string {
  const noun = field.replace(/Ids?$/, '').toLowerCase();
  const found = [...ours].find(([table, ids]) => ids.length > 0 && noun !== '' && table.split('.')[1]!.replaceAll('_', '').startsWith(noun));
  return (found ?? ['', ours.get('office.parties')!])[1][0]!;
}

/** Ids of ours in a reply, but for those that were sent along. */
function leaks(reply: { raw: Buffer }, candidate: string, route: KnownRoute): string[] {
  const sent = `${candidate} ${JSON.stringify(bodyOf(route) ?? '')} ${queryOf(route)}`;
  return [...new Set(reply.raw.toString('utf8').match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [])].filter((id) => everyId.has(id) && !sent.includes(id));
}

async function agencyTables(): Promise<{ table: string; hasId: boolean }[]> {
  const { rows } = await app.db.owner.query<{ table: string; hasId: boolean }>(`
    select c.table_schema || '.' || c.table_name as table, exists (select from information_schema.columns i where i.table_schema = c.table_schema and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid') as "hasId"
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'agency_id' and c.table_schema in ('office', 'extranet') and t.table_type = 'BASE TABLE' order by 1`);
  return rows;
}

async function idsByTable(): Promise<Map<string, Id[]>> {
  const found = new Map<string, Id[]>();
  for (const { table, hasId } of await agencyTables()) {
    if (hasId) found.set(table, (await app.db.owner.query<{ id: Id }>(`select id from ${table} where agency_id = $1 order by id`, [agencyId])).rows.map(({ id }) => id));
  }
  return found;
}

/** A fingerprint of every table of the agency: whatever changes, shows. */
async function picture(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const { table } of await agencyTables()) {
    const { rows } = await app.db.owner.query<{ print: string }>(`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${table} t where agency_id = $1`, [agencyId]);
    seen[table] = rows[0]!.print;
  }
  return seen;
}

/** Who reads each published document, as the office's own panel "Qui voit ce document, et pourquoi" says. */
async function readersByDocument(): Promise<Map<string, Set<string>>> {
  const staff = await app.staff('administrator', agencyId);
  // Some of each binder at each place: enough to meet every rule, few enough to be quick.
  const { rows } = await app.db.owner.query<{ id: Id; eventId: Id }>(`
    select id, event_id as "eventId" from (
      select d.id, d.event_id, row_number() over (partition by d.binder_id, p.place_id order by d.document_on) as nth
      from extranet.documents d join extranet.document_places p on p.document_id = d.id where d.agency_id = $1) picked
    where nth = 1 order by id limit 150`, [agencyId]);
  const result = new Map<string, Set<string>>();
  for (const { id, eventId } of rows) {
    const { body } = await app.call('GET', `/api/office/publication/events/${eventId}/readers`, { as: staff });
    result.set(id, new Set(body.seeing.flatMap((group: { people: { personId: string }[] }) => group.people.map(({ personId }) => personId))));
  }
  return result;
}

async function strangerIdentity(agencyId: Id): Promise<Id> {
  const { rows } = await app.db.owner.query<{ id: Id }>(
    "insert into extranet.identities (id, agency_id, kind, login, display_name, sort_name, active) values (gen_random_uuid(), $1, 'client', 'etranger', 'Ève INCONNUE', 'INCONNUE Ève', true) returning id", [agencyId]);
  return rows[0]!.id;
}
