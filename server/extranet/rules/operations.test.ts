import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Day } from '../../kernel/day.ts';
import type { AccountLine } from '../model.ts';
import { asOperations } from './operations.ts';
import { statementOf } from './statement.ts';
import { groupTreasury, single } from './treasury-groups.ts';

let at = 0;
const line = (entryId: string, label: string, amountCents: bigint, on = '2026-10-01'): AccountLine => ({ entryId, line: ++at, on: on as Day, journal: 'AF', label, piece: 'AF000008', amountCents, treasury: false, papers: [] });
const shown = (lines: readonly AccountLine[]) => asOperations(lines.map(single));

test('[CLI-258] a call on several lots reads as one line that opens on them, without the day its column says already', () => {
  const [call, ...rest] = shown([line('a', 'Appel de provisions 4/4 du 01/10/2026, lot 28', 1_205n), line('a', 'Appel de provisions 4/4 du 01/10/2026, lot 2', 58_648n), line('a', 'Appel de provisions 4/4 du 01/10/2026, lot 14 bis', 10n)]);
  expect(rest).toMatchObject([{ label: 'Appel de provisions 4/4, lot 14 bis' }]);
  expect(call).toMatchObject({ label: 'Appel de provisions 4/4, lots 2 et 28', amountCents: 59_853n, piece: 'AF000008', count: 2, within: [{ label: 'Appel de provisions 4/4, lot 28', amountCents: 1_205n }, { label: 'Appel de provisions 4/4, lot 2' }] });
});

test('[CLI-258] the transfer that settled two sums is one line, as on the client’s own bank statement', () => {
  expect(shown([line('b', 'Votre virement', -3_724n), line('b', 'Votre virement', -59_852n)])).toMatchObject([{ label: 'Votre virement', amountCents: -63_576n, count: 2 }]);
});

test('[CLI-258] an « extourne » of the books reads as the cancellation it is', () => {
  expect(shown([line('g', 'Extourne BQ000181, Paiement en ligne', 5n), line('h', 'Extourne, Appel, lot 2', -5n), line('h', 'Extourne, Appel, lot 3', -6n)]).map(({ label }) => label)).toEqual(['Annulation\u00A0: Paiement en ligne', 'Annulation\u00A0: Appel, lots 2 et 3']);
});

test('other words, another entry, another side or another day that is said stay lines of their own', () => {
  const lines = [line('c', 'Loyer, mars 2026', 100n), line('c', 'Charges, mars 2026', 20n), line('d', 'Loyer, mars 2026', 100n), line('e', 'Approbation des comptes', 5n), line('e', 'Approbation des comptes', -3n), line('f', 'Appel du 01/07/2026', 1n)];
  expect(shown(lines).map(({ label, count }) => [label, count])).toEqual(lines.map(({ label }) => [label, 1]));
});

test('[CLI-258] whatever the lines, totals of the period and the balance of each evening are those of the books, and no line is lost', () => {
  const books = fc.array(fc.record({ entry: fc.integer({ min: 1, max: 4 }), words: fc.constantFrom('Appel', 'Appel, lot 1', 'Appel, lot 2', 'Fonds, lot 1'), cents: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), treasury: fc.boolean() }))
    .map((rows) => rows.toSorted((a, b) => a.entry - b.entry).map((row, index): AccountLine => ({ ...line(`e${row.entry}`, row.words, row.cents, `2026-03-0${row.entry}`), line: index, treasury: row.treasury })));
  fc.assert(fc.property(books, fc.boolean(), (lines, grouped) => {
    const before = grouped ? groupTreasury(lines, { open: true }) : lines.map(single);
    const [books_, read] = [before, asOperations(before)].map((all) => statementOf(all, 500n, { from: null, to: day('2026-12-31') }, []));
    expect([read!.closingCents, read!.debitCents, read!.creditCents]).toEqual([books_!.closingCents, books_!.debitCents, books_!.creditCents]);
    expect(new Map(read!.lines.map(({ on, balanceCents }) => [on, balanceCents]))).toEqual(new Map(books_!.lines.map(({ on, balanceCents }) => [on, balanceCents])));
    expect(read!.lines.flatMap((one) => (one.count === 1 ? [one.line] : one.within.map((own) => own.line))).toSorted()).toEqual(lines.map((one) => one.line).toSorted());
  }));
});
