import { refusals } from '../errors.ts';
import type { Entry, EntryLine } from '../model.ts';

/** Debit less credit, in cents: zero for an entry that balances. */
export function gapOf(lines: readonly Pick<EntryLine, 'debitCents' | 'creditCents'>[]): bigint {
  return lines.reduce((gap, line) => gap + line.debitCents - line.creditCents, 0n);
}

/**
 * Refuses an entry that is no entry: without lines, with a line on both sides, or with debits that differ from credits
 * (plan comptable général, art. 921-2: each movement is written to at least two accounts, for equal amounts).
 */
export function demandBalanced(entry: Pick<Entry, 'number' | 'lines'>): void {
  if (entry.lines.length === 0) throw refusals.noLines(entry.number);
  entry.lines.forEach((line, index) => {
    if (line.debitCents !== 0n && line.creditCents !== 0n) throw refusals.bothSides(entry.number, index + 1);
  });
  const gap = gapOf(entry.lines);
  if (gap !== 0n) throw refusals.unbalanced(entry.number, gap);
}

/** Lines of a statement with what the account stands at after each; `before` is what it stood at. */
export function runningBalances<T extends Pick<EntryLine, 'debitCents' | 'creditCents'>>(lines: readonly T[], before: bigint): (T & { balanceCents: bigint })[] {
  let balance = before;
  return lines.map((line) => ({ ...line, balanceCents: balance += line.debitCents - line.creditCents }));
}

/** Some programs write a credit as a negative debit: the same line with its amount on the side where it is above zero. */
export function onPositiveSide<T extends Pick<EntryLine, 'debitCents' | 'creditCents'>>(line: T): T {
  if (line.debitCents >= 0n && line.creditCents >= 0n) return line;
  const cents = line.debitCents - line.creditCents;
  return { ...line, debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n };
}
