import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { addDays, day, type Day } from '../kernel/day.ts';
import { newId, type Id } from '../kernel/ids.ts';
import type { Viewer } from '../platform/access/viewer.ts';
import { inAgency, type Tx } from '../platform/database/connection.ts';
import { arrestYear, approveYear, balancesOn, fiscalYears, openEntity, openFiscalYear, postNow, reverseEntry, type DraftEntry } from './public.ts';
import { readOpening } from './use-cases/close-year.ts';
import { chainOf } from './repository/entries.ts';
import { brokenLink } from './rules/chain.ts';
import { isResult } from './rules/chart.ts';

let app: TestApp;
let office: ReturnType<typeof officeFactory>;
let viewer: Viewer;
const today = day('2026-11-24');
beforeAll(async () => {
  app = await openTestApp();
  office = officeFactory(app.db, app.agencyId);
  viewer = { kind: 'system', agencyId: app.agencyId, reason: 'essai' };
});
afterAll(() => app.close());

const work = <T>(run: (tx: Tx) => Promise<T>) => inAgency(app.platform.office, app.agencyId, run);

async function building() {
  const buildingId = await office.building();
  const keyId = await office.put('allocation_keys', { building_id: buildingId, code: 'GEN', label: 'Charges générales', general: true });
  const entityId = await work((tx) => openEntity(tx, app.agencyId, 'building', buildingId));
  await work((tx) => openFiscalYear(tx, viewer, entityId, { fromOn: day('2026-01-01'), untilOn: day('2026-12-31') }));
  const standing = async (on: string) => new Map((await work((tx) => balancesOn(tx, entityId, day(on)))).filter(({ cents }) => cents !== 0n).map(({ account, auxiliary, cents }) => [`${account} ${auxiliary}`, cents]));
  return { entityId, keyId, standing };
}

const accounts = ['105000', '401000', '450100', '450200', '512000', '611000', '615000', '701000', '713000'];
const side = fc.record({ account: fc.constantFrom(...accounts), third: fc.constantFrom('C1', 'C2', 'C3') });
const move = fc.record({ from: side, to: side, cents: fc.bigInt({ min: 1n, max: 10n ** 11n }), days: fc.nat(364), journal: fc.constantFrom('AF', 'BQ', 'OD') });
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const entryOf = (keyId: Id) => ({ from, to, cents, days, journal }: Move): DraftEntry => {
  const dimensions = ({ account, third }: Move['from']) => ({ account, ...(account.startsWith('45') ? { auxiliary: third } : {}), ...(isResult(account) ? { keyId } : {}) });
  return { journal, entryOn: addDays(day('2026-01-01'), days), label: 'Écriture', source: 'staff', lines: [{ ...dimensions(to), debitCents: cents }, { ...dimensions(from), creditCents: cents }] };
};

/** Each journal numbered 1 to n, its chain whole, and the sums by month those of the lines. */
async function demandWhole(entityId: Id): Promise<number> {
  const { rows: journals } = await app.db.owner.query<{ journal: string; entries: number; last: number; counted: number }>(`select e.journal, count(*)::int as entries, max(e.sequence) as last, min(c.last) as counted
    from office.ledger_entries e join office.ledger_counters c using (fiscal_year_id, journal) where e.entity_id = $1 group by 1`, [entityId]);
  for (const { entries, last, counted } of journals) expect([last, counted]).toEqual([entries, entries]);
  for (const { id } of await work((tx) => fiscalYears(tx, entityId))) for (const { journal } of journals) expect(brokenLink(await work((tx) => chainOf(tx, id, journal)))).toBeNull();
  const { rows: [sums] } = await app.db.owner.query(`select count(*)::int as wrong, (select coalesce(sum(debit_cents - credit_cents), 0)::int from office.ledger_sums where entity_id = $1) as gap
    from (select account, auxiliary, date_trunc('month', entry_on)::date as month, sum(debit_cents) as d, sum(credit_cents) as c from office.ledger_lines where entity_id = $1 group by 1, 2, 3) l
    full join (select * from office.ledger_sums where entity_id = $1) s using (account, auxiliary, month) where s.debit_cents is distinct from l.d or s.credit_cents is distinct from l.c`, [entityId]);
  expect(sums).toEqual({ wrong: 0, gap: 0 });
  return journals.reduce((sum, { entries }) => sum + entries, 0);
}

test('numbers have no gap, whoever posts at once, gives up half-way or is cut off', async () => {
  const batch = fc.record({ moves: fc.array(move, { minLength: 1, maxLength: 4 }), end: fc.constantFrom('kept', 'kept', 'taken back', 'killed') });
  await fc.assert(fc.asyncProperty(fc.array(batch, { minLength: 4, maxLength: 12 }), async (batches) => {
    const { entityId, keyId } = await building();
    const ended = await Promise.allSettled(batches.map(({ moves, end }) => work(async (tx) => {
      await postNow(tx, viewer, today, entityId, moves.map(entryOf(keyId)));
      if (end === 'taken back') throw new Error('taken back');
      if (end !== 'killed') return;
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await app.db.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
      await sql`select 1`.execute(tx);
    })));
    expect(ended.map(({ status }) => status === 'fulfilled')).toEqual(batches.map(({ end }) => end === 'kept'));
    expect(await demandWhole(entityId)).toBe(batches.filter(({ end }) => end === 'kept').reduce((sum, { moves }) => sum + moves.length, 0));
  }), { numRuns: 6 });
});

