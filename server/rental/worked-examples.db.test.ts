import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// The worked examples of rental management with their own numbers, through the routes that staff use: what the rules answer alone is tried beside them.
const IBAN = 'FR7630006000011234567890189';
const clock = fixedClock('2026-03-01T08:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

let agencies = 0;
/** An agency of its own; each landlord has a mandate at 7 % of what is received, with charges, and a lease a tenant: rent and charges in cents. */
async function agency(landlords: Record<string, readonly (readonly [tenant: string, rent: number, charges: number])[]>, entryOn = '2025-01-01') {
  const agencyId = await app.createAgency(`gerance-${agencies += 1}`);
  const office = officeFactory(app.db, agencyId);
  const [manager, other] = [await app.staff('manager', agencyId), await app.staff('accountant', agencyId)];
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const mandates: Record<string, Id> = {};
  const leases: Record<string, Id> = {};
  for (const [lastName, tenants] of Object.entries(landlords)) {
    const partyId = await office.party({ lastName });
    await app.db.owner.query('update office.parties set iban = $2 where id = $1', [partyId, IBAN]);
    const id = mandates[lastName] = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
    await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [id]);
    for (const [tenant, rent, charges] of tenants) {
      const tenantId = await office.party({ lastName: tenant });
      const lotId = await office.lot(buildingId);
      leases[tenant] = await office.put('leases', { number: `B${tenant}`, mandate_id: id, building_id: buildingId, tenant_party_id: tenantId, account_id: await office.account({ partyId: tenantId, kind: 'tenant', buildingId }), entry_on: entryOn, rent_cents: rent, charges_cents: charges });
      await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [agencyId, leases[tenant], lotId]);
    }
  }
  const ask = (method: string, path: string, body?: object, as = manager) => app.call(method, `/api/office/rental/${path}`, { as, body });
  const good = async (method: string, path: string, body?: object, as = manager) => {
    const reply = await ask(method, path, body, as);
    expect([method, path, reply.status, reply.body?.error?.message]).toEqual([method, path, 200, undefined]);
    return reply.body;
  };
  const on = (text: string) => clock.moveTo(`${text}T08:00:00Z`);
  const rents = async (month: string) => { on(month); await good('POST', 'calls', { month }); };
  const pay = async (tenant: string, receivedOn: string, cents: number, chosen: readonly Id[] = []) => { on(receivedOn); return good('POST', `leases/${leases[tenant]}/receipts`, { receivedOn, cents, label: 'Virement', chosen }); };
  const stands = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where agency_id = $1 and account like $2', [agencyId, `${account}%`])).rows[0].cents);
  const lease = (tenant: string) => good('GET', `leases/${leases[tenant]}`);
  const owed = async (lastName: string) => (await good('GET', 'payouts/proposals')).rows.find(({ mandateId }: { mandateId: Id }) => mandateId === mandates[lastName]);
  return { agencyId, mandates, leases, manager, other, ask, good, on, rents, pay, stands, lease, owed };
}

test('[EX-17] 500,00 of 910,00 is a « reçu » of 500,00, split 467,03 and 32,97; the rest makes the quittance', async () => {
  const { rents, pay, lease } = await agency({ LEROY: [['MARTIN', 85_000, 6_000]] });
  await rents('2026-03-01');
  await pay('MARTIN', '2026-03-03', 50_000);
  const part = await lease('MARTIN');
  expect([part.calls[0].paper, part.allocations.map(({ rubric, cents }: { rubric: string; cents: number }) => [rubric, cents])]).toEqual(['reçu', expect.arrayContaining([['rent', 46_703], ['charges', 3_297]])]);
  await pay('MARTIN', '2026-03-10', 41_000);
  expect((await lease('MARTIN')).calls[0].paper).toBe('quittance');
});

test('[EX-21] tricky 20: fees are rounded once: 76,44 on 910,00, 72,01 on 857,33, 84,00 on three times 333,33', async () => {
  for (const [paid, net, vat] of [[[91_000], 6_370, 1_274], [[85_733], 6_001, 1_200], [[33_333, 33_333, 33_333], 7_000, 1_400]] as const) {
    const tenants = paid.map((cents, index) => [`T${index}`, cents, 0] as const);
    const { rents, pay, good, on, stands } = await agency({ LEROY: tenants });
    await rents('2026-03-01');
    for (const [tenant, cents] of tenants) await pay(tenant, '2026-03-03', cents);
    on('2026-03-31');
    expect((await good('GET', 'fees/preview?on=2026-03-31')).fees).toMatchObject([{ netCents: net, vatCents: vat, grossCents: net + vat }]);
    await good('POST', 'fees', { on: '2026-03-31' });
    expect(await stands('467000')).toBe(paid.reduce((sum: number, one) => sum + one, 0) - net - vat);
  }
});

