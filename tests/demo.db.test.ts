import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDemo, type Demo } from '../server/demo.ts';
import { openTestApp, type TestApp } from './support/app.ts';

let app: TestApp;
let demo: Demo;
beforeAll(async () => {
  app = await openTestApp();
  demo = await writeDemo(app.platform);
});
afterAll(() => app.close());

const signIn = async (login: string, face: string): Promise<{ next: string; headers: { cookie: string } }> => {
  const reply = await app.call('POST', `/api/${face}/sign-in`, { body: { agency: demo.slug, login, password: demo.password } });
  return { next: reply.body.next, headers: { cookie: String(reply.headers['set-cookie']).split(';')[0]! } };
};
const documentsOf = async (login: string): Promise<{ binder: string; title: string; event: string; building: string | null }[]> => {
  const { rows } = await app.db.owner.query(`
    select b.path as binder, v.title, d.event_id as event, e.building_id as building from extranet.identities i
    cross join lateral extranet.visible_documents(i.id, null, now(), null, null, null) v join extranet.documents d on d.id = v.id join extranet.binders b on b.id = v.binder_id
    join office.events e on e.id = d.event_id where i.login = $1 and i.agency_id = (select id from platform.agencies where slug = $2)`, [login, demo.slug]);
  return rows;
};

test('every printed login opens its door with the printed password, and owes no step', async () => {
  for (const { login, face } of demo.people) expect([login, (await signIn(login, face)).next]).toEqual([login, 'done']);
});

test('every client of the list finds documents; the first publication left nothing to do', async () => {
  for (const { login } of demo.people.filter(({ face }) => face === 'extranet')) {
    expect((await documentsOf(login)).length, login).toBeGreaterThan(8);
  }
  const { rows } = await app.db.owner.query(`select state, disappeared from office.publication_runs where agency_id = (select id from platform.agencies where slug = $1)`, [demo.slug]);
  expect(rows).toEqual([{ state: 'done', disappeared: 0 }]);
});

test('each kind of client finds what their kind finds, and not what it does not', async () => {
  const binders = async (login: string): Promise<Set<string>> => new Set((await documentsOf(login)).map(({ binder }) => binder));
  const [owner, member, president, tenant, landlord] = [await binders('k.belaid'), await binders('h.garnier'), await binders('b.fabre'), await binders('l.aubert'), await binders('m.vidal')];
  expect([owner.has('Assemblées générales / Procès-verbaux'), owner.has('Factures')]).toEqual([true, false]);
  expect([member.has('Factures'), member.has('Conseil syndical / Notes au président')]).toEqual([true, false]);
  expect(president.has('Conseil syndical / Notes au président')).toBe(true);
  expect([tenant.has('Quittances'), tenant.has('Baux'), tenant.has('Comptes rendus de gérance'), tenant.has('Mandats')]).toEqual([true, true, false, false]);
  expect([landlord.has('Comptes rendus de gérance'), landlord.has('Mandats'), landlord.has('Quittances')]).toEqual([true, true, false]);
  const hats = await binders('n.rousseau');
  expect([hats.has('Quittances'), hats.has('Assemblées générales / Procès-verbaux'), hats.has('Comptes rendus de gérance')]).toEqual([true, true, true]);
});

test('a confidential event, one for next week and one replaced are on nobody’s shelf', async () => {
  const { rows } = await app.db.owner.query(`
    select count(*)::int as held from extranet.documents d join office.events e on e.id = d.event_id
    where e.agency_id = (select id from platform.agencies where slug = $1) and (e.confidential or e.replaced_by_event_id is not null or e.publication_on > current_date)`, [demo.slug]);
  expect(rows).toEqual([{ held: 0 }]);
});

test('clients have written: one waits for the agency, one has an answer to read, one is followed up to the visit, with its paper', async () => {
  const manager = (await signIn('claire.delorme', 'office')).headers;
  const { rows } = (await app.call('GET', '/api/office/requests', { as: { headers: manager } })).body as { rows: { subject: string; status: string }[] };
  expect(rows.map(({ status }) => status).sort()).toEqual(['answered', 'answered', 'closed', 'open']);
  const belaid = (await app.call('GET', '/api/extranet/requests', { as: await signIn('k.belaid', 'extranet') })).body as { rows: { unread: boolean }[] };
  expect(belaid.rows.map(({ unread }) => unread)).toEqual([true]);
  const garnier = await signIn('h.garnier', 'extranet');
  const [{ id }] = (await app.call('GET', '/api/extranet/requests', { as: garnier })).body.rows;
  const { ticket, messages } = (await app.call('GET', `/api/extranet/requests/${id}`, { as: garnier })).body;
  expect(ticket.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['request', 'quote-asked', 'work-order', 'intervention']);
  expect(messages[0].writtenAt < messages[1].writtenAt && messages[1].files.length === 1).toBe(true);
});

test('the co-ownerships have their year: last one closed, approved and its annexes in agreement, this one called, debtors reminded and given notice', async () => {
  const accountant = { headers: (await signIn('sophie.lang', 'office')).headers };
  const read = async (path: string) => (await app.call('GET', `/api/office/syndic/${path}`, { as: accountant })).body;
  const budgets: { id: string; buildingId: string; fromOn: string; untilOn: string; approvedOn: string | null; calledCents: number }[] = (await read('budgets')).rows;
  expect(new Set(budgets.map(({ buildingId }) => buildingId)).size).toBe(2);
  const today = app.platform.clock.today();
  for (const { id, buildingId, fromOn, untilOn, calledCents } of budgets.filter((one) => one.fromOn <= today)) {
    expect(calledCents).toBeGreaterThan(0);
    const { closed, sendable, checks } = await read(`budgets/${id}/annexes`);
    if (closed) expect([sendable, checks.map(({ state }: { state: string }) => state)], fromOn).toEqual([true, checks.map(() => 'ok')]);
    else expect(untilOn >= today || today < `${today.slice(0, 4)}-03-16`).toBe(true);
    const states: string[] = (await read(`buildings/${buildingId}/arrears`)).rows.map(({ state }: { state: string }) => state);
    // In the first days of January no provision of the running budget has been due long enough to be given notice of.
    expect(states).toEqual(expect.arrayContaining(today.slice(5) < '01-22' ? ['reminded'] : ['formalNotice', 'reminded']));
  }
});
