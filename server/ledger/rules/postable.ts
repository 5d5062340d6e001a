import { refusals } from '../errors.ts';
import type { DraftEntry, EntityKind, EntryLine, NewLine } from '../model.ts';
import { isResult, natureOf } from './chart.ts';
import { gapOf } from './entry-balance.ts';

/** What the books know of an account when an entry is posted. */
export interface KnownAccount {
  individual: boolean;
  closed: boolean;
}

/** A line as it will be posted: everything said. */
export type FullLine = Required<Omit<EntryLine, 'lettering' | 'letteredOn'>>;

function fullLine(line: NewLine, entryLabel: string): FullLine {
  return {
    account: line.account, auxiliary: line.auxiliary ?? '', label: line.label?.trim() || entryLabel, debitCents: line.debitCents ?? 0n, creditCents: line.creditCents ?? 0n,
    keyId: line.keyId ?? null, lotId: line.lotId ?? null, nature: line.nature ?? natureOf(line.account), operationId: line.operationId ?? null, analytic: line.analytic ?? null, payable: line.payable ?? true,
  };
}

/**
 * Refuses what is no entry of these books, and answers its lines: two at least, each with one side above zero, debits equal to credits, accounts that exist and are open, a third party
 * where accounts are held for each, a key on charges and income of a co-ownership (its two balances must agree: arrêté of 14 March 2005, art. 2).
 */
export function demandPostable(kind: EntityKind, entry: DraftEntry, accountOf: (number: string) => KnownAccount | undefined): FullLine[] {
  if (entry.label.trim() === '') throw refusals.noLabel();
  if (entry.lines.length < 2) throw refusals.tooFewLines(entry.label);
  const lines = entry.lines.map((line) => fullLine(line, entry.label));
  lines.forEach((line, index) => demandLine(kind, line, index + 1, accountOf(line.account)));
  const gap = gapOf(lines);
  if (gap !== 0n) throw refusals.unbalanced(entry.label, gap);
  return lines;
}

function demandLine(kind: EntityKind, line: FullLine, at: number, account: KnownAccount | undefined): void {
  if (line.account === '') throw refusals.noAccount(at);
  if (!account) throw refusals.accountUnknown(line.account, at);
  if (account.closed) throw refusals.accountClosed(line.account);
  if (line.debitCents < 0n || line.creditCents < 0n) throw refusals.negativeAmount(at);
  if (line.debitCents !== 0n && line.creditCents !== 0n) throw refusals.bothSides(line.label, at);
  if (line.debitCents === 0n && line.creditCents === 0n) throw refusals.noAmount(at);
  if (account.individual && line.auxiliary === '') throw refusals.noAuxiliary(line.account, at);
  if (kind === 'building' && isResult(line.account) && line.keyId === null) throw refusals.noKey(line.account, at);
}
