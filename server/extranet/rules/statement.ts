import type { Day } from '../../kernel/day.ts';
import { fold } from '../../kernel/french-text.ts';
import { decimalText } from '../../kernel/money.ts';
import type { AccountLine, ShownLine, Statement } from '../model.ts';

/**
 * An account between two days: what it stood at, each line with what it stands at after it, what it stands at in the end. Words only choose which lines are
 * shown: a balance stays that of the account.
 */
export function statementOf(lines: readonly ShownLine[], openingCents: bigint, days: { from: Day | null; to: Day }, words: readonly string[]): Statement {
  let balance = openingCents;
  const all = lines.map((line) => ({ ...line, balanceCents: balance += line.amountCents }));
  const shown = all.filter((line) => matches(line, words));
  return {
    ...days, openingCents, closingCents: balance, total: all.length, lines: shown,
    debitCents: sum(shown.map(({ amountCents }) => (amountCents > 0n ? amountCents : 0n))), creditCents: sum(shown.map(({ amountCents }) => (amountCents < 0n ? -amountCents : 0n))),
  };
}

/** A group is found by its own words, and by those of the lines it opens on. */
function matches(shown: ShownLine, words: readonly string[]): boolean {
  return says(shown, words) || shown.within.some((line) => says(line, words));
}

/** Each word stands in the label, the piece or the day (« 01/10/2026 »), accents and case apart; or is the amount, as it is read: « 412,38 ». */
function says(line: AccountLine, words: readonly string[]): boolean {
  const said = fold(`${line.label} ${line.piece ?? ''} ${line.on.split('-').toReversed().join('/')}`);
  const amount = decimalText(line.amountCents < 0n ? -line.amountCents : line.amountCents, ',');
  return words.every((word) => said.includes(fold(word)) || amount.startsWith(word.replace('.', ',')));
}

function sum(cents: readonly bigint[]): bigint {
  return cents.reduce((total, one) => total + one, 0n);
}
