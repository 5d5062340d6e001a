import { randomBytes, createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../bin/folders.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { modules } from '../../server/modules.ts';
import type { ClientViewer, StaffViewer } from '../../server/platform/access/viewer.ts';
import type { KnownRoute, App } from '../../server/platform/http/server.ts';
import type { Platform } from '../../server/platform/module.ts';
import { openPlatform } from '../../server/platform/open.ts';
import { readSettings, type Settings } from '../../server/platform/settings.ts';
import { buildApp } from '../../server/serve.ts';
import { rightsOf, type StaffRole } from '../../server/agency/access.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface SignedInHeaders<V> {
  viewer: V;
  headers: { cookie: string };
}

export interface TestApp {
  db: TestDatabase;
  platform: Platform;
  app: App;
  routes: KnownRoute[];
  agencyId: Id;
  slug: string;
  /** Another agency of the same installation, for proving that nothing crosses over. */
  createAgency(slug: string): Promise<Id>;
  staff(role?: StaffRole, agencyId?: Id): Promise<SignedInHeaders<StaffViewer>>;
  /** Signs in an identity that is already in extranet.identities. */
  client(identityId: Id, options?: { agencyId?: Id; seenAsBy?: string }): Promise<SignedInHeaders<ClientViewer>>;
  call(method: string, url: string, options?: { as?: { headers: { cookie: string } } | null; body?: unknown; headers?: Record<string, string> }): Promise<{ status: number; body: any; headers: Record<string, unknown>; raw: Buffer }>;
  close(): Promise<void>;
}

/** The whole program over injected HTTP, on a database of this test file's own (or the one that is given), with one agency. */
export async function openTestApp(overrides: Partial<Settings> & { database?: TestDatabase; clock?: Platform['clock']; beforeReady?: (app: App, database: TestDatabase) => Promise<void> } = {}): Promise<TestApp> {
  const { clock, beforeReady, database, ...settings } = overrides;
  const db = database ?? await openTestDatabase();
  const folder = join(temporaryFolder('data'), db.name);
  const platform = openPlatform({ settings: { ...readSettings({ MITOYEN_DATA: folder }, '/'), ...settings }, office: db.office, extranet: db.extranet, log: () => undefined, ...(clock ? { clock } : {}) });
  const { app, routes } = await buildApp(platform, modules);
  await beforeReady?.(app, db);
  await app.ready();

  const createAgency = async (slug: string): Promise<Id> => {
    const id = newId();
    await db.owner.query('insert into platform.agencies (id, slug, name) values ($1, $2, $3)', [id, slug, `Cabinet ${slug}`]);
    await db.owner.query('insert into office.agency_profiles (agency_id) values ($1)', [id]);
    await db.owner.query('insert into extranet.agencies (agency_id, open, licensed, activated_at, activated_by) values ($1, true, true, now(), $2)', [id, 'Essai']);
    return id;
  };
  const agencyId = await createAgency('essai');
  const openSession = async (table: string, column: string, agency: Id, person: Id): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    await db.owner.query(`insert into ${table} (token_hash, agency_id, ${column}, expires_at) values ($1, $2, $3, now() + interval '1 day')`, [createHash('sha256').update(token).digest('hex'), agency, person]);
    return `${agency}.${token}`;
  };

  return {
    db, platform, app, routes, agencyId, slug: 'essai', createAgency,
    staff: async (role = 'administrator', agency = agencyId) => {
      const id = newId();
      await db.owner.query("insert into office.staff (id, agency_id, login, first_name, last_name, role, must_change_password) values ($1, $2, $3, 'Claire', 'Essai', $4, false)", [id, agency, `staff-${id.slice(-8)}`, role]);
      const cookie = `mitoyen_office=${await openSession('office.staff_sessions', 'staff_id', agency, id)}`;
      return { viewer: { kind: 'staff', agencyId: agency, staffId: id, name: 'Claire Essai', rights: rightsOf(role) }, headers: { cookie } };
    },
    client: async (identityId, options = {}) => {
      const agency = options.agencyId ?? agencyId;
      const value = await openSession('extranet.sessions', 'identity_id', agency, identityId);
      if (options.seenAsBy) await db.owner.query('update extranet.sessions set seen_as_by = $2 where token_hash = $1', [createHash('sha256').update(value.slice(37)).digest('hex'), options.seenAsBy]);
      return { viewer: { kind: 'client', agencyId: agency, identityId, name: 'Client', seenAsBy: options.seenAsBy ?? null }, headers: { cookie: `mitoyen_extranet=${value}` } };
    },
    call: async (method, url, { as = null, body, headers = {} } = {}) => {
      const reply = await app.inject({ method: method as 'GET', url, headers: { ...(as?.headers ?? {}), ...headers }, ...(body === undefined ? {} : { payload: body as object }) });
      const json = String(reply.headers['content-type'] ?? '').includes('json');
      return { status: reply.statusCode, body: json && reply.body !== '' ? reply.json() : reply.body, headers: reply.headers, raw: reply.rawPayload };
    },
    close: async () => {
      await app.close();
      await platform.renderer.close();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
