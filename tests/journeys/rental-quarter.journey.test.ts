import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../factories/office.ts';
import { bankStatement } from '../support/bank-statement.ts';
import { openJourney, type Journey, type Visitor } from '../support/journey.ts';

// A quarter as the accountant lives it: three months of rents, money by hand and by the bank, fees, statements, payouts with two people, the bank's answer.
const BANK = 'FR7630006000011234567890189';
const OWNER = 'FR1420041010050500013M02606';
let journey: Journey;
let sophie: Visitor;
const TODAY = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  journey = await openJourney();
  const { app } = journey;
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  await journey.staff('paul', 'accountant', { first: 'Paul', last: 'Autre' });
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const owner = async (lastName: string, iban: string | null) => {
    const partyId = await office.party({ lastName });
    await app.db.owner.query('update office.parties set iban = $2 where id = $1', [partyId, iban]);
    const id = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
    await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [id]);
    return id;
  };
  const [leroy, sansCompte] = [await owner('LEROY', OWNER), await owner('SANSIBAN', null)];
  for (const [number, lastName, mandateId] of [['B0001', 'MARTIN', leroy], ['B0002', 'PETIT', leroy], ['B0003', 'ROUX', sansCompte]] as const) {
    const partyId = await office.party({ lastName });
    const id = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: partyId, account_id: await office.account({ partyId, kind: 'tenant', buildingId, code: `L000${number.at(-1)}` }), entry_on: '2020-01-01', rent_cents: 85_000, charges_cents: 6_000 });
    await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, id, await office.lot(buildingId)]);
  }
  const accountant = await app.staff('accountant');
  await app.call('POST', '/api/office/rental/bank-accounts', { as: accountant, body: { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: BANK, bic: null, transferVersion: 'pain.001.001.09' } });
  sophie = await journey.open();
}, 180_000);
afterAll(() => journey?.close());

const button = (name: string | RegExp, of = sophie) => of.page.getByRole('button', { name });
const dialog = (of = sophie) => of.page.getByRole('dialog');
const said = (text: string | RegExp, of = sophie) => of.page.getByText(text).first().waitFor();
const clean = async (of = sophie) => { await of.settled(); expect(await of.accessibilityFaults()).toEqual([]); };

/** Of an account of the books, in cents, credit positive. */
const held = async (account: string) => Number((await journey.app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const statements = async () => (await journey.app.db.owner.query('select number from office.bank_statements order by number')).rows.map(({ number }: { number: string }) => number);

async function importFile(xml: string): Promise<void> {
  await sophie.office('/releves');
  await button('Importer un relevé').waitFor();
  await sophie.page.locator('input[type=file]').setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) });
}

test('three months of rents are called, each once; what is called shows what is left to receive', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', '/quittancement');
  await button('Mois précédent').click();
  await button('Mois précédent').click();
  for (let ago = 2; ago >= 0; ago--) {
    await button('Quittancer 3 baux').click();
    await dialog().getByRole('button', { name: 'Quittancer 3 baux' }).click();
    await said(/3 loyers quittancés/);
    await button('Rien à quittancer').waitFor();
    if (ago > 0) await button('Mois suivant').click();
  }
  expect(await page.getByRole('row', { name: /MARTIN/ }).first().innerText()).toContain('910,00');
  await said('2 730,00'.replaceAll(' ', '\u202F'));
  await clean();
}, 120_000);

test('[OVR-383] [OVR-384] by hand: too much money waits as an overpayment, a part payment gives a receipt and no quittance', async () => {
  const { page } = sophie;
  for (const [tenant, amount, expected] of [['MARTIN', '2 820,00', '90,00.€ sur l’encaissement du'], ['PETIT', '500,00', 'paiement partiel']] as const) {
    await sophie.office('/quittancement');
    await page.getByRole('link', { name: new RegExp(tenant) }).first().click();
    await button('Enregistrer un encaissement').click();
    await dialog().getByLabel('Montant').fill(amount);
    await dialog().getByRole('button', { name: 'Comptabiliser' }).click();
    await dialog().waitFor({ state: 'detached' });
    await said(new RegExp(expected));
  }
  expect([await held('419100'), await held('512000')]).toEqual([9_000, -332_000]);
  await clean();
}, 60_000);

