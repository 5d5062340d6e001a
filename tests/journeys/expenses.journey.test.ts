import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { officeFactory } from '../factories/office.ts';
import { openJourney, PASSWORD, type Journey, type Visitor } from '../support/journey.ts';
import { SMALL_PDF } from '../support/upload.ts';

let journey: Journey;
let books: { id: Id };
let budget: { id: Id };
let people: Record<'council' | 'plain', Id>;
const year = new Date().getFullYear();
const invoice = (name: string) => ({ name, mimeType: 'application/pdf', buffer: SMALL_PDF });

beforeAll(async () => {
  journey = await openJourney({ workers: true });
  const { app } = journey;
  const office = officeFactory(app.db, app.agencyId, app.platform.files);
  await office.open();
  const building = await office.building('Les Tilleuls', 'syndic');
  await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  await office.put('allocation_keys', { building_id: building, code: 'ASC', label: 'Ascenseur', general: false });
  await office.put('contractors', { code: 'F001', name: 'Net et Clair' });
  await office.binder('Factures', ['member', 'president'], { reserved: 'invoices' });
  const [council, plain] = [await office.coOwner(building, { lastName: 'Garnier' }), await office.coOwner(building, { lastName: 'Belaid' })];
  await office.seat({ buildingId: building, partyId: council.partyId });
  people = { council: council.partyId, plain: plain.partyId };
  const as = await app.staff('accountant');
  books = (await app.call('POST', '/api/office/ledger/entities', { as, body: { buildingId: building } })).body;
  budget = (await app.call('POST', '/api/office/syndic/budgets', { as, body: { buildingId: building, fromOn: `${year}-01-01` } })).body;
  await journey.staff('sophie', 'accountant');
}, 180_000);
afterAll(() => journey?.close());

/** A client of the first publication, with a password of the test's. */
async function enter(visitor: Visitor, who: keyof typeof people): Promise<void> {
  await journey.app.db.owner.query('update extranet.identities set login = $2, password_hash = $3, must_change_password = false, temporary_until = null where id = $1', [people[who], who, await hashPassword(PASSWORD)]);
  await visitor.signInClient(who);
  await visitor.page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
}

async function choose({ page }: Visitor, field: string, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(typed);
  await page.getByRole('option', { name: option }).waitFor();
  await page.keyboard.press('Enter');
}

