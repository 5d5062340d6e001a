import type { Id } from '../../kernel/ids.ts';

export interface LotFund {
  lotId: Id;
  account: string;
  /** What the lot has in the account, positive when the co-ownership holds it. */
  cents: bigint;
}

/**
 * What clients see of the works funds: account 105 always (loi n° 65-557, art. 14-2-1; SET-121), the provisions for decided works (102) by option (SET-120), each lot
 * and each account by itself, and never a zero (SET-122).
 */
export function fundsPublished<T extends LotFund>(funds: readonly T[], options: { decidedWorks: boolean }): T[] {
  return funds.filter(({ account, cents }) => cents !== 0n && (account.startsWith('105') || (options.decidedWorks && account.startsWith('102'))));
}

/** How the chart calls an account of funds that the books do not name (arrêté of 14 March 2005, art. 7). */
export function fundName(account: string): string {
  return account.startsWith('105') ? 'Fonds de travaux' : 'Provisions pour travaux décidés';
}
