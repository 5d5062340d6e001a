import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let put: ExtranetFactory;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
});
afterAll(() => app.close());

type Signed = { headers: { cookie: string } };
const get = (url: string, as: Signed | null) => app.call('GET', `/api/extranet${url}`, { as });

/** A co-owner whose account was called 300, paid 300, was called 300 again (accounting.md, EX-28). */
async function holder(building: Id = newId()) {
  const [id, account] = [await put.identity(), newId()];
  if (!(await app.db.owner.query('select from extranet.cards where id = $1', [building])).rowCount) await put.card({ id: building, kind: 'building', label: 'Les Tilleuls' });
  await put.card({ id: account, kind: 'account', label: 'C0014', parentId: id, data: { buildingId: building } });
  await put.grant({ identityId: id, role: 'coOwner', placeId: building });
  await put.grant({ identityId: id, role: 'holder', placeId: account });
  await put.accountLine({ accountId: account, on: '2026-01-01', cents: 30_000, label: 'Appel de provisions', piece: 'AF-1' });
  await put.accountLine({ accountId: account, on: '2026-01-15', cents: -30_000, label: 'Votre virement' });
  await put.accountLine({ accountId: account, on: '2026-04-01', cents: 30_000, label: 'Appel de provisions', piece: 'AF-2' });
  return { id, account, building, signed: await app.client(id) };
}

test('[CLI-258] a client reads what their accounts stand at today, a deposit apart, and nothing of what is to come', async () => {
  const { signed, account } = await holder();
  await put.accountLine({ accountId: account, on: '2027-01-01', cents: 9_999 });
  await put.accountLine({ accountId: account, on: '2026-02-01', cents: -76_500, part: 'deposit' });
  const { status, body } = await get('/accounts?space=coOwner', signed);
  expect(status).toBe(200);
  expect(body).toMatchObject({ today: '2026-11-24', sign: 'accounting', accounts: [{ id: account, code: 'C0014', building: 'Les Tilleuls', balanceCents: 30_000, depositCents: 76_500, firstOn: '2026-01-01' }] });
  expect((await get('/accounts?space=tenant', signed)).status).toBe(404);
});

test('[CLI-258] beside the balance stands the day it was due, and the call to come with its whole sum; neither where nobody said a day', async () => {
  const { signed, account } = await holder();
  const due = async () => (await get('/accounts?space=coOwner', signed)).body.accounts[0].due;
  expect(await due()).toEqual({ passedOn: null, next: null });
  await put.accountLine({ accountId: account, on: '2026-10-01', cents: 30_000, dueOn: '2026-10-01' });
  await put.accountLine({ accountId: account, on: '2027-01-01', cents: 30_000, dueOn: '2027-01-01' });
  await put.accountLine({ accountId: account, on: '2027-01-01', cents: 1_500, dueOn: '2027-01-01' });
  await put.accountLine({ accountId: account, on: '2027-04-01', cents: 30_000, dueOn: '2027-04-01' });
  expect(await due()).toEqual({ passedOn: '2026-10-01', next: { on: '2027-01-01', cents: 31_500 } });
  await put.accountLine({ accountId: account, on: '2026-11-02', cents: 1_200, label: 'Frais de relance', journal: 'OD' });
  expect((await due()).passedOn).toBeNull();
  // Taken back before its day, the call of January asks nothing any more.
  await put.accountLine({ accountId: account, on: '2026-11-20', cents: -31_500, dueOn: '2027-01-01', journal: 'AF' });
  expect((await due()).next).toEqual({ on: '2027-04-01', cents: 30_000 });
});

