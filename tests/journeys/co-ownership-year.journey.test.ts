import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../server/kernel/ids.ts';
import { amount, money } from '../../web/ui/format.ts';
import { officeFactory } from '../factories/office.ts';
import { openJourney, type Journey, type Visitor } from '../support/journey.ts';

// Last year of a co-ownership of four lots as the accountant lives it: budget, calls, invoices, money, works, settlement, approval, annexes. Amounts are those of the
// worked example of the settlement; each screen is held against what the books hold.
const YEAR = new Date().getUTCFullYear() - 1;
const at = (day: number, month: number, year = YEAR) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
let journey: Journey;
let sophie: Visitor;
let buildingId: Id;
let exercise = '';
let lift: Id;
const lots: Id[] = [];
const accounts: Id[] = [];
let saleId: Id;

beforeAll(async () => {
  journey = await openJourney({ workers: true });
  const { app } = journey;
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  const office = officeFactory(app.db, app.agencyId);
  buildingId = await office.building('Les Érables', 'syndic');
  const owners = [];
  for (const lastName of ['Un', 'Deux', 'Trois', 'Quatre']) owners.push(await office.coOwner(buildingId, { lastName }));
  lots.push(...owners.map(({ lotId }) => lotId));
  accounts.push(...owners.map(({ accountId }) => accountId));
  for (const [code, label, general, shares] of [['GEN', 'Charges générales', true, [250, 180, 320, 250]], ['ASC', 'Ascenseur', false, [100, 0, 400, 500]]] as const) {
    const key = await office.put('allocation_keys', { building_id: buildingId, code, label, general });
    for (const [index, share] of shares.entries()) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, $4)', [app.agencyId, key, lots[index], share]);
    lift = key;
  }
  await office.put('contractors', { code: 'F0001', name: 'Netpro' });
  const buyer = await office.party({ lastName: 'Acquéreur' });
  await office.account({ partyId: buyer, buildingId });
  saleId = await office.put('transfers', { building_id: buildingId, seller_party_id: owners[0]!.partyId, buyer_party_id: buyer, sold_on: new Date().toISOString().slice(0, 10), lot_ids: [lots[0]] });
  sophie = await journey.open();
}, 180_000);
afterAll(() => journey?.close());

