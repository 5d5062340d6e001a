// Three routes on the same database: the program's own, the same questions put by hand, and one indexed read. Started by documents-page.ts.
import Fastify from 'fastify';
import pg from 'pg';
import { boot } from '../server/boot.ts';
import { modules } from '../server/modules.ts';
import { readSettings } from '../server/platform/settings.ts';
import { buildApp } from '../server/serve.ts';

export interface Recorded { text: string; values: unknown[] }

const settings = readSettings({ MITOYEN_DATA: process.env.MITOYEN_DATA, MITOYEN_ROLES: 'extranet' }, '/');
const running = await boot(settings, () => undefined);
const { app } = await buildApp(running.platform, modules);

// What the program asks PostgreSQL for one request, written down as it goes by.
const recorded: Recorded[] = [];
let recording = false;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function recordingQuery(this: pg.Client, ...args: unknown[]) {
  const [text, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
  if (recording) recorded.push(typeof text === 'string' ? { text, values: values ?? [] } : { text: text.text, values: text.values ?? [] });
  return query.apply(this, args);
} as never;

const pool = new pg.Pool({ ...running.server!.connection('mitoyen_extranet', 'mitoyen'), max: 20 });
const bare = Fastify();
const questions = new Map<string, Recorded[]>();
bare.post('/record', async (request) => {
  const { url, cookie, key } = request.body as { url: string; cookie: string; key: string };
  recorded.length = 0;
  recording = true;
  const reply = await app.inject({ method: 'GET', url, headers: { cookie } });
  recording = false;
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`);
  questions.set(key, [...recorded]);
  return { questions: recorded.length, total: reply.json<{ total: number }>().total };
});
bare.get('/bare/:key', async (request) => {
  const client = await pool.connect();
  try {
    let rows: unknown[] = [];
    for (const { text, values } of questions.get((request.params as { key: string }).key)!) {
      const result = await client.query(text, values);
      if (result.rows.length > 0) rows = result.rows;
    }
    return rows;
  } finally {
    client.release();
  }
});
bare.get('/indexed/:id', async (request) => {
  const client = await pool.connect();
  try {
    await client.query("select set_config('app.agency_id', $1, false)", [process.env.BENCH_AGENCY]);
    return (await client.query('select id, title, file_name, size, mime, document_on from extranet.documents where id = $1', [(request.params as { id: string }).id])).rows;
  } finally {
    client.release();
  }
});
await app.listen({ host: '127.0.0.1', port: 0 });
await bare.listen({ host: '127.0.0.1', port: 0 });
process.send!({ app: (app.server.address() as { port: number }).port, bare: (bare.server.address() as { port: number }).port });
process.on('disconnect', () => void (async () => {
  await Promise.all([app.close(), bare.close(), pool.end()]);
  process.exit(0); // The database belongs to the bench, which is still using it.
})());
