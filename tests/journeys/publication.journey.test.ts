import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../factories/office.ts';
import { openJourney, type Journey } from '../support/journey.ts';
import { titlesSeenBy } from '../support/publication.ts';

let journey: Journey;
beforeAll(async () => { journey = await openJourney({ workers: true }); });
afterAll(() => journey.close());

test('[BEY-522] [EXT-077] staff simulate, see for whom, publish, follow the run to its report, and the client reads', async () => {
  const office = officeFactory(journey.app.db, journey.app.agencyId, journey.app.platform.files);
  await office.open();
  const building = await office.building('Résidence Les Tilleuls');
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  await office.coOwner(building, { lastName: 'Ferrand' });
  const binder = await office.binder('Assemblées générales', ['coOwner', 'member', 'president']);
  for (const label of ['Convocation', 'Procès-verbal']) await office.event({ binderId: binder, buildingId: building, templateId: await office.template({ label, attachmentNames: 'no' }) });
  await office.event({ buildingId: building, title: 'Courrier égaré' });
  await journey.staff('claire');

  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.signIn('claire', '/publication');
  await page.getByRole('button', { name: /^Publier ces \d+\schangements$/ }).waitFor();
  await page.getByText(/^1\sdocument est retenu\.$/).waitFor();
  expect(await page.getByRole('row', { name: /Apparaît.*Convocation/ }).textContent()).toContain('FERRAND');
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await page.getByText('Par personne').click();
  expect(await page.getByRole('row', { name: /GARNIER/ }).textContent()).toMatch(/2\sdocuments/);
  // The counts filter what stands under them.
  await page.getByRole('button', { name: /dispara/ }).click();
  await page.getByText('Personne ne verra de différence.').waitFor();

  await page.getByRole('button', { name: /^Publier ces/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Publication terminée' }).waitFor({ timeout: 30_000 });
  await page.getByText(/^2\sdocuments\s: 2 en plus$/).waitFor();
  await page.getByRole('list').getByText('Convocation').first().waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'XML' }).click();
  expect((await download).suggestedFilename()).toBe('publication-1.xml');

  await page.getByRole('link', { name: 'Nouvelle simulation' }).click();
  await page.getByText('Aucun changement. L’extranet montre déjà ce que l’agence tient.').waitFor();
  await visitor.office('/publication/envois');
  await page.getByRole('row', { name: /N°\s1 .*Complet/ }).waitFor();
  expect(await titlesSeenBy(journey.app.platform, journey.app.agencyId, owner.partyId)).toEqual([expect.stringMatching(/^Convocation/), expect.stringMatching(/^Procès-verbal/)]);
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[SET-111][SET-112][SET-113][SET-114][SET-115][SET-116][SET-117][SET-119][SET-120][ELA-316] each box of Paramètres has its own setting and no other, as the agency had it before anybody ticked, and keeps it', async () => {
  const administrator = await journey.app.staff('administrator');
  const settings = async (): Promise<Record<string, unknown>> => (await journey.app.call('GET', '/api/office/publication/settings', { as: administrator })).body.settings;
  await journey.staff('denis');
  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.signIn('denis', '/publication/parametres');
  const BOXES: readonly (readonly [setting: string, label: string, before: boolean])[] = [
    ['useAttachmentNames', 'Nommer les documents d’après leur pièce jointe', false],
    ['withholdBankDetails', 'Ne pas envoyer les coordonnées bancaires des copropriétés', false],
    ['sendExpenses', 'Envoyer la liste des dépenses', true],
    ['showNarrowPapers', 'Montrer derrière les dépenses les pièces de tous les classeurs', false],
    ['sendDecidedWorks', 'Envoyer les comptes 102xxx dans les fonds travaux', false],
    ['groupLandlordTreasury', 'Regrouper les écritures de trésorerie (propriétaires)', false],
    ['groupTenantTreasury', 'Regrouper les écritures de trésorerie (locataires)', false],
    ['groupCoOwnerTreasury', 'Regrouper les écritures de trésorerie (copropriétaires)', false],
    ['excludeKeptAnalytics', 'Exclure les analytiques non reversés aux propriétaires', false],
  ];
  const box = (label: string) => page.getByRole('checkbox', { name: label });
  for (const [setting, label, before] of BOXES) {
    const whole = await settings();
    expect([setting, whole[setting], await box(label).isChecked()]).toEqual([setting, before, before]);
    await box(label).click();
    await expect.poll(settings).toEqual({ ...whole, [setting]: !before });
  }
  await visitor.office('/publication/parametres');
  for (const [, label, before] of BOXES) {
    await box(label).waitFor();
    expect([label, await box(label).isChecked()]).toEqual([label, !before]);
  }
  // The works fund itself has no box: it is always sent (SET-121).
  expect((await page.getByRole('checkbox').evaluateAll((all) => all.map((one) => one.closest('label')?.textContent ?? ''))).filter((words) => words.includes('105') && !words.startsWith('Envoyer les comptes 102xxx'))).toEqual([]);
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[PUB-163] [PUB-166] [PUB-167] the master sign-in switches the service on with two hours on one day, and reads when it will next publish', async () => {
  await journey.staff('maitre', 'master');
  const visitor = await journey.open({ dark: true });
  const { page } = visitor;
  await visitor.signIn('maitre', '/publication/services');
  await page.getByLabel('Actif').check();
  await page.getByRole('checkbox', { name: 'mardi' }).check();
  await page.getByRole('button', { name: 'Une heure de plus le mardi' }).click();
  await page.getByLabel('Heure 2 du mardi').fill('18:30');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText(/Prochaine publication/).waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  const { rows } = await journey.app.db.owner.query('select active, schedule from office.system_services where agency_id = $1', [journey.app.agencyId]);
  expect(rows).toEqual([{ active: true, schedule: { 2: ['07:00', '18:30'] } }]);
  await visitor.office('/publication/parametres');
  await page.getByLabel('Mode immédiat').check();
  await page.getByText('Enregistré').waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});
