import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

// Every route of parties, properties and search, against everybody who may not call it.
let app: TestApp;
let ids: Record<string, string>;
beforeAll(async () => {
  app = await openTestApp();
  const manager = await app.staff('manager');
  const make = async (path: string, body: object) => (await app.call('POST', `/api/office/${path}`, { as: manager, body })).body.id as string;
  const parties = await make('parties', { kind: 'person', lastName: 'Garnier' });
  const buyer = await make('parties', { kind: 'person', lastName: 'Roux' });
  const buildings = await make('buildings', { code: 'A1', name: 'Les Érables', management: 'both' });
  const lots = await make('lots', { buildingId: buildings, number: '1' });
  ids = {
    parties, buyer, buildings, lots,
    contractors: await make('contractors', { name: 'Vasseur' }),
    'allocation-keys': await make('allocation-keys', { buildingId: buildings, code: 'GEN', label: 'Charges' }),
    ownerships: await make('ownerships', { lotId: lots, partyId: parties, fromOn: '2020-01-01' }),
    'council-seats': await make('council-seats', { buildingId: buildings, partyId: parties, office: 'member', fromOn: '2024-01-01' }),
    mandates: await make('mandates', { ownerPartyId: parties, buildingId: buildings, fromOn: '2022-01-01', lotIds: [lots] }),
    leases: await make('leases', { buildingId: buildings, tenantPartyId: buyer, entryOn: '2022-04-01', lotIds: [lots] }),
    accounts: await make('accounts', { kind: 'tenant', partyId: buyer }),
    transfers: await make('transfers', { buildingId: buildings, sellerPartyId: parties, buyerPartyId: buyer, soldOn: '2026-03-10', lotIds: [lots] }),
  };
});
afterAll(() => app.close());

const version = 1;
/** What is sent to each writing route, and what a stranger, whose own agency holds none of this, is answered. */
const WRITES: [string, string, () => object | undefined, number][] = [
  ['POST', '/parties', () => ({ kind: 'person', lastName: 'X' }), 200],
  ['PATCH', '/parties/:id', () => ({ version, lastName: 'X' }), 404],
  ['PUT', '/parties/:id/members', () => ({ version, members: [] }), 404],
  ['DELETE', '/parties/:id', () => undefined, 404],
  ['POST', '/contractors', () => ({ name: 'X' }), 200],
  ['PATCH', '/contractors/:id', () => ({ version, name: 'X' }), 404],
  ['DELETE', '/contractors/:id', () => undefined, 404],
  ['POST', '/buildings', () => ({ code: 'X', name: 'X', management: 'syndic' }), 200],
  ['PATCH', '/buildings/:id', () => ({ version, name: 'X' }), 404],
  ['DELETE', '/buildings/:id', () => undefined, 404],
  ['POST', '/lots', () => ({ buildingId: ids.buildings, number: '2' }), 422],
  ['PATCH', '/lots/:id', () => ({ version, floor: '1' }), 404],
  ['PUT', '/lots/:id/rooms', () => ({ version, rooms: [] }), 404],
  ['DELETE', '/lots/:id', () => undefined, 404],
  ['POST', '/allocation-keys', () => ({ buildingId: ids.buildings, code: 'X', label: 'X' }), 422],
  ['PATCH', '/allocation-keys/:id', () => ({ version, label: 'X' }), 404],
  ['PUT', '/allocation-keys/:id/shares', () => ({ version, shares: [] }), 404],
  ['DELETE', '/allocation-keys/:id', () => undefined, 404],
  ['POST', '/ownerships', () => ({ lotId: ids.lots, partyId: ids.parties, fromOn: '2000-01-01' }), 422],
  ['PATCH', '/ownerships/:id', () => ({ version, endReason: 'X' }), 404],
  ['DELETE', '/ownerships/:id', () => undefined, 404],
  ['POST', '/transfers', () => ({ buildingId: ids.buildings, sellerPartyId: ids.buyer, buyerPartyId: ids.parties, soldOn: '2026-04-01', lotIds: [ids.lots] }), 422],
  ['POST', '/transfers/preview', () => ({ buildingId: ids.buildings, sellerPartyId: ids.buyer, buyerPartyId: ids.parties, soldOn: '2026-04-01', lotIds: [ids.lots] }), 422],
  ['POST', '/council-seats', () => ({ buildingId: ids.buildings, partyId: ids.buyer, office: 'member', fromOn: '2024-01-01' }), 422],
  ['PATCH', '/council-seats/:id', () => ({ version, office: 'president' }), 404],
  ['DELETE', '/council-seats/:id', () => undefined, 404],
  ['POST', '/mandates', () => ({ ownerPartyId: ids.parties, buildingId: ids.buildings, fromOn: '2022-01-01', lotIds: [ids.lots] }), 422],
  ['PATCH', '/mandates/:id', () => ({ version, feeBasisPoints: 1 }), 404],
  ['DELETE', '/mandates/:id', () => undefined, 404],
  ['POST', '/leases', () => ({ buildingId: ids.buildings, tenantPartyId: ids.buyer, entryOn: '2022-04-01', lotIds: [ids.lots] }), 422],
  ['PATCH', '/leases/:id', () => ({ version, rentCents: 1 }), 404],
  ['POST', '/leases/:id/notice', () => ({ version, receivedOn: '2026-01-01', exitOn: '2026-04-01' }), 404],
  ['POST', '/leases/:id/notice/preview', () => ({ version, receivedOn: '2026-01-01', exitOn: '2026-04-01' }), 404],
  ['POST', '/leases/:id/notice/withdraw', () => ({ version }), 404],
  ['POST', '/leases/:id/departure', () => ({ version, leftOn: '2026-01-01' }), 404],
  ['POST', '/leases/:id/departure/preview', () => ({ version, leftOn: '2026-01-01' }), 404],
  ['POST', '/leases/:id/departure/cancel', () => ({ version }), 404],
  ['DELETE', '/leases/:id', () => undefined, 404],
  ['POST', '/accounts', () => ({ kind: 'tenant', partyId: ids.parties }), 422],
  ['PATCH', '/accounts/:id', () => ({ version, code: 'X' }), 404],
  ['DELETE', '/accounts/:id', () => undefined, 404],
  ['POST', '/accounts/publication', () => ({ published: true, ids: [ids.accounts] }), 200],
];
const NOUNS = ['parties', 'contractors', 'buildings', 'lots', 'allocation-keys', 'ownerships', 'transfers', 'council-seats', 'mandates', 'leases', 'accounts'];
const READS = NOUNS.flatMap((noun) => [`/${noun}`, `/${noun}/export`, `/${noun}/:id`]);
const ours = (right: string | null) => right !== null && /^(parties|properties)\./.test(right);
const address = (url: string) => `/api/office${url.replace(':id', ids[url.split('/')[1]!]!)}`;

