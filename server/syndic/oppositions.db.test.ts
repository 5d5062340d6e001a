import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { ensureFiscalYears, openEntity, postNow } from '../ledger/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';

const clock = fixedClock('2026-03-12T09:00:00Z');
let app: TestApp;
let office: OfficeFactory;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp({ clock });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
});
afterAll(() => app.close());

const call = async (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/syndic/${path}`, { as, body });
const due = async () => (await call('GET', 'oppositions-due')).body.rows;
const at = (on: string) => clock.moveTo(`${on}T09:00:00Z`);

/** A lot sold on 10 March 2026 by an owner who still owes 600,00 of it. */
async function soldLot(name: string): Promise<{ saleId: Id; pay: (cents: bigint, on: string) => Promise<void> }> {
  const building = await office.building(name, 'syndic');
  await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  const seller = await office.coOwner(building, { lastName: 'Vendeur', until: '2026-03-10' });
  const buyer = await office.party({ lastName: 'Acheteur' });
  const { rows: [{ code }] } = await app.db.owner.query('select code from office.accounts where id = $1', [seller.accountId]);
  const post = (on: string, cents: bigint, label: string) => inAgency(app.platform.office, app.agencyId, async (tx) => {
    const viewer = { kind: 'system' as const, agencyId: app.agencyId, reason: 'essai' };
    const books = await openEntity(tx, app.agencyId, 'building', building);
    await ensureFiscalYears(tx, viewer, books, day(on), day(on));
    const [due, money] = cents > 0n ? [{ debitCents: cents }, { creditCents: cents }] : [{ creditCents: -cents }, { debitCents: -cents }];
    await postNow(tx, viewer, day(on), books, [{ journal: 'OD', entryOn: day(on), label, source: 'essai', lines: [{ account: '450100', auxiliary: code, lotId: seller.lotId, ...due }, { account: '512000', ...money }] }]);
  });
  await post('2026-01-01', 60_000n, 'Appel de provisions 1/4');
  const saleId = await office.put('transfers', { building_id: building, seller_party_id: seller.partyId, buyer_party_id: buyer, sold_on: '2026-03-10', lot_ids: [seller.lotId] });
  return { saleId, pay: (cents, on) => post(on, -cents, 'Virement') };
}

test('a sale whose seller still owes stands on the list of what is to be done: first for its notice, then day by day until the last one, then as missed', async () => {
  const { saleId } = await soldLot('Les Érables');
  expect(await due()).toMatchObject([{ id: saleId, buildingName: 'Les Érables', sellerName: expect.stringContaining('VENDEUR'), totalCents: 60_000, alert: { state: 'no-notice' } }]);
  expect((await call('PUT', `transfers/${saleId}/notice`, { receivedOn: '2026-03-20', opposedOn: null })).status).toBe(200);
  at('2026-03-25');
  const [{ alert }] = await due();
  expect(alert).toMatchObject({ state: 'open', lastDay: '2026-04-04', daysLeft: 10 });
  const { body } = await call('GET', `transfers/${saleId}/accounts`);
  expect([body.alert, body.groups[0].debts.map(({ label }: { label: string }) => label)]).toEqual([alert, [expect.stringMatching(/^Appel de provisions 1\/4, lot /)]]);
  at('2026-04-04');
  expect((await due())[0].alert.state).toBe('last-day');
  at('2026-04-05');
  expect((await due())[0].alert).toMatchObject({ state: 'missed', daysLeft: -1 });
  at('2026-05-05');
  expect(await due()).toEqual([]);
});

test('paid since, in part or whole, the seller is opposed for what is left, and the sale leaves the list; opposed, its amount no longer moves', async () => {
  at('2026-03-25');
  const { saleId, pay } = await soldLot('Les Tilleuls');
  await call('PUT', `transfers/${saleId}/notice`, { receivedOn: '2026-03-24', opposedOn: null });
  const own = async () => (await due()).find(({ id }: { id: Id }) => id === saleId);
  const total = async () => (await call('GET', `transfers/${saleId}/accounts`)).body.totalCents;
  await pay(20_000n, '2026-03-25');
  expect([(await own()).totalCents, await total()]).toEqual([40_000, 40_000]);
  await call('PUT', `transfers/${saleId}/notice`, { receivedOn: '2026-03-24', opposedOn: '2026-03-26' });
  expect(await own()).toBeUndefined();
  at('2026-04-10');
  await pay(40_000n, '2026-04-10');
  expect(await total()).toBe(40_000);
  const paid = await soldLot('Les Chênes');
  await paid.pay(60_000n, '2026-04-10');
  expect([await call('GET', `transfers/${paid.saleId}/accounts`).then(({ body }) => [body.totalCents, body.alert.state]), (await due()).map(({ id }: { id: Id }) => id)]).toEqual([[0, 'settled'], expect.not.arrayContaining([paid.saleId])]);
  expect((await call('GET', `transfers/${paid.saleId}/opposition.pdf`)).body.error.code).toBe('nothing-to-oppose');
});

test('who may not read the co-ownership’s year reads no opposition, and another agency’s are not there', async () => {
  const other = await app.createAgency('ailleurs');
  expect((await call('GET', 'oppositions-due', undefined, await app.staff('accountant', other))).body).toEqual({ rows: [] });
  expect((await app.call('GET', '/api/office/syndic/oppositions-due')).status).toBe(401);
});
