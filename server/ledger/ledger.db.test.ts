import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { inAgency, type Tx } from '../platform/database/connection.ts';
import type { Viewer } from '../platform/access/viewer.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import type { DraftEntry, Entry, NewLine } from './model.ts';
import { chainOf } from './repository/entries.ts';
import { brokenLink } from './rules/chain.ts';
import { readAccountLedger } from './use-cases/browse-books.ts';
import { postDraft } from './use-cases/drafts.ts';
import { balancesOn, checkBalancesNow, fiscalYears, insertAnalytics, letter, openEntity, openFiscalYear, postEntries, postNow, reverseEntry, saveAnalytic, saveDraft, sectionBalancesOn, unletter } from './public.ts';

let app: TestApp;
let books: Id;
let viewer: Viewer;
let office: ReturnType<typeof officeFactory>;
const today = day('2026-11-24');
beforeAll(async () => {
  app = await openTestApp();
  office = officeFactory(app.db, app.agencyId);
  viewer = { kind: 'system', agencyId: app.agencyId, reason: 'essai' };
  books = await work((tx) => openEntity(tx, app.agencyId, 'rental', null));
  await bring([entry('1', '2025-12-31', 10_000n), entry('2', '2026-01-02', 2_550n)]);
});
afterAll(() => app.close());

const work = <T>(run: (tx: Tx) => Promise<T>, agencyId = app.agencyId) => inAgency(app.platform.office, agencyId, run);
const bring = (entries: Entry[], into = books) => work((tx) => postEntries(tx, app.agencyId, into, entries, { name: 'move-in', id: null }));
const line = (account: string, debitCents: bigint, creditCents: bigint, auxiliary = '') => ({ account, auxiliary, label: 'Loyer', debitCents, creditCents, lettering: null, letteredOn: null });

function entry(number: string, on: string, cents: bigint): Entry {
  return { journal: 'QT', number, entryOn: day(on), label: 'Loyer', pieceReference: null, pieceOn: null, validatedOn: null, lines: [line('411000', cents, 0n, 'L0001'), line('467000', 0n, cents, 'P0001')] };
}

/** Books of a building of their own, with the exercise 2026 open and a general key. */
async function building() {
  const buildingId = await office.building();
  const keyId = await office.put('allocation_keys', { building_id: buildingId, code: 'GEN', label: 'Charges générales', general: true });
  const lotId = await office.lot(buildingId);
  const entityId = await work((tx) => openEntity(tx, app.agencyId, 'building', buildingId));
  await work((tx) => openFiscalYear(tx, viewer, entityId, { fromOn: day('2026-01-01'), untilOn: day('2026-12-31') }));
  const call = (cents: bigint, more: Partial<DraftEntry> = {}): DraftEntry => ({
    journal: 'AF', entryOn: day('2026-04-01'), label: 'Appel du 2e trimestre', source: 'staff', lines: [{ account: '450100', auxiliary: 'C0001', lotId, debitCents: cents }, { account: '701000', keyId, creditCents: cents }] as NewLine[], ...more,
  });
  const post = (entries: DraftEntry[]) => work((tx) => postNow(tx, viewer, today, entityId, entries));
  const balance = async (account: string, on = '2026-12-31') => (await work((tx) => balancesOn(tx, entityId, day(on)))).filter((one) => one.account === account).reduce((sum, { cents }) => sum + cents, 0n);
  return { buildingId, entityId, keyId, lotId, call, post, balance };
}

test('what accounts stand at on a day counts that day and no later one', async () => {
  const on = (when: string) => work((tx) => balancesOn(tx, books, day(when)));
  expect(await on('2025-12-30')).toEqual([]);
  expect(await on('2025-12-31')).toEqual([{ account: '411000', auxiliary: 'L0001', cents: 10_000n }, { account: '467000', auxiliary: 'P0001', cents: -10_000n }]);
  expect((await on('2026-01-01'))[0]).toMatchObject({ cents: 10_000n });
  expect((await on('2026-01-02'))[0]).toMatchObject({ cents: 12_550n });
});

