import type { Posting } from '../../server/syndic/model.ts';

/** Debit minus credit: 0 when the lines make an entry. */
export function gap(lines: readonly Posting[]): bigint {
  return lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n);
}

/** What an account stands at after these lines, debit positive; every account that begins so. */
export function balanceOf(lines: readonly Posting[], account: string, auxiliary?: string): bigint {
  return gap(lines.filter((line) => line.account.startsWith(account) && (auxiliary === undefined || line.auxiliary === auxiliary)));
}
