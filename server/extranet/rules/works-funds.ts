import type { LotFund, OwnLot, WorksFunds } from '../model.ts';

/** The works fund has its place in each lot, whether anything was sent or not: nothing held reads 0,00. */
const ALWAYS = { account: '105', label: 'Fonds de travaux' };

/**
 * What each lot has, building by building. A zero is not sent (SET-122), yet it is said: all lots of a building have the same accounts, those that any of
 * them has, the works fund first (accounting.md 1.10). Lots and funds come in their order.
 */
export function worksFunds(lots: readonly OwnLot[], funds: readonly LotFund[]): WorksFunds[] {
  return [...Map.groupBy(lots, ({ buildingId }) => buildingId).values()].map((own) => {
    const ids = new Set(own.map(({ id }) => id));
    const held = funds.filter(({ lotId }) => ids.has(lotId));
    const accounts = accountsOf(held);
    const centsOf = (account: string, lotId: string | null) => held.reduce((sum, fund) => (fund.account === account && (lotId === null || fund.lotId === lotId) ? sum + fund.cents : sum), 0n);
    return {
      id: own[0]!.buildingId, name: own[0]!.buildingName,
      accounts: accounts.map(({ account, label }) => ({ account, label, totalCents: centsOf(account, null) })),
      lots: own.map(({ id, label, kind }) => ({ id, label, kind, cents: accounts.map(({ account }) => centsOf(account, id)) })),
    };
  });
}

function accountsOf(held: readonly LotFund[]): { account: string; label: string }[] {
  const accounts = new Map(held.map(({ account, label }) => [account, { account, label }]));
  const sorted = [...accounts.values()].sort((a, b) => rank(a.account) - rank(b.account) || (a.account < b.account ? -1 : 1));
  return sorted.some(({ account }) => account.startsWith(ALWAYS.account)) ? sorted : [ALWAYS, ...sorted];
}

const rank = (account: string): number => (account.startsWith(ALWAYS.account) ? 0 : 1);
