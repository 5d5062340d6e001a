import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { fixedClock } from '../platform/clock.ts';

// An accountant takes entries back from the books: what made each of them hears of it, or says where it is undone.
const clock = fixedClock('2026-03-02T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let reader: typeof manager;
let mandateId: string;
let ownerCode: string;
const leases: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  [manager, reader] = [await app.staff('manager'), await app.staff('reader')];
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Courriers / Locataires', ['tenant'], { trade: 'rental' });
  await office.binder('Avis d’échéance', ['tenant'], { trade: 'rental', personal: true });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  const accountId = await office.account({ partyId, kind: 'landlord', buildingId });
  ownerCode = (await app.db.owner.query('select code from office.accounts where id = $1', [accountId])).rows[0].code;
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  for (const lastName of ['MARTIN', 'PETIT', 'ROUX', 'BLANC', 'NOIR', 'GRIS']) {
    const tenant = await office.party({ lastName });
    leases[lastName] = await office.put('leases', { number: `B-${lastName}`, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2026-01-01', rent_cents: 85_000, charges_cents: 6_000 });
  }
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as = manager) => app.call(method, `/api/office/${path}`, { as, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const rental = (method: string, path: string, body?: object) => good(method, `rental/${path}`, body);
const account = (name: string) => rental('GET', `leases/${leases[name]}`);
const callOf = async (name: string, month: string): Promise<{ id: string; entryId: string; openCents: number }> => {
  const { rows: [row] } = await app.db.owner.query('select id, entry_id from office.rental_calls where lease_id = $1 and month = $2 and cancelled_on is null', [leases[name], month]);
  const open = (await account(name)).calls.find((one: { id: string }) => one.id === row.id);
  return { id: row.id, entryId: row.entry_id, openCents: open.openCents };
};
const entryOf = async (table: string, id: string, column = 'entry_id') => (await app.db.owner.query(`select ${column} as id from office.${table} where id = $1`, [id])).rows[0].id as string;
const asked = async (entryId: string) => (await good('GET', `ledger/entries/${entryId}`)).takingBack as { allowed: boolean; follows: string[]; sentence: string | null; link: { to: string } | null } | null;
const reverse = (entryId: string, on = '2026-03-02', as = manager) => call('POST', `ledger/entries/${entryId}/reversal`, { on }, as);
const taken = async (entryId: string, on?: string) => { const { status, body } = await reverse(entryId, on); expect([status, body.error?.message]).toEqual([200, undefined]); return body as { id: string; number: string; created: boolean }; };
const balance = async (number: string, lease?: string) => Number((await app.db.owner.query(`select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1 and ($2::uuid is null or auxiliary = (select a.code from office.accounts a join office.leases l on l.account_id = a.id where l.id = $2))`, [number, lease ? leases[lease] : null])).rows[0].cents);
const loose = async (lease: string) => Number((await app.db.owner.query("select count(*) from office.ledger_lines where account = '411000' and lettering is null and auxiliary = (select a.code from office.accounts a join office.leases l on l.account_id = a.id where l.id = $1)", [leases[lease]])).rows[0].count);

test('a rent taken back in the books stands as cancelled where it was made: due no more, its notice withdrawn, its lines matched, the month to call again; once', async () => {
  await rental('POST', 'calls', { month: '2026-03-01' });
  await rental('POST', 'papers', { papers: 'notices', month: '2026-03-01' });
  const made = await callOf('MARTIN', '2026-03-01');
  expect(await asked(made.entryId)).toMatchObject({ allowed: true, follows: [expect.stringContaining('de mars 2026 de MARTIN'), expect.any(String)] });
  const first = await taken(made.entryId);
  expect([await balance('411000', 'MARTIN'), await loose('MARTIN'), (await account('MARTIN')).calls]).toEqual([0, 0, []]);
  expect((await app.db.owner.query("select count(*)::int as n from office.rental_papers where lease_id = $1 and withdrawn_on is null", [leases.MARTIN])).rows[0].n).toBe(0);
  expect(await taken(made.entryId)).toEqual({ ...first, created: false });
  expect((await reverse(first.id)).body.error.code).toBe('reversal-of-reversal');
  expect(await rental('POST', 'calls', { month: '2026-03-01' })).toMatchObject({ count: 1, totalCents: 91_000 });
});

test('a rent that was paid says whose payment forbids it, with the way there; the payment taken back first, the rent goes', async () => {
  await rental('POST', `leases/${leases.MARTIN}/receipts`, { receivedOn: '2026-03-02', cents: 40_000, label: 'Virement' });
  const made = await callOf('MARTIN', '2026-03-01');
  expect(await asked(made.entryId)).toMatchObject({ allowed: false, sentence: expect.stringContaining('qui a reçu 400,00'), link: { to: `/encaissements/${leases.MARTIN}` } });
  expect((await reverse(made.entryId)).body.error).toMatchObject({ code: 'made-elsewhere', message: expect.stringContaining('Annulez ou basculez d’abord cet encaissement') });
  const { receipts: [receipt] } = await account('MARTIN');
  await taken(await entryOf('rental_receipts', receipt.id));
  expect((await account('MARTIN')).receipts).toMatchObject([{ returnedOn: '2026-03-02' }]);
  expect([await balance('411000', 'MARTIN'), await balance('512000'), (await callOf('MARTIN', '2026-03-01')).openCents]).toEqual([91_000, 0, 91_000]);
  await taken(made.entryId);
  expect([await balance('411000'), await balance('478000')]).toEqual([91_000 * 5, -91_000 * 5]);
});

test('a receipt that pays too much is taken back with its overpayment; once that was put elsewhere, the account says how', async () => {
  await rental('POST', `leases/${leases.PETIT}/receipts`, { receivedOn: '2026-03-02', cents: 100_000, label: 'Virement' });
  const [over] = (await account('PETIT')).receipts;
  await taken(await entryOf('rental_receipts', over.id));
  expect([await balance('419100'), await balance('411000', 'PETIT'), await balance('467000')]).toEqual([0, 91_000, 0]);
  await rental('POST', `leases/${leases.PETIT}/receipts`, { receivedOn: '2026-03-02', cents: 100_000, label: 'Virement' });
  const again = (await account('PETIT')).receipts.find((one: { returnedOn: string | null }) => one.returnedOn === null);
  await rental('POST', `receipts/${again.id}/refund`, { on: '2026-03-02' });
  const receiptEntry = await entryOf('rental_receipts', again.id);
  expect(await asked(receiptEntry)).toMatchObject({ allowed: false, sentence: expect.stringContaining('trop-perçu de 90,00') });
  await taken(await entryOf('rental_receipts', again.id, 'refund_entry_id'));
  expect((await account('PETIT')).overpaidCents).toBe(9_000);
  await taken(receiptEntry);
  expect([await balance('419100'), await balance('512000')]).toEqual([0, 0]);
});

test('a deposit taken back is no longer recorded, and may be recorded again', async () => {
  const body = { receivedOn: '2026-03-02', cents: 85_000, heldBy: 'agency' };
  await rental('POST', `leases/${leases.ROUX}/deposit`, body);
  await taken(await entryOf('rental_deposits', leases.ROUX!));
  expect([(await rental('GET', `leases/${leases.ROUX}/deposit`)).deposit, await balance('467500')]).toEqual([null, 0]);
  await rental('POST', `leases/${leases.ROUX}/deposit`, body);
  expect(await balance('467500')).toBe(-85_000);
});

const giveBack = { keysOn: '2026-03-02', inventoryMatches: false, addressGiven: true, refundedOn: '2026-03-02', deductions: [{ label: 'Vitre', cents: 12_000 }], takeUnpaid: true, keptCents: 0 };
test('a return of a deposit is undone from its screen: held again, rents due again, the letter withdrawn; returned anew, it is undone from the books', async () => {
  await rental('POST', `leases/${leases.ROUX}/receipts`, { receivedOn: '2026-03-02', cents: 80_000, label: 'Virement' });
  const before = [await balance('467500'), await balance('467000'), await balance('411000', 'ROUX'), await balance('512000')];
  const { eventId } = await rental('POST', `leases/${leases.ROUX}/deposit/return`, { version: 1, ...giveBack });
  expect((await callOf('ROUX', '2026-03-01')).openCents).toBe(0);
  expect(await rental('POST', `leases/${leases.ROUX}/deposit/return/undo`, { version: 2 })).toMatchObject({ deposit: { refundedOn: null, refundCents: null, unpaidCents: 0, deductions: [] }, eventId: null });
  expect([await balance('467500'), await balance('467000'), await balance('411000', 'ROUX'), await balance('512000')]).toEqual(before);
  expect((await callOf('ROUX', '2026-03-01')).openCents).toBe(11_000);
  expect((await app.db.owner.query('select publication_on from office.events where id = $1', [eventId])).rows[0].publication_on).toBeNull();
  expect((await call('POST', `rental/leases/${leases.ROUX}/deposit/return/undo`, { version: 3 })).body.error.code).toBe('deposit-not-returned');
  await rental('POST', `leases/${leases.ROUX}/deposit/return`, { version: 3, ...giveBack });
  await taken(await entryOf('rental_deposits', leases.ROUX!, 'refund_entry_id'));
  expect([await balance('467500'), await balance('467000'), await balance('411000', 'ROUX'), await balance('512000')]).toEqual(before);
});

test('once the owner was paid what the deposit left, its return stays, and the sentence says how much is missing', async () => {
  await rental('POST', `leases/${leases.ROUX}/deposit/return`, { version: 5, ...giveBack });
  // Another entry takes the owner’s money away, as a payout does.
  const { rows: [{ id: books }] } = await app.db.owner.query("select id from office.ledger_entities where kind = 'rental'");
  const free = -(await balance('467000'));
  const draft = await good('POST', `ledger/entities/${books}/drafts`, { journal: 'BQ', entryOn: '2026-03-02', label: 'Virement', lines: [{ account: '467000', auxiliary: ownerCode, debitCents: free - 5_000, creditCents: 0 }, { account: '512000', debitCents: 0, creditCents: free - 5_000 }] });
  const posted = await good('POST', `ledger/drafts/${draft.id}/posting`, { version: draft.version });
  const refused = await call('POST', `rental/leases/${leases.ROUX}/deposit/return/undo`, { version: 6 });
  expect(refused.body.error).toMatchObject({ code: 'owner-paid', message: expect.stringContaining('230,00\u00A0€ à LEROY Camille, à qui il n’en reste que 50,00\u00A0€') });
  expect((await asked(await entryOf('rental_deposits', leases.ROUX!, 'refund_entry_id')))?.allowed).toBe(false);
  await taken(posted.id);
  await rental('POST', `leases/${leases.ROUX}/deposit/return/undo`, { version: 6 });
  expect((await call('POST', `rental/leases/${leases.ROUX}/deposit/return/undo`, { version: 7 }, reader)).status).toBe(403);
});

const period = { fromOn: '2026-01-01', untilOn: '2026-02-28' };
async function settled(name: string, chargesCents: number) {
  const { id } = await rental('POST', 'charges', { leaseId: leases[name], ...period, lines: [{ nature: 'Eau', cents: chargesCents }], provisionsCents: 12_000 });
  clock.moveTo('2026-04-02T08:00:00Z');
  await rental('POST', `charges/${id}/settle`, { version: 1, on: '2026-04-02', instalments: 1 });
  return id as string;
}
const settlement = async (name: string) => (await rental('GET', 'charges?fromOn=2026-01-01&untilOn=2026-12-31')).rows.find((one: { leaseId: string }) => one.leaseId === leases[name]);

test('a settlement of charges that was called is undone unless its call was paid; posted again, it is undone from the books', async () => {
  const before = [await balance('411000', 'BLANC'), await balance('478000')];
  const id = await settled('BLANC', 15_000);
  expect(await balance('411000', 'BLANC')).toBe(before[0]! + 3_000);
  await rental('POST', `leases/${leases.BLANC}/receipts`, { receivedOn: '2026-04-02', cents: 92_000, label: 'Virement' });
  expect((await call('POST', `rental/charges/${id}/undo`, { version: 2 })).body.error).toMatchObject({ code: 'settlement-paid', message: expect.stringContaining('a reçu 10,00\u00A0€') });
  const [receipt] = (await account('BLANC')).receipts;
  await taken(await entryOf('rental_receipts', receipt.id), '2026-04-02');
  await rental('POST', `charges/${id}/undo`, { version: 2 });
  expect([await balance('411000', 'BLANC'), await balance('478000')]).toEqual(before);
  expect(await settlement('BLANC')).toMatchObject({ settlementId: id, settledOn: null, toldOn: '2026-03-02' });
  await rental('POST', `charges/${id}/settle`, { version: 3, on: '2026-04-02', instalments: 1 });
  await taken(await entryOf('rental_charge_settlements', id), '2026-04-02');
  expect([await balance('411000', 'BLANC'), (await settlement('BLANC')).settledOn]).toEqual([before[0], null]);
  await rental('POST', `charges/${id}/cancel`);
});

test('a settlement in the tenant’s favour is undone whole: what it paid is due again, what it gave back has not left', async () => {
  clock.moveTo('2026-03-02T08:00:00Z');
  const before = [await balance('411000', 'NOIR'), await balance('467000'), await balance('512000'), (await callOf('NOIR', '2026-03-01')).openCents];
  const id = await settled('NOIR', 2_000);
  expect(await balance('411000', 'NOIR')).toBe(before[0]! - 10_000);
  await rental('POST', `charges/${id}/undo`, { version: 2 });
  expect([await balance('411000', 'NOIR'), await balance('467000'), await balance('512000'), (await callOf('NOIR', '2026-03-01')).openCents]).toEqual(before);
});

test('what is undone elsewhere says where: fees, letting, payouts, a transfer between calls, a return of the bank', async () => {
  await rental('POST', `leases/${leases.GRIS}/receipts`, { receivedOn: '2026-04-02', cents: 50_000, label: 'Virement' });
  await rental('POST', 'fees', { on: '2026-04-02' });
  const { rows: [fee] } = await app.db.owner.query("select id from office.ledger_entries where source = 'rental-fees' limit 1");
  expect(await asked(fee.id)).toMatchObject({ allowed: false, link: { to: '/honoraires' } });
  const [receipt] = (await account('GRIS')).receipts;
  await rental('POST', `receipts/${receipt.id}/return`, { on: '2026-04-02', label: 'Rejet' });
  expect(await asked(await entryOf('rental_receipts', receipt.id, 'return_entry_id'))).toMatchObject({ allowed: false, sentence: expect.stringContaining('nouvel encaissement') });
  expect(await asked(await entryOf('rental_receipts', receipt.id))).toMatchObject({ allowed: false, sentence: expect.stringContaining('déjà annulé ou rejeté') });
});

test('a reversal is never dated before its entry; read rights do not suffice, and another agency’s entry is not there', async () => {
  const { entryId } = await callOf('GRIS', '2026-03-01');
  expect((await reverse(entryId, '2026-02-28')).body.error).toMatchObject({ code: 'reversed-before', fields: { on: expect.stringContaining('01/03/2026') } });
  expect((await reverse(entryId, '2026-04-02', reader)).status).toBe(403);
  expect((await good('GET', `ledger/entries/${entryId}`)).takingBack.allowed).toBe(true);
  expect((await call('GET', `ledger/entries/${entryId}`, undefined, reader)).body.takingBack).toBeNull();
  const other = await app.staff('administrator', await app.createAgency('ailleurs'));
  expect((await reverse(entryId, '2026-04-02', other)).status).toBe(404);
});

test('whatever is called, received, given back and taken back from the books, what the screens count is what the books hold', async () => {
  clock.moveTo('2026-08-03T08:00:00Z');
  const months = ['2026-05-01', '2026-06-01', '2026-07-01'];
  const step = fc.oneof(fc.record({ kind: fc.constant('call' as const), month: fc.constantFrom(...months) }), fc.record({ kind: fc.constant('receive' as const), cents: fc.integer({ min: 1, max: 200_000 }) }), fc.record({ kind: fc.constant('back' as const), which: fc.nat() }));
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
    for (const one of steps) {
      if (one.kind === 'call') await call('POST', 'rental/calls', { month: one.month });
      else if (one.kind === 'receive') await rental('POST', `leases/${leases.GRIS}/receipts`, { receivedOn: '2026-08-03', cents: one.cents, label: 'Virement' });
      else {
        const { rows } = await app.db.owner.query("select e.id from office.ledger_entries e where e.source in ('rents', 'rent-receipt') and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id) order by e.posted_at, e.number");
        // Refused or done, both must leave books and screens together.
        if (rows.length > 0) expect([200, 409]).toContain((await reverse(rows[one.which % rows.length].id, '2026-08-03')).status);
      }
    }
    for (const name of Object.keys(leases)) {
      const read = await account(name);
      const open = read.calls.reduce((sum: number, { openCents }: { openCents: number }) => sum + openCents, 0);
      expect([await balance('411000', name), await balance('419100', name)]).toEqual([open, 0 - read.overpaidCents]);
    }
    expect(await balance('411000')).toBe(0 - (await balance('478000')));
  }), { numRuns: 6 });
});