test('[EX-23] tricky 16: 1 000,00 then 820,00 for two months of 910,00: fees 152,88, owner 1 667,12, and the same run twice changes nothing', async () => {
  const { rents, pay, good, ask, on, stands, owed } = await agency({ LEROY: [['MARTIN', 85_000, 6_000]] });
  await rents('2026-03-01');
  await pay('MARTIN', '2026-03-03', 100_000);
  on('2026-03-31');
  await good('POST', 'fees', { on: '2026-03-31' });
  expect([await stands('4191'), (await owed('LEROY')).balanceCents]).toEqual([9_000, 83_356]);
  expect((await ask('POST', 'fees', { on: '2026-03-31' })).status).toBe(409);
  expect([await stands('4191'), (await owed('LEROY')).balanceCents]).toEqual([9_000, 83_356]);
  await rents('2026-04-01');
  await pay('MARTIN', '2026-04-02', 82_000);
  on('2026-04-30');
  await good('POST', 'fees', { on: '2026-04-30' });
  expect([await stands('4191'), (await owed('LEROY')).balanceCents, await stands('4679')]).toEqual([0, 166_712, 15_288]);
});

test('[EX-24] 90,00 overpaid settle 60,00 of March, then 30,00 of the 60,00 of April, which stays open for the rest', async () => {
  const { rents, pay, good, on, lease, stands } = await agency({ LEROY: [['MARTIN', 6_000, 0]] });
  await rents('2026-02-01');
  await pay('MARTIN', '2026-02-03', 15_000);
  expect(await stands('4191')).toBe(9_000);
  await rents('2026-03-01');
  await rents('2026-04-01');
  on('2026-04-02');
  expect((await good('GET', 'fees/preview?on=2026-04-02')).allocations).toMatchObject([{ cents: 9_000 }]);
  await good('POST', 'fees', { on: '2026-04-02' });
  expect([(await lease('MARTIN')).calls.map(({ month, openCents }: { month: string; openCents: number }) => [month, openCents]), await stands('4191')]).toEqual([[['2026-04-01', 3_000], ['2026-03-01', 0], ['2026-02-01', 0]], 0]);
});

test('[EX-25] ten rents and that of January, which the tenant paid ahead on 28 December, are line 211 of that year: 9 350,00', async () => {
  const { mandates, good, rents, pay, lease } = await agency({ LEROY: [['MARTIN', 85_000, 0]] }, '2025-03-01');
  for (const month of ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
    await rents(`2025-${month}-01`);
    await pay('MARTIN', `2025-${month}-05`, 85_000);
  }
  clock.moveTo('2025-12-28T08:00:00Z');
  await good('POST', 'calls', { month: '2026-01-01' });
  await pay('MARTIN', '2025-12-28', 85_000, [(await lease('MARTIN')).calls[0].id]);
  const line = async (year: number) => (await good('GET', `mandates/${mandates['LEROY']}/tax?year=${year}`)).lines.find((one: { line: string }) => one.line === '211')?.cents;
  expect([await line(2025), await line(2026)]).toEqual([935_000, undefined]);
});

test('[EX-33] payouts of 833,56, nothing, a debit of 12,00 and 683,56: a file of two transfers, 1 517,12, the same bytes each time', async () => {
  const { mandates, good, ask, on, rents, pay, manager, other, agencyId } = await agency({ A: [['TA', 91_000, 0]], B: [], C: [], D: [['TD', 91_000, 0]] });
  await rents('2026-03-01');
  await pay('TA', '2026-03-03', 91_000);
  await pay('TD', '2026-03-03', 91_000);
  on('2026-03-31');
  await good('POST', 'fees', { on: '2026-03-31' });
  // D keeps 150,00 in reserve; C owes 12,00 of expenses.
  await good('PUT', `mandates/${mandates['D']}/terms`, { version: 1, withCharges: true, feeBase: 'receipts', reserveCents: 15_000, thresholdCents: 0, block: null, lettingServices: [] });
  const { rows: [c] } = await app.db.owner.query('select a.code from office.mandates m join office.accounts a on a.id = m.account_id where m.id = $1', [mandates['C']]);
  const { rows: [books] } = await app.db.owner.query("select id from office.ledger_entities where agency_id = $1 and kind = 'rental'", [agencyId]);
  const draft = await app.call('POST', `/api/office/ledger/entities/${books.id}/drafts`, { as: other, body: { journal: 'OD', entryOn: '2026-03-20', label: 'Serrure', pieceReference: null, pieceOn: null, lines: [
    { account: '467000', auxiliary: c.code, label: '', debitCents: 1_200, creditCents: 0 }, { account: '401000', auxiliary: '', label: '', debitCents: 0, creditCents: 1_200 },
  ] } });
  expect([draft.status, draft.body.error?.message]).toEqual([200, undefined]);
  expect((await app.call('POST', `/api/office/ledger/drafts/${draft.body.id}/posting`, { as: other, body: { version: draft.body.version } })).status).toBe(200);
  const bank = await good('POST', 'bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: IBAN, bic: null, transferVersion: 'pain.001.001.09' }, other);
  const list = await good('POST', 'payouts', { bankAccountId: bank.id, executeOn: '2026-03-31' }, manager);
  expect((await good('GET', `payouts/${list.id}`)).payouts.map(({ cents }: { cents: number }) => cents).toSorted()).toEqual([68_356, 83_356]);
  await good('POST', `payouts/${list.id}/approve`, { version: 1 }, other);
  const [first, second] = [await ask('POST', `payouts/${list.id}/file`, undefined, other), await ask('POST', `payouts/${list.id}/file`, undefined, other)];
  const words = first.raw.toString();
  expect([first.raw.equals(second.raw), words.match(/<NbOfTxs>(\d+)</)?.[1], words.match(/<CtrlSum>([\d.]+)</)?.[1]]).toEqual([true, '2', '1517.12']);
});