test('[CLI-258] a line leads to the document behind it for whoever may open that document, and for nobody else: neither link, nor id', async () => {
  const { id, signed, account, building } = await holder();
  const [own, councils] = [await put.binder({ path: 'Appels de fonds', roles: ['holder'] }), await put.binder({ path: 'Conseil', roles: ['president'] })];
  const events = [newId(), newId()];
  const notice = await put.document({ binderId: own, places: [{ side: 'account', placeId: account }], title: 'Votre appel', eventId: events[0] });
  const minutes = await put.document({ binderId: councils, places: [{ side: 'building', placeId: building }], title: 'Au conseil', eventId: events[1] });
  const expired = newId();
  await put.document({ binderId: own, places: [{ side: 'account', placeId: account }], title: 'Passé', eventId: expired, until: '2026-11-23' });
  for (const [eventId, on] of [[events[0]!, '2026-07-01'], [events[1]!, '2026-08-01'], [expired, '2026-09-01']] as const) await put.accountLine({ accountId: account, on, cents: 100, eventId });
  const read = async (as: Signed) => (await get(`/accounts/${account}/lines?from=2026-07-01`, as)).body;
  const linked = (body: any) => body.lines.map(({ on, papers }: any) => [on, papers]);
  const body = await read(signed);
  expect(linked(body)).toEqual([['2026-07-01', [{ id: notice, title: 'Votre appel' }]], ['2026-08-01', []], ['2026-09-01', []]]);
  expect(events.some((event) => JSON.stringify(body).includes(event))).toBe(false);
  // A landlord who reads the account of their tenant reads its lines, and none of its documents.
  const landlord = await put.identity();
  await put.grant({ identityId: landlord, role: 'tenantAccount', space: 'landlord', side: 'account', placeId: account });
  await app.db.owner.query('update extranet.agencies set tenant_accounts = true where agency_id = $1', [app.agencyId]);
  const theirs = await read(await app.client(landlord));
  expect(linked(theirs)).toEqual([['2026-07-01', []], ['2026-08-01', []], ['2026-09-01', []]]);
  expect([notice, minutes, ...events].some((one) => JSON.stringify(theirs).includes(one))).toBe(false);
  await app.db.owner.query('update extranet.agencies set tenant_accounts = false where agency_id = $1', [app.agencyId]);
  // Their document again the day they preside.
  await put.grant({ identityId: id, role: 'president', placeId: building });
  expect(linked(await read(signed))[1]).toEqual(['2026-08-01', [{ id: minutes, title: 'Au conseil' }]]);
});

test('[CLI-263] EX-28 lines between two days, both included, begin with what the account stood at and end with what it stands at', async () => {
  const { signed, account } = await holder();
  const lines = async (query: string) => (await get(`/accounts/${account}/lines?${query}`, signed)).body;
  expect(await lines('from=2026-01-15&to=2026-03-31')).toMatchObject({ openingCents: 30_000, closingCents: 0, creditCents: 30_000, lines: [{ on: '2026-01-15', amountCents: -30_000, balanceCents: 0 }] });
  expect(await lines('from=2026-02-02&to=2026-03-31')).toMatchObject({ openingCents: 0, closingCents: 0, lines: [] });
  expect((await lines('')).lines.map((line: any) => line.balanceCents)).toEqual([30_000, 0, 30_000]);
  expect(await lines('text=VIREMENT')).toMatchObject({ total: 3, closingCents: 30_000, lines: [{ label: 'Votre virement' }] });
});

test('[CLI-263] dates the wrong way round are said, not answered with an empty list; a day the calendar lacks is refused', async () => {
  const { signed, account } = await holder();
  const reversed = await get(`/accounts/${account}/lines?from=2026-03-01&to=2026-02-01`, signed);
  expect([reversed.status, reversed.body.error.code]).toEqual([422, 'dates-reversed']);
  expect((await get(`/accounts/${account}/lines?from=2026-02-31`, signed)).status).toBe(400);
});

test('[CLI-257][EXT-080] nobody else opens an account: not another co-owner, not the president of the council, not a former holder, not another agency', async () => {
  const { account, building } = await holder();
  const others: Record<string, Signed> = { neighbour: (await holder(building)).signed };
  const president = await put.identity();
  await put.grant({ identityId: president, role: 'president', placeId: building });
  others.president = await app.client(president);
  const former = await put.identity();
  await put.grant({ identityId: former, role: 'holder', placeId: account, until: '2026-11-23' });
  await put.grant({ identityId: former, role: 'coOwner', placeId: building });
  others.former = await app.client(former);
  const sideways = await put.identity();
  await put.grant({ identityId: sideways, role: 'holder', side: 'lease', placeId: account });
  others.sideways = await app.client(sideways);
  const elsewhere = await app.createAgency('ailleurs');
  const stranger = await extranetFactory(app.db, elsewhere).identity();
  await extranetFactory(app.db, elsewhere).grant({ identityId: stranger, role: 'holder', placeId: account });
  others.stranger = await app.client(stranger, { agencyId: elsewhere });
  for (const [who, as] of Object.entries(others)) {
    const own = (await get('/accounts?space=coOwner', as)).body.accounts ?? [];
    expect([who, (await get(`/accounts/${account}/lines`, as)).status, own.some((one: { id: Id }) => one.id === account)]).toEqual([who, 404, false]);
  }
});

test('while the extranet is closed, or once the session has ended, nothing is read', async () => {
  const { account, signed } = await holder();
  await put.agency({ licensed: false });
  const closed = (await get(`/accounts/${account}/lines`, signed)).status;
  await put.agency({ licensed: true });
  expect([401, 404]).toContain(closed);
  expect((await get(`/accounts/${account}/lines`, signed)).status).toBe(200);
  await app.db.owner.query("update extranet.sessions set expires_at = '2026-11-24T09:59:00Z' where agency_id = $1", [app.agencyId]);
  expect((await get(`/accounts/${account}/lines`, signed)).status).toBe(401);
});

