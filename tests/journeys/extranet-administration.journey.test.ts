import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { extranetFactory } from '../factories/extranet.ts';
import { openJourney, PASSWORD, type Journey, type Visitor } from '../support/journey.ts';
import { SMALL_PDF } from '../support/upload.ts';

let journey: Journey;
let manager: Visitor;
let garnier: Id;
beforeAll(async () => {
  journey = await openJourney();
  const put = extranetFactory(journey.app.db, journey.app.agencyId);
  const building = await put.card({ kind: 'building', label: 'Les Tilleuls', data: { code: 'I01', address: '12 rue Duguesclin, 69006 Lyon', management: 'syndic' } });
  const lot = await put.card({ kind: 'lot', label: 'Lot 14', parentId: building, data: { number: '14', kind: 'apartment', floor: '3' } });
  garnier = await put.identity({ name: 'Hélène GARNIER', sortName: 'GARNIER Hélène', login: 'h.garnier', address: '3 quai Perrache, 69002 Lyon', passwordHash: await hashPassword(PASSWORD) });
  await put.identity({ name: 'Paul FERRAND', sortName: 'FERRAND Paul', login: 'p.ferrand' });
  const account = await put.card({ kind: 'account', label: 'C0014', parentId: garnier, data: { code: 'C0014', owned: [{ lot, from: '2020-01-01', until: null }] } });
  await put.grant({ identityId: garnier, role: 'holder', placeId: account });
  await put.grant({ identityId: garnier, role: 'member', placeId: building });
  const pv = await put.binder({ path: 'Assemblées générales / PV', roles: ['coOwner', 'member', 'president'] });
  await put.binder({ path: 'Carnet d’entretien', roles: ['coOwner', 'member', 'president'], position: 1 });
  await put.document({ binderId: pv, places: [{ side: 'building', placeId: building }], title: 'Procès-verbal du 22 octobre' });
  await put.document({ binderId: pv, places: [{ side: 'building', placeId: newId() }], title: 'Procès-verbal d’ailleurs' });
  await journey.staff('claire');
  manager = await journey.open();
  await manager.signIn('claire', '/extranet');
}, 180_000);
afterAll(() => journey?.close());

const clientSignsIn = async (password: string) => (await journey.app.call('POST', '/api/extranet/sign-in', { body: { agency: 'essai', login: 'h.garnier', password } })).body.next as string | undefined;

test('[ADM-181][ADM-193][ADM-195][ADM-203][ADM-207] from the module’s buttons to a client’s file, tab by tab', async () => {
  const { page } = manager;
  await page.getByRole('heading', { name: 'Extranet syndic' }).waitFor();
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByRole('link', { name: /^Portefeuille/ }).click();
  await page.getByRole('link', { name: 'Hélène GARNIER' }).waitFor();
  expect(await page.getByRole('link', { name: 'Paul FERRAND' }).count()).toBe(0);
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByRole('link', { name: 'Hélène GARNIER' }).click();
  await page.getByText('3 quai Perrache, 69002 Lyon').waitFor();
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByRole('link', { name: 'Arborescence' }).click();
  await page.getByRole('cell', { name: 'Lot 14' }).waitFor();
  await page.getByRole('link', { name: 'Situation compte' }).click();
  await page.getByText('Aucun compte n’est encore publié pour cette personne.').waitFor();
  await page.getByRole('navigation', { name: 'Parties de la fiche' }).getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('link', { name: 'Procès-verbal du 22 octobre' }).waitFor();
  expect(await page.getByText('Procès-verbal d’ailleurs').count()).toBe(0);
  expect(await manager.accessibilityFaults()).toEqual([]);
}, 120_000);

test('[ADM-200][ADM-201] a regenerated password counts once validated; leaving the window keeps the old one', async () => {
  const { page } = manager;
  await manager.office(`/extranet/identites/${garnier}`);
  const propose = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Regénérer le mot de passe' }).click();
    await page.getByRole('button', { name: 'Regénérer', exact: true }).click();
    return (await page.locator('.password').textContent())!;
  };
  const first = await propose();
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Quitter sans conserver' }).click();
  expect(await clientSignsIn(first)).toBeUndefined();
  expect(await clientSignsIn(PASSWORD)).toBe('done');
  const second = await propose();
  expect(second).not.toBe(first);
  await page.getByRole('button', { name: 'Valider', exact: true }).click();
  await page.getByText('Provisoire\u00A0: le client n’a pas encore choisi le sien').waitFor();
  expect(await clientSignsIn(PASSWORD)).toBeUndefined();
  expect(await clientSignsIn(second)).toBe('change-password');
}, 120_000);

