import { readFile } from 'node:fs/promises';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { extranetFactory } from '../factories/extranet.ts';
import { openJourney, PASSWORD, type Journey } from '../support/journey.ts';

let journey: Journey;
let garnier: Id;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  journey = await openJourney();
  const put = extranetFactory(journey.app.db, journey.app.agencyId);
  const building = await put.card({ kind: 'building', label: 'Les Tilleuls' });
  garnier = await put.identity({ login: 'h.garnier', passwordHash: await hashPassword(PASSWORD) });
  const account = await put.card({ kind: 'account', label: 'C0014', parentId: garnier, data: { code: 'C0014', buildingId: building } });
  await put.grant({ identityId: garnier, role: 'holder', placeId: account });
  await put.grant({ identityId: garnier, role: 'coOwner', placeId: building });
  await put.accountLine({ accountId: account, on: daysAgo(500), cents: 10_000, label: 'Ancien appel' });
  await put.accountLine({ accountId: account, on: daysAgo(90), cents: 39_810, label: 'Appel de provisions du 3e trimestre', piece: 'AF-3' });
  await put.accountLine({ accountId: account, on: daysAgo(60), cents: -49_810, label: 'Votre virement' });
  await put.accountLine({ accountId: account, on: daysAgo(10), cents: 41_238, label: 'Appel de provisions du 4e trimestre', piece: 'AF-4' });
}, 180_000);
afterAll(() => journey?.close());