test('a statement begins where the account stood and runs to where it stands', async () => {
  const statement = await work((tx) => readAccountLedger(tx, viewer, books, { account: '411000', auxiliary: 'L0001', open: false, from: day('2026-01-02'), until: day('2026-12-31') }));
  expect(statement).toMatchObject({ openingCents: 10_000n, closingCents: 12_550n, lines: [{ number: '2', debitCents: 2_550n, balanceCents: 12_550n }] });
});

test('the same entry brought again is left as it was posted; books brought in open their exercises, and number from where they left off', async () => {
  expect(await bring([entry('1', '2025-12-31', 99n), entry('3', '2025-12-31', 1n)])).toEqual({ entries: 1, lines: 2 });
  expect((await work((tx) => balancesOn(tx, books, day('2025-12-31'))))[0]).toMatchObject({ cents: 10_001n });
  expect((await work((tx) => fiscalYears(tx, books))).map(({ fromOn, untilOn }) => `${fromOn} ${untilOn}`)).toEqual(['2025-01-01 2025-12-31', '2026-01-01 2026-12-31']);
  const next: DraftEntry = { journal: 'QT', entryOn: day('2025-12-31'), label: 'Loyer', source: 'staff', lines: [{ account: '411000', auxiliary: 'L0002', debitCents: 5n }, { account: '467000', auxiliary: 'P0001', creditCents: 5n }] };
  expect((await work((tx) => postNow(tx, viewer, today, books, [next])))[0]!.number).toBe('4');
});

test('an entry that does not balance is refused by the rule, and by the database behind it', async () => {
  await expect(bring([{ ...entry('9', '2026-01-03', 1n), lines: [line('512000', 1n, 0n)] }])).rejects.toThrow(/9/);
  const { entityId } = await building();
  const bare = work((tx) => sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, source)
    select ${newId()}, agency_id, entity_id, id, 'X', 1, '1', '2026-01-01', 'X', 'test' from office.ledger_fiscal_years where entity_id = ${entityId}`.execute(tx));
  await expect(bare).rejects.toThrow(/does not balance/);
  const left = work(async (tx) => {
    await sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, source)
      select ${newId()}, agency_id, entity_id, id, 'X', 1, '1', '2026-01-01', 'X', 'test' from office.ledger_fiscal_years where entity_id = ${entityId}`.execute(tx);
    await sql`select set_config('app.agency_id', ${newId()}, true)`.execute(tx);
  });
  await expect(left).rejects.toThrow(/does not balance/);
});

