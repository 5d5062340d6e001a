import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../factories/office.ts';
import { bankStatement } from '../support/bank-statement.ts';
import { openJourney, type Journey, type Visitor } from '../support/journey.ts';

// The accountant drops the statement of a co-ownership's separate account: who paid and who was paid is proposed, confirmed, and stands in the books.
const IBAN = 'FR7630006000011234567890189';
const TODAY = new Date().toISOString().slice(0, 10);
let journey: Journey;
let sophie: Visitor;
const codes: string[] = [];

beforeAll(async () => {
  journey = await openJourney();
  const { app } = journey;
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Érables', 'syndic');
  await app.db.owner.query('update office.buildings set iban = $1 where id = $2', [IBAN, buildingId]);
  const key = await office.put('allocation_keys', { building_id: buildingId, code: 'GEN', label: 'Charges générales', general: true });
  for (const lastName of ['Garnier', 'Belaid']) {
    const { accountId, lotId } = await office.coOwner(buildingId, { lastName });
    codes.push((await app.db.owner.query('select code from office.accounts where id = $1', [accountId])).rows[0].code);
    await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, 1)', [app.agencyId, key, lotId]);
  }
  const contractorId = await office.put('contractors', { code: 'F0001', name: 'Netpro' });
  const accountant = await app.staff('accountant');
  const ok = async (method: string, path: string, body?: object) => {
    const reply = await app.call(method, `/api/office/syndic/${path}`, { as: accountant, body });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body;
  };
  const year = TODAY.slice(0, 4);
  const budget = await ok('POST', 'budgets', { buildingId, fromOn: `${year}-01-01` });
  await ok('PUT', `budgets/${budget.id}`, { version: 1, calls: 1, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: key, account: '611000', cents: 40_000 }] });
  await ok('POST', `budgets/${budget.id}/vote`, { version: 2, votedOn: `${Number(year) - 1}-11-20` });
  await ok('POST', `budgets/${budget.id}/calls/budget/1`);
  await ok('POST', `budgets/${budget.id}/invoices`, { contractorId, spentOn: `${year}-01-01`, label: 'Nettoyage', pieceReference: 'FA-17', invoiceEventId: null, worksId: null, lines: [{ keyId: key, account: '611000', cents: 9_000 }] });
  sophie = await journey.open();
}, 180_000);
afterAll(() => journey?.close());

const held = async (account: string) => Number((await journey.app.db.owner.query("select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account like $1 || '%'", [account])).rows[0].cents);

test('the statement of a co-ownership is read, what is certain is posted at once, the rest is decided one by one', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', '/releves');
  await page.getByText('Aucun relevé').waitFor();
  const file = bankStatement('S1', IBAN, 0, [{ cents: 20_000, note: `Charges ${codes[0]}` }, { cents: 5_000, note: `acompte ${codes[1]}` }, { cents: -9_000, note: 'VIR NETPRO', name: 'NETPRO' }], TODAY);
  await page.locator('input[type=file]').setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer: Buffer.from(file, 'base64') });
  await page.getByRole('heading', { name: 'Relevé S1' }).waitFor();
  await page.getByText(/^Les Érables\./).waitFor();
  await sophie.settled();
  expect(await sophie.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: /rapprochements? certains?/ }).click();
  await page.getByText(/comptabilisés?/).first().waitFor();
  await page.getByRole('checkbox', { name: 'Cocher toutes les propositions' }).check();
  await page.getByRole('button', { name: /propositions? cochées?/ }).click();
  await expect.poll(() => held('512')).toBe(16_000);
  expect([await held('401'), await held('450')]).toEqual([0, 15_000]);
  expect(sophie.faults).toEqual([]);
}, 90_000);

test('a supplier nobody recognised is chosen by hand', async () => {
  const { page } = sophie;
  await sophie.office('/releves');
  const file = bankStatement('S2', IBAN, 16_000, [{ cents: -1_200, note: 'PRLV', name: 'INCONNU' }], TODAY);
  await page.locator('input[type=file]').setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer: Buffer.from(file, 'base64') });
  await page.getByRole('heading', { name: 'Relevé S2' }).waitFor();
  const decide = page.getByRole('button', { name: /^Décider/ });
  // However the dialog is left, the keyboard goes on from the button that opened it.
  for (const leave of [() => page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click(), () => page.keyboard.press('Escape')]) {
    await decide.click();
    await page.getByRole('dialog').waitFor();
    await leave();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await decide.evaluate((button) => button === document.activeElement)).toBe(true);
  }
  expect([await held('401'), await held('47')]).toEqual([0, 0]);
  await page.getByRole('button', { name: /^Décider/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('netp');
  await page.getByRole('option', { name: /Netpro/ }).click();
  await sophie.settled();
  expect(await sophie.accessibilityFaults()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Comptabiliser' }).click();
  await expect.poll(() => held('401')).toBe(1_200);
  expect(sophie.faults).toEqual([]);
}, 60_000);
