import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders } from '../factories/documents.ts';
import { openJourney, type Journey, type Visitor } from '../support/journey.ts';
import { SMALL_PDF } from '../support/upload.ts';

let journey: Journey;
let has: Awaited<ReturnType<typeof agencyWithBinders>>;
let visitor: Visitor;
beforeAll(async () => {
  journey = await openJourney();
  const manager = await journey.app.staff('manager');
  has = await agencyWithBinders(journey.app, manager);
  await has.make('ownerships', { lotId: has.lotId, partyId: has.partyId, accountId: has.accountId, fromOn: '2020-01-01' });
  await journey.app.call('POST', '/api/office/accounts/publication', { as: manager, body: { published: true, ids: [has.accountId] } });
  await journey.staff('claire', 'manager');
  visitor = await journey.open();
  await visitor.signIn('claire', '/evenements');
}, 240_000);
afterAll(() => journey.close());

const accessible = async () => expect(await visitor.accessibilityFaults()).toEqual([]);
const pick = async (label: string, typed: string, option: RegExp) => {
  await visitor.page.getByRole('combobox', { name: label }).fill(typed);
  await visitor.page.getByRole('option', { name: option }).first().click();
};
const said = (words: string | RegExp) => visitor.page.getByRole('region', { name: 'Messages' }).getByText(words).waitFor();

