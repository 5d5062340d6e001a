import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Day } from '../../kernel/day.ts';
import type { AccountLine, ShownLine } from '../model.ts';
import { statementOf } from './statement.ts';
import { groupTreasury, single } from './treasury-groups.ts';

let entries = 0;
const line = (on: string, journal: string, amountCents: bigint, label = ''): AccountLine => ({ entryId: String(++entries), line: 1, on: on as Day, journal, label, piece: null, amountCents, treasury: journal === 'BQ', papers: [] });
const year = { from: null, to: day('2026-12-31') };
const said = (lines: readonly ShownLine[]) => lines.map(({ on, journal, amountCents }) => `${on.slice(5)} ${journal} ${amountCents}`);

test('[SET-111] EX-26 a receipt detailed by rubric reads as one line; fees and payout stay, and so does the balance', () => {
  const lines = [line('2026-03-05', 'BQ', -85_000n, 'Loyer'), line('2026-03-05', 'BQ', -6_000n, 'Charges'), line('2026-03-05', 'HO', 7_644n, 'Honoraires'), line('2026-03-10', 'BQ', 83_356n, 'Virement')];
  const grouped = groupTreasury(lines, { open: true });
  expect(said(grouped)).toEqual(['03-05 BQ -91000', '03-05 HO 7644', '03-10 BQ 83356']);
  expect(grouped[0]).toMatchObject({ label: 'Encaissement', count: 2, within: [{ label: 'Loyer' }, { label: 'Charges' }] });
  // A line alone keeps its own words.
  expect(grouped[2]).toMatchObject({ label: 'Virement', count: 1, within: [] });
  expect(statementOf(grouped, 0n, year, []).closingCents).toBe(0n);
  expect(statementOf(lines.map(single), 0n, year, []).closingCents).toBe(0n);
});

test('[SET-111] tricky case 21: a receipt and a payout of the same day are two lines, one a side', () => {
  const lines = [line('2026-03-05', 'BQ', -50_000n), line('2026-03-05', 'BQ', 91_000n), line('2026-03-05', 'BQ', -41_000n), line('2026-03-05', 'BQ', 1_000n)];
  const grouped = groupTreasury(lines, { open: false });
  expect(grouped.map(({ label, amountCents, within }) => [label, amountCents, within.length])).toEqual([['Encaissement', -91_000n, 0], ['Règlement', 92_000n, 0]]);
  expect(statementOf(grouped, 0n, year, []).closingCents).toBe(statementOf(lines.map(single), 0n, year, []).closingCents);
});

test('two bank journals, two days and all other journals stay apart', () => {
  const lines = [line('2026-03-05', 'AF', 100n), line('2026-03-05', 'AF', 200n), { ...line('2026-03-05', 'CE', -1n), treasury: true }, { ...line('2026-03-05', 'CM', -2n), treasury: true }, { ...line('2026-03-06', 'CM', -4n), treasury: true }];
  expect(said(groupTreasury(lines, { open: true }))).toEqual(said(lines.map(single)));
});

test('a group is found by the words of the lines it opens on, and by its own when it stays closed', () => {
  const lines = [line('2026-03-05', 'BQ', -85_000n, 'Loyer de mars'), line('2026-03-05', 'BQ', -6_000n, 'Charges')];
  const found = (open: boolean, ...words: string[]) => statementOf(groupTreasury(lines, { open }), 0n, year, words).lines.length;
  expect([found(true, 'loyer'), found(true, '910'), found(false, 'loyer'), found(false, 'encaissement')]).toEqual([1, 1, 0, 1]);
});

test('[SET-111][SET-112][SET-115] whatever the lines, the balance at the end of each day is the same grouped or not, and groups hold every line once', () => {
  const lines = fc.array(fc.record({ on: fc.integer({ min: 1, max: 5 }), journal: fc.constantFrom('AF', 'BQ', 'CE', 'OD'), amountCents: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), treasury: fc.boolean() }))
    .map((rows) => rows.toSorted((a, b) => a.on - b.on || a.journal.localeCompare(b.journal)).map((row) => ({ ...line(`2026-03-0${row.on}`, row.journal, row.amountCents), treasury: row.treasury })));
  fc.assert(fc.property(lines, fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), (all, opening) => {
    const evenings = (shown: readonly ShownLine[]) => new Map(statementOf(shown, opening, year, []).lines.map(({ on, balanceCents }) => [on, balanceCents]));
    const grouped = groupTreasury(all, { open: true });
    expect(evenings(grouped)).toEqual(evenings(all.map(single)));
    expect(grouped.flatMap((one) => (one.count === 1 ? [one.entryId] : one.within.map(({ entryId }) => entryId))).toSorted()).toEqual(all.map(({ entryId }) => entryId).toSorted());
    expect(grouped.every(({ count, treasury }) => treasury || count === 1)).toBe(true);
  }));
});
