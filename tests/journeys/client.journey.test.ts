import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../bin/folders.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { extranetFactory, type ExtranetFactory } from '../factories/extranet.ts';
import { openJourney, PASSWORD, type Journey, type Visitor } from '../support/journey.ts';
import { SMALL_PDF } from '../support/upload.ts';

let journey: Journey;
let put: ExtranetFactory;
let passwordHash: string;
let building: Id;
beforeAll(async () => {
  journey = await openJourney();
  put = extranetFactory(journey.app.db, journey.app.agencyId);
  passwordHash = await hashPassword(PASSWORD);
  building = await put.card({ kind: 'building', label: 'Résidence Les Tilleuls', data: { address: '12 rue Duguesclin, 69006 Lyon' } });
  await put.agency({ notify_by_email: true, legal_notice: 'Cabinet essai, carte CPI 6901', contacts: JSON.stringify([{ name: 'Cabinet essai', email: 'contact@essai.example', phone: '0465710012', address: null, hours: null, legalForm: null, siret: null, ape: null }]) });
  const file = await journey.app.platform.files.put(SMALL_PDF, { maxBytes: 1_000_000 });
  const [minutes, invoices] = [await put.binder({ path: 'Assemblées générales', roles: ['coOwner', 'member', 'president'] }), await put.binder({ path: 'Factures', roles: ['member', 'president'], reserved: 'invoices' })];
  await put.binder({ path: 'Carnet d’entretien', roles: ['coOwner', 'member', 'president'] });
  await put.document({ binderId: minutes, places: [{ side: 'building', placeId: building }], title: 'Procès-verbal 2025', text: 'toiture terrasse', ...file });
  await put.document({ binderId: invoices, places: [{ side: 'building', placeId: building }], title: 'Facture ascenseur', ...file });
}, 240_000);
afterAll(() => journey?.close());

async function coOwner(login: string, more: { role?: 'coOwner' | 'member'; mustChangePassword?: boolean } = {}): Promise<Id> {
  const id = await put.identity({ name: 'Mme GARNIER Hélène', login, passwordHash, mustChangePassword: more.mustChangePassword ?? false });
  await put.grant({ identityId: id, role: more.role ?? 'coOwner', placeId: building });
  return id;
}

