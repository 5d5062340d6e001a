import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import axe from 'axe-core';
import type { PoolConfig } from 'pg';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { projectFolder } from '../../bin/folders.ts';
import type { StaffRole } from '../../server/agency/access.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { modules } from '../../server/modules.ts';
import { openPool } from '../../server/platform/database/connection.ts';
import { serveWebPages } from '../../server/platform/http/web-pages.ts';
import type { Settings } from '../../server/platform/settings.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { startModuleWorkers } from '../../server/worker.ts';
import { openTestApp, type TestApp } from './app.ts';

export const PASSWORD = 'une phrase pour les essais';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const QUIET_MS = 120;

declare global {
  interface Window { axe: typeof axe }
}

export interface Journey {
  app: TestApp;
  /** Of the server, without a slash at its end. */
  url: string;
  /** An empty browser of its own, with nobody signed in. */
  open: (options?: { dark?: boolean; width?: number; height?: number }) => Promise<Visitor>;
  /** A member of staff who can sign in with `PASSWORD` and owes no second factor. */
  staff: (login: string, role?: StaffRole, name?: { first: string; last: string }) => Promise<Id>;
  close: () => Promise<void>;
}

export interface Visitor {
  page: Page;
  /** Goes to a screen of the office: `office('/tiers')`. */
  office: (path: string) => Promise<void>;
  extranet: (path: string) => Promise<void>;
  /** Through the page's own form; ends on the screen asked for. */
  signIn: (login: string, path?: string, password?: string) => Promise<void>;
  /** A client through the extranet's form; where it leads is for the test to wait for. */
  signInClient: (login: string, password?: string) => Promise<void>;
  /** Once the page has asked for nothing more for a moment. */
  settled: () => Promise<void>;
  /** What axe finds against WCAG 2.2 A and AA on the page as it stands: `expect(await visitor.accessibilityFaults()).toEqual([])`. */
  accessibilityFaults: () => Promise<string[]>;
  /** Errors of scripts and answers in the 500s since the page opened: `expect(visitor.faults).toEqual([])`. */
  faults: readonly string[];
  close: () => Promise<void>;
}

/**
 * The whole program as people meet it: the real server on a port of its own, its web build, a database of this test file's own, and Chromium
 * (CHROMIUM: its program). `workers` runs the background jobs too.
 */
export async function openJourney({ workers = false, ...settings }: Partial<Settings> & { workers?: boolean } = {}): Promise<Journey> {
  const app = await openTestApp({ ...settings, beforeReady: (server, database) => serveWebPages(server, database.extranet, join(projectFolder, 'web', 'dist')) });
  const url = (await app.app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost');
  const queue = workers ? openPool(app.db.connection as PoolConfig, { name: 'workers', forQueue: true }) : null;
  const runner = queue && await startModuleWorkers({ platform: app.platform, ownerPool: queue, server: null, close: async () => undefined }, modules);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'] });
  return {
    app, url,
    open: (options) => openVisitor(browser, url, app.slug, options),
    staff: async (login, role = 'administrator', name = { first: 'Claire', last: 'Essai' }) => {
      const id = newId();
      await app.db.owner.query('insert into office.staff (id, agency_id, login, first_name, last_name, role, must_change_password, password_hash) values ($1, $2, $3, $4, $5, $6, false, $7)',
        [id, app.agencyId, login, name.first, name.last, role, await hashPassword(PASSWORD)]);
      await app.db.owner.query("insert into office.settings (agency_id, area, values) values ($1, 'security', '{\"staffSecondFactor\":\"optional\"}') on conflict do nothing", [app.agencyId]);
      return id;
    },
    close: async () => {
      await browser.close();
      await runner?.stop();
      await queue?.end();
      await app.close();
    },
  };
}

async function openVisitor(browser: Browser, url: string, slug: string, { dark = false, width = 1440, height = 900 }: { dark?: boolean; width?: number; height?: number } = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', locale: 'fr-FR', timezoneId: 'Europe/Paris', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  const settled = async () => {
    for (let quietFrom = Date.now(); asked.size > 0 || Date.now() - quietFrom < QUIET_MS; await pause(20)) if (asked.size > 0) quietFrom = Date.now();
  };
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => { if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`); });
  const go = async (face: string, path: string) => {
    asked.clear();
    await page.goto(`${url}/${slug}/${face}${path}`, { waitUntil: 'domcontentloaded' });
  };
  const fillIn = async (login: string, password: string) => {
    await page.getByLabel('Identifiant').fill(login);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  };
  return {
    page,
    office: (path) => go('connexion', path),
    extranet: (path) => go('extranet', path),
    signIn: async (login, path = '/', password = PASSWORD) => {
      await go('connexion', path);
      await fillIn(login, password);
      await page.getByRole('navigation', { name: 'Fil d’Ariane' }).waitFor();
    },
    signInClient: async (login, password = PASSWORD) => {
      await go('extranet', '/');
      await fillIn(login, password);
    },
    settled,
    accessibilityFaults: async () => {
      await page.evaluate(`window.axe ?? (() => { ${axe.source} })()`);
      const violations = await page.evaluate(async (tags) => (await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false })).violations, WCAG);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
    },
    faults,
    close: () => context.close(),
  };
}
