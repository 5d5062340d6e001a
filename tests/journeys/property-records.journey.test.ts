import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, type Journey, type Visitor } from '../support/journey.ts';

let journey: Journey;
let visitor: Visitor;
beforeAll(async () => {
  journey = await openJourney();
  await journey.staff('claire', 'manager');
  const manager = await journey.app.staff('manager');
  for (const [lastName, firstName] of [['Roche', 'Anne'], ['Petit', 'Luc'], ['Morel', 'Jeanne']]) {
    await journey.app.call('POST', '/api/office/parties', { as: manager, body: { kind: 'person', lastName, firstName, city: 'Lyon' } });
  }
  visitor = await journey.open();
});
afterAll(() => journey.close());

/** Types a few letters and takes the first thing proposed. */
async function pick(label: string, letters: string, scope = visitor.page.getByRole('main')): Promise<void> {
  const field = scope.getByRole('combobox', { name: label });
  await field.fill(letters);
  await scope.getByRole('option', { name: new RegExp(letters, 'i') }).first().click();
}

const button = (name: string | RegExp) => visitor.page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name: string) => visitor.page.getByRole('link', { name, exact: true });
const field = (label: string) => visitor.page.getByLabel(label, { exact: false }).first();
const read = (text: string | RegExp) => visitor.page.getByText(text).first().waitFor();
const dialog = () => visitor.page.getByRole('dialog');

test('a building lives on screen: lots, a key that does not add up, an owner, a council seat, a sale, a lease with notice, an account published', async () => {
  const { page } = visitor;
  await visitor.signIn('claire', '/immeubles/nouveau');
  await field('Code').fill('I01');
  await field('Nom').fill('Les Tilleuls');
  await field('Mode de gestion').selectOption({ label: 'Syndic et gérance' });
  await button('Créer l’immeuble').click();
  await page.getByRole('heading', { name: 'Les Tilleuls', level: 1 }).waitFor();

  for (const number of ['1', '2']) {
    if (number === '2') await link('Les Tilleuls').first().click();
    await link('Nouveau lot').click();
    await field('Numéro').fill(number);
    await button('Créer le lot').click();
    await page.getByRole('heading', { name: `Lot ${number}`, level: 1 }).waitFor();
  }

  await button('Saisir les pièces').click();
  await field('Pièce 1').fill('Séjour');
  await field('Surface de la pièce 1').fill('24,50');
  await field('Pièce 2').fill('Balcon');
  await field('Surface de la pièce 2').fill('6');
  await page.getByRole('checkbox', { name: 'Exclure Carrez, pièce 2' }).check();
  await button('Enregistrer les pièces').click();
  await page.getByRole('row', { name: /^Surface Carrez 24,50/ }).waitFor();

  await link('Les Tilleuls').first().click();
  await page.getByRole('navigation', { name: /Parties de/ }).getByRole('link', { name: /Clés/ }).click();
  await link('Nouvelle clé').click();
  await field('Code').fill('GEN');
  await field('Libellé').fill('Charges générales');
  await field('Total annoncé').fill('1000');
  await button('Créer la clé').click();
  await field('Tantièmes du lot 1').fill('600');
  await field('Tantièmes du lot 2').fill('390');
  await read(/il en manque 10/);
  await button('Enregistrer les tantièmes').click();
  await read('Les tantièmes des lots font 990, la clé en annonce 1\u00A0000\u00A0: il en manque 10. Le calcul suit la somme des lots.');
  expect(await visitor.accessibilityFaults()).toEqual([]);

  await visitor.office('/immeubles');
  await link('Les Tilleuls').click();
  await page.getByRole('navigation', { name: /Parties de/ }).getByRole('link', { name: /Copropriétaires/ }).click();
  await button('Ajouter un propriétaire').click();
  await pick('Lot', '2', dialog());
  await pick('Propriétaire', 'Roche', dialog());
  await dialog().getByLabel('Depuis le').fill('04/02/2018');
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await dialog().getByRole('button', { name: 'Ajouter le propriétaire' }).click();
  await read('ROCHE Anne');

  await page.getByRole('navigation', { name: /Parties de/ }).getByRole('link', { name: /Conseil/ }).click();
  await button('Ajouter un membre').click();
  await pick('Personne', 'Roche', dialog());
  await dialog().getByLabel('Fonction').selectOption({ label: 'Président' });
  await dialog().getByLabel('Élu le').fill('15/05/2024');
  await dialog().getByRole('button', { name: 'Ajouter au conseil' }).click();
  await page.getByRole('main').getByText('ROCHE Anne').first().waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);

  await page.getByRole('navigation', { name: /Parties de/ }).getByRole('link', { name: /Mutations/ }).click();
  await link('Enregistrer une mutation').click();
  await field('Jour de la vente').fill('10/03/2026');
  await pick('Vendeur', 'Roche');
  await page.getByRole('checkbox', { name: /Lot 2/ }).check();
  await pick('Acquéreur', 'Petit');
  await button('Voir ce qui suivra').click();
  await read(/À partir de ce jour, ROCHE Anne ne voit plus les documents/);
  await read(/Le vendeur siège au conseil syndical/);
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await button('Enregistrer la mutation').click();
  await read('La mutation est enregistrée');

  await visitor.office('/baux/nouveau');
  await pick('Immeuble', 'Tilleuls');
  await pick('Locataire', 'Morel');
  await page.getByRole('checkbox', { name: /Lot 1/ }).check();
  await field('Entrée dans les lieux').fill('01/04/2022');
  await field('Loyer mensuel').fill('765');
  await button('Créer le bail').click();
  await button('Enregistrer un préavis').click();
  await dialog().getByLabel('Préavis reçu le').fill('04/10/2026');
  await dialog().getByLabel('Dernier jour du bail').fill('04/01/2099');
  await dialog().getByRole('button', { name: 'Voir ce qui suivra' }).click();
  await read(/court jusqu’au 04\/01\/2099 inclus/);
  await dialog().getByRole('button', { name: 'Enregistrer le préavis' }).click();
  await page.getByRole('main').getByText('Préavis', { exact: true }).first().waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(visitor.faults).toEqual([]);
});

test('[ACC-151] [ACC-152] [ACC-156] [ACC-158] accounts are marked in their list by « Lien internet », and unmarking says that their publications leave at the next publication', async () => {
  const { page } = visitor;
  await visitor.office('/comptes');
  await page.getByRole('heading', { name: 'Comptes', level: 1 }).waitFor();
  const published = async () => (await journey.app.db.owner.query<{ code: string }>('select code from office.accounts where published order by code')).rows.map(({ code }) => code);
  expect(await published()).toEqual([]);
  await page.getByRole('checkbox', { name: /PETIT Luc/ }).check();
  await button('Publier…').click();
  await dialog().getByText(/un premier mot de passe/).waitFor();
  await dialog().getByRole('button', { name: /^Publier 1/ }).click();
  await read('1 compte publié. Ses documents paraîtront à la publication suivante.');
  const [code] = await published();
  expect(code).toMatch(/^C/);

  await page.getByRole('link', { name: code, exact: true }).click();
  await button('Dépublier le compte').click();
  await dialog().getByText('Les publications de ce compte seront retirées à la publication suivante.').waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await dialog().getByRole('button', { name: /^Dépublier 1/ }).click();
  await read('1 compte dépublié. Les publications de ce compte seront retirées à la publication suivante.');
  expect(await published()).toEqual([]);
});
