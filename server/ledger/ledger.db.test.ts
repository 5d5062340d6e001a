import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { inAgency, type Tx } from '../platform/database/connection.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import type { Entry } from './model.ts';
import { balancesOn, checkBalancesNow, insertAnalytics, openEntity, postEntries, readStatement } from './public.ts';

let app: TestApp;
let books: Id;
beforeAll(async () => {
  app = await openTestApp();
  books = await work((tx) => openEntity(tx, app.agencyId, 'rental', null));
  await post([entry('1', '2025-12-31', 10_000n), entry('2', '2026-01-02', 2_550n)]);
});
afterAll(() => app.close());

const work = <T>(run: (tx: Tx) => Promise<T>, agencyId = app.agencyId) => inAgency(app.platform.office, agencyId, run);
const post = (entries: Entry[]) => work((tx) => postEntries(tx, app.agencyId, books, entries, { name: 'move-in', id: null }));
const line = (account: string, debitCents: bigint, creditCents: bigint, auxiliary = '') => ({ account, auxiliary, label: 'Loyer', debitCents, creditCents, lettering: null, letteredOn: null });

function entry(number: string, on: string, cents: bigint): Entry {
  return { journal: 'QT', number, entryOn: day(on), label: 'Loyer', pieceReference: null, pieceOn: null, validatedOn: null, lines: [line('411000', cents, 0n, 'L0001'), line('467000', 0n, cents)] };
}

test('what accounts stand at on a day counts that day and no later one', async () => {
  const on = (when: string) => work((tx) => balancesOn(tx, books, day(when)));
  expect(await on('2025-12-30')).toEqual([]);
  expect(await on('2025-12-31')).toEqual([{ account: '411000', auxiliary: 'L0001', cents: 10_000n }, { account: '467000', auxiliary: '', cents: -10_000n }]);
  expect((await on('2026-01-02'))[0]).toMatchObject({ cents: 12_550n });
});

test('a statement begins where the account stood and runs to where it stands', async () => {
  const statement = await work((tx) => readStatement(tx, books, { account: '411000', auxiliary: 'L0001' }, day('2026-01-01'), day('2026-12-31')));
  expect(statement).toMatchObject({ openingCents: 10_000n, closingCents: 12_550n, lines: [{ number: '2', debitCents: 2_550n, balanceCents: 12_550n }] });
});

test('the same entry posted again is left as it was posted', async () => {
  expect(await post([entry('1', '2025-12-31', 99n), entry('3', '2025-12-31', 1n)])).toEqual({ entries: 1, lines: 2 });
  expect((await work((tx) => balancesOn(tx, books, day('2025-12-31'))))[0]).toMatchObject({ cents: 10_001n });
});

test('an entry that does not balance is refused by the rule, and by the database behind it', async () => {
  await expect(post([{ ...entry('9', '2026-01-03', 1n), lines: [line('512000', 1n, 0n)] }])).rejects.toThrow(/9/);
  const bare = work((tx) => sql`insert into office.ledger_entries (id, agency_id, entity_id, journal, number, entry_on, label, source) values (${newId()}, ${app.agencyId}, ${books}, 'X', '1', '2026-01-01', 'X', 'test')`.execute(tx));
  await expect(bare).rejects.toThrow(/does not balance/);
});

test('what is posted can be neither changed, nor removed, nor added to; only its lettering moves', async () => {
  await expect(work((tx) => sql`update office.ledger_lines set debit_cents = 1`.execute(tx))).rejects.toThrow(/permission denied/);
  await expect(work((tx) => sql`delete from office.ledger_entries`.execute(tx))).rejects.toThrow(/permission denied/);
  const added = work((tx) => sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, label) select agency_id, id, 9, entity_id, entry_on, '5', 'X' from office.ledger_entries limit 1`.execute(tx));
  await expect(added).rejects.toThrow(/takes no further line/);
  await work((tx) => sql`update office.ledger_lines set lettering = 'A'`.execute(tx));
});

test('what a transaction posts after its balances were looked at is looked at again', async () => {
  const raw = (id: Id, number: string) => sql`insert into office.ledger_entries (id, agency_id, entity_id, journal, number, entry_on, label, source) values (${id}, ${app.agencyId}, ${books}, 'X', ${number}, '2026-01-01', 'X', 'test')`;
  const sum = (id: Id, cents: number) => sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, label, debit_cents, credit_cents)
    values (${app.agencyId}, ${id}, 1, ${books}, '2026-01-01', '5', 'X', 100, 0), (${app.agencyId}, ${id}, 2, ${books}, '2026-01-01', '6', 'X', 0, ${cents})`;
  const both = (second: number) => work(async (tx) => {
    const [first, then] = [newId(), newId()];
    await raw(first, 'A1').execute(tx);
    await sum(first, 100).execute(tx);
    await checkBalancesNow(tx);
    await sql`set constraints all deferred`.execute(tx);
    await raw(then, 'A2').execute(tx);
    await sum(then, second).execute(tx);
  });
  await expect(both(99)).rejects.toThrow(/A2 .*does not balance: 2 lines, 1 cents/);
  await both(100);
});

test('a line stands in an entry of its books and day, an entry in books, an analytic line in an entry', async () => {
  const line = (entry: RawBuilder<unknown>, on: string) => work((tx) => sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, label) values (${app.agencyId}, ${entry}, 9, ${books}, ${on}::date, '5', 'X')`.execute(tx));
  await expect(line(sql`${newId()}`, '2026-01-02')).rejects.toThrow(/stands in no entry/);
  await expect(line(sql`(select id from office.ledger_entries where number = '2')`, '2026-01-03')).rejects.toThrow(/stands in no entry/);
  await expect(work((tx) => sql`insert into office.ledger_entries (id, agency_id, entity_id, journal, number, entry_on, label, source) values (${newId()}, ${app.agencyId}, ${newId()}, 'X', '1', '2026-01-01', 'X', 'test')`.execute(tx))).rejects.toThrow(/stands in no books/);
  await expect(work((tx) => insertAnalytics(tx, app.agencyId, newId(), [{ entryId: newId(), line: 1, account: '6', axis: 'key', sectionId: newId(), debitCents: 1n, creditCents: 0n }]))).rejects.toThrow(/stands in no entry/);
});

test('books go with their agency, and no others', async () => {
  const left = await app.createAgency('partie');
  await work(async (tx) => postEntries(tx, left, await openEntity(tx, left, 'rental', null), [entry('1', '2025-12-31', 5n)], { name: 'test', id: null }), left);
  const rows = async () => Promise.all(['ledger_entries', 'ledger_lines'].map(async (table) => Number((await app.db.owner.query(`select count(*) from office.${table}`)).rows[0].count)));
  const before = await rows();
  await app.db.owner.query('delete from platform.agencies where id = $1', [left]);
  expect(await rows()).toEqual([before[0]! - 1, before[1]! - 2]);
});

test('another agency has no books of ours', async () => {
  const other = await app.createAgency('ailleurs');
  expect(await work((tx) => balancesOn(tx, books, day('2026-12-31')), other)).toEqual([]);
});
