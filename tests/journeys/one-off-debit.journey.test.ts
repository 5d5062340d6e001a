import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { readInbox } from '../../server/publication/use-cases/read-inbox.ts';
import { bankStatement } from '../support/bank-statement.ts';
import { DEBIT_IBAN, debitPayer } from '../support/debit-payer.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { openJourney, PASSWORD, type Journey, type Visitor } from '../support/journey.ts';

// A tenant who owes 910.00 signs a one-off debit on a phone; the accountant hands its file to the bank, takes the bank's statement in, and the tenant reads that it is paid.
const IBAN = DEBIT_IBAN;
const TODAY = new Date().toISOString().slice(0, 10);
let journey: Journey;
let sophie: Visitor;
let phone: Visitor;
let mail: Mailbox;

beforeAll(async () => {
  journey = await openJourney();
  const { app } = journey;
  mail = openMailbox(app.platform);
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  const { identityId } = await debitPayer(app, TODAY);
  await app.db.owner.query('update extranet.identities set password_hash = $2 where id = $1', [identityId, await hashPassword(PASSWORD)]);
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
  // Cut from the network with another amount typed: why there is no mandate is said, and it comes by itself with what was written.
  await page.context().setOffline(true);
  await page.getByLabel('Montant à payer').fill('900');
  await page.getByText('le mandat ne peut pas être affiché ni signé').waitFor();
  await clean(phone);
  await page.context().setOffline(false);
  await page.getByText(/prélèvement unique de 900,00/).waitFor();
  await page.getByLabel('Montant à payer').fill('910');
  await page.getByText(/prélèvement unique de 910,00/).waitFor();
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 128');
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByText('Cochez que vous signez ce mandat.').first().waitFor();
  await page.getByLabel(/J’ai lu ce mandat/).check();
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByText('Cet IBAN n’est pas valable.').first().waitFor();
  // A day that does not exist is told, never taken for « au plus tôt ».
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 129');
  await page.getByLabel('Prélever le').fill('31/02/2027');
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByRole('link', { name: /^Jour : Ce jour n’existe pas/ }).waitFor();
  await page.getByLabel('Prélever le').fill('');
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 129');
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByText('Un code à six chiffres est envoyé à helene@example.org').waitFor();
  await clean(phone);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('one-time-code');
  const code = mail.code();
  await page.getByLabel('Code reçu par courriel').fill(code === '123456' ? '654321' : '123456');
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.getByText(/il vous reste 4 essais/).first().waitFor();
  // Another holder is another mandate: the code is of no use any more.
  await page.getByLabel('Titulaire du compte à débiter').fill('Éloïse DURAND');
  await page.getByText('Le mandat a changé depuis l’envoi du code').waitFor();
  await page.getByLabel('Titulaire du compte à débiter').fill('Éloïse MARTIN');
  await page.getByLabel('Code reçu par courriel').fill(code);
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.waitForURL(/\/paiements\/[0-9a-f-]{36}/);
  // Until it is handed over, it may be given up, and signed again.
  await page.getByRole('button', { name: 'Abandonner ce paiement' }).click();
  await page.getByText('Ce paiement est abandonné.').waitFor();
  await page.getByRole('link', { name: 'Recommencer' }).click();
  await page.getByLabel('IBAN du compte à débiter').fill('FR76 1010 7001 0112 3456 7890 129');
  await page.getByLabel(/J’ai lu ce mandat/).check();
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByText(/Un code vient d’être envoyé/).waitFor();
  await journey.app.db.owner.query("update extranet.mandate_codes set made_at = made_at - interval '1 minute'");
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByText('Un code à six chiffres est envoyé à').waitFor();
  await page.getByLabel('Code reçu par courriel').fill(mail.code());
  await page.getByRole('button', { name: 'Signer le mandat' }).click();
  await page.getByText(/votre compte sera débité le/).waitFor();
  await clean(phone);
  const [mandate] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Mandat signé (PDF)' }).click()]);
  expect(mandate.suggestedFilename()).toMatch(/^mandat-PU-L0001-.*\.pdf$/);
  const { rows } = await journey.app.db.owner.query('select reference, amount_cents::int as cents from extranet.debit_mandates m join extranet.payment_intents i on i.id = m.intent_id where m.state = \'signed\'');
  expect(rows).toEqual([{ reference: expect.stringMatching(/^PU-L0001-/), cents: 91_000 }]);
  reference = rows[0].reference;
}, 120_000);

test('[CLI-266] the accountant makes the file, the bank’s statement shows the debit, its entry is posted: the rent is paid once', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', '/prelevements');
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: new RegExp(`^${reference}`) }).click()]);
  expect(paper.suggestedFilename()).toBe(`mandat-${reference}.pdf`);
  await page.getByRole('button', { name: /^Faire le fichier/ }).click();
  await page.getByText('Fichier prêt').first().waitFor();
  await clean(sophie);
  // On a phone, without the heads of columns, the file's second day says what it is.
  await page.setViewportSize({ width: 360, height: 800 });
  const day = page.locator('td', { hasText: / \d{4}$/ }).last();
  expect(await day.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('À remettre avant');
  await page.setViewportSize({ width: 1440, height: 900 });
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