test('[CLI-258] a client reads what they owe at home and on their account, its lines, its year, and finds a line again, on a phone too', async () => {
  for (const options of [{}, { width: 360, height: 800, dark: true }]) {
    const client = await journey.open(options);
    const { page } = client;
    await client.signInClient('h.garnier');
    await page.getByText('Vous devez 412,38\u00A0€.').waitFor();
    await page.getByRole('link', { name: 'Voir mon compte' }).click();
    await page.getByRole('heading', { name: 'Écritures' }).waitFor();
    await page.getByText('Appel de provisions du 4e trimestre').waitFor();
    await page.getByRole('img', { name: /Vous devez 412,38/ }).waitFor();
    // What is older than a year stands in the balance before.
    expect(await page.getByText('Ancien appel').count()).toBe(0);
    expect(await page.locator('tr.before').innerText()).toContain('100,00');
    expect(await client.accessibilityFaults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Voir en tableau' }).click();
    await page.getByRole('columnheader', { name: 'À partir du' }).waitFor();
    await page.getByLabel('Libellé, pièce ou montant').fill('498,10');
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    await page.getByText('Votre virement').waitFor();
    await page.getByText('Appel de provisions du 4e trimestre').waitFor({ state: 'detached' });
    await page.getByLabel('Du', { exact: true }).fill('01/01/2099');
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    await page.getByText('Cette date est après la date de fin.').waitFor();
    // Under one day the reason is said; both days stay on one line.
    const [from, to] = await Promise.all(['Du', 'Au'].map(async (name) => (await page.getByLabel(name, { exact: true }).boundingBox())!.y));
    expect(Math.abs(from! - to!)).toBeLessThan(1);
    expect(await client.accessibilityFaults()).toEqual([]);
    expect(client.faults).toEqual([]);
    await client.close();
  }
}, 120_000);

test('[CLI-263] a client searches between two days, both included: the lines in between, what the account stood at before and stands at after', async () => {
  const client = await journey.open();
  const { page } = client;
  await client.signInClient('h.garnier');
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByText('Appel de provisions du 4e trimestre').waitFor();
  const typed = (days: number) => daysAgo(days).split('-').toReversed().join('/');
  await page.getByLabel('Du', { exact: true }).fill(typed(90));
  await page.getByLabel('Au', { exact: true }).fill(typed(60));
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.getByText('Appel de provisions du 4e trimestre').waitFor({ state: 'detached' });
  await page.getByText('Appel de provisions du 3e trimestre').waitFor();
  await page.getByText('Votre virement').waitFor();
  expect(await page.locator('tr.before').innerText()).toMatch(/^Solde antérieur au [\s\S]*100,00/);
  expect(await page.locator('.statement-table tfoot').innerText()).toMatch(/398,10[\s\S]*498,10[\s\S]*\b0,00/);
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);

test('[PAR-226][PAR-227] Paramètres, « Mon compte »: the sign is chosen with its example and clients read it at once; the view on tenants’ accounts is ticked there', async () => {
  await journey.staff('fanny');
  const manager = await journey.open();
  await manager.signIn('fanny', '/extranet/parametres');
  const client = await journey.open();
  const { page } = client;
  await client.signInClient('h.garnier');
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  const figure = async () => (await page.locator('.statement-balance .figure').innerText()).replaceAll(/\s/g, ' ');
  await page.locator('.statement-balance .figure').waitFor();
  expect(await figure()).toBe('412,38 €');
  const inverted = manager.page.getByRole('radio', { name: /^Débit – crédit/ });
  expect([await inverted.isChecked(), await manager.page.getByRole('radio', { name: /^Comptable/ }).isChecked()]).toEqual([false, true]);
  await inverted.check();
  await manager.page.getByText('Enregistré\u00A0: vos clients le voient dès maintenant.').first().waitFor();
  await page.reload();
  await page.locator('.statement-balance .figure').waitFor();
  expect(await figure()).toBe('−412,38 €');
  // Figures of columns and words stay as they were; balances of lines turn with the sign.
  await page.getByText('Vous devez 412,38\u00A0€.').first().waitFor();
  const line = (await page.getByRole('row', { name: /4e trimestre/ }).innerText()).replaceAll(/\s/g, ' ');
  expect([line.includes('−412,38'), /(^|[^−])412,38/.test(line)]).toEqual([true, true]);
  await manager.page.getByRole('radio', { name: /^Comptable/ }).check();
  const kept = async () => (await journey.app.db.owner.query("select values->>'showTenantAccounts' as on from office.settings where area = 'publication' and agency_id = $1", [journey.app.agencyId])).rows[0]?.on ?? 'false';
  expect(await kept()).toBe('false');
  const view = manager.page.getByRole('checkbox', { name: 'Permettre au propriétaire d’avoir une vue sur les comptes de ses locataires' });
  await view.click();
  await expect.poll(kept).toBe('true');
  await view.click();
  await expect.poll(kept).toBe('false');
  expect([...client.faults, ...manager.faults]).toEqual([]);
  await client.close();
  await manager.close();
}, 120_000);

test('[ADM-202] in the office « Situation compte » shows the same figures, with the same search', async () => {
  await journey.staff('claire');
  const manager = await journey.open();
  await manager.signIn('claire', `/extranet/identites/${garnier}/compte`);
  const { page } = manager;
  await page.getByText('Ce client doit 412,38\u00A0€.').waitFor();
  await page.getByText('Appel de provisions du 4e trimestre').waitFor();
  expect(await manager.accessibilityFaults()).toEqual([]);
  await page.getByLabel('Libellé, pièce ou montant').fill('virement');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.getByText('Appel de provisions du 4e trimestre').waitFor({ state: 'detached' });
  await page.getByText('Votre virement').waitFor();
  expect(manager.faults).toEqual([]);
}, 120_000);

test('[CLI-264] a client downloads the extract of the days on the screen, as a PDF and for a spreadsheet, and both say what the screen says', async () => {
  const client = await journey.open();
  const { page } = client;
  await client.signInClient('h.garnier');
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByText('Appel de provisions du 4e trimestre').waitFor();
  const download = async (name: RegExp) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const pdf = await download(/^Imprimer un extrait/);
  expect(pdf.name).toMatch(/^Extrait de compte C0014 du .*\.pdf$/);
  const { text } = await extractText(new Uint8Array(pdf.bytes), { mergePages: true });
  const words = text.normalize('NFKC').replace(/\s/g, '');
  for (const said of ['Appeldeprovisionsdu4etrimestre', '412,38', '498,10', 'vousdevez412,38€']) expect(words).toContain(said);
  expect(words).not.toContain('Ancienappel');
  const csv = (await download(/^Tableur/)).bytes.toString('utf8');
  expect(csv.split('\r\n')).toHaveLength(1 + 1 + 3 + 1 + 1);
  expect(csv).toContain('"Appel de provisions du 4e trimestre";"AF-4";412,38;;412,38');
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);

test('[PAR-226] a landlord chooses between their own account and a tenant’s, and reads whose each is', async () => {
  const put = extranetFactory(journey.app.db, journey.app.agencyId);
  await put.agency({ tenant_accounts: true });
  const vidal = await put.identity({ login: 'm.vidal', name: 'M. VIDAL Marc', passwordHash: await hashPassword(PASSWORD) });
  const own = await put.card({ kind: 'account', label: 'P0002', parentId: vidal, data: { kind: 'landlord', holder: 'M. VIDAL Marc' } });
  const tenants = await put.card({ kind: 'account', label: 'L0007', data: { kind: 'tenant', holder: 'Mme AUBERT Lise' } });
  await put.grant({ identityId: vidal, role: 'holder', space: 'landlord', placeId: own });
  await put.grant({ identityId: vidal, role: 'tenantAccount', placeId: tenants, from: daysAgo(400) });
  await put.accountLine({ accountId: own, on: daysAgo(20), cents: -83_356, label: 'Loyer encaissé' });
  await put.accountLine({ accountId: tenants, on: daysAgo(25), cents: 91_000, label: 'Loyer et charges' });
  const landlord = await journey.open({ width: 360, height: 800 });
  const { page } = landlord;
  await landlord.signInClient('m.vidal');
  await page.getByText('833,56\u00A0€ en votre faveur.').waitFor();
  // At home the figures are one's own: what a tenant owes is no debt of the landlord.
  expect(await page.getByText('910,00').count()).toBe(0);
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByText('Loyer encaissé').waitFor();
  await page.getByLabel(/^Compte/).selectOption({ label: 'Locataire Mme AUBERT Lise, L0007' });
  await page.getByText('Votre locataire doit 910,00\u00A0€.').waitFor();
  await page.getByText('Loyer et charges').waitFor();
  expect(await landlord.accessibilityFaults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(landlord.faults).toEqual([]);
  await landlord.close();
}, 120_000);

test('[PAR-225] the agency shuts the rubric and confirms it: the entry is gone from the client’s bars, and its address leads nowhere', async () => {
  await journey.staff('denis', 'administrator');
  const manager = await journey.open();
  await manager.signIn('denis', '/extranet/parametres');
  const tick = manager.page.getByRole('checkbox', { name: /^Activation du module/ });
  await tick.click();
  await manager.page.getByRole('button', { name: 'Fermer la rubrique' }).click();
  await manager.page.getByText('Enregistré\u00A0: vos clients le voient dès maintenant.').waitFor();
  expect(await manager.accessibilityFaults()).toEqual([]);
  const client = await journey.open();
  await client.signInClient('h.garnier');
  await client.page.getByRole('heading', { name: /Bonjour|Bonsoir/ }).first().waitFor();
  expect(await client.page.getByRole('link', { name: 'Compte', exact: true }).count()).toBe(0);
  expect(await client.page.getByText('Mon compte').count()).toBe(0);
  await client.page.goto(client.page.url().replace(/\/?$/, '/compte'));
  await client.page.getByText(/n’existe pas|introuvable/i).first().waitFor();
  expect(client.faults).toEqual([]);
  await tick.click();
  await manager.page.getByText('Enregistré\u00A0: vos clients le voient dès maintenant.').first().waitFor();
  await client.close();
}, 120_000);

test('[SET-115] a client opens a day of bank entries shown as one line, and closes it again', async () => {
  const put = extranetFactory(journey.app.db, journey.app.agencyId);
  await put.agency({ grouped_spaces: ['coOwner'] });
  const { rows } = await journey.app.db.owner.query("select id from extranet.cards where kind = 'account' and label = 'C0014'");
  for (const [cents, label] of [[-3_000, 'Chèque, premier lot'], [-4_000, 'Chèque, second lot'], [7_000, 'Remboursement']] as const) await put.accountLine({ accountId: rows[0].id, on: daysAgo(5), cents, label, journal: 'BQ' });
  const client = await journey.open({ width: 360, height: 800 });
  const { page } = client;
  await client.signInClient('h.garnier');
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByText(/^Encaissement(?! du)/).first().waitFor();
  expect(await page.getByText('Chèque, premier lot').count()).toBe(0);
  await page.getByRole('button', { name: /Voir les 2 écritures/ }).click();
  await page.getByText('Chèque, premier lot').waitFor();
  // Money out of the same day stands on its own.
  await page.getByText('Remboursement').waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: /Masquer le détail/ }).click();
  await page.getByText('Chèque, premier lot').waitFor({ state: 'detached' });
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);
