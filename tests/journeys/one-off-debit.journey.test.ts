import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { readInbox } from '../../server/publication/use-cases/read-inbox.ts';
import { extranetFactory } from '../factories/extranet.ts';
import { officeFactory } from '../factories/office.ts';
import { paymentsFactory } from '../factories/payments.ts';
import { bankStatement } from '../support/bank-statement.ts';
import { openJourney, PASSWORD, type Journey, type Visitor } from '../support/journey.ts';

// A tenant who owes 910.00 signs a one-off debit on a phone; the accountant hands its file to the bank, takes the bank's statement in, and the tenant reads that it is paid.
const IBAN = 'FR7630006000011234567890189';
const TODAY = new Date().toISOString().slice(0, 10);
let journey: Journey;
let sophie: Visitor;
let phone: Visitor;
let leaseId: Id;

beforeAll(async () => {
  journey = await openJourney();
  const { app } = journey;
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  const office = officeFactory(app.db, app.agencyId);
  const put = extranetFactory(app.db, app.agencyId);
  const building = await office.building('Les Tilleuls', 'rental');
  const owner = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId: building, lotIds: [], partyId: owner, accountId: await office.account({ partyId: owner, kind: 'landlord', buildingId: building }) });
  const partyId = await office.party({ lastName: 'MARTIN' });
  const accountId = await office.account({ partyId, kind: 'tenant', buildingId: building, code: 'L0001' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: building, tenant_party_id: partyId, account_id: accountId, entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
  await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, leaseId, await office.lot(building)]);
  const identityId = await put.identity({ name: 'Éloïse MARTIN', login: 'e.martin' });
  await app.db.owner.query('update extranet.identities set password_hash = $2 where id = $1', [identityId, await hashPassword(PASSWORD)]);
  await put.card({ id: accountId, kind: 'account', label: 'L0001', parentId: identityId, data: { kind: 'tenant' } });
  await put.grant({ identityId, role: 'holder', space: 'tenant', placeId: accountId });
  await put.accountLine({ accountId, on: TODAY, cents: 91_000 });
  const contractId = await paymentsFactory(app.db, app.agencyId).account({ holder: 'Cabinet Essai, gérance', cardOn: false });
  await app.db.owner.query("update extranet.payment_accounts set sepa_on = true, creditor_id = 'FR72ZZZ123456', iban = $2 where id = $1", [contractId, IBAN]);
  const accountant = await app.staff('accountant');
  for (const [path, body] of [['rental/calls', { month: `${TODAY.slice(0, 7)}-01` }], ['rental/bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: IBAN, bic: null, transferVersion: 'pain.001.001.09' }]] as const)
    await app.call('POST', `/api/office/${path}`, { as: accountant, body });
  [sophie, phone] = [await journey.open(), await journey.open({ width: 360, height: 800 })];
}, 180_000);
afterAll(() => journey?.close());

const held = async (account: string, auxiliary = '') => Number((await journey.app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1 and auxiliary = $2', [account, auxiliary])).rows[0].cents);
const clean = async (visitor: Visitor) => { await visitor.settled(); expect(await visitor.accessibilityFaults()).toEqual([]); };
let reference = '';

test('[CLI-266] a client reads the mandate, is told what is missing, and signs it on a phone', async () => {
  const { page } = phone;
  await phone.signInClient('e.martin');
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByRole('link', { name: 'Payer 910,00' }).click();
  await page.getByText('Cabinet Essai, gérance').first().waitFor();
  await page.getByRole('heading', { name: 'Mandat de prélèvement SEPA' }).waitFor();
  await clean(phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 128');
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.getByText('Cochez que vous signez ce mandat.').first().waitFor();
  await page.getByLabel(/J’ai lu ce mandat/).check();
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.getByText(/IBAN n’est pas valable|IBAN/).first().waitFor();
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 129');
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.waitForURL(/\/paiements\/[0-9a-f-]{36}/);
  // Until it is handed over, it may be given up, and signed again.
  await page.getByRole('button', { name: 'Abandonner ce paiement' }).click();
  await page.getByText('Ce paiement est abandonné.').waitFor();
  await page.getByRole('link', { name: 'Recommencer' }).click();
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 129');
  await page.getByLabel(/J’ai lu ce mandat/).check();
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.getByText(/votre compte sera débité le/).waitFor();
  await clean(phone);
  const { rows } = await journey.app.db.owner.query('select reference, amount_cents::int as cents from extranet.debit_mandates m join extranet.payment_intents i on i.id = m.intent_id where m.state = \'signed\'');
  expect(rows).toEqual([{ reference: expect.stringMatching(/^PU-L0001-/), cents: 91_000 }]);
  reference = rows[0].reference;
}, 120_000);

test('[CLI-266] the accountant makes the file, the bank’s statement shows the debit, its entry is posted: the rent is paid once', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', '/prelevements');
  await page.getByRole('button', { name: /^Faire le fichier/ }).click();
  await page.getByText('Fichier prêt').first().waitFor();
  await clean(sophie);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Télécharger/ }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.xml$/);
  await sophie.office('/releves');
  const statement = bankStatement('R1', IBAN, 0, [{ cents: 91_000, refs: `<EndToEndId>${reference}</EndToEndId><MndtId>${reference}</MndtId>` }], TODAY);
  await page.locator('input[type=file]').setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer: Buffer.from(statement, 'base64') });
  await page.getByRole('heading', { name: 'Relevé R1' }).waitFor();
  await page.getByText(reference).first().waitFor();
  await page.getByRole('button', { name: /rapprochement certain/ }).click();
  await page.getByText(/comptabilisé/).first().waitFor();
  await readInbox(journey.app.platform, journey.app.agencyId);
  await sophie.office('/paiements');
  await page.getByRole('button', { name: /^Comptabiliser 1 écriture/ }).click();
  await expect.poll(() => held('512000')).toBe(91_000);
  await expect.poll(() => held('411000', 'L0001')).toBe(0);
  expect(await held('511500')).toBe(0);
  expect(sophie.faults).toEqual([]);
}, 120_000);

test('[CLI-266] the client reads that the debit is paid, with its receipt', async () => {
  const { page } = phone;
  await phone.extranet('/paiements');
  await page.getByRole('link', { name: /910,00.*reçu n°/ }).click();
  await page.getByRole('heading', { name: /^Reçu n°/ }).waitFor();
  await clean(phone);
  expect(phone.faults).toEqual([]);
}, 60_000);