test('[BEY-528] a bank statement: two tenants by their reference, proposals ticked together, the stranger left to identify; the same file again adds nothing', async () => {
  const { page } = sophie;
  const xml = statement('R1', 100_000, [{ cents: 91_000, note: 'Loyer B0002' }, { cents: 91_000, note: 'Loyer B0003' }, { cents: 4_200, note: 'Inconnu' }]);
  await importFile(xml);
  await page.getByRole('heading', { name: 'Relevé R1' }).waitFor();
  await clean();
  const certain = button(/rapprochements? certains?/);
  if (await certain.count() > 0) await certain.click();
  await page.getByRole('checkbox', { name: 'Cocher toutes les propositions' }).check();
  await button(/propositions? cochées?/).click();
  await said(/mouvements? comptabilisés?/);
  await button(/^Décider pour 42,00/).click();
  await dialog().getByRole('button', { name: 'À identifier plus tard' }).click();
  await said('En attente, à identifier');
  await importFile(xml);
  await said(/déjà été importé/);
  expect([await held('472000'), await held('512000'), await statements()]).toEqual([4_200, -518_200, ['R1']]);
}, 120_000);

test('a file that is no statement, and one of an account that is not the agency’s, are refused in words', async () => {
  await importFile('<html/>');
  await said(/n’est pas un relevé/);
  await importFile(statement('R9', 0, [], OWNER));
  await said(/n’est pas un compte de l’agence/);
  expect(await statements()).toEqual(['R1']);
}, 60_000);

test('fees once, then payouts: the owner without an IBAN is left out with the reason, another person approves, the file goes, the bank carries it out', async () => {
  const { page } = sophie;
  await sophie.office('/honoraires');
  await clean();
  await button('Lancer le calcul').click();
  await dialog().getByRole('button', { name: 'Lancer le calcul' }).click();
  await said('Aucun encaissement nouveau');
  await sophie.office('/reversements');
  await page.getByText(/SANSIBAN.* n’a pas d’IBAN valable/).waitFor();
  await clean();
  await button('Préparer une liste').click();
  await dialog().getByRole('button', { name: 'Préparer la liste' }).click();
  await page.getByRole('heading', { name: /^Reversements du/ }).waitFor();
  await said(/une autre personne qui a le droit de payer/);
  expect(await button('Approuver').count()).toBe(0);
  const address = page.url().split('/connexion')[1]!;

  const paul = await journey.open();
  await paul.signIn('paul', address);
  await button('Approuver', paul).click();
  await dialog(paul).getByRole('button', { name: /^Approuver/ }).click();
  await said('Approuvée', paul);
  const [file] = await Promise.all([paul.page.waitForEvent('download'), button('Fichier de virements', paul).click()]);
  expect(file.suggestedFilename()).toMatch(/^reversements-.*\.xml$/);
  await said('Remise à la banque', paul);
  await clean(paul);
  const { rows: [payout] } = await journey.app.db.owner.query('select reference, cents::int as cents from office.rental_payouts');

  await importFile(statement('R2', 286_200, [{ cents: -payout.cents, refs: payout.reference }]));
  await page.getByRole('heading', { name: 'Relevé R2' }).waitFor();
  await button(/1 rapprochement certain/).click();
  await said('Comptabilisé');
  await sophie.office(address);
  await said('Exécutée');
  expect(paul.faults).toEqual([]);
  await paul.close();
}, 120_000);

