import type { Arrears } from './model.ts';

export interface Age { label: string; cents: number; debtors: number }

const BANDS = [['Moins d’un mois', 30], ['Un à trois mois', 90], ['Trois à six mois', 180], ['Plus de six mois', Infinity]] as const;
const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** What is due, by the days since it fell due: up to 30, 90, 180 days, and beyond. A debtor counts in each band he owes in. */
export function agesOf(rows: readonly Pick<Arrears['rows'][number], 'items'>[], on: string): Age[] {
  return BANDS.map(([label, until], index) => {
    const from = index === 0 ? -1 : BANDS[index - 1]![1];
    const own = rows.map(({ items }) => items.filter(({ dueOn }) => dueOn <= on && daysBetween(dueOn, on) > from && daysBetween(dueOn, on) <= until).reduce((sum, { cents }) => sum + cents, 0));
    return { label, cents: own.reduce((sum, cents) => sum + cents, 0), debtors: own.filter((cents) => cents > 0).length };
  });
}