const button = (name: string | RegExp, of = sophie) => of.page.getByRole('button', { name });
const dialog = (of = sophie) => of.page.locator('dialog[open]');
const said = (text: string | RegExp, of = sophie) => of.page.getByText(text).first().waitFor();
const clean = async (of = sophie) => { await of.settled(); expect(await of.accessibilityFaults()).toEqual([]); };
const tab = async (path: string) => { await sophie.office(`${exercise}/${path}`); await sophie.settled(); };
/** Of accounts of the books that begin so, in cents, debit positive. */
const held = async (account: string, lotId: Id | null = null) => Number((await journey.app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account like $1 and ($2::uuid is null or lot_id = $2)', [`${account}%`, lotId])).rows[0].cents);
/** What an account holds in the accounts of owners that begin so. */
const owed = async (accountId: Id, account = '45') => Number((await journey.app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account like $1 and auxiliary = (select code from office.accounts where id = $2)', [`${account}%`, accountId])).rows[0].cents);
/** The figures of the lines of a table, as they are printed. */
const figures = (rowName: RegExp) => sophie.page.getByRole('row', { name: rowName }).locator('td.right').allInnerTexts();

async function pickContractor(): Promise<void> {
  await sophie.page.getByRole('combobox', { name: 'Fournisseur' }).fill('Net');
  await sophie.page.getByRole('option', { name: /Netpro/ }).click();
}

async function invoice(fields: { on: string; label: string; cents: string; key?: string; account?: string; works?: string }): Promise<void> {
  const { page } = sophie;
  await pickContractor();
  await page.getByLabel('Date de la facture').fill(fields.on);
  await page.getByLabel('Objet').fill(fields.label);
  if (fields.works) await page.getByLabel('Rattacher à').selectOption({ label: fields.works });
  if (fields.key) await page.getByLabel('Clé de répartition').selectOption({ label: fields.key });
  if (fields.account) await page.getByLabel('Poste').selectOption({ label: fields.account });
  await page.getByLabel('Montant toutes taxes comprises').fill(fields.cents);
  await button('Comptabiliser la facture').click();
}

test('an exercise is opened, its budget written under each key, refused below the works fund the law asks, then voted', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', '/exercices');
  await button('Ouvrir un exercice').click();
  await dialog().getByRole('combobox', { name: 'Immeuble' }).fill('Érables');
  await page.getByRole('option', { name: /Les Érables/ }).click();
  await dialog().getByLabel('Premier jour de l’exercice').fill(at(1, 1));
  await dialog().getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByRole('heading', { name: `Les Érables, exercice ${YEAR}` }).waitFor();
  exercise = page.url().split('/connexion')[1]!;
  for (const [index, [key, account, cents]] of ([['Charges générales', '611000', '12 000'], ['Ascenseur', '614000', '2 000']] as const).entries()) {
    await button('Ajouter un poste').click();
    await page.getByLabel(`Clé du poste ${index + 1}`).selectOption({ label: key });
    await page.getByLabel(`Compte du poste ${index + 1}`).selectOption(account);
    await page.getByLabel(`Montant du poste ${index + 1}`).fill(cents);
  }
  await page.getByLabel('Cotisation annuelle au fonds de travaux').fill('100');
  await clean();
  await button('Enregistrer le budget').click();
  await said('Budget enregistré.');
  const vote = async () => {
    await button('Enregistrer le vote').click();
    await dialog().getByLabel('Jour de l’assemblée').fill(at(20, 11, YEAR - 1));
    await dialog().getByRole('button', { name: 'Enregistrer le vote' }).click();
  };
  await vote();
  await said(/La cotisation au fonds de travaux est trop basse/);
  await dialog().getByRole('button', { name: 'Annuler' }).click();
  await page.getByLabel('Cotisation annuelle au fonds de travaux').fill('700');
  // What is voted is what was kept: a change on the screen comes first, and is not left behind by a stray click.
  await button(/Enregistrer le vote.*Enregistrez d’abord/).waitFor();
  await page.getByRole('link', { name: 'Appels de fonds' }).click();
  await dialog().getByRole('button', { name: 'Rester sur la page' }).click();
  await button('Enregistrer le budget').click();
  await sophie.settled();
  await vote();
  await said(/Budget de 14\s000,00\s€ voté le 20\snov/);
  await clean();
  expect([await figures(/611000/), await figures(/614000/)]).toEqual([[1_200_000, 0, 1_200_000].map(money), [200_000, 0, 200_000].map(money)]);
}, 120_000);

test('each call is looked at lot by lot, posted once, and notices go to the four co-owners', async () => {
  const { page } = sophie;
  await tab('appels');
  const calls = page.getByRole('button', { name: /^Voir la répartition/ });
  await calls.first().waitFor();
  expect(await calls.count()).toBe(8);
  for (let index = 0; index < 8; index++) {
    await calls.nth(index).click();
    await dialog().getByRole('button', { name: 'Valider l’appel' }).click();
    await dialog().waitFor({ state: 'detached' });
  }
  await calls.first().click();
  expect(await figures(/TROIS/)).toEqual([money(116_000)]);
  await clean();
  await dialog().getByRole('button', { name: 'Écrire les avis aux copropriétaires' }).click();
  await said('4 avis écrits, dans les événements.');
  expect([await held('4501'), await held('701'), await held('4505'), await held('105')]).toEqual([1_400_000, -1_400_000, 70_000, -70_000]);
}, 120_000);

test('invoices go under their keys, a credit note takes its own back, a day of another year is refused in words', async () => {
  await tab('depenses');
  await invoice({ on: at(2, 1, YEAR + 1), label: 'Trop tard', cents: '1', key: 'Charges générales', account: '611000 Nettoyage des locaux' });
  await said(new RegExp(`Choisissez une date du 01/01/${YEAR} au 31/12/${YEAR}`));
  await tab('depenses');
  for (const one of [
    { on: at(1, 10), label: 'Nettoyage', cents: '11 234,50', key: 'Charges générales', account: '611000 Nettoyage des locaux' },
    { on: at(1, 10), label: 'Ascenseur', cents: '2 250,33', key: 'Ascenseur', account: '614000 Contrats de maintenance' },
    { on: at(1, 11), label: 'Avoir ascenseur', cents: '-100', key: 'Ascenseur', account: '614000 Contrats de maintenance' },
  ]) {
    await invoice(one);
    await said(`«\u00A0${one.label}\u00A0» est comptabilisée`);
  }
  await expect.poll(() => figures(/^Avoir ascenseur/)).toEqual([money(-10_000)]);
  await expect.poll(() => figures(/^Total/)).toEqual([money(await held('6'))]);
  await clean();
  expect([await held('611'), await held('614'), await held('401')]).toEqual([1_123_450, 215_033, -1_338_483]);
  await sophie.office(exercise);
  await said(/Dépassement.*Ascenseur de 150,33/);
  expect([await figures(/611000/), await figures(/614000/)]).toEqual([[1_200_000, 1_123_450, 76_550].map(money), [200_000, 215_033, -15_033].map(money)]);
  await clean();
}, 120_000);

test('works are voted, called up to the vote and invoiced; more than the vote is refused', async () => {
  const { page } = sophie;
  await tab('travaux');
  await button('Enregistrer des travaux votés').click();
  await dialog().getByLabel('Travaux', { exact: true }).fill('Toiture');
  await dialog().getByLabel('Votés le').fill(at(10, 5));
  await dialog().getByLabel('Montant voté').fill('1 000');
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await button('Appeler des fonds, Toiture').click();
  await dialog().getByLabel('Montant de l’appel').fill('1 000,01');
  await dialog().getByLabel('Exigible le').fill(at(1, 6));
  await dialog().getByRole('button', { name: 'Comptabiliser l’appel' }).click();
  await said('Le vote couvre encore 1 000,00 €');
  await dialog().getByLabel('Montant de l’appel').fill('1 000');
  await dialog().getByRole('button', { name: 'Comptabiliser l’appel' }).click();
  await dialog().waitFor({ state: 'detached' });
  await tab('depenses');
  await invoice({ on: at(15, 9), label: 'Toiture, situation 1', cents: '350', works: 'Toiture' });
  await said('« Toiture, situation 1 » est comptabilisée');
  await tab('travaux');
  await page.getByRole('row', { name: /Toiture/ }).waitFor();
  expect(await figures(/Toiture/)).toEqual([100_000, 100_000, 35_000].map(money));
  await clean();
  expect([await held('102'), await held('671'), await held('702')]).toEqual([-65_000, 35_000, -35_000]);
  // Ended by mistake, works go on: nothing of theirs is shared out before the accounts are arrested.
  await button('Terminer, Toiture').click();
  await dialog().getByLabel('Terminés le').fill(at(20, 10));
  await dialog().getByRole('button', { name: 'Terminer l’opération' }).click();
  await button('Rouvrir, Toiture').click();
  await button('Terminer, Toiture').waitFor();
  expect((await journey.app.db.owner.query('select finished_on from office.syndic_works')).rows).toEqual([{ finished_on: null }]);
}, 120_000);

test('money received settles the oldest sums; a payment beyond what the syndicat holds is refused', async () => {
  const { page } = sophie;
  await sophie.office('/impayes');
  await page.getByRole('link', { name: /^DEUX/ }).click();
  await button('Enregistrer un encaissement').click();
  await dialog().getByLabel('Montant reçu').fill('550');
  await dialog().getByLabel('Reçu le').fill(at(20, 1));
  await dialog().getByRole('button', { name: 'Enregistrer l’encaissement' }).click();
  await dialog().waitFor({ state: 'detached' });
  await clean();
  expect([await held('512'), await held('4501'), await held('4505')]).toEqual([55_000, 1_400_000 - 51_969, 70_000 - 3_031]);
  await tab('operations');
  await pickContractor();
  await page.getByLabel('Jour').fill(at(10, 12));
  await page.getByLabel('Libellé').fill('Virement Netpro');
  await page.getByLabel('Montant').fill('550,01');
  await button('Comptabiliser').click();
  await said(/le paiement le mettrait à découvert/);
  await page.getByLabel('Montant').fill('350');
  await button('Comptabiliser').click();
  await said('« Virement Netpro » est comptabilisée');
  await page.getByLabel('Opération', { exact: true }).selectOption({ label: 'Appeler une avance de trésorerie' });
  await page.getByLabel('Jour').fill(at(10, 12));
  await page.getByLabel('Libellé').fill('Avance de trésorerie');
  await page.getByLabel('Montant').fill('800');
  await button('Comptabiliser').click();
  await said('« Avance de trésorerie » est comptabilisée');
  await clean();
  expect([await held('512'), await held('1031')]).toEqual([20_000, -80_000]);
}, 120_000);

test('[EX-8] the settlement shows each lot what comes back to him, and closing posts just that', async () => {
  await tab('cloture');
  await said('Régularisation par lot');
  const nets = [-17_634, -13_779, -18_483, -11_621];
  const printed = async () => (await sophie.page.getByRole('table', { name: 'Régularisation par lot' }).locator('tbody tr').locator('td:last-child').allInnerTexts());
  expect(await printed()).toEqual(nets.map(money));
  await button('Arrêter les comptes').click();
  await dialog().getByRole('button', { name: 'Arrêter les comptes' }).click();
  await said('Approbation par l’assemblée');
  await clean();
  expect(await printed()).toEqual(nets.map(money));
  expect(await Promise.all(lots.map((lotId) => held('472', lotId)))).toEqual(nets);
  await tab('depenses');
  await said('Les comptes sont arrêtés');
}, 60_000);

test('[EX-9] the five annexes agree with one another and with the books, and go out as one PDF', async () => {
  const { page } = sophie;
  await tab('annexes');
  await said('Contrôles de concordance');
  expect(await page.getByText('Concordant', { exact: true }).count()).toBe(5);
  await clean();
  const cash = page.getByRole('region', { name: 'Annexe 1' }).getByRole('row', { name: /Banques/ }).locator('td.right').last();
  expect(await cash.innerText()).toBe(amount(await held('512')));
  const works = page.getByRole('region', { name: 'Annexe 5' }).getByRole('row', { name: /Toiture/ }).locator('td.right');
  // The 350,00 that Netpro was paid settle its oldest invoice, that of the roof.
  expect((await works.allInnerTexts()).slice(0, 5)).toEqual([100_000, 35_000, 35_000, 100_000, 65_000].map(amount));
  const pdf = await page.context().request.get(new URL((await page.getByRole('link', { name: 'Imprimer les annexes' }).getAttribute('href'))!, page.url()).href);
  expect([pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
}, 60_000);

test('approved, each difference stands on the account of its owner, and the exercise says it no longer changes', async () => {
  await tab('cloture');
  const before = await held('4501');
  await button('Enregistrer l’approbation').click();
  await dialog().getByLabel('Jour de l’assemblée').fill(at(1, 1, YEAR + 1));
  await dialog().getByRole('button', { name: 'Enregistrer l’approbation' }).click();
  await said(/Comptes approuvés le 1er janv/);
  await clean();
  expect([await held('47'), await held('4501') - before]).toEqual([0, -61_517]);
}, 60_000);

test('reminders are written together, once each; a formal notice claims what was chosen and charges its costs to its debtor alone', async () => {
  const { page } = sophie;
  await sophie.office('/impayes');
  await button('Délais et frais').click();
  await dialog().getByLabel(/Frais de mise en demeure/).fill('48');
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await button('Écrire 4 relances').click();
  await clean();
  await dialog().getByRole('button', { name: 'Écrire 4 relances' }).click();
  await said(/4\srelances sur 4 écrites/);
  await said('Aucune relance à écrire.');
  await clean();
  const letters = async (title: string) => (await journey.app.db.owner.query('select account_id as id from office.events where title = $1 and body_file_hash is not null', [title])).rows.map(({ id }: { id: Id }) => id).toSorted();
  expect(await letters('Relance')).toEqual(accounts.toSorted());
  await page.getByRole('link', { name: /^TROIS/ }).click();
  await page.getByRole('checkbox').first().check();
  await button('Écrire une mise en demeure').click();
  await said(/48,00\s€ de frais seront portés/);
  await clean();
  await dialog().getByRole('button', { name: 'Écrire la mise en demeure' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Mise en demeure/ }).getByRole('link', { name: 'Lire' }).waitFor();
  await said('Frais de mise en demeure');
  await clean();
  expect([await letters('Mise en demeure de payer'), await held('714')]).toEqual([[accounts[2]], -4_800]);
}, 120_000);

test('a sale: what the seller owed is opposed until the fifteenth day, his advance goes back once and is called from the buyer', async () => {
  const { page } = sophie;
  await sophie.office(`/mutations/${saleId}/comptes`);
  await page.getByRole('row', { name: /^1° Créances de toute nature de l’année courante/ }).waitFor();
  expect(await figures(/^1° Créances de toute nature de l’année courante/)).toEqual([money(await owed(accounts[0]!))]);
  await button('Noter l’avis du notaire').click();
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await said(/^Jusqu’au/);
  const before = await owed(accounts[0]!, '4503');
  await button(/^Transférer l’avance du lot/).click();
  await clean();
  await dialog().getByRole('button', { name: 'Transférer l’avance' }).click();
  await said('Rendue et rappelée');
  await clean();
  expect([before, await owed(accounts[0]!, '4503'), await held('1031')]).toEqual([20_000, 0, -80_000]);
}, 60_000);

test('a key changes from a day on; its former shares stay in sight for what came before', async () => {
  await sophie.office(`/cles/${lift}`);
  await sophie.page.locator('.grid-input').nth(1).fill('100');
  await sophie.page.getByLabel('valent à partir d’un jour').check();
  await sophie.page.getByLabel('À partir du').fill(at(1, 7, YEAR + 1));
  await clean();
  await button('Changer à partir de ce jour').click();
  await said('Anciens tantièmes');
  await button(/^Voir les tantièmes jusqu’au/).click();
  expect(await sophie.page.getByRole('region', { name: 'Anciens tantièmes des lots' }).locator('td.right').allInnerTexts()).toEqual(['100', '0', '400', '500']);
  await clean();
}, 60_000);

test('a file of entries is brought into the books only once that is confirmed, and one that is no such file leaves nothing there', async () => {
  const { rows: [books] } = await journey.app.db.owner.query('select id from office.ledger_entities where building_id = $1', [buildingId]);
  const kept = async () => (await journey.app.db.owner.query('select (select count(*)::int from office.ledger_imports) as files, (select count(*)::int from office.ledger_entries) as entries')).rows[0] as { files: number; entries: number };
  const before = await kept();
  await sophie.office(`/comptabilite/${books.id}/fichiers`);
  const choose = () => sophie.page.getByLabel('Fichier des écritures', { exact: true }).setInputFiles({ name: 'essai.txt', mimeType: 'text/plain', buffer: Buffer.from('JournalCode\tJournalLib\nOD\tOpérations diverses\n') });
  await choose();
  await dialog().getByRole('heading', { name: /Importer dans Les Érables/ }).waitFor();
  await clean();
  await dialog().getByRole('button', { name: 'Annuler' }).click();
  expect(await kept()).toEqual(before);
  await choose();
  await dialog().getByRole('button', { name: 'Importer les écritures' }).click();
  await said(/ne porte pas les 18 colonnes attendues/);
  expect(await kept()).toEqual({ files: before.files + 1, entries: before.entries });
}, 60_000);

test('an entry being typed is not lost by a stray click: leaving asks first, and no longer once its draft is kept', async () => {
  const { page } = sophie;
  const { rows: [books] } = await journey.app.db.owner.query('select id from office.ledger_entities where building_id = $1', [buildingId]);
  const away = () => page.getByRole('link', { name: 'Relevés bancaires', exact: true }).click();
  await sophie.office(`/comptabilite/${books.id}/nouvelle-ecriture`);
  const label = page.getByRole('textbox', { name: 'Libellé', exact: true });
  await label.fill('Frais postaux');
  await away();
  await clean();
  await dialog().getByRole('button', { name: 'Rester sur la page' }).click();
  expect(await label.inputValue()).toBe('Frais postaux');
  await button('Enregistrer le brouillon').click();
  await page.waitForURL(/\/brouillons\//);
  await away();
  await page.getByRole('heading', { level: 1, name: 'Relevés bancaires' }).waitFor();
  expect((await journey.app.db.owner.query('select label from office.ledger_drafts')).rows).toEqual([{ label: 'Frais postaux' }]);
}, 60_000);

test('on a phone in the dark every part of the year fits and reads', async () => {
  expect(sophie.faults).toEqual([]);
  const phone = await journey.open({ dark: true, width: 360, height: 800 });
  await phone.signIn('sophie', '/exercices');
  for (const path of ['/exercices', exercise, ...['appels', 'depenses', 'travaux', 'operations', 'fonds', 'cloture', 'annexes'].map((part) => `${exercise}/${part}`), '/impayes', `/impayes/${accounts[2]}`, `/mutations/${saleId}/comptes`, '/etat-date']) {
    await phone.office(path);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await clean(phone);
    expect([path, await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0]);
    expect([path, await phone.page.locator('nav.tabs [aria-current]').evaluateAll((tabs) => tabs.every((tab) => { const { left, right } = tab.getBoundingClientRect(); return left >= 0 && right <= window.innerWidth; }))]).toEqual([path, true]);
  }
  expect(phone.faults).toEqual([]);
  await phone.close();
}, 120_000);