test('the fees leave for the agency’s own account: it is written once, another person approves, the bank’s statement carries it out', async () => {
  const { page } = sophie;
  const fees = await held('467900');
  expect(fees).toBeGreaterThan(0);
  await sophie.office('/honoraires');
  await button('Compte de l’agence').click();
  await dialog().getByLabel('Titulaire').fill('Cabinet Essai SARL');
  await dialog().getByLabel('IBAN').fill(BANK);
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await said(/détient l’argent de clients/);
  await dialog().getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 00');
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await dialog().waitFor({ state: 'hidden' });
  await button('Préparer le virement').click();
  await clean();
  await dialog().getByRole('button', { name: 'Préparer le virement' }).click();
  await page.getByRole('heading', { name: /^Virement d’honoraires/ }).waitFor();
  expect(await button('Approuver').count()).toBe(0);
  const address = page.url().split('/connexion')[1]!;

  const paul = await journey.open();
  await paul.signIn('paul', address);
  await button('Approuver', paul).click();
  await dialog(paul).getByRole('button', { name: /^Approuver/ }).click();
  const [file] = await Promise.all([paul.page.waitForEvent('download'), button('Fichier de virements', paul).click()]);
  expect(file.suggestedFilename()).toMatch(/^honoraires-.*\.xml$/);
  await said('Remis à la banque', paul);
  await paul.close();
  const { rows: [draw] } = await journey.app.db.owner.query('select reference, cents::int as cents from office.rental_payouts where mandate_id is null');
  expect(draw.cents).toBe(fees);
  const { rows: [before] } = await journey.app.db.owner.query("select closing_cents::int as cents from office.bank_statements where number = 'R2'");
  await importFile(statement('R3', before.cents, [{ cents: -draw.cents, refs: draw.reference }]));
  await page.getByRole('heading', { name: 'Relevé R3' }).waitFor();
  await button(/1 rapprochement certain/).click();
  await said('Honoraires virés à l’agence');
  await sophie.office(address);
  await said('Exécuté');
  expect(await held('467900')).toBe(0);
}, 120_000);

test('[OVR-385] an allocation is moved from its own line to another month, after a look at where it may go; moved, the line cannot be moved again', async () => {
  const { page } = sophie;
  await sophie.office('/quittancement');
  await page.getByRole('link', { name: /ROUX/ }).first().click();
  await page.getByRole('heading', { name: /^Affectations/ }).waitFor();
  await button(/^Basculer/).first().waitFor();
  const before = await button(/^Basculer/).count();
  await button(/^Basculer.*60,00/).first().click();
  await clean();
  expect(await dialog().getByRole('button', { name: 'Basculer' }).isDisabled()).toBe(true);
  await dialog().getByLabel('Vers').selectOption({ index: 1 });
  await dialog().getByRole('button', { name: 'Basculer' }).click();
  await said(/^Affectation basculée/);
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => button(/^Basculer/).count()).toBe(before);
  const { rows } = await journey.app.db.owner.query("select cents::int as cents from office.rental_allocations where origin = 'move' order by cents");
  expect(rows).toEqual([{ cents: -6_000 }, { cents: 6_000 }]);
  await clean();
}, 60_000);

test('the owner’s statement adds up and the 2044 has its lines; on a phone in the dark every screen fits', async () => {
  await sophie.office('/reversements');
  await sophie.page.getByRole('link', { name: /LEROY/ }).first().click();
  await sophie.page.getByRole('heading', { name: 'Compte rendu de gérance' }).waitFor();
  await said('Loyer et charges encaissés');
  for (const line of ['211', '221']) await sophie.page.getByRole('cell', { name: line, exact: true }).waitFor();
  await clean();
  expect(sophie.faults).toEqual([]);
  const statementOf = sophie.page.url().split('/connexion')[1]!;
  const phone = await journey.open({ dark: true, width: 360, height: 800 });
  await phone.signIn('sophie', '/quittancement');
  for (const path of ['/quittancement', '/honoraires', '/reversements', '/releves', '/factures-electroniques', statementOf]) {
    await phone.office(path);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await clean(phone);
    expect([path, await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0]);
  }
  await phone.close();
}, 120_000);

/** As the file that a person chooses. */
function statement(id: string, opening: number, entries: readonly { cents: number; note?: string; refs?: string }[], iban = BANK): string {
  return Buffer.from(bankStatement(id, iban, opening, entries.map((one) => ({ ...one, refs: one.refs === undefined ? '' : `<EndToEndId>${one.refs}</EndToEndId>` })), TODAY), 'base64').toString();
}
