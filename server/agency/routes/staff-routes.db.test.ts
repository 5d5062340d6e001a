import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
type Signed = Awaited<ReturnType<TestApp['staff']>>;
let administrator: Signed;
let master: Signed;
beforeAll(async () => {
  app = await openTestApp();
  administrator = await app.staff('administrator');
  master = await app.staff('master');
});
afterAll(() => app.close());

const call = (method: string, url: string, body?: unknown, as: Signed | null = administrator) => app.call(method, `/api/office${url}`, { as, ...(body === undefined ? {} : { body }) });
let number = 0;
const hire = async (more: object = {}) => (await call('POST', '/staff', { login: `marc${(number += 1)}`, firstName: 'Marc', lastName: 'Petit', role: 'manager', ...more })).body as { person: any; temporaryPassword: string };

test('[ADM-178] a colleague gets a login of their own, a place on the chart, and a first password shown once', async () => {
  const { body: office } = await call('POST', '/offices', { name: 'Lyon' });
  const reply = await call('POST', '/staff', { login: 'Lea.Roux', firstName: 'Léa', lastName: 'Roux', role: 'accountant', jobTitle: 'Comptable copropriété', officeId: office.id, reportsTo: administrator.viewer.staffId, receivesSystemMessages: true });
  expect(reply.status).toBe(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  const { person, temporaryPassword } = reply.body;
  expect(person).toMatchObject({ login: 'lea.roux', role: 'accountant', officeName: 'Lyon', reportsToName: 'Claire Essai', active: true, firstPassword: true, secondFactor: false, acts: ['change', 'change-role', 'new-password', 'forget-second-factor', 'close'] });
  expect(temporaryPassword).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(JSON.stringify((await call('GET', `/staff/${person.id}`)).body)).not.toMatch(/password_hash|temporary\$/);
  expect(JSON.stringify((await app.db.owner.query('select detail from office.audit where subject_id = $1', [person.id])).rows)).not.toContain(temporaryPassword);
  const { body: chart } = await call('GET', '/staff/chart');
  expect(chart.roots.find((root: any) => root.id === administrator.viewer.staffId).reports).toEqual([{ id: person.id, reports: [] }]);
  expect((await call('POST', '/staff', { login: 'LEA.ROUX', firstName: 'L', lastName: 'R', role: 'reader' })).body.error.fields.login).toContain('déjà pris');
  expect((await call('POST', '/staff', { login: 'a b', firstName: 'L', lastName: 'R', role: 'reader' })).status).toBe(400);
});

test('an office or a superior of another agency is refused', async () => {
  const stranger = await app.staff('administrator', await app.createAgency('ailleurs'));
  const office = (await call('POST', '/offices', { name: 'Chez eux' }, stranger)).body;
  const base = { login: 'x1', firstName: 'X', lastName: 'X', role: 'reader' };
  expect((await call('POST', '/staff', { ...base, officeId: office.id })).body.error.fields).toHaveProperty('officeId');
  expect((await call('POST', '/staff', { ...base, reportsTo: stranger.viewer.staffId })).body.error.fields).toHaveProperty('reportsTo');
});

test('the organisation chart refuses circles, naming them, even when two changes meet', async () => {
  const [one, two] = [(await hire()).person, (await hire({ firstName: 'Zoé' })).person];
  expect((await call('PATCH', `/staff/${one.id}`, { version: 1, reportsTo: one.id })).body.error.code).toBe('reports-in-circle');
  await call('PATCH', `/staff/${one.id}`, { version: 1, reportsTo: two.id });
  expect((await call('PATCH', `/staff/${two.id}`, { version: 1, reportsTo: one.id })).body.error.fields.reportsTo).toContain('Zoé Petit → Marc Petit → Zoé Petit');
  const [three, four] = [(await hire()).person, (await hire()).person];
  const met = await Promise.all([call('PATCH', `/staff/${three.id}`, { version: 1, reportsTo: four.id }), call('PATCH', `/staff/${four.id}`, { version: 1, reportsTo: three.id })]);
  expect(met.map(({ status }) => status).toSorted()).toEqual([200, 422]);
});

test('a closed account is out at once, leaves the chart, and can be reopened', async () => {
  const { person } = await hire();
  await app.db.owner.query("insert into office.staff_sessions (token_hash, agency_id, staff_id, expires_at) values ('h', $1, $2, now() + interval '1 day')", [app.agencyId, person.id]);
  const closed = await call('PATCH', `/staff/${person.id}`, { version: 1, active: false });
  expect(closed.body).toMatchObject({ active: false, acts: ['change', 'change-role', 'reopen'] });
  expect((await app.db.owner.query('select from office.staff_sessions where staff_id = $1', [person.id])).rowCount).toBe(0);
  expect((await call('GET', '/staff/chart')).body.people.map((each: any) => each.id)).not.toContain(person.id);
  expect((await call('POST', `/staff/${person.id}/password`)).body.error.code).toBe('closed-account');
  expect((await call('PATCH', `/staff/${person.id}`, { version: 2, active: true })).body.active).toBe(true);
});

test('[ADM-180] the master sign-in is its holder’s alone: nobody gives that role, closes it, or takes it', async () => {
  const id = master.viewer.staffId;
  expect((await call('GET', `/staff/${id}`)).body.acts).toEqual([]);
  for (const body of [{ active: false }, { role: 'reader' }, { email: 'x@x.fr' }]) expect((await call('PATCH', `/staff/${id}`, { version: 1, ...body })).status, JSON.stringify(body)).toBe(403);
  expect((await call('PATCH', `/staff/${id}`, { version: 1, active: false }, master)).status).toBe(403);
  expect((await call('PATCH', `/staff/${id}`, { version: 1, role: 'reader' }, master)).status).toBe(403);
  expect((await call('POST', `/staff/${id}/password`)).status).toBe(403);
  expect((await call('POST', `/staff/${id}/second-factor/forget`)).status).toBe(403);
  expect((await call('PATCH', `/staff/${id}`, { version: 1, jobTitle: 'Gérante' }, master)).body.jobTitle).toBe('Gérante');
  const { person } = await hire();
  expect((await call('PATCH', `/staff/${person.id}`, { version: 1, role: 'master' })).body.error.code).toBe('one-master');
  expect((await call('POST', '/staff', { login: 'maitre2', firstName: 'X', lastName: 'X', role: 'master' })).status).toBe(400);
  await expect(app.db.owner.query('update office.staff set active = false where id = $1', [id])).rejects.toThrow(/master_stays_open/);
});

test('nobody closes their own door or raises their own role', async () => {
  const own = `/staff/${administrator.viewer.staffId}`;
  expect((await call('PATCH', own, { version: 1, active: false })).body.error.code).toBe('not-yourself');
  expect((await call('PATCH', own, { version: 1, role: 'reader' })).body.error.code).toBe('not-yourself');
  expect((await call('POST', `${own}/password`)).body.error.code).toBe('not-yourself');
});

test('for a lost telephone, the second factor is forgotten and its sessions end', async () => {
  const { person } = await hire();
  await app.db.owner.query("update office.staff set totp_secret = 'sealed' where id = $1", [person.id]);
  await app.db.owner.query("insert into office.staff_passkeys (id, agency_id, staff_id, public_key, label) values ('k1', $1, $2, 'x', 'Clé')", [app.agencyId, person.id]);
  expect((await call('GET', `/staff?secondFactor=true`)).body.rows.map((row: any) => row.id)).toEqual([person.id]);
  expect((await call('POST', `/staff/${person.id}/second-factor/forget`)).body.secondFactor).toBe(false);
  expect((await app.db.owner.query('select from office.staff_passkeys where staff_id = $1', [person.id])).rowCount).toBe(0);
});

test('staff are found without accents, kept to a facet, sorted, and opened in a spreadsheet', async () => {
  await hire({ login: 'elodie', firstName: 'Élodie', lastName: 'Nérac', role: 'assistant', jobTitle: 'Accueil' });
  const ids = async (query: string) => ((await call('GET', `/staff?${query}`)).body.rows as { login: string }[]).map(({ login }) => login);
  expect(await ids('filter=nerac accueil')).toEqual(['elodie']);
  expect(await ids('role=assistant')).toEqual(['elodie']);
  expect(await ids('active=true&filter=elodie')).toEqual(['elodie']);
  expect(await ids('active=false&filter=elodie')).toEqual([]);
  const csv = await call('GET', '/staff/export?format=csv&filter=nerac&columns=name,role');
  expect(String(csv.body)).toBe('\uFEFF"Nom";"Rôle"\r\n"Nérac Élodie";"Assistant"\r\n');
});

test('who may not write changes nobody, and a neighbour finds nobody of ours', async () => {
  const { person } = await hire();
  const reader = await app.staff('reader');
  const stranger = await app.staff('administrator', await app.createAgency('voisins'));
  const writes: [string, string, unknown?][] = [
    ['PATCH', `/staff/${person.id}`, { version: 1, lastName: 'X' }], ['POST', `/staff/${person.id}/password`], ['POST', `/staff/${person.id}/second-factor/forget`],
  ];
  for (const [method, url, body] of [...writes, ['POST', '/staff', { login: 'x9', firstName: 'X', lastName: 'X', role: 'reader' }]] as typeof writes) expect((await call(method, url, body, reader)).status, url).toBe(403);
  for (const [method, url, body] of [...writes, ['GET', `/staff/${person.id}`]] as typeof writes) expect((await call(method, url, body, stranger)).status, url).toBe(404);
  expect((await call('GET', '/staff', undefined, stranger)).body.total).toBe(1);
  expect((await call('GET', '/staff/chart', undefined, stranger)).body.people).toHaveLength(1);
});
