import { afterAll, beforeAll, expect, test } from 'vitest';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { paymentsFactory } from '../../tests/factories/payments.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// The separate account of a co-ownership (loi n° 65-557, art. 18 II): its bank's file settles what co-owners owe and what suppliers are owed.
const IBAN = 'FR7630006000011234567890189';
const PAYER = 'FR7610107001011234567890129';
const clock = fixedClock('2026-01-02T09:00:00Z');
let app: TestApp;
let office: OfficeFactory;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let building: Id;
let elsewhere: { accountId: Id };
const owners: { partyId: Id; lotId: Id; accountId: Id; ownershipId: Id; code: string }[] = [];
let contractorId: Id;

beforeAll(async () => {
  app = await openTestApp({ clock });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
  building = await office.building('Les Érables', 'syndic');
  await app.db.owner.query('update office.buildings set iban = $1 where id = $2', ['FR76 3000 6000 0112 3456 7890 189', building]);
  for (const lastName of ['Un', 'Deux', 'Trois']) {
    const owner = await office.coOwner(building, { lastName });
    owners.push({ ...owner, code: (await app.db.owner.query('select code from office.accounts where id = $1', [owner.accountId])).rows[0].code });
  }
  elsewhere = await office.coOwner(await office.building('Les Platanes', 'syndic'), { lastName: 'Autre' });
  const key = await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  for (const { lotId } of owners) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, 1)', [app.agencyId, key, lotId]);
  contractorId = await office.put('contractors', { code: 'F0001', name: 'Netpro' });
  const budget = await ok('POST', 'syndic/budgets', { buildingId: building, fromOn: '2026-01-01' });
  await ok('PUT', `syndic/budgets/${budget.id}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: key, account: '611000', cents: 120_000 }] });
  await ok('POST', `syndic/budgets/${budget.id}/vote`, { version: 2, votedOn: '2025-11-20' });
  for (const rank of [1, 2]) await ok('POST', `syndic/budgets/${budget.id}/calls/budget/${rank}`);
  clock.moveTo('2026-04-02T09:00:00Z');
  await ok('POST', `syndic/budgets/${budget.id}/invoices`, { contractorId, spentOn: '2026-03-01', label: 'Nettoyage', pieceReference: 'FA-2026-17', invoiceEventId: null, worksId: null, lines: [{ keyId: key, account: '611000', cents: 24_000 }] });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as = accountant) => app.call(method, `/api/office/${path}`, { as, body });
async function ok(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}
const take = (id: string, opening: number, movements: readonly WrittenMovement[]) => ok('POST', 'bank/statements', { content: bankStatement(id, IBAN, opening, movements) });
const due = async (accountId: Id): Promise<number> => (await ok('GET', `syndic/accounts/${accountId}/situation?on=2026-04-02`)).dueCents;
const standsAt = async (account: string): Promise<number> => Number((await app.db.owner.query("select coalesce(sum(debit_cents - credit_cents), 0)::bigint as cents from office.ledger_lines where agency_id = $1 and account like $2 || '%'", [app.agencyId, account])).rows[0].cents);

let first: { id: string; rows: { id: string; cents: number; target: { kind: string; id: string } | null }[] };

test('a statement of a co-ownership proposes the co-owner by their code and the supplier by the invoice, says why, and posts nothing', async () => {
  const { statements: [imported] } = await take('C1', 0, [
    { cents: 20_000, note: `Charges ${owners[0]!.code}`, name: 'M UN', payerIban: PAYER }, { cents: 10_000, note: `appel ${owners[1]!.code}` }, { cents: -24_000, note: 'VIR NETPRO FA-2026-17' }, { cents: 7_700, note: 'virement' }, { cents: -900, note: 'frais' },
  ]);
  expect(imported).toMatchObject({ number: 'C1', added: 5, sentences: [] });
  first = await ok('GET', `bank/statements/${imported.id}`);
  expect(first).toMatchObject({ bankLabel: 'Les Érables', buildingId: building, acts: ['post'] });
  expect(first.rows.map((row: any) => [row.certainty, row.target?.kind ?? null])).toEqual([['certain', 'coOwner'], ['certain', 'coOwner'], ['certain', 'supplier'], ['unknown', null], ['unknown', null]]);
  expect(first.rows[0]!.target).toEqual({ kind: 'coOwner', id: owners[0]!.accountId });
  expect(await standsAt('512')).toBe(0);
});

test('what is certain is posted once: the co-owner’s debt and the supplier’s go down by it, and importing again adds nothing', async () => {
  expect(await due(owners[0]!.accountId)).toBe(20_000);
  expect(await ok('POST', `bank/statements/${first.id}/post`, {})).toMatchObject({ posted: 3, unidentified: 0, statement: { waiting: 2 } });
  expect([await due(owners[0]!.accountId), await due(owners[1]!.accountId), await standsAt('401'), await standsAt('512')]).toEqual([0, 10_000, 0, 6_000]);
  expect(await ok('POST', `bank/statements/${first.id}/post`, {})).toMatchObject({ posted: 0 });
  expect(await take('C1', 0, [])).toMatchObject({ statements: [{ id: null, sentences: [expect.stringContaining('déjà été importé')] }] });
});

test('what nobody recognises waits on 472 when it came and on 471 when it went', async () => {
  const decisions = first.rows.slice(3).map(({ id }) => ({ movementId: id, target: null }));
  expect(await ok('POST', `bank/statements/${first.id}/post`, { decisions })).toMatchObject({ unidentified: 2, statement: { waiting: 0 } });
  expect([await standsAt('472'), await standsAt('471'), await standsAt('512')]).toEqual([-7_700, 900, 12_800]);
  expect((await call('POST', `bank/statements/${first.id}/post`, { decisions })).body.error.code).toBe('movement-done');
});

test('what waited to be identified is posted once somebody knows whose it is, and the account where it waited is even', async () => {
  const before = await due(owners[1]!.accountId);
  const decisions = [{ movementId: first.rows.find(({ cents }) => cents === 7_700)!.id, target: { kind: 'coOwner', id: owners[1]!.accountId } }];
  expect(await ok('POST', `bank/statements/${first.id}/post`, { decisions })).toMatchObject({ posted: 1 });
  expect([await standsAt('472'), await standsAt('512'), before - await due(owners[1]!.accountId)]).toEqual([0, 12_800, 7_700]);
  expect((await call('POST', `bank/statements/${first.id}/post`, { decisions })).body.error.code).toBe('movement-done');
});

test('a payer known from before is recognised without a word; paid ahead, it waits for somebody; a payment that comes back is taken back whole', async () => {
  const { statements: [imported] } = await take('C2', 12_800, [{ cents: -20_000, note: `Charges ${owners[0]!.code}`, payerIban: PAYER, reversal: true, reason: 'AM04' }, { cents: 5_000, note: 'acompte', payerIban: PAYER }]);
  const read = await ok('GET', `bank/statements/${imported.id}`);
  expect(read.rows.map((row: any) => [row.certainty, row.target])).toEqual([['certain', { kind: 'coOwner', id: owners[0]!.accountId }], ['proposal', { kind: 'coOwner', id: owners[0]!.accountId }]]);
  expect(await ok('POST', `bank/statements/${imported.id}/post`, {})).toMatchObject({ posted: 1 });
  expect([await due(owners[0]!.accountId), await standsAt('512')]).toEqual([20_000, -7_200]);
  expect(await ok('POST', `bank/statements/${imported.id}/post`, { decisions: [{ movementId: read.rows[1].id, target: read.rows[1].target }] })).toMatchObject({ posted: 1 });
  expect(await due(owners[0]!.accountId)).toBe(15_000);
});

test('money goes only where it may: a co-owner of another building, a tenant, a credit to a supplier and a debit to a co-owner are refused with their reason, and nothing is posted', async () => {
  const { statements: [imported] } = await take('C3', -2_200, [{ cents: 3_000, note: 'x' }, { cents: -3_000, note: 'y' }]);
  const { rows: [credit, debit] } = await ok('GET', `bank/statements/${imported.id}`);
  const post = async (movementId: string, target: object) => (await call('POST', `bank/statements/${imported.id}/post`, { decisions: [{ movementId, target }] })).body.error.code;
  expect(await post(credit.id, { kind: 'coOwner', id: elsewhere.accountId })).toBe('wrong-account');
  expect(await post(credit.id, { kind: 'lease', id: elsewhere.accountId })).toBe('wrong-account');
  expect(await post(credit.id, { kind: 'supplier', id: contractorId })).toBe('wrong-side');
  expect(await post(debit.id, { kind: 'coOwner', id: owners[2]!.accountId })).toBe('wrong-side');
  expect(await ok('GET', `bank/statements/${imported.id}`)).toMatchObject({ waiting: 2 });
});

test('what the provider of cards pays out leaves the account where the payments waited; another amount is for somebody to confirm and has payments asked about again, and a contract of another account is refused', async () => {
  const contracts = paymentsFactory(app.db, app.agencyId);
  const [contractId, rental] = [await contracts.account({ building }), await contracts.account({ holder: 'Gérance' })];
  await app.db.owner.query("update extranet.payment_accounts set transit_account = '471100'");
  const paidBefore = await contracts.intent({ payerId: await extranetFactory(app.db, app.agencyId).identity(), bankAccountId: contractId, externalId: 'cs_paid' });
  const readAt = async () => (await app.db.owner.query('select read_at from extranet.payment_intents where id = $1', [paidBefore])).rows[0].read_at.toISOString().slice(0, 10);
  const farAway = () => app.db.owner.query("update extranet.payment_intents set state = 'BOOKED', receipt_number = 1, paid_at = $2::timestamptz - interval '20 days', read_at = '2099-01-01T12:00:00Z' where id = $1", [paidBefore, app.platform.clock.now()]);
  await farAway();
  // Nothing waits yet: nothing is proposed.
  const { statements: [early] } = await take('C4', -2_200, [{ cents: 4_000, note: 'STRIPE' }]);
  const [paid] = (await ok('GET', `bank/statements/${early.id}`)).rows;
  expect(paid.target).toBeNull();
  expect((await call('POST', `bank/statements/${early.id}/post`, { decisions: [{ movementId: paid.id, target: { kind: 'provider', id: rental } }] })).body.error.code).toBe('wrong-account');
  expect(await ok('POST', `bank/statements/${early.id}/post`, { decisions: [{ movementId: paid.id, target: { kind: 'provider', id: contractId } }] })).toMatchObject({ posted: 1, statement: { providerId: contractId } });
  expect([await standsAt('471100'), await readAt()]).toEqual([-4_000, app.platform.clock.today()]);
  await farAway();
  // Taken back by the provider, then paid out again in two.
  const { statements: [later] } = await take('C5', 1_800, [{ cents: -9_000, note: 'STRIPE reprise' }]);
  const [back] = (await ok('GET', `bank/statements/${later.id}`)).rows;
  await ok('POST', `bank/statements/${later.id}/post`, { decisions: [{ movementId: back.id, target: { kind: 'provider', id: contractId } }] });
  expect([await standsAt('471100'), await readAt()]).toEqual([5_000, app.platform.clock.today()]);
  await farAway();
  const { statements: [last] } = await take('C6', -7_200, [{ cents: 3_000, note: 'STRIPE PAYOUT' }, { cents: 5_000, note: 'STRIPE PAYOUT' }]);
  const { rows } = await ok('GET', `bank/statements/${last.id}`);
  expect(rows.map((row: any) => [row.certainty, row.target])).toEqual([['proposal', { kind: 'provider', id: contractId }], ['certain', { kind: 'provider', id: contractId }]]);
  expect(await ok('POST', `bank/statements/${last.id}/post`, {})).toMatchObject({ posted: 1 });
  expect([await standsAt('471100'), await readAt()]).toEqual([0, '2099-01-01']);
  // A bank's own provider pays out as that bank's remittances of cards.
  await app.db.owner.query("update extranet.payment_accounts set provider = 'systempay', shop_id = '73239078' where id = $1", [contractId]);
  const { statements: [own] } = await take('C7', 800, [{ cents: -2_500, note: 'REMISE CB reprise' }]);
  const [taken] = (await ok('GET', `bank/statements/${own.id}`)).rows;
  await ok('POST', `bank/statements/${own.id}/post`, { decisions: [{ movementId: taken.id, target: { kind: 'provider', id: contractId } }] });
  const { statements: [banked] } = await take('C8', -1_700, [{ cents: 2_500, note: 'STRIPE PAYOUT' }, { cents: 2_500, note: 'REMISE CB 291126' }]);
  const found = (await ok('GET', `bank/statements/${banked.id}`)).rows;
  expect(found.find(({ note, label, remittance }: any) => /REMISE/.test(`${note}${label}${remittance}`))).toMatchObject({ certainty: 'certain', target: { kind: 'provider', id: contractId } });
  expect(found.filter(({ certainty }: any) => certainty === 'certain')).toHaveLength(1);
});

test('a payout of the provider of cards is taken back from the books with its movement, which waits and is booked anew, once', async () => {
  const statement = (await ok('GET', 'bank/statements')).rows.find(({ number }: any) => number === 'C7');
  const { rows: [movement] } = await ok('GET', `bank/statements/${statement.id}`);
  const { asked, reverse } = fromTheBooks(app, accountant);
  const before = [await standsAt('471100'), await standsAt('512')];
  expect(await asked(movement.entryId)).toMatchObject({ allowed: true, follows: [expect.stringContaining('relevé C7) redevient à traiter')] });
  expect((await reverse(movement.entryId, app.platform.clock.today())).status).toBe(200);
  expect([await standsAt('471100'), await standsAt('512')]).toEqual([before[0]! - 2_500, before[1]! + 2_500]);
  const { rows: [open] } = await ok('GET', `bank/statements/${statement.id}`);
  expect([open.state, open.entryId]).toEqual(['waiting', null]);
  const { rows: [{ id: contract }] } = await app.db.owner.query('select id from extranet.payment_accounts where building_id = $1', [building]);
  const decisions = [{ movementId: movement.id, target: { kind: 'provider', id: contract } }];
  expect(await ok('POST', `bank/statements/${statement.id}/post`, { decisions })).toMatchObject({ posted: 1 });
  expect((await call('POST', `bank/statements/${statement.id}/post`, { decisions })).status).toBe(409);
  expect([await standsAt('471100'), await standsAt('512')]).toEqual(before);
});

test('who may only read sees statements and posts none; an assistant imports none', async () => {
  const reader = await app.staff('reader');
  expect((await call('GET', 'bank/statements', undefined, reader)).body.rows).toHaveLength(8);
  expect((await call('POST', `bank/statements/${first.id}/post`, {}, reader)).status).toBe(403);
  expect((await call('POST', 'bank/statements', { content: bankStatement('C9', IBAN, 0, []) }, await app.staff('assistant'))).status).toBe(403);
});

/** A statement that opens anywhere: somebody has looked, and takes it as it is. */
async function looked(id: string, movements: readonly WrittenMovement[]): Promise<{ id: string }> {
  const { statements: [imported] } = await take(id, 0, movements);
  if ((await ok('GET', `bank/statements/${imported.id}`)).state === 'held') await ok('POST', `bank/statements/${imported.id}/release`);
  return imported;
}

test('a payment that was put on the wrong co-owner is opened again: the receipt is taken back with its movement, which waits, proposes nothing by itself, and is posted anew', async () => {
  const imported = await looked('R1', [{ cents: 3_300, note: 'sans nom' }]);
  const { rows: [movement] } = await ok('GET', `bank/statements/${imported.id}`);
  const decide = (accountId: Id) => ok('POST', `bank/statements/${imported.id}/post`, { decisions: [{ movementId: movement.id, target: { kind: 'coOwner', id: accountId } }] });
  const entryOf = async () => (await ok('GET', `bank/statements/${imported.id}`)).rows[0].entryId;
  const before = [await due(owners[2]!.accountId), await due(owners[1]!.accountId), await standsAt('512')];
  await decide(owners[2]!.accountId);
  const wrong = await entryOf();
  expect((await ok('GET', `ledger/entries/${wrong}`)).takingBack).toMatchObject({ allowed: true, follows: [expect.stringContaining('redevient à traiter')] });
  await ok('POST', `ledger/entries/${wrong}/reversal`, { on: '2026-04-02' });
  expect((await ok('GET', `bank/statements/${imported.id}`)).rows).toMatchObject([{ state: 'waiting', target: null, certainty: 'unknown', entryId: null }]);
  expect(await ok('POST', `bank/statements/${imported.id}/post`, {})).toMatchObject({ posted: 0 });
  expect([await due(owners[2]!.accountId), await due(owners[1]!.accountId), await standsAt('512')]).toEqual(before);
  await decide(owners[1]!.accountId);
  expect(await entryOf()).not.toBe(wrong);
  expect([await due(owners[2]!.accountId), await standsAt('512')]).toEqual([before[0], before[2]! + 3_300]);
  // From the statement: the same, and once.
  expect(await ok('POST', `bank/movements/${movement.id}/reopen`)).toMatchObject({ rows: [{ state: 'waiting' }] });
  expect((await call('POST', `bank/movements/${movement.id}/reopen`)).body.error.code).toBe('movement-not-posted');
  expect([await due(owners[2]!.accountId), await due(owners[1]!.accountId), await standsAt('512')]).toEqual(before);
});

test('what waits to be identified is not taken back from the books: its statement says whose it is', async () => {
  const imported = await looked('R2', [{ cents: 1_100, note: 'inconnu' }]);
  const { rows: [movement] } = await ok('GET', `bank/statements/${imported.id}`);
  await ok('POST', `bank/statements/${imported.id}/post`, { decisions: [{ movementId: movement.id, target: null }] });
  const { rows: [{ entryId }] } = await ok('GET', `bank/statements/${imported.id}`);
  expect((await ok('GET', `ledger/entries/${entryId}`)).takingBack).toMatchObject({ allowed: false, sentence: expect.stringContaining('relevé R2'), link: { to: `/releves/${imported.id}` } });
  expect((await call('POST', `ledger/entries/${entryId}/reversal`, { on: '2026-04-02' })).body.error.code).toBe('made-elsewhere');
});

test('money that the bank saw leave is not taken back before its movement is detached; whoever reads only opens nothing again', async () => {
  const { rows: [{ id: books }] } = await app.db.owner.query('select id from office.ledger_entities where building_id = $1', [building]);
  const draft = await ok('POST', `ledger/entities/${books}/drafts`, { journal: 'BQ', entryOn: '2026-04-02', label: 'Frais de tenue', lines: [{ account: '471000', debitCents: 1_234, creditCents: 0 }, { account: '512000', debitCents: 0, creditCents: 1_234 }] });
  const { id: entryId } = await ok('POST', `ledger/drafts/${draft.id}/posting`, { version: draft.version });
  const imported = await looked('R3', [{ cents: -1_234, note: 'FRAIS' }]);
  const { rows: [movement] } = await ok('GET', `bank/statements/${imported.id}`);
  await ok('POST', `bank/statements/${imported.id}/post`, { decisions: [{ movementId: movement.id, target: null, entryId }] });
  expect((await call('POST', `ledger/entries/${entryId}/reversal`, { on: '2026-04-02' })).body.error).toMatchObject({ code: 'made-elsewhere', message: expect.stringContaining('cet argent est parti') });
  expect((await call('POST', `bank/movements/${movement.id}/reopen`, undefined, await app.staff('reader'))).status).toBe(403);
  await ok('POST', `bank/movements/${movement.id}/reopen`);
  expect((await ok('GET', `ledger/entries/${entryId}`)).reversedById).toBeNull();
  await ok('POST', `ledger/entries/${entryId}/reversal`, { on: '2026-04-02' });
  expect((await ok('GET', `ledger/entries/${entryId}`)).reversedById).not.toBeNull();
});
