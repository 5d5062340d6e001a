import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';

// A new letting of a flat of 40 m², signed on 1 March 2026: the week's work of an agency, over HTTP.
const clock = fixedClock('2026-04-15T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;
let leaseId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Courriers / Locataires', ['tenant'], { trade: 'rental' });
  await office.binder('Courriers / Propriétaires', ['landlord'], { trade: 'rental' });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const lotId = await office.lot(buildingId);
  await app.db.owner.query('update office.lots set area_hundredths = 4000 where id = $1', [lotId]);
  const owner = await office.party({ lastName: 'LEROY' });
  mandateId = await office.mandate({ buildingId, lotIds: [lotId], partyId: owner, accountId: await office.account({ partyId: owner, kind: 'landlord', buildingId }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const tenant = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2026-03-01', rent_cents: 60_000 });
  await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, leaseId, lotId]);
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const balanceOf = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const file = { service: 'file', ownerCents: 40_360, tenantCents: 40_360 };
const inventory = { service: 'inventory', ownerCents: 15_000, tenantCents: 12_120 };
const asked = { on: '2026-03-02', inventoryOn: '2026-03-02', zone: 'tense', areaHundredths: 4_000, lines: [{ service: 'letting', ownerCents: 30_000, tenantCents: 0 }, file, inventory] };
const papers = async () => (await app.db.owner.query("select e.title, b.path, f.text from office.rental_papers p join office.events e on e.id = p.event_id left join office.binders b on b.id = e.binder_id join office.files f on f.hash = e.body_file_hash where p.kind like 'letting-%'")).rows;

test('a service that the mandate does not describe is refused; once it is ticked in the terms of the mandate, it may be invoiced', async () => {
  const refused = await call('POST', `leases/${leaseId}/letting-fees`, asked);
  expect([refused.status, refused.body.error.code, refused.body.error.message]).toEqual([422, 'fee-outside-mandate', expect.stringContaining('Visite, dossier et rédaction du bail')]);
  const { mandateNumber: _number, ownerName: _name, ...terms } = await good('GET', `mandates/${mandateId}/terms`);
  await good('PUT', `mandates/${mandateId}/terms`, { ...terms, lettingServices: ['letting', 'file', 'inventory'] });
  expect((await good('POST', `leases/${leaseId}/letting-fees/preview`, asked)).faults).toEqual([]);
});

test('the cap of the zone holds to the cent, the message shows the sum, and nothing is written', async () => {
  expect(await good('GET', `leases/${leaseId}/letting-fees`)).toMatchObject({ areaHundredths: 4_000, zone: null, rows: [] });
  const over = { ...asked, lines: [{ ...file, ownerCents: 50_000, tenantCents: 40_361 }] };
  const refused = await call('POST', `leases/${leaseId}/letting-fees`, over);
  expect(refused.body.error).toMatchObject({ code: 'tenant-above-limit', message: expect.stringMatching(/403,61.*403,60.*40,00.m² × 10,09/) });
  expect((await call('POST', `leases/${leaseId}/letting-fees`, { ...asked, on: '2026-02-28' })).body.error.code).toBe('before-signature');
  expect((await good('GET', `leases/${leaseId}/letting-fees`)).rows).toEqual([]);
  expect(await balanceOf('467900')).toBe(0);
});

test('no invoice is made before the agency has written its SIREN and its VAT number, and nothing is booked', async () => {
  const refused = await call('POST', `leases/${leaseId}/letting-fees`, asked);
  expect([refused.status, refused.body.error.code, refused.body.error.message]).toEqual([422, 'no-company-numbers', expect.stringContaining('le SIREN et le numéro de TVA')]);
  await app.db.owner.query("update office.agency_profiles set siren = '999999998' where agency_id = $1", [app.agencyId]);
  expect((await call('POST', `leases/${leaseId}/letting-fees`, asked)).body.error.message).toContain('il manque le numéro de TVA');
  expect([(await good('GET', `leases/${leaseId}/letting-fees`)).rows, await balanceOf('467900')]).toEqual([[], 0]);
  await app.db.owner.query("update office.agency_profiles set vat_number = 'FR11999999998', company_form = 'SARL au capital de 1 000 €', registry = 'RCS Lyon' where agency_id = $1", [app.agencyId]);
});

test('invoiced, each part stands on its account: 853.60 taken from the owner, 524.80 called to the tenant, and an invoice to each', async () => {
  const { rows: [row] } = await good('POST', `leases/${leaseId}/letting-fees`, asked);
  expect(row).toMatchObject({ number: 'HL-2026-0001', ownerCents: 85_360, tenantCents: 52_480, tenantOpenCents: 52_480 });
  expect([await balanceOf('467000'), await balanceOf('467900'), await balanceOf('411000'), await balanceOf('478000')]).toEqual([-85_360, 85_360, -52_480, 52_480]);
  const account = await good('GET', `leases/${leaseId}`);
  expect(account.calls).toMatchObject([{ kind: 'letting', dueOn: '2026-03-02', openCents: 52_480, due: [{ rubric: 'letting', label: 'Honoraires de location' }] }]);
  expect(await good('GET', `mandates/${mandateId}/statement?fromOn=2026-03-01&untilOn=2026-03-31`)).toMatchObject({ receiptsCents: 0, expensesCents: 0, feesCents: 85_360, movements: [{ kind: 'fee', netCents: 71_133, vatCents: 14_227 }] });
  const made = await papers();
  expect(made.find(({ title }) => title.includes('HL-2026-0001-L'))).toMatchObject({ path: 'Courriers / Locataires', text: expect.stringContaining('524,80') });
  for (const { text } of made) for (const words of [/SIREN 999.999.998, RCS Lyon/, /FR11999999998/, /TVA à 20/, /Prestation faite le/]) expect(text).toMatch(words);
  expect(made.find(({ title }) => title.includes('HL-2026-0001-P'))).toMatchObject({ path: 'Courriers / Propriétaires', text: expect.stringContaining('Entremise et négociation') });
  expect((await call('POST', `leases/${leaseId}/letting-fees`, asked)).body.error).toMatchObject({ code: 'already-invoiced', message: expect.stringContaining('HL-2026-0001') });
});

test('the rent of the month is still called, and what the tenant pays goes to each: the rent to the owner, the fees to the agency, without management fees on them', async () => {
  await good('POST', 'calls', { month: '2026-03-01' });
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-03-03', cents: 60_000 + 52_480, label: 'Virement' });
  expect([await balanceOf('411000'), await balanceOf('478000'), await balanceOf('467000'), await balanceOf('467900')]).toEqual([0, 0, 60_000 - 85_360, 85_360 + 52_480]);
  expect((await good('GET', 'payouts/proposals')).money).toMatchObject({ balanced: true });
  expect((await good('GET', 'fees/preview?on=2026-03-31')).fees).toMatchObject([{ baseCents: 60_000 }]);
  expect((await good('GET', `mandates/${mandateId}/tax?year=2026`)).lines).toMatchObject([{ line: '211', cents: 60_000 }, { line: '221', cents: 85_360 }]);
  expect((await good('GET', `mandates/${mandateId}/statement?fromOn=2026-03-01&untilOn=2026-03-31`)).receiptsCents).toBe(60_000);
});

test('an invoice that the tenant has paid is not taken back as it stands; once the payment has gone, contrary entries and credit notes undo all of it', async () => {
  const { rows: [row] } = await good('GET', `leases/${leaseId}/letting-fees`);
  expect((await call('POST', `letting-fees/${row.id}/cancel`, { version: row.version, on: '2026-03-04' })).body.error).toMatchObject({ code: 'letting-paid', message: expect.stringContaining('524,80') });
  const { receipts: [receipt] } = await good('GET', `leases/${leaseId}`);
  await good('POST', `receipts/${receipt.id}/return`, { on: '2026-03-04', label: 'Rejet' });
  expect((await call('POST', `letting-fees/${row.id}/cancel`, { version: row.version, on: '2026-03-01' })).body.error.code).toBe('credit-before-invoice');
  const { rows: [cancelled] } = await good('POST', `letting-fees/${row.id}/cancel`, { version: row.version, on: '2026-03-05' });
  expect(cancelled).toMatchObject({ cancelledOn: '2026-03-05', creditNumber: 'HL-2026-0002', tenantOpenCents: 0 });
  expect([await balanceOf('467000'), await balanceOf('467900'), await balanceOf('411000'), await balanceOf('478000')]).toEqual([0, 0, -60_000, 60_000]);
  expect((await good('GET', `leases/${leaseId}`)).calls).toMatchObject([{ kind: 'rent', openCents: 60_000 }]);
  expect(await good('GET', `mandates/${mandateId}/statement?fromOn=2026-03-01&untilOn=2026-03-31`)).toMatchObject({ feesCents: 0, closingCents: 0 });
  expect((await papers()).map(({ title }) => title).filter((title) => title.startsWith('Avoir')).toSorted()).toEqual([expect.stringContaining('Avoir n°\u00A0HL-2026-0002-L'), expect.stringContaining('Avoir n°\u00A0HL-2026-0002-P')]);
  expect((await call('POST', `letting-fees/${row.id}/cancel`, { version: row.version + 1, on: '2026-03-05' })).body.error.code).toBe('letting-cancelled');
});

test('taken back, the fees are off the owner’s statement as they were put on it, and out of the help for form 2044', async () => {
  expect(await good('GET', `mandates/${mandateId}/statement?fromOn=2026-03-01&untilOn=2026-03-05`)).toMatchObject({ feesCents: 0, expensesCents: 0 });
  expect((await good('GET', `mandates/${mandateId}/tax?year=2026`)).lines.find(({ line }: { line: string }) => line === '221')).toMatchObject({ cents: 0 });
});

test('taken back, a service may be invoiced again, under the next number; the zone said before is proposed', async () => {
  expect(await good('GET', `leases/${leaseId}/letting-fees`)).toMatchObject({ zone: 'tense' });
  const { rows: [row] } = await good('POST', `leases/${leaseId}/letting-fees`, { ...asked, on: '2026-03-06', lines: [{ service: 'letting', ownerCents: 30_000, tenantCents: 0 }] });
  expect(row).toMatchObject({ number: 'HL-2026-0003', ownerCents: 30_000, tenantCents: 0, tenantEventId: null });
  expect((await papers()).length).toBe(5);
});

test('the deposit pays what is owed to the landlord, never the agency’s fees', async () => {
  await good('POST', `leases/${leaseId}/letting-fees`, { ...asked, on: '2026-03-06', lines: [file] });
  await good('POST', `leases/${leaseId}/deposit`, { receivedOn: '2026-03-06', cents: 60_000, heldBy: 'agency' });
  const preview = await good('POST', `leases/${leaseId}/deposit/preview`, { keysOn: '2026-03-31', inventoryMatches: true, addressGiven: true, refundedOn: '2026-04-10', deductions: [], takeUnpaid: true, keptCents: 0 });
  expect(preview).toMatchObject({ unpaidCents: 60_000, refundCents: 0 });
});

test('the sales of the agency’s own books have each invoice once, to whom it was made out, and each credit note turned round', async () => {
  const reply = await app.call('GET', '/api/office/rental/fees/journal?fromOn=2026-03-01&untilOn=2026-03-31', { as: await app.staff('accountant') });
  const clients = reply.raw.toString().split('\r\n').map((line) => line.split('\t')).filter(([, , , , account]) => account === '411000').map((cells) => [cells[2], cells[7], cells[11], cells[12]]);
  expect(clients.filter(([number]) => number!.includes('HL-'))).toEqual([
    ['VT-HL-2026-0001-L', expect.stringContaining('MARTIN'), '524,80', '0,00'], ['VT-HL-2026-0001-P', expect.stringContaining('LEROY'), '853,60', '0,00'],
    ['VT-HL-2026-0002-L', expect.stringContaining('MARTIN'), '0,00', '524,80'], ['VT-HL-2026-0002-P', expect.stringContaining('LEROY'), '0,00', '853,60'],
    ['VT-HL-2026-0003-P', expect.stringContaining('LEROY'), '300,00', '0,00'], ['VT-HL-2026-0004-L', expect.stringContaining('MARTIN'), '403,60', '0,00'], ['VT-HL-2026-0004-P', expect.stringContaining('LEROY'), '403,60', '0,00'],
  ]);
});

test('an invoice of a letting is not taken back from the books, on the owner’s side or the tenant’s: it is on the tenant’s account, where credit notes are made', async () => {
  const { asked: told, reverse } = fromTheBooks(app, manager);
  const { rows: entries } = await app.db.owner.query("select e.id from office.ledger_entries e where e.source = 'letting-fees' and e.reverses_id is null and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id)");
  expect(entries.length).toBe(3);
  for (const { id } of entries) {
    expect(await told(id)).toMatchObject({ allowed: false, sentence: expect.stringMatching(/honoraires de location HL-2026-000[34] \(MARTIN.*un avoir est alors établi/), link: { to: `/encaissements/${leaseId}` } });
    expect((await reverse(id, '2026-04-15')).body.error.code).toBe('made-elsewhere');
  }
});