test('[EXT-082] [EXT-083] a manager writes a letter beside its PDF, attaches a file, and is told who will read it and why', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Nouvel événement' }).first().click();
  await page.getByRole('heading', { name: 'Nouvel événement' }).waitFor();
  await pick('Modèle (facultatif)', 'proc', /Procès-verbal/);
  await page.getByLabel('Objet').fill('Travaux de la chaufferie');
  await pick('Immeuble (facultatif)', 'till', /Les Tilleuls/);
  await page.getByRole('textbox', { name: 'Texte de l’événement' }).click();
  await page.keyboard.type('La chaudière sera remplacée en avril.');
  const paper = page.getByTitle('Aperçu du PDF');
  await paper.waitFor();
  expect(await paper.getAttribute('src')).toMatch(/^blob:/);
  await page.getByLabel('Fichiers à joindre', { exact: true }).setInputFiles([{ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') }, { name: 'plan.pdf', mimeType: 'application/pdf', buffer: SMALL_PDF }]);
  await accessible();
  await page.getByRole('button', { name: 'Créer l’événement' }).click();
  // One refused file keeps neither the event nor the other file back.
  await page.getByText('1\u00A0fichier n’a pas été joint').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'plan.pdf' }).getByText('Joint').waitFor();
  await accessible();
  await page.getByRole('link', { name: 'Ouvrir l’événement' }).click();

  await page.getByRole('heading', { level: 1, name: 'Travaux de la chaufferie' }).waitFor();
  await page.getByTitle(/Texte de l’événement, en PDF/).waitFor();
  await page.getByRole('tab', { name: /Pièces jointes/ }).click();
  await page.getByLabel('Fichiers à joindre', { exact: true }).setInputFiles([{ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') }]);
  await page.getByText('n’est pas un fichier PDF').waitFor();
  await page.getByLabel('Fichiers à joindre', { exact: true }).setInputFiles([{ name: 'devis.pdf', mimeType: 'application/pdf', buffer: SMALL_PDF }]);
  await page.getByRole('listitem').filter({ hasText: 'devis.pdf' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'plan.pdf' }).waitFor();
  const panel = page.getByRole('complementary', { name: 'Qui voit ce document, et pourquoi' });
  await panel.getByText('1\u00A0personne').waitFor();
  expect(await panel.textContent()).toContain('1\u00A0personne le verra à la prochaine publication.');
  await panel.getByText(/^Copropriétaire/).first().click();
  await panel.getByText(/Garnier/i).first().waitFor();
  await panel.getByLabel('Chercher une personne').fill('inconnu');
  await panel.getByText('Personne de ce nom').waitFor();
  await panel.getByLabel('Chercher une personne').fill('');
  await accessible();
  await page.getByRole('tab', { name: 'Historique' }).click();
  await page.getByText('Pièce jointe ajoutée\u00A0: «\u00A0devis.pdf\u00A0»').waitFor();
}, 120_000);

test('[PUB-170] [PUB-172] a selection is unpublished from the list, then published in date of today', async () => {
  const { page } = visitor;
  await visitor.office('/evenements');
  await page.getByRole('checkbox', { name: /Travaux de la chaufferie/ }).check();
  const act = async (name: RegExp, verb: string) => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('dialog').getByRole('button', { name: verb }).click();
  };
  await act(/Dépublier/, 'Dépublier 1\u00A0événement');
  await said('1\u00A0événement dépublié.');
  await page.getByRole('region', { name: 'Événements' }).getByText('Non publiable').first().waitFor();
  const date = async () => (await journey.app.db.owner.query("select publication_on as day from office.events where title = 'Travaux de la chaufferie'")).rows[0].day as string | null;
  expect(await date()).toBeNull();
  await accessible();
  await page.getByRole('checkbox', { name: /Travaux de la chaufferie/ }).check();
  await act(/Publier en date du jour/, 'Publier 1\u00A0événement');
  await said('1\u00A0événement partira à la prochaine publication.');
  await page.getByRole('region', { name: 'Événements' }).getByText(/En attente,/).first().waitFor();
  expect(await date()).toBe(journey.app.platform.clock.today());
}, 60_000);

test('[TPL-139] [TPL-140] [TPL-146] [TPL-147] a template is found by the menu, and its tab « Extranet » sets binder, months, grouping, and a prefix that shows only with it', async () => {
  const { page } = visitor;
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Modèles d’événements' }).click();
  await page.getByRole('link', { name: 'Procès-verbal' }).click();
  await page.getByRole('tab', { name: 'Extranet' }).click();
  await page.getByLabel('Durée de publication en mois').fill('24');
  expect(await page.getByLabel('Préfixer les documents').count()).toBe(0);
  await page.getByLabel('Regrouper par type de dossier').check();
  await page.getByLabel('Préfixer les documents').check();
  await accessible();
  await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await said('Modèle enregistré.');
  await page.reload();
  expect([await page.getByLabel('Durée de publication en mois').inputValue(), await page.getByLabel('Préfixer les documents').isChecked()]).toEqual(['24', true]);
}, 60_000);

test('[SET-089] [SET-091] [SET-105] a binder is created for co-owners alone: the grid warns, until the council is ticked', async () => {
  const { page } = visitor;
  await visitor.office('/classeurs');
  await page.getByRole('button', { name: 'Nouveau classeur' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau classeur Syndic' });
  await dialog.getByLabel('Nom').fill('Avis/Travaux');
  await dialog.getByLabel('Copropriétaire').check();
  await dialog.getByRole('button', { name: 'Créer le classeur' }).click();
  const row = page.getByRole('row', { name: /Avis \/ Travaux/ });
  await row.getByText('Le conseil syndical ne verra pas ces documents.').waitFor();
  await accessible();
  await row.getByLabel(/Membre du CS/).check();
  await row.getByLabel(/Président du CS/).check();
  await row.getByText('Le conseil syndical ne verra pas ces documents.').waitFor({ state: 'detached' });
  const ticks = async () => (await journey.app.db.owner.query("select tick_co_owner, tick_member, tick_president from office.binders where path = 'Avis / Travaux'")).rows;
  await said(/Président du CS coché/);
  expect(await ticks()).toEqual([{ tick_co_owner: true, tick_member: true, tick_president: true }]);
  // On a line that fails, the box moves under the finger all the same; then it goes back and the screen says why.
  await page.route('**/api/office/binders/*', (route) => setTimeout(() => void route.abort(), 300), { times: 1 });
  await row.getByLabel(/Membre du CS/).uncheck();
  await said(/Le serveur ne peut pas être joint/);
  expect(await row.getByLabel(/Membre du CS/).isChecked()).toBe(true);
  await row.getByRole('button', { name: /Supprimer/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer le classeur' }).click();
  await row.waitFor({ state: 'detached' });
  expect(await ticks()).toEqual([]);
}, 60_000);

test('on a telephone and in the dark the same screens stay whole, and nothing failed on the way', async () => {
  const phone = await journey.open({ dark: true });
  await phone.signIn('claire', '/evenements');
  await phone.page.setViewportSize({ width: 360, height: 780 });
  for (const path of ['/evenements', '/evenements/nouveau', '/modeles', `/modeles/${has.templateId}`, '/classeurs', '/dossiers', `/dossiers/${has.folderId}`]) {
    await phone.office(path);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await phone.settled();
    expect([path, await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([path, 0]);
    expect([path, await phone.accessibilityFaults()]).toEqual([path, []]);
  }
  expect([visitor.faults, phone.faults]).toEqual([[], []]);
  await phone.close();
}, 120_000);
