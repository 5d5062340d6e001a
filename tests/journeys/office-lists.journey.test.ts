import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
  await journey.staff('claire', 'manager', { first: 'Claire', last: 'Delorme' });
  const manager = await journey.app.staff('manager');
  const cities = ['Lyon', 'Bron', 'Paris'];
  for (let number = 1; number <= 160; number++) {
    const body = { kind: 'person', lastName: number === 7 ? 'Garnier' : `Client ${String(number).padStart(3, '0')}`, firstName: 'Hélène', city: cities[number % 3], email: `client${number}@example.com` };
    await journey.app.call('POST', '/api/office/parties', { as: manager, body });
  }
});
afterAll(() => journey?.close());

test('[BEY-516] a list is filtered as one types, sorted, arranged, kept as a view, selected by the keyboard, acted on and opened in a spreadsheet', async () => {
  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.signIn('claire', '/tiers');
  const grid = page.getByRole('grid', { name: 'Tiers et contacts' });
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('161');
  // Only what is on the screen exists, and the end of the list comes when one goes there.
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await grid.focus();
  await page.keyboard.press('End');
  await grid.getByRole('link', { name: 'GARNIER Hélène' }).waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('bron');
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('55');
  expect(await page.getByText('54 lignes affichées sur 160').count()).toBe(1);
  await page.getByRole('button', { name: 'Nom', exact: true }).click();
  await page.getByRole('button', { name: 'Nom', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Nom' }).and(page.locator('[aria-sort="descending"]')).waitFor();
  await expect.poll(() => grid.locator('.list-title').first().textContent()).toBe('GARNIER Hélène');

  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('checkbox', { name: 'Adresse électronique' }).uncheck();
  // Over « Code postal », which is there but hidden, then over « Adresse ».
  await page.getByRole('button', { name: 'Monter Ville' }).click();
  await page.getByRole('button', { name: 'Monter Ville' }).click();
  await page.keyboard.press('Escape');
  expect(await grid.getByRole('columnheader').allTextContents()).toEqual(['Sélection', 'Code', 'Nom', 'Nature', 'Ville', 'Adresse', 'Mobile']);

  await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
  await page.getByLabel('Nom de la vue').fill('À Bron');
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  await page.getByRole('tab', { name: 'À Bron 54' }).waitFor();
  await page.getByRole('tab', { name: /^Tous/ }).click();
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('161');
  await page.reload();
  await page.getByRole('tab', { name: 'À Bron 54' }).click();
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('55');
  expect(await page.getByRole('searchbox').inputValue()).toBe('bron');

  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 tiers sélectionnés').waitFor();
  await page.getByRole('button', { name: 'Sélectionner les 54 de la liste' }).click();
  await page.getByText('54 tiers sélectionnés').waitFor();
  await grid.focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: /Copier les adresses/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tout désélectionner' }).click();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Ouvrir dans un tableur' }).click()]);
  expect(download.suggestedFilename()).toBe('Tiers.xlsx');
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[BEY-517] Ctrl+K finds a client from a few letters and opens the record', async () => {
  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.signIn('claire', '/tiers');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('garn');
  await page.getByRole('option', { name: /GARNIER Hélène/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'GARNIER Hélène' }).waitFor();
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

for (const dark of [false, true]) {
  test(`the list has no fault that axe knows, ${dark ? 'dark' : 'light'}, on a wide screen and on a phone`, async () => {
    for (const width of [1440, 360]) {
      const visitor = await journey.open({ dark, width, height: 800 });
      await visitor.signIn('claire', '/tiers');
      await visitor.page.getByRole('grid', { name: 'Tiers et contacts' }).waitFor();
      await visitor.page.getByText('160 tiers').first().waitFor();
      expect(await visitor.accessibilityFaults()).toEqual([]);
      await visitor.close();
    }
  });
}