test('[ADM-202] staff see the account exactly as its holder does, with the same search; without the right, or of somebody who does not hold it, nothing', async () => {
  const { id, account, signed, building } = await holder();
  const neighbour = await holder(building);
  const staff = await app.staff('reader');
  const office = (url: string) => app.call('GET', `/api/office/extranet/identities/${url}`, { as: staff });
  expect((await office(`${id}/accounts?space=coOwner`)).body).toEqual((await get('/accounts?space=coOwner', signed)).body);
  for (const query of ['', '?from=2026-01-15&to=2026-03-31', '?text=virement']) {
    expect((await office(`${id}/accounts/${account}/lines${query}`)).body).toEqual((await get(`/accounts/${account}/lines${query}`, signed)).body);
  }
  expect((await office(`${neighbour.id}/accounts/${account}/lines`)).status).toBe(404);
  expect((await app.call('GET', `/api/office/extranet/identities/${id}/accounts?space=coOwner`, { as: signed })).status).toBe(401);
  expect((await office(id)).body.tabs).toContainEqual({ tab: 'account', label: 'Situation compte', closed: null });
});

test('[PAR-227] the agency chooses how a balance reads; the figures of the books stay the same', async () => {
  const { signed } = await holder();
  const [writer, reader] = [await app.staff('administrator'), await app.staff('reader')];
  const change = (as: Signed) => app.call('PATCH', '/api/office/extranet/settings', { as, body: { accountSign: 'inverted' } });
  expect((await change(reader)).status).toBe(403);
  const before = (await get('/accounts?space=coOwner', signed)).body;
  expect((await change(writer)).body.accountSign).toBe('inverted');
  expect((await get('/accounts?space=coOwner', signed)).body).toEqual({ ...before, sign: 'inverted' });
});

test('[SET-111][SET-112][SET-115] bank entries of one day read as one line for the kinds of client the agency chose, at once and for them alone', async () => {
  const administrator = await app.staff('administrator');
  const set = (changes: object) => app.call('PATCH', '/api/office/publication/settings', { as: administrator, body: changes });
  const settings = { coOwner: 'groupCoOwnerTreasury', landlord: 'groupLandlordTreasury', tenant: 'groupTenantTreasury' };
  const held: [string, Id, Signed][] = [];
  for (const space of ['coOwner', 'landlord', 'tenant'] as const) {
    const [identityId, account] = [await put.identity(), newId()];
    await put.card({ id: account, kind: 'account', label: space, parentId: identityId, data: { kind: space } });
    await put.grant({ identityId, role: 'holder', space, placeId: account });
    for (const [cents, label] of [[-85_000, 'Loyer'], [-6_000, 'Charges']] as const) await put.accountLine({ accountId: account, on: '2026-03-05', cents, label });
    await put.accountLine({ accountId: account, on: '2026-03-05', cents: 7_644, journal: 'HO' });
    held.push([space, account, await app.client(identityId)]);
  }
  const counts = async () => Object.fromEntries(await Promise.all(held.map(async ([space, account, as]) => [space, (await get(`/accounts/${account}/lines`, as)).body.lines.map((one: any) => one.count)])));
  for (const [space, name] of Object.entries(settings)) {
    await set({ [name]: true });
    expect(await counts()).toEqual({ coOwner: [1, 1, 1], landlord: [1, 1, 1], tenant: [1, 1, 1], [space]: [2, 1] });
    await set({ [name]: false });
  }
  await set({ groupTenantTreasury: true, openTreasuryGroups: false });
  const [, account, tenant] = held[2]!;
  const { body } = await get(`/accounts/${account}/lines`, tenant);
  expect(body).toMatchObject({ closingCents: -83_356, lines: [{ label: 'Encaissement', amountCents: -91_000, within: [] }, { amountCents: 7_644 }] });
  expect(JSON.stringify(body)).not.toContain('Loyer');
  // One switch alone: the others stay as they are.
  expect((await set({ openTreasuryGroups: true })).body).toMatchObject({ groupTenantTreasury: true, openTreasuryGroups: true });
  expect((await get(`/accounts/${account}/lines`, tenant)).body.lines[0].within).toMatchObject([{ label: 'Loyer', amountCents: -85_000 }, { label: 'Charges', amountCents: -6_000 }]);
  await set({ groupTenantTreasury: false });
});