test('the tables of this test name every route that the rights of parties and properties open', () => {
  const routes = app.routes.filter(({ access }) => access.kind === 'staff' && ours(access.right)).map(({ method, url }) => `${method} ${url.replace('/api/office', '')}`);
  expect(routes.toSorted()).toEqual([...READS.map((url) => `GET ${url}`), ...WRITES.map(([method, url]) => `${method} ${url}`)].toSorted());
});

test('nobody gets anything without a session', async () => {
  for (const [method, url, body] of [...READS.map((url) => ['GET', url, () => undefined] as const), ...WRITES, ['GET', '/search', () => undefined] as const]) {
    expect([method, url, (await app.call(method, address(url), { body: body() })).status]).toEqual([method, url, 401]);
  }
});

test('a reader reads every list and record, and is refused every write before anything is looked at', async () => {
  const reader = await app.staff('reader');
  for (const url of READS) expect([url, (await app.call('GET', `${address(url)}${url.endsWith('/export') ? '?format=csv' : ''}`, { as: reader })).status]).toEqual([url, 200]);
  for (const [method, url, body] of WRITES) {
    expect([method, url, (await app.call(method, address(url), { as: reader, body: body() })).status]).toEqual([method, url, 403]);
    expect([method, url, (await app.call(method, address(url).replace(/[0-9a-f-]{36}/, newId()), { as: reader, body: body() })).status]).toEqual([method, url, 403]);
  }
  expect((await app.call('GET', `/api/office/accounts/${ids.accounts}`, { as: reader })).body.acts).toEqual([]);
});

test('the assistant keeps parties but not properties, the accountant properties but not parties', async () => {
  const [assistant, accountant] = [await app.staff('assistant'), await app.staff('accountant')];
  const patch = async (as: typeof assistant, noun: string, body: object) => (await app.call('PATCH', `/api/office/${noun}/${ids[noun]}`, { as, body: { version: 99, ...body } })).status;
  expect([await patch(assistant, 'parties', { notes: 'X' }), await patch(assistant, 'lots', { floor: '1' })]).toEqual([409, 403]);
  expect([await patch(accountant, 'parties', { notes: 'X' }), await patch(accountant, 'lots', { floor: '1' })]).toEqual([403, 409]);
});

test('for the staff of another agency none of this exists: empty lists, 404, references refused, nothing changed', async () => {
  const stranger = await app.staff('administrator', await app.createAgency('ailleurs-9'));
  const snapshot = async () => JSON.stringify(await Promise.all(NOUNS.map(async (noun) => (await app.call('GET', `/api/office/${noun}`, { as: await app.staff('reader') })).body)));
  const before = await snapshot();
  for (const noun of NOUNS) {
    expect([noun, (await app.call('GET', `/api/office/${noun}`, { as: stranger })).body.total]).toEqual([noun, 0]);
    expect([noun, String((await app.call('GET', `/api/office/${noun}/export?format=csv`, { as: stranger })).body).split('\r\n')]).toEqual([noun, [expect.any(String), '']]);
    expect([noun, (await app.call('GET', `/api/office/${noun}/${ids[noun]}`, { as: stranger })).status]).toEqual([noun, 404]);
  }
  for (const [method, url, body, status] of WRITES) expect([method, url, (await app.call(method, address(url), { as: stranger, body: body() })).status]).toEqual([method, url, status]);
  expect(await snapshot()).toBe(before);
});