test('[EX-36] what is posted can be neither changed, nor removed, nor added to; only its lettering moves, and a full one comes out equal', async () => {
  await expect(work((tx) => sql`update office.ledger_lines set debit_cents = 1`.execute(tx))).rejects.toThrow(/permission denied/);
  await expect(work((tx) => sql`delete from office.ledger_entries`.execute(tx))).rejects.toThrow(/permission denied/);
  await expect(work((tx) => sql`update office.ledger_sums set debit_cents = 1`.execute(tx))).rejects.toThrow(/permission denied/);
  const added = work((tx) => sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, label) select agency_id, id, 9, entity_id, entry_on, '5', 'X' from office.ledger_entries limit 1`.execute(tx));
  await expect(added).rejects.toThrow(/takes no further line/);
  await expect(work((tx) => sql`update office.ledger_lines set lettering = 'A' where auxiliary = 'L0001'`.execute(tx))).rejects.toThrow(/equal debit and credit/);
});

test('what a transaction posts after its balances were looked at is looked at again', async () => {
  const raw = (id: Id, number: string) => sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, source)
    select ${id}, agency_id, entity_id, id, 'X', ${number === 'A1' ? 1 : 2}, ${number}, '2026-01-01', 'X', 'test' from office.ledger_fiscal_years where entity_id = ${books} and from_on = '2026-01-01'`;
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
  await expect(line(sql`(select id from office.ledger_entries where number = '2' and entity_id = ${books})`, '2026-01-03')).rejects.toThrow(/stands in no entry/);
  await expect(work((tx) => sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, source)
    select ${newId()}, agency_id, ${newId()}, id, 'Y', 1, '1', '2026-01-01', 'X', 'test' from office.ledger_fiscal_years where entity_id = ${books} and from_on = '2026-01-01'`.execute(tx))).rejects.toThrow(/stands in no books|outside an open exercise/);
  await expect(work((tx) => insertAnalytics(tx, app.agencyId, newId(), [{ entryId: newId(), line: 1, account: '6', axis: 'key', sectionId: newId(), debitCents: 1n, creditCents: 0n }]))).rejects.toThrow(/stands in no entry/);
});

test('books go with their agency, and no others', async () => {
  const left = await app.createAgency('partie');
  await work(async (tx) => postEntries(tx, left, await openEntity(tx, left, 'rental', null), [entry('1', '2025-12-31', 5n)], { name: 'test', id: null }), left);
  const rows = async () => Promise.all(['ledger_entries', 'ledger_lines', 'ledger_sums', 'ledger_fiscal_years'].map(async (table) => Number((await app.db.owner.query(`select count(*) from office.${table}`)).rows[0].count)));
  const before = await rows();
  await app.db.owner.query('delete from platform.agencies where id = $1', [left]);
  expect(await rows()).toEqual([before[0]! - 1, before[1]! - 2, before[2]! - 2, before[3]! - 1]);
  await expect(app.db.owner.query('delete from office.ledger_fiscal_years where entity_id = $1', [books])).rejects.toThrow(/a fiscal year with entries stays/);
});

test('[EX-36] drafts validated by 20 workers at once take 1 to n without a gap; one taken back leaves none; the chain holds', async () => {
  const { entityId, call } = await building();
  const drafts = await work((tx) => Promise.all(Array.from({ length: 23 }, (_, index) => saveDraft(tx, viewer, entityId, call(BigInt(index + 1))))));
  const validate = (id: Id, fail = false) => work(async (tx) => {
    const posted = await postDraft(tx, viewer, today, id, 1);
    if (fail) throw new Error('taken back');
    return posted.number;
  });
  const waiting = drafts.map(({ id }, index) => ({ id, fail: index === 1 }));
  const numbers: string[] = [];
  await Promise.all(Array.from({ length: 20 }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await validate(next.id, next.fail).then((number) => numbers.push(number), (error: Error) => { expect(error.message).toBe('taken back'); });
  }));
  expect(numbers.toSorted()).toEqual(Array.from({ length: 22 }, (_, index) => `AF${String(index + 1).padStart(6, '0')}`));
  expect(await validate(drafts[1]!.id)).toBe('AF000023');
  const { rows: left } = await app.db.owner.query('select 1 from office.ledger_drafts where entity_id = $1', [entityId]);
  expect(left).toEqual([]);
  const [year] = await work((tx) => fiscalYears(tx, entityId));
  expect(brokenLink(await work((tx) => chainOf(tx, year!.id, 'AF')))).toBeNull();
  await app.db.owner.query("update office.ledger_lines l set label = 'Autre' from office.ledger_entries e where e.id = l.entry_id and e.entity_id = $1 and e.sequence = 5", [entityId]);
  expect(brokenLink(await work((tx) => chainOf(tx, year!.id, 'AF')))?.sequence).toBe(5);
});

test('[EX-36] a reversal takes a new number, brings the accounts back to nothing, links both ways, and happens once', async () => {
  const { entityId, lotId, call, post, balance } = await building();
  const [, second] = await post([call(100n), call(250n), call(300n)]);
  const back = await work((tx) => reverseEntry(tx, viewer, today, second!.id, day('2026-05-01')));
  expect([back.number, back.created]).toEqual(['AF000004', true]);
  expect([await balance('450100'), await balance('701000'), await balance('450100', '2026-04-30')]).toEqual([400n, -400n, 650n]);
  expect(await work((tx) => sectionBalancesOn(tx, entityId, '450100', 'lot', day('2026-12-31')))).toEqual([{ sectionId: lotId, cents: 400n }]);
  const { rows } = await app.db.owner.query('select reverses_id from office.ledger_entries where id = $1', [back.id]);
  expect(rows).toEqual([{ reverses_id: second!.id }]);
  expect(await work((tx) => reverseEntry(tx, viewer, today, second!.id, day('2026-05-02')))).toEqual({ ...back, created: false });
  await expect(work((tx) => reverseEntry(tx, viewer, today, back.id, day('2026-05-02')))).rejects.toThrow(/elle-même une extourne/);
});

test('a run done again changes nothing: the same source and key come back as they were posted, within one call as well', async () => {
  const { post, call, balance } = await building();
  const run = [call(100n, { source: 'calls', sourceKey: '2026-2/C0001' }), call(100n, { source: 'calls', sourceKey: '2026-2/C0001' }), call(7n, { source: 'calls', sourceKey: '2026-2/C0002' })];
  const first = await post(run);
  expect(first.map(({ created }) => created)).toEqual([true, false, true]);
  expect(first[1]!.id).toBe(first[0]!.id);
  expect(await post(run)).toEqual(first.map((one) => ({ ...one, created: false })));
  expect(await balance('450100')).toBe(107n);
});

test('labels stand as they were given whatever their signs, posted alone or with a hundred others, and the chain holds; one cut within a sign ends in the replacement sign', async () => {
  const { entityId, call, post } = await building();
  const label = 'Façade « nord » "A\\B", {été}, NULL \u{1F642}';
  await post([call(1n, { label }), call(2n, { label: `${label}\uD83D` })]);
  await post(Array.from({ length: 100 }, (_, index) => call(BigInt(index + 3), { label: index === 0 ? `${label}\uD83D` : label })));
  const [year] = await work((tx) => fiscalYears(tx, entityId));
  const chain = await work((tx) => chainOf(tx, year!.id, 'AF'));
  expect(chain.map((entry) => entry.label)).toEqual(chain.map((_, index) => (index === 1 || index === 2 ? `${label}\uFFFD` : label)));
  expect(chain.flatMap(({ lines }) => lines.map((line) => line.label))).toEqual(chain.flatMap((entry) => entry.lines.map(() => entry.label)));
  expect(brokenLink(chain)).toBeNull();
});

test('an entry stands in an open exercise: refused with a sentence before, after, and once a period is closed, and by the database behind', async () => {
  const { entityId, call, post } = await building();
  await expect(post([call(1n, { entryOn: day('2027-01-01') })])).rejects.toThrow('Aucun exercice ne contient le 01/01/2027. Ouvrez l’exercice, ou changez la date de l’écriture.');
  await app.db.owner.query("update office.ledger_fiscal_years set closed_until = '2026-06-30' where entity_id = $1", [entityId]);
  await expect(post([call(1n)])).rejects.toThrow(/close jusqu’au 30\/06\/2026.*01\/07\/2026/);
  const raw = (on: string, sequence: number) => work((tx) => sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, source)
    select ${newId()}, agency_id, entity_id, id, 'X', ${sequence}, '1', ${on}, 'X', 'test' from office.ledger_fiscal_years where entity_id = ${entityId}`.execute(tx));
  await expect(raw('2026-06-30', 1)).rejects.toThrow(/outside an open exercise/);
  await expect(raw('2026-07-01', 2)).rejects.toThrow(/would have a gap/);
});

