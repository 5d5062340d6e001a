import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { extranetFactory } from '../factories/extranet.ts';
import { openJourney, PASSWORD, type Journey } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
  const agencyId = journey.app.agencyId;
  const put = extranetFactory(journey.app.db, agencyId);
  const building = await put.card({ kind: 'building', label: 'Les Tilleuls' });
  const garnier = await put.identity({ login: 'h.garnier', passwordHash: await hashPassword(PASSWORD) });
  const [one, two] = [await put.card({ kind: 'lot', parentId: building, label: 'Lot 1', data: { number: '1', kind: 'Appartement' } }), await put.card({ kind: 'lot', parentId: building, label: 'Lot 2', data: { number: '2', kind: 'Cave' } })];
  const account = await put.card({ kind: 'account', label: 'C0014', parentId: garnier, data: { code: 'C0014', buildingId: building, owned: [one, two].map((lot) => ({ lot, from: '2020-01-01', until: null })) } });
  await put.grant({ identityId: garnier, role: 'holder', placeId: account });
  await put.grant({ identityId: garnier, role: 'coOwner', placeId: building });
  await put.accountLine({ accountId: account, on: '2026-01-01', cents: 100 });
  await put.insert('lot_funds', { id: newId(), agency_id: agencyId, building_id: building, lot_id: one, account: '105000', account_label: 'Fonds de travaux', amount_cents: 43_200 });
  await put.insert('lot_funds', { id: newId(), agency_id: agencyId, building_id: building, lot_id: one, account: '102001', account_label: 'Provisions, Réfection de la toiture-terrasse', amount_cents: 101_936 });
  await put.insert('bank_details', { building_id: building, agency_id: agencyId, iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' });
}, 180_000);
afterAll(() => journey?.close());

test('[CLI-267][SET-116] a co-owner finds the works fund of each lot, 0,00 for the one without, and where to pay, on a phone too', async () => {
  for (const options of [{}, { width: 360, height: 800, dark: true }]) {
    const client = await journey.open(options);
    const { page } = client;
    await client.signInClient('h.garnier');
    await page.getByRole('link', { name: /Fonds travaux/ }).click();
    await page.getByRole('heading', { name: 'Les Tilleuls' }).waitFor();
    expect((await page.locator('.works-funds tbody tr').allInnerTexts()).map((text) => /[\d,]+\s€/.exec(text)?.[0].replace(/\s/, ' '))).toEqual(['432,00 €', '0,00 €']);
    expect(await client.accessibilityFaults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    // A long name of works wraps: no amount leaves its card.
    expect(await page.locator('.works-funds td').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)).toBe(0);
    await client.extranet('/compte');
    await page.getByRole('heading', { name: 'Coordonnées bancaires' }).waitFor();
    expect(await page.locator('.bank-details').innerText()).toMatch(/FR76\s3000\s6000[\s\S]*AGRIFRPP[\s\S]*C0014/);
    // From what is owed, straight to where it is paid.
    await page.getByRole('link', { name: 'Payer par virement' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('virement');
    expect(await page.locator('#virement').evaluate((place) => place.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    expect(await client.accessibilityFaults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(client.faults).toEqual([]);
    await client.close();
  }
}, 120_000);

test('[CLI-267] the way to the works funds stands on the home page before its figure has come and when it could not be read, and under « Plus » on a phone', async () => {
  const client = await journey.open({ width: 360, height: 800 });
  const { page } = client;
  await page.route(/\/api\/extranet\/works-funds/, (route) => route.abort());
  await client.signInClient('h.garnier');
  await page.getByRole('link', { name: 'Mes lots 2 lots' }).waitFor();
  await page.getByRole('link', { name: 'Fonds travaux', exact: true }).click();
  await page.getByText('Les fonds travaux n’ont pas pu être lus.').waitFor({ timeout: 20_000 });
  await page.unroute(/\/api\/extranet\/works-funds/);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByText('432,00').first().waitFor();
  await page.getByRole('link', { name: 'Plus', exact: true }).click();
  await page.getByRole('link', { name: /^Fonds travaux/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Fonds travaux' }).waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  await client.close();
}, 60_000);

test('[PAR-246] while the agency shuts the rubric, nothing leads to the works funds and its address says so', async () => {
  const set = (open: boolean) => journey.app.db.owner.query('update extranet.agencies set works_funds_open = $2 where agency_id = $1', [journey.app.agencyId, open]);
  await set(false);
  const client = await journey.open();
  const { page } = client;
  await client.signInClient('h.garnier');
  await page.getByRole('heading', { level: 1, name: /Bonjour/ }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: /Fonds travaux/ }).count()).toBe(0);
  await client.extranet('/fonds-travaux');
  await page.getByText('Cette page n’existe pas ou n’est pas la vôtre.').waitFor();
  await client.close();
  await set(true);
});

test('a client reads the floor of their lots with its ordinal raised', async () => {
  await journey.app.db.owner.query(`update extranet.cards set data = data || '{"kind":"Appartement","floor":"1"}' where kind = 'lot'`);
  const client = await journey.open({ width: 360, height: 800 });
  const { page } = client;
  await client.signInClient('h.garnier');
  await page.getByRole('link', { name: 'Mes lots 2 lots' }).click();
  await page.getByText('Appartement, 1er étage').first().waitFor();
  expect(await page.locator('main sup').allInnerTexts()).toEqual(['er', 'er']);
  expect(await client.accessibilityFaults()).toEqual([]);
  await client.close();
}, 120_000);
