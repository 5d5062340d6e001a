import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

// What two tenants and their owner receive for January: one pays whole, the other in part.
const clock = fixedClock('2026-01-02T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;
const leases: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  for (const [path, tick] of [['Avis d’échéance', 'tenant'], ['Quittances', 'tenant'], ['Comptes rendus de gérance', 'landlord']] as const) await office.binder(path, [tick], { trade: 'rental', personal: true });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  for (const [number, lastName] of [['B0001', 'MARTIN'], ['B0002', 'PETIT']] as const) {
    const tenant = await office.party({ lastName });
    leases[lastName] = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
    await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, leases[lastName], await office.lot(buildingId)]);
  }
  await good('POST', 'calls', { month: '2026-01-01' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const rows = async () => (await good('GET', 'papers?month=2026-01-01')).rows as { tenantName: string; callId: string; due: string | null; noticeEventId: string | null; receiptEventId: string | null }[];
const events = async (title: string) => (await app.db.owner.query("select e.title, e.publication_on as on, e.account_id as account, b.path, p.last_name as name from office.events e left join office.binders b on b.id = e.binder_id left join office.parties p on p.id = e.recipient_party_id where e.title like $1 || '%' order by p.last_name, e.chrono", [title])).rows;
const agree = async (lease: string) => {
  const { leaseNumber: _number, rentFault: _fault, ...terms } = await good('GET', `leases/${leases[lease]}/terms`);
  return good('PUT', `leases/${leases[lease]}/terms`, { ...terms, electronicSince: '2026-01-01', electronicProof: 'Accord signé le 01/01/2026' });
};

test('notices of a month are made once, each in the binder of its tenant and addressed to it; again, nothing is left to make', async () => {
  expect(await good('POST', 'papers', { papers: 'notices', month: '2026-01-01' })).toEqual({ made: 2, toPost: 0 });
  expect((await call('POST', 'papers', { papers: 'notices', month: '2026-01-01' })).body.error.code).toBe('no-paper');
  const made = await events('Avis d’échéance de janvier 2026');
  expect(made.map(({ name, path }) => [name, path])).toEqual([['MARTIN', 'Avis d’échéance'], ['PETIT', 'Avis d’échéance']]);
  expect(made.every(({ on, account }) => on !== null && account !== null)).toBe(true);
});

test('two people who make the same papers at once make each of them once', async () => {
  clock.moveTo('2026-01-05T08:00:00Z');
  await good('POST', `leases/${leases.MARTIN}/receipts`, { receivedOn: '2026-01-03', cents: 91_000, label: 'Virement' });
  await good('POST', `leases/${leases.PETIT}/receipts`, { receivedOn: '2026-01-04', cents: 90_999, label: 'Virement' });
  await agree('MARTIN');
  const both = await Promise.all([call('POST', 'papers', { papers: 'receipts', month: '2026-01-01' }), call('POST', 'papers', { papers: 'receipts', month: '2026-01-01' })]);
  expect(both.filter(({ status }) => status === 200).reduce((sum, { body }) => sum + body.made, 0)).toBe(2);
  expect([(await events('Quittance')).length, (await events('Reçu')).length]).toEqual([1, 1]);
});

test('a quittance reaches the space of the tenant who expressly agreed; one cent missing makes a receipt, which goes by post without consent', async () => {
  expect((await rows()).map((row) => [row.due, row.receiptEventId !== null])).toEqual([['quittance', true], ['reçu', true]]);
  expect(await events('Quittance')).toMatchObject([{ name: 'MARTIN', path: 'Quittances', on: expect.anything() }]);
  expect(await events('Reçu')).toMatchObject([{ name: 'PETIT', path: 'Quittances', on: null }]);
  const print = await app.call('GET', '/api/office/rental/papers/print?papers=receipts&month=2026-01-01&byPost=true', { as: manager });
  const { text, totalPages } = await extractText(new Uint8Array(print.raw), { mergePages: true });
  expect(totalPages).toBe(1);
  expect(text).toContain('Reçu de janvier 2026');
});

test('what is missing comes: the receipt gives way to a quittance; the bank takes the money back: the quittance leaves the space', async () => {
  const solde = { receivedOn: '2026-01-06', cents: 1, label: 'Solde' };
  // Money that has not come is not received; nor does the bank take it back tomorrow.
  expect((await call('POST', `leases/${leases.PETIT}/receipts`, solde)).body.error).toMatchObject({ code: 'receipt-too-late', fields: { receivedOn: expect.stringContaining('à venir') } });
  clock.moveTo('2026-01-06T08:00:00Z');
  await good('POST', `leases/${leases.PETIT}/receipts`, solde);
  expect(await good('POST', 'papers', { papers: 'receipts', month: '2026-01-01' })).toEqual({ made: 1, toPost: 1 });
  const { receipts } = await good('GET', `leases/${leases.MARTIN}`);
  expect((await call('POST', `receipts/${receipts[0].id}/return`, { on: '2026-01-07', label: 'Rejet' })).body.error.code).toBe('receipt-too-late');
  await good('POST', `receipts/${receipts[0].id}/return`, { on: '2026-01-05', label: 'Rejet' });
  expect(await events('Quittance')).toMatchObject([{ name: 'MARTIN', on: null }, { name: 'PETIT' }]);
  expect((await rows())[0]).toMatchObject({ due: null, receiptEventId: null });
  await good('POST', `leases/${leases.MARTIN}/receipts`, { receivedOn: '2026-01-05', cents: 91_000, label: 'Virement' });
  expect(await good('POST', 'papers', { papers: 'receipts', month: '2026-01-01' })).toEqual({ made: 1, toPost: 0 });
});

test('[CLI-258] the notice stands behind the call, the quittance behind what was received for it; a paper taken back, and money the bank took back, behind nothing', async () => {
  const { rows } = await app.db.owner.query("select t.last_name as name, n.journal, n.label, e.title from office.account_papers p join office.events e on e.id = p.event_id join office.ledger_entries n on n.id = p.entry_id join office.accounts a on a.id = p.account_id join office.parties t on t.id = a.party_id order by 1, 2, n.entry_on, 4");
  const title = (row: { title: string }) => row.title.replace(/ de janvier 2026.*/, '');
  expect(rows.map((row) => `${row.name} ${row.journal} ${title(row)}`)).toEqual(['MARTIN BQ Quittance', 'MARTIN QT Avis d’échéance', 'PETIT BQ Quittance', 'PETIT BQ Reçu', 'PETIT BQ Quittance', 'PETIT BQ Reçu', 'PETIT QT Avis d’échéance']);
});

test('statements of a month are made once for each owner, not before the month is over', async () => {
  const january = { fromOn: '2026-01-01', untilOn: '2026-01-31' };
  expect((await call('POST', 'owner-statements', january)).body.error.code).toBe('period-open');
  clock.moveTo('2026-02-01T08:00:00Z');
  expect((await good('GET', 'owner-statements?fromOn=2026-01-01&untilOn=2026-01-31')).rows).toMatchObject([{ receiptsCents: 182_000, closingCents: 182_000, eventId: null }]);
  expect(await good('POST', 'owner-statements', january)).toEqual({ made: 1, toPost: 0 });
  expect((await call('POST', 'owner-statements', january)).status).toBe(409);
  expect(await events('Compte rendu de gérance de janvier 2026')).toMatchObject([{ name: 'LEROY', path: 'Comptes rendus de gérance' }]);
});

test('an agreement without its proof is no express agreement', async () => {
  const { leaseNumber: _number, rentFault: _fault, ...terms } = await good('GET', `leases/${leases.PETIT}/terms`);
  expect((await call('PUT', `leases/${leases.PETIT}/terms`, { ...terms, electronicSince: '2026-01-01' })).body.error.code).toBe('proof-missing');
});

test('the event of a quittance shows its PDF, which nobody rewrites; replaced, it keeps it', async () => {
  const id = (await rows()).find(({ tenantName }) => tenantName.includes('MARTIN'))!.receiptEventId!;
  const event = (await app.call('GET', `/api/office/events/${id}`, { as: manager })).body;
  expect(event).toMatchObject({ hasBody: true, body: null, bodySize: expect.any(Number) });
  const pdf = await app.call('GET', `/api/office/events/${id}/parts/${id}/file`, { as: manager });
  expect((await extractText(new Uint8Array(pdf.raw), { mergePages: true })).text).toContain('Quittance de janvier 2026');
  const rewritten = await app.call('PATCH', `/api/office/events/${id}`, { as: manager, body: { version: event.version, body: [{ type: 'paragraph', runs: [{ text: 'Autre chose' }] }] } });
  expect([rewritten.status, rewritten.body.error.code]).toEqual([409, 'letter-set']);
  expect((await app.call('PATCH', `/api/office/events/${id}`, { as: manager, body: { version: event.version, title: 'Quittance de janvier 2026, refaite' } })).status).toBe(200);
  expect((await app.call('GET', `/api/office/events/${id}`, { as: manager })).body.hasBody).toBe(true);
  const replaced = await app.call('POST', '/api/office/events/replace', { as: manager, body: { ids: [id], keepText: true, keepAttachments: true, publish: false } });
  expect((await app.call('GET', `/api/office/events/${replaced.body.created[0].id}`, { as: manager })).body).toMatchObject({ hasBody: true, bodySize: event.bodySize });
});
