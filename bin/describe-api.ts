import { rmSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openDatabase, openPool } from '../server/platform/database/connection.ts';
import { modules } from '../server/modules.ts';
import { openPlatform } from '../server/platform/open.ts';
import { readSettings } from '../server/platform/settings.ts';
import { buildApp } from '../server/serve.ts';
import { projectFolder, temporaryFolder } from './folders.ts';

export const API_FILES = { document: join(projectFolder, 'docs', 'openapi.json'), types: join(projectFolder, 'web', 'api', 'generated', 'schema.ts') };

/** What the program's routes say of themselves, as OpenAPI and as types. Nothing is started: a pool opens no connection before its first question. */
export async function describeApi(): Promise<{ document: string; types: string }> {
  const folder = temporaryFolder('api');
  const pool = openPool({ host: folder }, { name: 'api' });
  const database = openDatabase(pool);
  const platform = openPlatform({ settings: readSettings({ MITOYEN_DATA: folder }, '/'), office: database, extranet: database, log: () => undefined });
  const { app } = await buildApp(platform, modules);
  try {
    await app.ready();
    const { paths, ...rest } = app.swagger() as { paths: Record<string, unknown> };
    const described = { ...rest, paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))) };
    const document = `${JSON.stringify(described, null, 1)}\n`;
    const types = `// Written by \`npm run api\` from the routes. Do not edit.\n${astToString(await openapiTS(document, { alphabetize: true }))}`;
    return { document, types };
  } finally {
    await app.close();
    await platform.renderer.close();
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