test('[CLI-276] an accountant records two expenses with their invoices, one as an entry and one from the exercise, and publishes them', async () => {
  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.signIn('sophie', `/comptabilite/${books.id}/nouvelle-ecriture`);
  await page.getByLabel('Libellé', { exact: true }).fill('Ménage du hall');
  await choose(visitor, 'Compte, ligne 1', '611', /611000/);
  await page.getByLabel('Débit, ligne 1').fill('120,50');
  await page.keyboard.press('F8');
  await page.keyboard.type('GEN');
  await choose(visitor, 'Compte, ligne 2', '401', /401000/);
  await choose(visitor, 'Tiers, ligne 2', 'F001', /F001/);
  await page.keyboard.press('F9');
  await page.locator('input[type=file]').setInputFiles(invoice('facture-hall.pdf'));
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.getByText('Brouillon enregistré.').waitFor();
  await page.getByRole('link', { name: 'Ouvrir facture-hall.pdf' }).waitFor();
  expect(await page.getByLabel('Clé, ligne 1').inputValue()).not.toBe('');
  await page.getByLabel('Libellé', { exact: true }).press('Control+Enter');
  await page.getByRole('button', { name: 'Extourner' }).waitFor();
  await page.getByText('clé GEN, Charges générales').waitFor();
  await page.getByRole('link', { name: 'Ouvrir facture-hall.pdf' }).waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);

  await visitor.office(`/exercices/${budget.id}/depenses`);
  await choose(visitor, 'Fournisseur', 'Net', /Net et Clair/);
  await page.getByLabel('Objet').fill('Dépannage de l’ascenseur');
  await page.getByLabel('Clé de répartition').selectOption({ label: 'Ascenseur' });
  await page.getByLabel('Poste').selectOption({ index: 9 });
  await page.getByLabel('Montant toutes taxes comprises').fill('300');
  await page.locator('input[type=file]').last().setInputFiles(invoice('facture-ascenseur.pdf'));
  await page.getByRole('button', { name: 'Comptabiliser la facture' }).click();
  await page.getByText(/est comptabilisée sous le numéro/).waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);

  // The next invoice begins where the keyboard is; it goes under two keys in one go, and cannot be typed again.
  const twoKeys = async (): Promise<void> => {
    await choose(visitor, 'Fournisseur', 'Net', /Net et Clair/);
    await page.getByLabel('Numéro de la facture').fill('N-7');
    await page.getByLabel('Objet').fill('Produits d’entretien');
    await page.getByLabel('Montant toutes taxes comprises').fill('100');
    await page.getByRole('button', { name: 'Répartir sur une autre clé ou un autre poste' }).click();
    await page.getByLabel('Clé, ligne 2').selectOption({ label: 'Charges générales' });
    await page.getByLabel('Montant, ligne 2').fill('50,25');
    await page.getByText('Total\u00A0: 150,25\u00A0€').waitFor();
    await page.getByLabel('Montant, ligne 2').press('Enter');
  };
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await twoKeys();
  await page.getByText(/Produits d’entretien.* est comptabilisée sous le numéro/).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /^Produits d’entretien/ }).count()).toBe(2);
  await twoKeys();
  await page.getByRole('alert').getByText(/La facture N-7 de ce fournisseur est déjà comptabilisée sous le numéro/).waitFor();
  expect(await page.getByLabel('Montant, ligne 2').inputValue()).toBe('50,25');

  await visitor.office('/publication');
  await page.getByRole('button', { name: /^Publier ces/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Publication terminée' }).waitFor({ timeout: 30_000 });
  expect(visitor.faults).toEqual([]);
  await visitor.close();
}, 120_000);

test('[CLI-269][CLI-276][CLI-277][CLI-278][SET-119] a council member reads the expenses by year, building, key and account and opens their invoices; a plain co-owner finds neither', async () => {
  let hrefs: string[] = [];
  for (const options of [{}, { width: 360, height: 800, dark: true }]) {
    const visitor = await journey.open(options);
    const { page } = visitor;
    await enter(visitor, 'council');
    await visitor.extranet('/depenses');
    await page.getByText(`exercice ${year}`).waitFor();
    expect(await page.locator('.expense-building h2').innerText()).toMatch(/^Les Tilleuls/);
    expect((await page.locator('.expense-key h3').allInnerTexts())).toEqual(['Charges générales', 'Ascenseur']);
    for (const account of await page.locator('.expense-account summary').all()) await account.click();
    await page.getByRole('row', { name: /Ménage du hall.*Net et Clair.*120,50/ }).waitFor();
    // The sign of a PDF stands on the line, for who sees it.
    await page.getByRole('link', { name: 'Facture : Ménage du hall' }).locator('svg.icon.tabler-icon-file-type-pdf').waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    hrefs = [];
    for (const label of ['Ménage du hall', 'Dépannage de l’ascenseur']) hrefs.push((await page.getByRole('link', { name: `Facture : ${label}` }).getAttribute('href'))!);
    for (const href of hrefs) {
      const opened = await page.request.get(new URL(href, page.url()).href);
      expect([opened.status(), opened.headers()['content-type'], (await opened.body()).equals(SMALL_PDF)]).toEqual([200, 'application/pdf', true]);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.close();
  }
  const other = await journey.open();
  await enter(other, 'plain');
  expect(await other.page.getByRole('link', { name: /Dépenses/ }).count()).toBe(0);
  for (const href of hrefs) expect((await other.page.request.get(new URL(href, other.page.url()).href)).status()).toBe(404);
  await other.close();
}, 120_000);
