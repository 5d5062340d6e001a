import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { App } from './server.ts';

const PARTS = { office: 'connexion', extranet: 'extranet' } as const;

/**
 * Serves the two web builds: `/<agency>/connexion/…` for staff, `/<agency>/extranet/…` for clients,
 * and the same without the first segment under an agency's own domain name.
 */
export async function serveWebPages(app: App, database: Database, distFolder: string): Promise<void> {
  for (const [part, word] of Object.entries(PARTS)) {
    const folder = join(distFolder, part);
    if (!existsSync(join(folder, 'index.html'))) throw new Error(`The web build of ${part} is missing: run bin/build-web.ts.`);
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    await app.register(fastifyStatic, { root: folder, prefix: `/assets-${part}/`, decorateReply: false, index: false, immutable: true, maxAge: '365d', setHeaders: (response, path) => {
      // Only files whose name carries their content may be kept for ever.
      if (!/-[\w-]{8}\.\w+$/.test(path)) response.header('cache-control', 'no-cache');
      // Kept with the other files, the clients' service worker answers for the pages of their agency too.
      if (path.endsWith('sw.js')) response.header('service-worker-allowed', '/');
    } });
    const page = (_request: FastifyRequest, reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
    for (const path of [`/:agency/${word}`, `/:agency/${word}/*`, `/${word}`, `/${word}/*`]) app.get(path, page);
  }
  app.get('/', async (request, reply) => {
    const agencies = await database.selectFrom('platform.agencies').select(['slug', 'domain']).orderBy('created_at').limit(2).execute();
    const own = agencies.find((agency) => agency.domain === request.hostname);
    if (own) return reply.redirect('/extranet/');
    return agencies.length > 0 ? reply.redirect(`/${agencies[0]!.slug}/connexion/`) : reply.status(404).type('text/plain; charset=utf-8').send('Aucune agence n’est encore ouverte ici.');
  });
  app.get('/health', async (_request, reply) => {
    await sql`select 1`.execute(database);
    return reply.header('cache-control', 'no-store').send({ product: 'mitoyen', state: 'ready' });
  });
}
