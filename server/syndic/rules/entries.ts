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

/** The same entry the other way: an entry is never rewritten, a contrary one takes it back (arrêté du 14 mars 2005, art. 5). */
export function contrary(lines: readonly Posting[]): Posting[] {
  return lines.map((line) => ({ ...line, debitCents: line.creditCents, creditCents: line.debitCents }));
}
