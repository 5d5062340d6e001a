import type { Expense, ExpenseTotal, ExpenseYear } from '../model.ts';

/**
 * Exercise, building, allocation key, account, lines: the order in which an account of charges is read (CLI-270, CLI-273 to CLI-275). Totals and lines come in
 * their order; a total names its level by what it leaves null.
 */
export function expenseTree(totals: readonly ExpenseTotal[], lines: readonly Expense[]): ExpenseYear[] {
  const linesOf = Map.groupBy(lines, ({ year, buildingId, keyId, account }) => [year, buildingId, keyId, account].join('|'));
  const below = (year: number, buildingId: string | null, keyId: string | null, level: 'buildingId' | 'keyId' | 'account') => totals.filter((total) =>
    total.year === year && total[level] !== null && NEXT[level].every((deeper) => total[deeper] === null)
    && (buildingId === null || total.buildingId === buildingId) && (keyId === null || total.keyId === keyId));
  return totals.filter(({ buildingId }) => buildingId === null).map(({ year, totalCents }) => ({
    year, totalCents,
    buildings: below(year, null, null, 'buildingId').map((building) => ({
      id: building.buildingId!, name: building.buildingName ?? '', totalCents: building.totalCents,
      keys: below(year, building.buildingId, null, 'keyId').map((key) => ({
        id: key.keyId!, label: key.keyLabel ?? '', totalCents: key.totalCents,
        accounts: below(year, building.buildingId, key.keyId, 'account').map((account) => ({
          number: account.account!, label: account.accountLabel, totalCents: account.totalCents,
          lines: linesOf.get([year, building.buildingId, key.keyId, account.account].join('|')) ?? [],
        })),
      })),
    })),
  }));
}

const NEXT = { buildingId: ['keyId', 'account'], keyId: ['account'], account: [] } as const;
