import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT } from '../support/agency-export.ts';
import { openJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ workers: true });
  await journey.staff('sophie', 'administrator');
  await journey.staff('lucie', 'assistant');
});
afterAll(() => journey.close());

test('[BEY-525] an administrator moves a whole agency in: drops the folder, sees the columns recognised, mends a date, leaves out what stays wrong, imports, and takes the report home', async () => {
  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.signIn('sophie', '/reprise');
  await page.getByRole('button', { name: 'Nouvelle reprise' }).click();
  await page.locator('input[aria-label="Dossier à reprendre"]').setInputFiles(EXPORT);
  await page.getByText('autres fichiers').waitFor({ timeout: 90_000 });
  expect(await page.getByRole('row', { name: /coproprietaires\.csv/ }).innerText()).toContain('Windows-1252, point-virgule');
  expect(await visitor.accessibilityFaults()).toEqual([]);

  await page.getByRole('button', { name: 'Vérifier les colonnes' }).click();
  await page.getByRole('heading', { name: 'lots.csv' }).waitFor();
  await page.getByRole('button', { name: 'Lancer la simulation' }).click();
  await page.getByText('12 lignes seraient refusées').waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: 'Voir les erreurs' }).click();

  // A date that does not exist is asked, never guessed; an import that would drop lines says so and waits.
  const day = page.getByLabel('Correction de Entrée, baux.csv ligne 9');
  await day.fill('28/02/2025');
  await day.blur();
  expect(await page.getByRole('button', { name: /^Importer/ }).getAttribute('aria-disabled')).toBe('true');
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Relancer la simulation' }).click();
  await page.getByText('11 lignes seraient refusées').waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: 'Voir les erreurs' }).click();
  await page.getByLabel(/Laisser de côté les 11 lignes refusées/).check();
  await page.getByRole('button', { name: /^Importer/ }).click();
  await page.getByText(/Import terminé/).waitFor({ timeout: 90_000 });
  const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger le rapport' }).click()]);
  expect((await readFile((await report.path())!)).subarray(0, 2).toString()).toBe('PK');
  const { rows } = await journey.app.db.owner.query("select number from office.leases where entry_on = '2025-02-28'");
  expect(rows).toEqual([{ number: 'B9001' }]);
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[BEY-525] on a phone the history fits the screen; who may not move in is told whom to ask', async () => {
  const phone = await journey.open();
  await phone.signIn('sophie', '/reprise');
  await phone.page.setViewportSize({ width: 360, height: 800 });
  await phone.page.getByText('Importée').waitFor();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await phone.close();
  const other = await journey.open();
  await other.signIn('lucie', '/reprise');
  await other.page.getByRole('main').getByText(/demandez|réservée|accès/i).first().waitFor();
  expect(await other.page.getByRole('button', { name: 'Nouvelle reprise' }).count()).toBe(0);
  await other.close();
});
