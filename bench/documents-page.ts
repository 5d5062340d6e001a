import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { insertAgency, openHouse, publish, type BenchHouse } from './agency.ts';
import { load, quantile } from './load.ts';
import { median, seconds, type Bench } from './report.ts';

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 100_000);
const CLIENTS = Number(process.env.BENCH_CLIENTS ?? 5000);
const CONNECTIONS = 20;
const READERS = 60;
const PAGE = '/api/extranet/documents?space=coOwner&limit=50';

/** The documents page of many clients at once, against a bare route that puts the same questions by hand, and one that reads one row by its index. */
export const documentsPage: Bench = {
  name: 'documents-page',
  run: async (say) => {
    const house = await openHouse('page');
    let server: ChildProcess | null = null;
    try {
      say(`${DOCUMENTS} documents, ${CLIENTS} clients…`);
      // Only the bytes are left out: a page of the list does not open them.
      const contents = Array.from({ length: DOCUMENTS }, (_, index) => ({ hash: createHash('sha256').update(`content ${index}`).digest('hex'), size: 4000 }));
      const agency = await insertAgency(house, 'banc', 11, CLIENTS, contents);
      await publish(house, agency.id);
      await house.ownerPool.query('vacuum analyze');
      const cookies = await signIn(house, agency.id, agency.clients.filter((_, index) => index % Math.floor(CLIENTS / READERS) === 0));

      server = fork(join(import.meta.dirname, 'page-server.ts'), { env: { ...process.env, MITOYEN_DATA: house.folder, BENCH_AGENCY: agency.id }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const [ports] = await once(server, 'message') as [{ app: number; bare: number }];
      const own = cookies.map((cookie) => ({ url: `http://127.0.0.1:${ports.app}${PAGE}`, cookie }));
      const bare: { url: string }[] = [];
      for (const [key, cookie] of cookies.entries()) { // One by one: the recording takes down whatever goes by.
        await record(ports.bare, cookie, String(key));
        bare.push({ url: `http://127.0.0.1:${ports.bare}/bare/${key}` });
      }
      const { rows } = await house.ownerPool.query<{ id: string }>('select id from extranet.documents where agency_id = $1 limit 1000', [agency.id]);
      const indexed = rows.map(({ id }) => ({ url: `http://127.0.0.1:${ports.bare}/indexed/${id}` }));

      const p95 = { own: [] as number[], bare: [] as number[], indexed: [] as number[] };
      for (const urls of [own, bare, indexed]) await load(urls, CONNECTIONS, 2);
      // By turns, so that what else the machine does falls on all three.
      for (let round = 0; round < 5; round++) {
        for (const [name, urls] of [['own', own], ['bare', bare], ['indexed', indexed]] as const) p95[name].push(quantile(await load(urls, CONNECTIONS, 3), 0.95));
      }
      const [ours, byHand, oneRead] = [median(p95.own), median(p95.bare), median(p95.indexed)];
      return [
        { what: `documents page p95, ${DOCUMENTS} documents, ${CLIENTS} clients`, measured: seconds(ours), peer: `bare route, same queries: ${seconds(byHand)}`, ratio: ours / byHand, goal: 1.5 },
        { what: 'documents page p95', measured: seconds(ours), peer: `one indexed read: ${seconds(oneRead)}`, ratio: ours / oneRead, goal: 5 },
      ];
    } finally {
      if (server?.connected) {
        server.disconnect();
        await once(server, 'exit');
      }
      await house.end();
    }
  },
};

async function signIn(house: BenchHouse, agencyId: string, identities: readonly string[]): Promise<string[]> {
  const cookies: string[] = [];
  for (const identity of identities) {
    const token = randomBytes(32).toString('base64url');
    await house.ownerPool.query("insert into extranet.sessions (token_hash, agency_id, identity_id, expires_at) values ($1, $2, $3, now() + interval '1 day')", [createHash('sha256').update(token).digest('hex'), agencyId, identity]);
    cookies.push(`mitoyen_extranet=${agencyId}.${token}`);
  }
  return cookies;
}

/** Has the server do one page and keep the questions it put; a page with nothing on it would prove nothing. */
async function record(port: number, cookie: string, key: string): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}/record`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ url: PAGE, cookie, key }) });
  const said = await reply.json() as { questions?: number; total?: number };
  if (!reply.ok || !said.questions || !said.total) throw new Error(`No page to measure: ${JSON.stringify(said)}`);
}