test('reversals restore: with some entries taken back, accounts stand where the others alone bring them', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ move, reversed: fc.boolean() }), { minLength: 1, maxLength: 12 }), async (all) => {
    const { entityId, keyId, standing } = await building();
    const alone = await building();
    const posted = await work((tx) => postNow(tx, viewer, today, entityId, all.map((one) => entryOf(keyId)(one.move))));
    await work(async (tx) => { for (const [index, { id }] of posted.entries()) if (all[index]!.reversed) await reverseEntry(tx, viewer, today, id, day('2026-12-31')); });
    await work((tx) => postNow(tx, viewer, today, alone.entityId, all.filter(({ reversed }) => !reversed).map((one) => entryOf(alone.keyId)(one.move))));
    expect(await standing('2026-12-31')).toEqual(await alone.standing('2026-12-31'));
    await demandWhole(entityId);
  }), { numRuns: 10 });
});

test('closing preserves balances: each account and third party opens the next exercise where it stood, charges and income begin at nothing', async () => {
  await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 15 }), async (moves) => {
    const { entityId, keyId, standing } = await building();
    await work((tx) => postNow(tx, viewer, today, entityId, moves.map(entryOf(keyId))));
    const before = await standing('2026-12-31');
    const [year] = await work((tx) => fiscalYears(tx, entityId));
    const arrested = await work((tx) => arrestYear(tx, viewer, day('2027-02-01'), year!.id, { version: year!.version, resultPending: true, suspenseJustified: true }));
    await work((tx) => approveYear(tx, viewer, day('2027-06-01'), year!.id, { version: arrested.version }));
    const next = (await work((tx) => fiscalYears(tx, entityId))).find(({ fromOn }) => fromOn === '2027-01-01')!;
    const opened = new Map<string, bigint>();
    for (const { account, auxiliary, debitCents, creditCents } of await work((tx) => readOpening(tx, next))) opened.set(`${account} ${auxiliary}`, (opened.get(`${account} ${auxiliary}`) ?? 0n) + debitCents - creditCents);
    const result = [...before].filter(([at]) => isResult(at)).reduce((sum, [, cents]) => sum + cents, 0n);
    const expected = new Map([...before].filter(([at]) => !isResult(at)));
    if (result !== 0n) expected.set(result > 0n ? '471000 ' : '472000 ', result);
    expect(new Map([...opened].filter(([, cents]) => cents !== 0n))).toEqual(expected);
    expect(await standing('2027-01-01')).toEqual(before);
  }), { numRuns: 8 });
});

test('a post looks for what its source posted before by its key, and reads no more of books where sources posted hundreds', async () => {
  const { entityId, keyId } = await building();
  const keyed = (from: number, count: number) => Array.from({ length: count }, (_, index): DraftEntry => ({ ...entryOf(keyId)({ from: { account: '512000', third: 'C1' }, to: { account: '105000', third: 'C1' }, cents: 1n, days: 1, journal: 'BQ' }), sourceKey: String(from + index) }));
  const read = async (tx: Tx) => (await sql<{ read: number }>`select (idx_tup_fetch + seq_tup_read)::int as read from pg_stat_xact_user_tables where schemaname = 'office' and relname = 'ledger_entries'`.execute(tx)).rows[0]!.read;
  const post = (entries: DraftEntry[]) => work(async (tx) => {
    const before = await read(tx);
    await postNow(tx, viewer, today, entityId, entries);
    return await read(tx) - before;
  });
  await app.db.owner.query('analyze office.ledger_entries'); // Plans from now on come from a day when few entries had a source.
  await post(keyed(0, 1));
  await post(keyed(1, 300));
  expect(await post(keyed(301, 1))).toBeLessThan(20);
  expect(await post(keyed(301, 1))).toBeLessThan(20);
});

const raw = (id: Id, entityId: Id, sequence: number) => sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, source)
  select ${id}, agency_id, entity_id, id, 'X', ${sequence}, ${`X${sequence}`}, '2026-01-01', 'X', 'test' from office.ledger_fiscal_years where entity_id = ${entityId} and from_on = '2026-01-01'`;
const rawLine = (id: Id, entityId: Id, at: number, cents: number, on: Day = day('2026-01-01')) => sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, label, debit_cents, credit_cents)
  values (${app.agencyId}, ${id}, ${at}, ${entityId}, ${on}, '5', 'X', ${Math.max(cents, 0)}, ${Math.max(-cents, 0)})`;

test('whatever the order and the numbers of its lines, the database keeps a transaction whose entries all have lines and balance, and no other', async () => {
  const entry = fc.record({ first: fc.nat(2), cents: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 3 }), balanced: fc.boolean(), undone: fc.boolean() })
    .map(({ first, cents, balanced, undone }) => ({ first, undone, cents: balanced ? [...cents, -cents.reduce((sum, one) => sum + one, 0)] : cents }));
  await fc.assert(fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.boolean(), async (entries, together) => {
    const { entityId } = await building();
    const ids = entries.map(() => newId());
    const whole = entries.every(({ cents }) => cents.length > 0 && cents.reduce((sum, one) => sum + one, 0) === 0);
    const kept = work(async (tx) => {
      if (together) for (const [index, id] of ids.entries()) await raw(id, entityId, index + 1).execute(tx);
      for (const [index, { first, cents, undone }] of entries.entries()) {
        if (!together) await raw(ids[index]!, entityId, index + 1).execute(tx);
        if (undone) {
          await sql`savepoint lines`.execute(tx);
          await rawLine(ids[index]!, entityId, 1, 1).execute(tx);
          await sql`rollback to savepoint lines`.execute(tx);
        }
        for (const [at, one] of cents.entries()) await rawLine(ids[index]!, entityId, first + at, one).execute(tx);
      }
    }).then(() => true, (error: Error) => { expect(error.message).toMatch(/does not balance/); return false; });
    expect(await kept).toBe(whole);
  }), { numRuns: 60 });
});