test('lettering: a full code when equal, a partial mark on demand, undone for all lines of the code, and open again when an entry is reversed', async () => {
  const { entityId, call, post } = await building();
  const pay = (cents: bigint): DraftEntry => ({ journal: 'BQ', entryOn: day('2026-04-10'), label: 'Virement', source: 'staff', lines: [{ account: '512000', debitCents: cents }, { account: '450100', auxiliary: 'C0001', creditCents: cents }] });
  const [called, part, rest] = await post([call(100n), pay(60n), pay(40n)]);
  const refs = [{ entryId: called!.id, line: 1 }, { entryId: part!.id, line: 2 }];
  await expect(work((tx) => letter(tx, viewer, today, entityId, refs))).rejects.toThrow(/diffèrent de 0,40\u00A0€/);
  expect(await work((tx) => letter(tx, viewer, today, entityId, refs, { partial: true }))).toEqual({ code: 'AA', full: false });
  const all = [...refs, { entryId: rest!.id, line: 2 }];
  expect(await work((tx) => letter(tx, viewer, today, entityId, all))).toEqual({ code: 'AB', full: true });
  const codes = async () => (await app.db.owner.query('select distinct lettering, partial_lettering as partial, lettered_on as on from office.ledger_lines where entity_id = $1 and account = $2', [entityId, '450100'])).rows;
  expect(await codes()).toEqual([{ lettering: 'AB', partial: null, on: today }]);
  expect(await work((tx) => unletter(tx, viewer, entityId, [refs[0]!]))).toEqual({ lines: 3 });
  expect(await codes()).toEqual([{ lettering: null, partial: null, on: null }]);
  await work((tx) => letter(tx, viewer, today, entityId, all));
  await work((tx) => reverseEntry(tx, viewer, today, rest!.id, today));
  expect(await codes()).toEqual([{ lettering: null, partial: null, on: null }]);
  const { rows } = await app.db.owner.query("select act, count(*)::int from office.audit where subject_id = $1 and act like 'ledger.%lettered' group by 1 order by 1", [entityId]);
  expect(rows).toEqual([{ act: 'ledger.lettered', count: 3 }, { act: 'ledger.unlettered', count: 2 }]);
});

