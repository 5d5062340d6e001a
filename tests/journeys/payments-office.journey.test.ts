import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import type { Day } from '../../server/kernel/day.ts';
import type { Id } from '../../server/kernel/ids.ts';
import { ensureFiscalYears, openEntity } from '../../server/ledger/public.ts';
import { inAgency } from '../../server/platform/database/connection.ts';
import { officeFactory } from '../factories/office.ts';
import { cardPayments } from '../support/card-payments.ts';
import { openJourney, type Journey } from '../support/journey.ts';

// The office's side of an online payment, with the sandbox of the provider: a contract, an entry posted, a part given back.
let journey: Journey;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
let payment: Id;

beforeAll(async () => {
  sandbox = await startSandbox();
  journey = await openJourney({ workers: true, stripeSandboxUrl: sandbox.address });
  const { app } = journey;
  cards = cardPayments(app, sandbox);
  await journey.staff('essai');
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Le Clos', 'syndic');
  await office.put('allocation_keys', { building_id: buildingId, code: 'G', label: 'Charges générales', general: true });
  const accountId = await office.account({ partyId: await office.party({ lastName: 'GARNIER' }), kind: 'coOwner', buildingId, code: 'C0014' });
  const { viewer } = await app.staff('administrator');
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const [year] = app.platform.clock.today().split('-');
    await ensureFiscalYears(tx, viewer, await openEntity(tx, app.agencyId, 'building', buildingId), `${year}-01-01` as Day, `${year}-12-31` as Day);
  });
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await app.db.owner.query('update extranet.payment_intents set account_id = $2 where id = $1', [id, accountId]);
  await app.db.owner.query("update extranet.payment_accounts set building_id = $2, transit_account = '471100' where id = $1", [who.contract, buildingId]);
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  payment = id;
}, 180_000);
afterAll(async () => {
  await journey?.close();
  await sandbox?.close();
});

test('[PAR-228] [PAR-229] [EXT-078] staff add a contract, post what a payment proposes and give a part back, confirmed with its reason', async () => {
  const staff = await journey.open();
  const { page } = staff;
  await staff.signIn('essai', '/extranet/paiement-en-ligne');
  await page.getByRole('button', { name: 'Ajouter un contrat' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Celui de la gérance').check();
  await dialog.getByLabel('Titulaire du compte').fill('Cabinet Essai, gérance');
  await dialog.getByLabel('Accepter la carte bancaire').check();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText('écrivez l’adresse électronique qui reçoit une ligne par paiement').waitFor();
  await dialog.getByLabel('Accepter la carte bancaire').uncheck();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: /Gérance.*modifier/ }).waitFor();
  // The bank’s own provider: its shop and keys, in the bank’s words; what is kept is never shown again.
  await page.getByRole('button', { name: /Gérance.*modifier/ }).click();
  await dialog.getByLabel('Accepter la carte bancaire').check();
  await dialog.getByLabel('Prestataire').selectOption({ label: 'Systempay (Banque Populaire, Caisse d’Épargne)' });
  await dialog.getByLabel('E-mail du commerçant TPE').fill('compta@example.org');
  await dialog.getByLabel('Identifiant de la boutique').fill('7323');
  await dialog.getByLabel('Mot de passe de l’API REST').fill('sk_live_0123456789');
  await dialog.getByLabel('Clé HMAC-SHA-256').fill('38453613e7f44dc58732bad3dca2bca3');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText('L’identifiant de boutique a huit chiffres').waitFor();
  await dialog.getByText('Ce n’est pas un mot de passe de l’API REST').waitFor();
  expect(await staff.accessibilityFaults()).toEqual([]);
  await dialog.getByLabel('Identifiant de la boutique').fill('73239078');
  await dialog.getByLabel('Mot de passe de l’API REST').fill('testpassword_0123456789wxyz');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Systempay, boutique 73239078, clé …wxyz').waitFor();
  await page.getByText('Essai\u00A0: aucun argent ne circule').first().waitFor();
  await page.getByRole('button', { name: /Gérance.*modifier/ }).click();
  await dialog.getByText('Une valeur est gardée, qui finit par wxyz').waitFor();
  expect(await dialog.getByLabel('Mot de passe de l’API REST').inputValue()).toBe('');
  // Another provider: those keys say nothing there.
  await dialog.getByLabel('Prestataire').selectOption({ label: 'Stripe' });
  await dialog.getByText('Gardée scellée : elle ne s’affiche plus ensuite.').waitFor();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await page.getByLabel('Autoriser le paiement électronique aux clients sans e-mail').check();
  await page.getByText('Les clients sans e-mail peuvent payer en ligne par carte.').waitFor();
  expect(await staff.accessibilityFaults()).toEqual([]);

  await staff.office('/paiements');
  await page.getByText('Débit 471100, crédit C0014').waitFor();
  await page.getByRole('button', { name: 'Comptabiliser 1 écriture cochée' }).click();
  await page.getByText('1 écriture comptabilisée.').waitFor();
  await staff.office(`/paiements/${payment}`);
  await page.getByRole('button', { name: 'Rembourser' }).click();
  await dialog.getByLabel('Montant').fill('100');
  await dialog.getByLabel('Motif').fill('Payé deux fois');
  expect(await staff.accessibilityFaults()).toEqual([]);
  await dialog.getByRole('button', { name: /Rembourser 100,00/ }).click();
  await page.getByText('Remboursement demandé au prestataire.').waitFor();
  await expect.poll(async () => (await journey.app.db.owner.query('select state from extranet.payment_refunds where intent_id = $1', [payment])).rows[0]?.state, { timeout: 20_000 }).toBe('DONE');
  await expect.poll(async () => (await journey.app.db.owner.query("select cents::int from office.payment_bookings where intent_id = $1 and state = 'proposed'", [payment])).rows, { timeout: 20_000 }).toEqual([{ cents: -10_000 }]);
  await staff.office('/paiements');
  await page.getByText('Remboursement du paiement en ligne').waitFor();
  // An entry may be looked at and left as it is, by a button as well as by the keyboard.
  await page.getByRole('button', { name: /^Décider/ }).click();
  await dialog.getByText('Date de l’écriture').waitFor();
  expect(await staff.accessibilityFaults()).toEqual([]);
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Remboursement du paiement en ligne').waitFor();
  expect(staff.faults).toEqual([]);
  await staff.close();
}, 120_000);
