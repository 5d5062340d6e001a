import { afterAll, beforeAll, expect, test } from 'vitest';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { paymentsFactory } from '../../tests/factories/payments.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import type { Id } from '../kernel/ids.ts';
import { ensureFiscalYears, openEntity, postNow } from '../ledger/public.ts';
import type { Day } from '../kernel/day.ts';
import { keepNews } from '../payments/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';
import { proposeBookings } from './use-cases/propose.ts';

// Payments of a tenant, a co-owner and a landlord, from the provider's news to the books.
const clock = fixedClock('2026-03-03T09:00:00Z');
let app: TestApp;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let put: ReturnType<typeof paymentsFactory>;
let payer: Id;
let ids: Record<'leaseId' | 'tenant' | 'landlord' | 'coOwner' | 'rentalBank' | 'buildingBank' | 'buildingId', Id>;

beforeAll(async () => {
  app = await openTestApp({ clock });
  accountant = await app.staff('accountant');
  await app.db.owner.query('update office.staff set receives_system_messages = true');
  const office = officeFactory(app.db, app.agencyId);
  put = paymentsFactory(app.db, app.agencyId);
  payer = await extranetFactory(app.db, app.agencyId).identity();
  const rented = await office.building('Les Tilleuls', 'rental');
  const owner = await office.party({ lastName: 'LEROY' });
  const landlord = await office.account({ partyId: owner, kind: 'landlord', buildingId: rented, code: 'P0001' });
  const mandateId = await office.mandate({ buildingId: rented, lotIds: [], partyId: owner, accountId: landlord });
  const partyId = await office.party({ lastName: 'MARTIN' });
  const tenant = await office.account({ partyId, kind: 'tenant', buildingId: rented, code: 'L0001' });
  const leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: rented, tenant_party_id: partyId, account_id: tenant, entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
  await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, leaseId, await office.lot(rented)]);
  const buildingId = await office.building('Le Clos', 'syndic');
  await office.put('allocation_keys', { building_id: buildingId, code: 'G', label: 'Charges générales', general: true });
  const coOwner = await office.account({ partyId: await office.party({ lastName: 'GARNIER' }), kind: 'coOwner', buildingId, code: 'C0014' });
  ids = { leaseId, tenant, landlord, coOwner, buildingId, rentalBank: await put.account({ holder: 'Gérance' }), buildingBank: await put.account({ building: buildingId }) };
  await app.db.owner.query("update extranet.payment_accounts set transit_account = case when building_id is null then '511500' else '471100' end");
  await app.call('POST', '/api/office/rental/calls', { as: accountant, body: { month: '2026-03-01' } });
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const books = await openEntity(tx, app.agencyId, 'building', buildingId);
    await ensureFiscalYears(tx, accountant.viewer, books, '2026-01-01' as Day, '2026-12-31' as Day);
    await postNow(tx, accountant.viewer, '2026-03-03' as Day, books, [{ journal: 'AF', entryOn: '2026-01-01' as Day, label: 'Provision', source: 'essai', lines: [{ account: '450100', auxiliary: 'C0014', debitCents: 40_000n }, { account: '701000', creditCents: 40_000n, keyId: (await app.db.owner.query('select id from office.allocation_keys')).rows[0].id }] }]);
  });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as: { headers: { cookie: string } } = accountant) => app.call(method, `/api/office/payments${path}`, { as, body });
