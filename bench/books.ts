import { sql } from 'kysely';
import { addDays, day, type Day } from '../server/kernel/day.ts';
import { newId } from '../server/kernel/ids.ts';
import type { StaffViewer } from '../server/platform/access/viewer.ts';
import { inAgency, type Tx } from '../server/platform/database/connection.ts';
import { balancesOn, postNow, type DraftEntry } from '../server/ledger/public.ts';
import { readAccountLedger } from '../server/ledger/use-cases/browse-books.ts';
import { fillBooks, tenantCode, type FilledBooks } from '../tests/factories/large-books.ts';
import { insertAgency, openHouse, type BenchHouse } from './agency.ts';
import { quantile } from './load.ts';
import { median, seconds, timed, type Bench } from './report.ts';

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 5_000_000);
const STATEMENTS = 400;
const ROUNDS = 5;
const POSTS = 300;
const RUNS = 5;
const ENTRIES_A_RUN = 500;

/**
 * Books of five million entries, in one set of books. Each measure takes turns with its peer, over the same connections, under the same row-level security:
 * the statement of an account over a year, against one query that reads the same lines by their index; the balances of all accounts, against the sum of all lines written in plain SQL;
 * entries posted one by one (checked, numbered without a gap, chained, summed, audited), and in runs as calls and rents post them, against one durable transaction an entry that writes the same rows into tables with nothing
 * but a primary key.
 */
export const books: Bench = {
  name: 'books',
  run: async (say) => {
    const house = await openHouse('books');
    try {
      const agency = await insertAgency(house, 'banc', 5, 0, []);
      const viewer: StaffViewer = { kind: 'staff', agencyId: agency.id, staffId: agency.id, name: 'Banc', rights: new Set(['ledger.read', 'ledger.write']) };
      const loaded = await timed(() => fillBooks(house.platform.office, viewer, { entries: ENTRIES, months: 60 }, say));
      await house.ownerPool.query('vacuum analyze');
      say(`${loaded.value.entries} entries, ${loaded.value.tenants} tenants, written in ${seconds(loaded.ms)}`);
      const statement = await statements(house, viewer, loaded.value);
      const [month, middle] = [await balances(house, viewer, loaded.value, loaded.value.until), await balances(house, viewer, loaded.value, addDays(loaded.value.until, -14))];
      say(`for information, balances of a day within a month: ${seconds(middle.own)}, summed in plain SQL: ${seconds(middle.peer)}`);
      const posting = await posts(house, viewer, loaded.value);
      return [
        { what: `statement of one account among ${loaded.value.entries} entries, p95`, measured: seconds(statement.own), peer: `one indexed read: ${seconds(statement.peer)}`, ratio: statement.own / statement.peer, goal: 3 },
        { what: `balances of ${month.accounts} accounts`, measured: seconds(month.own), peer: `plain SQL sum: ${seconds(month.peer)}`, ratio: month.own / month.peer, goal: 1.5 },
        { what: `posting ${POSTS} entries one by one`, measured: `${(POSTS / posting.own * 1000).toFixed(0)} a second`, peer: `a durable transaction each: ${(POSTS / posting.peer * 1000).toFixed(0)} a second`, ratio: posting.own / posting.peer, goal: 2 },
        { what: `posting ${ENTRIES_A_RUN} entries in one transaction`, measured: `${(ENTRIES_A_RUN * RUNS / posting.runs * 1000).toFixed(0)} a second`, peer: `a durable transaction each: ${(POSTS / posting.peer * 1000).toFixed(0)} a second`, ratio: posting.runs / (ENTRIES_A_RUN * RUNS) / (posting.peer / POSTS), goal: 1 },
      ];
    } finally {
      await house.end();
    }
  },
};

interface Compared { own: number; peer: number }

