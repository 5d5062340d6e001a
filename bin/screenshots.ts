// `npm run screenshots`: takes the pictures of the README from a running demo agency (`npm start` in another window), with Chromium.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { projectFolder } from './folders.ts';

const BASE = process.env.PUBLIC_URL ?? 'http://localhost:4300';
const PASSWORD = 'demonstration-2026';
const folder = join(projectFolder, 'docs', 'screenshots');

interface Picture {
  name: string;
  path: string;
  /** A link to follow before the picture, then a tab to open. */
  follow?: string;
  tab?: string;
  /** Done first, by who is signed in. */
  before?: (page: Page) => Promise<void>;
}

// office-move-in.png is the step "Erreurs" of an import of demo/agency-export into an empty agency; it needs that import, and is taken by hand.
const OFFICE: Picture[] = [
  { name: 'office-home', path: '' },
  { name: 'office-events', path: 'evenements' },
  { name: 'office-event', path: 'evenements', follow: 'tr:nth-child(3) a[href*="/evenements/"], [aria-rowindex="4"] a[href*="/evenements/"]', tab: 'Fiche' },
  { name: 'office-publication', path: 'publication', before: fileWhatHasNoBinder },
  { name: 'office-lots', path: 'lots' },
  { name: 'office-year', path: 'exercices', follow: 'tr:nth-child(2) a[href*="/exercices/"]' },
  { name: 'office-arrears', path: 'impayes' },
  { name: 'office-books', path: 'comptabilite', follow: 'a[href*="/comptabilite/"]' },
];
const EXTRANET: Picture[] = [
  { name: 'client-home', path: '' },
  { name: 'client-documents', path: 'documents' },
  { name: 'client-account', path: 'compte' },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  await take(browser, 'connexion', 'delorme', OFFICE, { width: 1440, height: 900 });
  await take(browser, 'extranet', 'h.garnier', EXTRANET, { width: 1280, height: 860 });
  await take(browser, 'extranet', 'h.garnier', [{ name: 'client-home-phone', path: '' }, { name: 'client-documents-phone', path: 'documents' }], { width: 390, height: 844 });
} finally {
  await browser.close();
}

async function take(browser: Browser, face: string, login: string, pictures: Picture[], viewport: { width: number; height: number }): Promise<void> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, `${BASE}/delorme/${face}/`, login);
  for (const { name, path, follow, tab, before } of pictures) {
    await before?.(page);
    await page.goto(`${BASE}/delorme/${face}/${path}`, { waitUntil: 'networkidle' });
    if (follow) {
      await page.locator(follow).first().click();
      await page.waitForLoadState('networkidle');
    }
    if (tab) await page.getByText(tab, { exact: true }).first().click();
    await page.waitForTimeout(1200); // The last figures of a page come after its frame.
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/screenshots/${name}.png`);
  }
  await context.close();
}

/** The agency has just published everything: a simulation shows something once two events left without a binder are filed. */
async function fileWhatHasNoBinder(page: Page): Promise<void> {
  const office = `${BASE}/api/office`;
  const read = async <T>(path: string): Promise<T[]> => ((await (await page.request.get(`${office}/${path}`)).json()) as { rows: T[] }).rows;
  const ids = (await read<{ id: string }>('events?state=without-binder')).map(({ id }) => id);
  const binder = (await read<{ id: string; path: string; trade: string }>('binders?limit=500')).find(({ path, trade }) => trade === 'syndic' && path === 'Vie de la résidence');
  if (ids.length === 0 || !binder) return;
  for (const [act, more] of [['binder', { binderId: binder.id }], ['publish', {}]] as const) {
    const reply = await page.request.post(`${office}/events/${act}`, { data: { ids, ...more } });
    if (!reply.ok()) throw new Error(`${act}: ${reply.status()} ${await reply.text()}`);
  }
}

async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('input[autocomplete~="username"]').first().fill(login);
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.locator('button[type=submit]').first().click();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
}