test('a proposal made twice is one draft, and none once it is posted', async () => {
  const { entityId, call } = await building();
  const proposal = call(5n, { source: 'statement', sourceKey: 'line-1' });
  const first = await work((tx) => saveDraft(tx, viewer, entityId, proposal));
  expect(await work((tx) => saveDraft(tx, viewer, entityId, proposal))).toEqual({ id: first.id, created: false });
  const posted = await work((tx) => postDraft(tx, viewer, today, first.id, 1));
  expect(await work((tx) => saveDraft(tx, viewer, entityId, proposal))).toEqual({ id: posted.id, created: false });
});

test('a line on an analytic account that is not paid out to the owner says so; lines posted before a change keep what held then', async () => {
  const { entityId, call, post } = await building();
  const on = (analytic: string) => call(5n, { lines: call(5n).lines.map((one) => ({ ...one, analytic })) });
  await expect(post([on('47Prov')])).rejects.toThrow('Ligne 1\u00A0: le compte analytique «\u00A047Prov\u00A0» n’existe pas ici. Ouvrez-le d’abord.');
  const save = (payable: boolean) => work((tx) => saveAnalytic(tx, viewer, entityId, { code: '47Prov', label: 'Provisions', payable }));
  await save(false);
  await post([on('47Prov')]);
  await save(true);
  await post([on('47Prov')]);
  const { rows } = await app.db.owner.query('select l.payable from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id where e.entity_id = $1 order by e.sequence, l.line', [entityId]);
  expect(rows.map(({ payable }) => payable)).toEqual([false, false, true, true]);
});

test('another agency has no books of ours, and cannot post with our keys', async () => {
  const { entityId, keyId, call } = await building();
  const other = await app.createAgency('ailleurs');
  const stranger: Viewer = { kind: 'system', agencyId: other, reason: 'essai' };
  expect(await work((tx) => balancesOn(tx, books, day('2026-12-31')), other)).toEqual([]);
  await expect(work((tx) => postNow(tx, stranger, today, entityId, [call(1n)]), other)).rejects.toMatchObject({ status: 404 });
  const theirs = await work((tx) => openEntity(tx, other, 'rental', null), other);
  await expect(work((tx) => postNow(tx, stranger, today, theirs, [{ ...call(1n), lines: [{ account: '512000', debitCents: 1n }, { account: '401000', creditCents: 1n, keyId }] }]), other)).rejects.toThrow(/clé de répartition n’existe plus/);
});

test('sums kept by month are the sums of the lines, whatever was posted', async () => {
  const { rows } = await app.db.owner.query(`select count(*)::int as wrong from (select entity_id, account, auxiliary, date_trunc('month', entry_on)::date as month, sum(debit_cents) as d, sum(credit_cents) as c from office.ledger_lines group by 1, 2, 3, 4) l
    full join office.ledger_sums s using (entity_id, account, auxiliary, month) where s.debit_cents is distinct from l.d or s.credit_cents is distinct from l.c`);
  expect(rows).toEqual([{ wrong: 0 }]);
});