const waiting = async () => (await call('GET', '/bookings')).body.rows as { id: string; intentId: string; kind: string; cents: number; label: string }[];
const tell = async (intentId: Id, ...news: Parameters<typeof keepNews>[3][number][]) => {
  await inAgency(app.platform.extranet, app.agencyId, (tx) => keepNews(tx, app.agencyId, intentId, news, clock.now()));
  await readInbox(app.platform, app.agencyId);
};
const pay = async (kind: 'tenant' | 'coOwner' | 'landlord', cents: number): Promise<Id> => {
  const id = await put.intent({ payerId: payer, bankAccountId: kind === 'coOwner' ? ids.buildingBank : ids.rentalBank, accountId: ids[kind], cents });
  await app.db.owner.query('update extranet.payment_intents set account_kind = $2, account_code = $3 where id = $1', [id, kind, { tenant: 'L0001', coOwner: 'C0014', landlord: 'P0001' }[kind]]);
  await tell(id, { kind: 'paid', at: clock.now() });
  return id;
};
const post = async (intentId: Id) => {
  const own = (await waiting()).filter((one) => one.intentId === intentId);
  const reply = await call('POST', '/bookings/post', { ids: own.map(({ id }) => id) });
  expect([reply.status, reply.body]).toEqual([200, { posted: own.length, refused: [] }]);
};
const balance = async (account: string, auxiliary = '') => Number((await app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1 and auxiliary = $2', [account, auxiliary])).rows[0].cents);
const stateOf = async (id: Id) => (await call('GET', `/${id}`)).body.state;

test('[EXT-078] a tenant’s payment proposes one entry, however often it is told; posted, it pays the rent like any receipt, with its money on the waiting account', async () => {
  const id = await pay('tenant', 91_000);
  await tell(id, { kind: 'paid', at: clock.now() });
  await Promise.all([1, 2, 3].map(() => inAgency(app.platform.office, app.agencyId, (tx) => proposeBookings(tx, app.agencyId, id, clock.now()))));
  const rows = (await waiting()).filter((one) => one.intentId === id);
  expect(rows).toMatchObject([{ kind: 'receipt', cents: 91_000, label: 'Paiement en ligne n°\u00A01 (carte bancaire)' }]);
  expect([await balance('411000', 'L0001'), await balance('511500'), await stateOf(id)]).toEqual([91_000, 0, 'PAID']);
  await post(id);
  expect([await balance('411000', 'L0001'), await balance('511500'), await balance('512000'), await stateOf(id)]).toEqual([0, 91_000, 0, 'BOOKED']);
  const lease = (await app.call('GET', `/api/office/rental/leases/${ids.leaseId}`, { as: accountant })).body;
  expect(lease).toMatchObject({ calls: [{ openCents: 0, paper: 'quittance' }], receipts: [{ cents: 91_000, receivedOn: '2026-03-03' }] });
  // What waits outside the bank is counted as owed by the provider: payouts are not stopped.
  expect((await app.call('GET', '/api/office/rental/payouts/proposals', { as: accountant })).body.money).toMatchObject({ balanced: true });
  expect((await call('POST', '/bookings/post', { ids: [rows[0]!.id] })).body.error.code).toBe('booking-done');
  expect(await balance('511500')).toBe(91_000);
});

test('given back in part, then claimed and won: what the tenant owes and what waits follow to the cent', async () => {
  const id = await pay('tenant', 5_000);
  await tell(id, { kind: 'refunded', at: clock.now(), totalCents: 2_000n });
  expect((await waiting()).map(({ kind, cents }) => [kind, cents])).toEqual([['receipt', 5_000], ['refund', -2_000]]);
  const [first, second] = await waiting();
  expect((await call('POST', '/bookings/post', { ids: [second!.id] })).body.error.code).toBe('book-first');
  await post(first!.intentId);
  expect([await balance('511500'), await balance('419100', 'L0001')]).toEqual([94_000, -3_000]);
  await tell(id, { kind: 'disputed', at: clock.now() });
  await post(id);
  expect([await balance('511500'), await balance('419100', 'L0001'), await stateOf(id)]).toEqual([91_000, 0, 'DISPUTED']);
  await tell(id, { kind: 'dispute-won', at: clock.now() });
  await post(id);
  expect([await balance('511500'), await balance('419100', 'L0001'), await stateOf(id)]).toEqual([94_000, -3_000, 'WON']);
  const { rows } = await app.db.owner.query('select subject, link from office.messages order by created_at');
  expect(rows).toEqual([{ subject: 'Un paiement en ligne de 50,00\u00A0€ est contesté par le client', link: `/paiements/${id}` }, { subject: 'Un paiement en ligne de 50,00\u00A0€ reste acquis\u00A0: la contestation est rejetée', link: `/paiements/${id}` }]);
});

test('a co-owner’s payment settles what is due in the order of the law; a debit that is lost makes it due again', async () => {
  const id = await pay('coOwner', 30_000);
  await post(id);
  expect([await balance('450100', 'C0014'), await balance('471100')]).toEqual([10_000, 30_000]);
  await tell(id, { kind: 'disputed', at: clock.now() }, { kind: 'dispute-lost', at: clock.now() });
  await post(id);
  expect([await balance('450100', 'C0014'), await balance('471100'), await stateOf(id)]).toEqual([40_000, 0, 'LOST']);
});

test('a landlord who pays an overdraft is credited; a proposal set aside keeps its reason, and what follows it is booked by hand too', async () => {
  const id = await pay('landlord', 12_000);
  await post(id);
  expect(await balance('467000', 'P0001')).toBe(-103_000);
  const other = await pay('coOwner', 1_000);
  const [row] = await waiting();
  expect((await call('POST', `/bookings/${row!.id}/dismiss`, { reason: 'Passée à la main' })).status).toBe(200);
  expect([await stateOf(other), await balance('471100')]).toEqual(['BOOKED', 0]);
  expect((await call('GET', `/${other}`)).body.bookings).toMatchObject([{ state: 'dismissed', dismissedReason: 'Passée à la main' }]);
  expect((await app.db.owner.query('select booked_at, dismissed_at from extranet.payment_intents where id = $1', [other])).rows).toEqual([{ booked_at: null, dismissed_at: clock.now() }]);
  await tell(other, { kind: 'refunded', at: clock.now(), totalCents: 1_000n });
  expect((await call('POST', '/bookings/post', { ids: [(await waiting())[0]!.id] })).body.error.code).toBe('booked-by-hand');
});

test('the entry of an online payment is not taken back from the books: its record says so, and gives it back', async () => {
  const { asked, reverse } = fromTheBooks(app, accountant);
  const { rows: posted } = await app.db.owner.query("select distinct b.intent_id as intent, e.id as entry, a.kind from office.payment_bookings b join office.accounts a on a.id = b.account_id left join office.rental_receipts r on r.id = b.receipt_id join office.ledger_entries e on e.id in (b.entry_id, b.made_entry_id, r.entry_id) where b.state = 'posted' and e.reverses_id is null and not exists (select 1 from office.ledger_entries back where back.reverses_id = e.id)");
  expect(new Set(posted.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['tenant', 'landlord']));
  for (const { intent, entry } of posted) {
    expect(await asked(entry)).toMatchObject({ allowed: false, sentence: expect.stringContaining('Cette écriture vient d’un paiement en ligne'), link: { to: `/paiements/${intent}` } });
    expect((await reverse(entry, '2026-03-03')).body.error.code).toBe('made-elsewhere');
  }
});

test('an assistant reads and posts nothing; another agency sees and touches nothing', async () => {
  const [row] = await waiting();
  const assistant = await app.staff('assistant');
  expect([(await call('GET', '', undefined, assistant)).body.total, (await call('POST', '/bookings/post', { ids: [row!.id] }, assistant)).status, (await call('POST', `/bookings/${row!.id}/dismiss`, { reason: 'x' }, assistant)).status]).toEqual([5, 403, 403]);
  const stranger = await app.staff('administrator', await app.createAgency('voisine'));
  expect([(await call('GET', '', undefined, stranger)).body.total, (await call('GET', `/${row!.intentId}`, undefined, stranger)).status, (await call('POST', '/bookings/post', { ids: [row!.id] }, stranger)).status]).toEqual([0, 404, 404]);
});