async function enter(visitor: Visitor, login: string, password = PASSWORD): Promise<void> {
  await visitor.extranet('/');
  await visitor.page.getByLabel('Identifiant').fill(login);
  await visitor.page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await visitor.page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

test('[CLI-249][CLI-250][CLI-251][CLI-253][CLI-255][PAR-235] a new client finds the legal notices, signs in, must choose a password, goes straight in, and stops the e-mails', async () => {
  const id = await coOwner('h.garnier', { mustChangePassword: true });
  const visitor = await journey.open({ width: 360, height: 740 });
  const { page } = visitor;
  await visitor.extranet('/');
  await page.getByRole('link', { name: 'Mentions légales' }).click();
  await page.getByText('carte CPI 6901').waitFor();
  await enter(visitor, 'h.garnier', 'ce n’est pas lui');
  await page.locator('.error', { hasText: 'Identifiant ou mot de passe incorrect.' }).waitFor();
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.getByRole('heading', { name: 'Choisissez votre mot de passe' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Choisissez votre mot de passe' }).waitFor();
  await page.getByLabel('Nouveau mot de passe').fill('trois chats sur un toit');
  await page.getByLabel('Le même, encore une fois').fill('trois chats sur un toit');
  await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await visitor.extranet('/profil');
  await page.getByLabel('M’écrire quand de nouveaux documents arrivent').uncheck();
  await page.getByText('Enregistré.').waitFor();
  expect((await journey.app.db.owner.query('select notifications from extranet.identities where id = $1', [id])).rows).toEqual([{ notifications: false }]);
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[CLI-254][CLI-256][CLI-257] two hats ask which space, the switch says which is on, and the council’s binder is its members’ only', async () => {
  const id = await coOwner('deux.casquettes', { role: 'member' });
  await put.grant({ identityId: id, role: 'landlord', placeId: newId() });
  await coOwner('simple');
  const visitor = await journey.open({ dark: true });
  const { page } = visitor;
  await enter(visitor, 'deux.casquettes');
  await page.getByRole('heading', { name: 'Choisissez votre espace' }).waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: /^Copropriétaire/ }).click();
  await page.getByRole('link', { name: /Espace affiché.*Copropriétaire/ }).click();
  await page.getByRole('button', { name: /^Propriétaire/ }).click();
  await page.getByRole('link', { name: /Espace affiché.*Propriétaire/ }).click();
  await page.getByRole('button', { name: /^Copropriétaire/ }).click();
  await page.getByRole('navigation', { name: 'Navigation principale' }).first().getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('navigation', { name: 'Classeurs' }).getByRole('link', { name: /Factures/ }).waitFor();
  const other = await journey.open();
  await enter(other, 'simple');
  await other.page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  expect(await other.page.getByText('Changer d’espace').count()).toBe(0);
  await other.extranet('/documents');
  await other.page.getByRole('navigation', { name: 'Classeurs' }).getByRole('link', { name: /Assemblées générales/ }).waitFor();
  expect(await other.page.getByRole('link', { name: /Factures/ }).count()).toBe(0);
  await visitor.close();
  await other.close();
});

/** Presses Tab until the focus stands on what bears this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press(key);
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.getAttribute('aria-label') ?? at?.textContent)?.trim() ?? '';
    });
    if (name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`${key} does not lead to ${name}. It went over: ${passed.join(' | ')}`);
}

test('[CLI-254] without a mouse: identifier, one Tab, password, Enter, a space, the documents, one of them, and out', async () => {
  const id = await coOwner('sans.souris');
  await put.grant({ identityId: id, role: 'landlord', placeId: newId() });
  const visitor = await journey.open();
  const { page } = visitor;
  await visitor.extranet('/');
  await page.getByLabel('Identifiant').waitFor();
  await tabTo(page, /^Identifiant$/);
  await page.keyboard.type('sans.souris');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Choisissez votre espace' }).waitFor();
  await tabTo(page, /^Copropriétaire/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  await tabTo(page, /^Documents$/);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Classeurs' }).waitFor();
  await tabTo(page, /^Assemblées générales/);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Procès-verbal 2025', exact: true }).waitFor();
  await tabTo(page, /^Procès-verbal 2025/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Procès-verbal 2025' }).waitFor();
  // Backwards, to the bar above, without walking through the browser's own reader of PDF.
  await tabTo(page, /Mon profil/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
  await tabTo(page, /^Se déconnecter$/);
  await page.keyboard.press('Enter');
  await page.getByLabel('Identifiant').waitFor();
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[CLI-259][CLI-260][PAR-231] binders show how many documents they hold, empty ones when the agency says so, and words inside files are found', async () => {
  await coOwner('lectrice');
  const visitor = await journey.open();
  const { page } = visitor;
  await enter(visitor, 'lectrice');
  await page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  await visitor.extranet('/documents');
  const binders = page.getByRole('navigation', { name: 'Classeurs' });
  await binders.getByRole('link', { name: /Assemblées générales.*1 document/ }).waitFor();
  expect(await binders.getByRole('link', { name: /Carnet d’entretien/ }).count()).toBe(0);
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await page.getByRole('searchbox').fill('terrasse');
  await page.getByText('1 document trouvé').waitFor();
  await page.getByRole('searchbox').fill('introuvable');
  await page.getByText('Aucun document ne contient').waitFor();
  await put.agency({ show_empty_binders: true });
  await visitor.extranet('/documents');
  await binders.getByRole('link', { name: /Carnet d’entretien.*0 document/ }).waitFor();
  await put.agency({ show_empty_binders: false });
  await visitor.extranet(`/documents/${newId()}`);
  await page.getByText('Cette page n’existe pas ou n’est pas la vôtre.').waitFor();
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

test('[CLI-262][CLI-271][CLI-272][CLI-278] from the binder « Factures » the council goes to the expenses, chooses the year, unfolds an account and opens the invoice of a line; a plain co-owner has no way there', async () => {
  await coOwner('conseil.depenses', { role: 'member' });
  await coOwner('hors.conseil');
  const { rows: [invoice] } = await journey.app.db.owner.query("select file_hash as hash, size, mime from extranet.documents where title = 'Facture ascenseur'");
  const keyId = newId();
  const spend = (label: string, cents: number, year: number, id = newId()) => put.insert('expenses', {
    id, agency_id: journey.app.agencyId, building_id: building, fiscal_year: year, key_id: keyId, key_code: 'ASC', key_label: 'Ascenseur', key_general: false, account: '614', account_label: 'Contrats de maintenance',
    spent_on: `${year}-03-10`, supplier: 'Ascenseurs Essai', label, amount_cents: cents,
  });
  const maintenance = newId();
  await spend('Entretien du trimestre', 86_400, 2026, maintenance);
  await put.insert('expense_papers', { expense_id: maintenance, id: newId(), agency_id: journey.app.agencyId, position: 1, file_name: 'Entretien.pdf', ...invoice });
  await spend('Avoir', -6_400, 2026);
  await spend('Entretien de l’an passé', 70_000, 2025);
  const visitor = await journey.open({ width: 390, height: 844 });
  const { page } = visitor;
  await enter(visitor, 'conseil.depenses');
  await page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  await visitor.extranet('/documents');
  await page.getByRole('navigation', { name: 'Classeurs' }).getByRole('link', { name: /Factures/ }).click();
  await page.getByRole('link', { name: 'Voir la liste des dépenses' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dépenses' }).waitFor();
  const menu = page.getByLabel('Exercice', { exact: true });
  // The exercises that are online, and no other; on a wide screen the menu stands at the top right, beside the title.
  await page.getByText('exercice 2025').waitFor();
  expect(await menu.locator('option').allInnerTexts()).toEqual(['Tous', '2026', '2025']);
  await page.setViewportSize({ width: 1440, height: 900 });
  const [title, chooser, list] = [(await page.locator('.page-head .titles').boundingBox())!, (await menu.boundingBox())!, (await page.locator('.expenses').boundingBox())!];
  expect([chooser.x >= title.x + title.width, Math.abs(chooser.x + chooser.width - (list.x + list.width)) <= 1, chooser.y + chooser.height <= list.y]).toEqual([true, true, true]);
  await page.setViewportSize({ width: 390, height: 844 });
  // An address kept since an exercise was closed: those still open, and the closed one not offered.
  await visitor.extranet('/depenses?exercice=2024');
  await page.getByText('exercice 2025').waitFor();
  expect([await menu.inputValue(), await menu.locator('option').allInnerTexts()]).toEqual(['', ['Tous', '2026', '2025']]);
  await menu.selectOption('2026');
  await page.getByText('exercice 2025').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?exercice=2026');
  await page.locator('summary', { hasText: /Contrats de maintenance.*800,00/s }).click();
  await page.getByRole('row', { name: /Avoir.*−64,00/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await visitor.accessibilityFaults()).toEqual([]);
  const href = await page.getByRole('row', { name: /Entretien du trimestre/ }).getByRole('link', { name: 'Facture : Entretien du trimestre' }).getAttribute('href');
  const opened = await page.request.get(new URL(href!, page.url()).href);
  expect([opened.status(), opened.headers()['content-type'], opened.headers()['content-disposition']]).toEqual([200, invoice.mime, expect.stringContaining('Entretien.pdf')]);
  const other = await journey.open();
  await enter(other, 'hors.conseil');
  await other.page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  expect(await other.page.getByRole('link', { name: /Dépenses/ }).count()).toBe(0);
  expect((await other.page.request.get(new URL(href!, other.page.url()).href)).status()).toBe(404);
  await other.extranet('/depenses');
  await other.page.getByText('Cette page n’existe pas ou n’est pas la vôtre.').waitFor();
  expect([...visitor.faults, ...other.faults]).toEqual([]);
  await visitor.close();
  await other.close();
});

test('profile, one document, account and contacts are accessible, in light and in the dark', async () => {
  await coOwner('visiteuse');
  const document = (await journey.app.db.owner.query<{ id: Id }>("select id from extranet.documents where title = 'Procès-verbal 2025'")).rows[0]!.id;
  for (const dark of [false, true]) {
    const visitor = await journey.open({ dark });
    await enter(visitor, 'visiteuse');
    await visitor.page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
    for (const path of ['/profil', `/documents/${document}`, '/compte', '/contacts']) {
      await visitor.extranet(path);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await visitor.settled();
      expect([path, dark, await visitor.accessibilityFaults()]).toEqual([path, dark, []]);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.close();
  }
});

test('[EXT-085] a client writes to the agency, which answers, and reads the answer in the thread', async () => {
  await coOwner('ecrivaine');
  await journey.staff('claire', 'manager');
  const client = await journey.open({ width: 390, height: 844 });
  await enter(client, 'ecrivaine');
  await client.page.getByRole('heading', { level: 1, name: 'Bonjour Madame Garnier' }).waitFor();
  await client.extranet('/demandes/nouvelle');
  await client.page.getByLabel('Objet').fill('Badge perdu');
  await client.page.getByLabel(/^Lieu/).selectOption({ label: 'Résidence Les Tilleuls' });
  await client.page.getByRole('textbox', { name: 'Message' }).fill('Il m’en faut un autre.');
  expect(await client.accessibilityFaults()).toEqual([]);
  await client.page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await client.page.getByRole('heading', { level: 1, name: 'Badge perdu' }).waitFor();
  const office = await journey.open();
  await office.signIn('claire', '/demandes');
  await office.page.getByRole('link', { name: 'Badge perdu' }).click();
  await office.page.getByRole('textbox', { name: 'Réponse' }).fill('Il vous attend au guichet.');
  await office.page.getByRole('button', { name: 'Répondre au client' }).click();
  await office.page.locator('.thread', { hasText: 'Il vous attend au guichet.' }).waitFor();
  expect(await office.accessibilityFaults()).toEqual([]);
  await client.extranet('/demandes');
  await client.page.getByRole('link', { name: /Badge perdu.*Nouvelle réponse/ }).click();
  await client.page.getByText('Il vous attend au guichet.').waitFor();
  expect([...client.faults, ...office.faults]).toEqual([]);
  await client.close();
  await office.close();
});

test('the first page of the extranet asks for at most 180 kB of script, compressed', () => {
  const folder = join(projectFolder, 'web', 'dist', 'extranet');
  const scripts = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/\/assets-extranet\/([\w./-]+\.js)/g)].map(([, path]) => path!);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  console.log(`Extranet, first load: ${Math.round(bytes / 1000)} kB of script (gzip), ${scripts.length} files`);
  expect(scripts.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(180_000);
});
