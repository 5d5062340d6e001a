import type { Posting } from '../model.ts';

export interface Detail {
  auxiliary?: string;
  label?: string;
  keyId?: string | undefined;
  lotId?: string | undefined;
}

/** A line on the debit side; a negative amount stands on the other side, nothing writes nothing. */
export function debit(account: string, cents: bigint, detail: Detail = {}): Posting[] {
  if (cents === 0n) return [];
  return [{ account, auxiliary: '', label: '', ...detail, debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n }];
}

export function credit(account: string, cents: bigint, detail: Detail = {}): Posting[] {
  return debit(account, -cents, detail);
}

/** Debit minus credit: 0 when the lines make an entry. */
export function gap(lines: readonly Posting[]): bigint {
  return lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n);
}

/** The same entry the other way: an entry is never rewritten, a contrary one takes it back (arrêté du 14 mars 2005, art. 5). */
export function contrary(lines: readonly Posting[]): Posting[] {
  return lines.map((line) => ({ ...line, debitCents: line.creditCents, creditCents: line.debitCents }));
}

/** What an account stands at after these lines, debit positive; every account that begins so. */
export function balanceOf(lines: readonly Posting[], account: string, auxiliary?: string): bigint {
  return gap(lines.filter((line) => line.account.startsWith(account) && (auxiliary === undefined || line.auxiliary === auxiliary)));
}