test('[ADM-209][ADM-218][ADM-219][ADM-220][ELA-312] « Documents du syndic »: added, then ticked and crossed out, at once for the council', async () => {
  const { page } = manager;
  await manager.office('/extranet/syndic/documents');
  await page.getByRole('row', { name: /Carnet d’entretien.*Vide/ }).waitFor();
  await page.getByRole('link', { name: 'Documents du syndic' }).click();
  await page.getByText('Aucun document. Ajoutez').waitFor();
  await page.getByRole('button', { name: 'Ajouter un document' }).click();
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByLabel('Fichier').setInputFiles({ name: 'Carte professionnelle.pdf', mimeType: 'application/pdf', buffer: SMALL_PDF });
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByRole('link', { name: 'Carte professionnelle' }).waitFor();
  const client = await journey.app.client(garnier);
  const titles = async () => ((await journey.app.call('GET', '/api/extranet/documents?space=coOwner', { as: client })).body.rows as { title: string }[]).map(({ title }) => title);
  expect(await titles()).toContain('Carte professionnelle');
  await page.getByRole('checkbox', { name: 'Cocher Carte professionnelle' }).check();
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Supprimer Carte professionnelle' }).click();
  await page.getByRole('button', { name: /^Supprimer 1\sdocument$/ }).click();
  await page.getByText('Aucun document. Ajoutez').waitFor();
  expect(await titles()).not.toContain('Carte professionnelle');
}, 120_000);

test('[ADM-224][PAR-230][PAR-231] the switches of Paramètres act at once, and closing is asked twice', async () => {
  const { page } = manager;
  await manager.office('/extranet/parametres');
  const client = await journey.app.client(garnier);
  const session = async () => (await journey.app.call('GET', '/api/extranet/session', { as: client })).status;
  await page.getByRole('checkbox', { name: 'Afficher les classeurs vides' }).check();
  await page.getByText('Enregistré').waitFor();
  expect(await manager.accessibilityFaults()).toEqual([]);
  expect((await journey.app.db.owner.query('select show_empty_binders from extranet.agencies where agency_id = $1', [journey.app.agencyId])).rows[0].show_empty_binders).toBe(true);
  await page.getByRole('checkbox', { name: /^Activation(?! du module)/ }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  expect(await session()).toBe(200);
  await page.getByRole('checkbox', { name: /^Activation(?! du module)/ }).click();
  await page.getByRole('button', { name: 'Fermer l’extranet' }).click();
  await page.getByText('Enregistré').waitFor();
  expect(await session()).toBe(401);
  expect(manager.faults).toEqual([]);
}, 120_000);

test('[ADM-185] Agence opens its menus Général, Mandataire and Bureaux, and the agency’s own screens pass axe, on a phone too', async () => {
  const phone = await journey.open();
  await phone.signIn('claire', '/agence');
  for (const [menu, words] of [['Mandataire', 'Carte professionnelle'], ['Bureaux', 'Aucun bureau.'], ['Général', 'Courriel professionnel']] as const) {
    await phone.page.getByRole('navigation', { name: 'Parties de l’agence' }).getByRole('link', { name: menu }).click();
    await phone.page.getByText(words).first().waitFor();
  }
  await phone.page.setViewportSize({ width: 360, height: 800 });
  for (const [path, heading] of [['/agence', 'Agence'], ['/agence/mandataire', 'Agence'], ['/agence/bureaux', 'Agence'], ['/agence/licence', 'Agence'], ['/agence/securite', 'Agence'], ['/collaborateurs', 'Collaborateurs'], ['/collaborateurs/organigramme', 'Organigramme'], ['/collaborateurs/nouveau', 'Nouveau collaborateur'], ['/messages', 'Messages'], ['/journal', 'Journal'], ['/extranet/ouvrir', 'Ouvrir l’extranet'], ['/extranet/identites', 'Identités']] as const) {
    await phone.office(path);
    await phone.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await phone.settled();
    expect(await phone.accessibilityFaults(), path).toEqual([]);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
  }
  expect(phone.faults).toEqual([]);
}, 180_000);
