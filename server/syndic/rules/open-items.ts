import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Debt } from '../model.ts';

/** A movement of a co-owner's account, debit positive. */
export interface Movement {
  entryId: Id;
  line: number;
  account: string;
  on: Day;
  label: string;
  cents: bigint;
  noForfeiture: boolean;
  /** The entry is the approval of the accounts of a past exercise. */
  approved: boolean;
  /** Costs put to this owner alone (loi n° 65-557, art. 10-1): no provision, and they bear no interest. */
  costs: boolean;
  lotId: Id | null;
}

export interface OpenItem extends Debt {
  account: string;
  noForfeiture: boolean;
  lotId: Id | null;
}

const KINDS: readonly [account: string, kind: Debt['kind']][] = [['4501', 'budget'], ['4502', 'works'], ['4503', 'advance'], ['4504', 'loan'], ['4505', 'worksFund']];

/**
 * What is still unpaid of each sum asked, and what is left of payments: in each account, credits settle the oldest debits (arrêté du 14 mars 2005, art. 9). No
 * account pays for another. Sums asked before `currentFrom`, and differences approved, are arrears of past exercises.
 */
export function openItems(movements: readonly Movement[], currentFrom: Day): { items: OpenItem[]; credits: { account: string; cents: bigint }[] } {
  const items: OpenItem[] = [];
  const credits: { account: string; cents: bigint }[] = [];
  for (const account of [...new Set(movements.map((one) => one.account))].sort()) {
    const own = movements.filter((one) => one.account === account);
    let paid = own.reduce((sum, { cents }) => (cents < 0n ? sum - cents : sum), 0n);
    for (const movement of own.filter(({ cents }) => cents > 0n).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
      const settled = paid < movement.cents ? paid : movement.cents;
      paid -= settled;
      const kind = movement.costs ? 'costs' : movement.approved || movement.on < currentFrom ? 'arrears' : KINDS.find(([prefix]) => account.startsWith(prefix))?.[1] ?? 'arrears';
      if (settled < movement.cents) items.push({ id: `${movement.entryId}:${movement.line}`, kind, label: movement.label, dueOn: movement.on, cents: movement.cents - settled, account, noForfeiture: movement.noForfeiture, lotId: movement.lotId });
    }
    if (paid > 0n) credits.push({ account, cents: paid });
  }
  return { items, credits };
}