async function statements({ platform }: BenchHouse, viewer: StaffViewer, { entityId, tenants, until }: FilledBooks): Promise<Compared> {
  const from = day(`${until.slice(0, 4)}-01-01`);
  const work = <T>(run: (tx: Tx) => Promise<T>): Promise<{ ms: number; value: T }> => timed(() => inAgency(platform.office, viewer.agencyId, run));
  const times = { own: [] as number[], peer: [] as number[] };
  for (let index = 0; index < STATEMENTS; index += 1) {
    const auxiliary = tenantCode(index * 7919 % tenants + 1);
    const own = await work((tx) => readAccountLedger(tx, viewer, entityId, { account: '411000', auxiliary, open: false, from, until }));
    const peer = await work((tx) => sql`select entry_on, label, debit_cents, credit_cents from office.ledger_lines
      where entity_id = ${entityId} and account = '411000' and auxiliary = ${auxiliary} and entry_on between ${from} and ${until} order by entry_on`.execute(tx));
    if (own.value.lines.length !== peer.value.rows.length || own.value.lines.length === 0) throw new Error(`${auxiliary}: ${own.value.lines.length} lines for ${peer.value.rows.length}.`);
    times.own.push(own.ms);
    times.peer.push(peer.ms);
  }
  return { own: quantile(times.own, 0.95), peer: quantile(times.peer, 0.95) };
}

async function balances({ platform }: BenchHouse, viewer: StaffViewer, { entityId }: FilledBooks, on: Day): Promise<Compared & { accounts: number }> {
  const work = <T>(run: (tx: Tx) => Promise<T>): Promise<{ ms: number; value: T }> => timed(() => inAgency(platform.office, viewer.agencyId, run));
  const times = { own: [] as number[], peer: [] as number[] };
  let accounts = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await work((tx) => balancesOn(tx, entityId, on));
    const peer = await work((tx) => sql<{ account: string; auxiliary: string; cents: bigint }>`select account, auxiliary, sum(debit_cents - credit_cents)::bigint as cents from office.ledger_lines
      where entity_id = ${entityId} and entry_on <= ${on} group by account, auxiliary order by account, auxiliary`.execute(tx));
    if (own.value.length !== peer.value.rows.length || own.value.some(({ cents }, index) => cents !== peer.value.rows[index]!.cents)) throw new Error('The balances differ from the sums.');
    accounts = own.value.length;
    times.own.push(own.ms);
    times.peer.push(peer.ms);
  }
  return { own: median(times.own), peer: median(times.peer), accounts };
}

async function posts({ platform, ownerPool }: BenchHouse, viewer: StaffViewer, { entityId, tenants, until }: FilledBooks): Promise<Compared & { runs: number }> {
  await ownerPool.query('create table public.plain_entries (id uuid primary key, journal text, number text, entry_on date, label text)');
  await ownerPool.query('create table public.plain_lines (entry_id uuid, line integer, account text, auxiliary text, label text, debit_cents bigint, credit_cents bigint, primary key (entry_id, line))');
  const on = addDays(until, 1);
  const total = { own: 0, peer: 0, runs: 0 };
  const third = (index: number) => ({ auxiliary: tenantCode(index * 7919 % tenants + 1), cents: BigInt(50_000 + index) });
  const entryAt = (index: number): DraftEntry => {
    const { auxiliary, cents } = third(index);
    return { journal: 'BQ', entryOn: on, label: 'Virement reçu', source: 'bench', sourceKey: String(index), lines: [{ account: '512000', debitCents: cents }, { account: '411000', auxiliary, creditCents: cents }] };
  };
  const post = async (entries: DraftEntry[]): Promise<number> => (await timed(() => inAgency(platform.office, viewer.agencyId, (tx) => postNow(tx, viewer, on, entityId, entries)))).ms;
  for (let index = 0; index < POSTS; index += 1) {
    const { auxiliary, cents } = third(index);
    total.own += await post([entryAt(index)]);
    if (index % (POSTS / RUNS) === 0) total.runs += await post(Array.from({ length: ENTRIES_A_RUN }, (_, at) => entryAt(POSTS + index * ENTRIES_A_RUN + at)));
    total.peer += (await timed(async () => {
      const client = await ownerPool.connect();
      const id = newId();
      try {
        await client.query('begin');
        await client.query('insert into public.plain_entries values ($1, $2, $3, $4, $5)', [id, 'BQ', `BQ${index}`, on, 'Virement reçu']);
        await client.query('insert into public.plain_lines values ($1, 1, $2, $3, $4, $5, 0), ($1, 2, $6, $7, $4, 0, $5)', [id, '512000', '', 'Virement reçu', cents, '411000', auxiliary]);
        await client.query('commit');
      } finally {
        client.release();
      }
    })).ms;
  }
  return total;
}
