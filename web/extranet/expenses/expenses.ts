import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Space } from '../session.tsx';

export interface ExpenseAccess {
  binderId: string | null;
  buildings: { id: string; name: string }[];
  years: number[];
  /** The year that it is in the agency. */
  currentYear: number;
}

/** One or two exercises, as the menu offers them and as an address keeps them: « 2026 », « 2026-2027 ». */
export interface YearChoice {
  value: string;
  label: string;
  year: number;
  untilYear: number;
}

/** This year with the next one (PAR-245), where that is not all there is; then each exercise. All of them stand above these. */
export function yearChoices({ years, currentYear }: Pick<ExpenseAccess, 'years' | 'currentYear'>): YearChoice[] {
  const next = currentYear + 1;
  const both = years.length > 2 && years.includes(currentYear) && years.includes(next);
  return [
    ...(both ? [{ value: `${currentYear}-${next}`, label: `${currentYear} et ${next}`, year: currentYear, untilYear: next }] : []),
    ...years.map((year) => ({ value: String(year), label: String(year), year, untilYear: year })),
  ];
}

export interface ExpenseLine {
  id: string;
  on: string;
  supplier: string | null;
  label: string;
  amountCents: number;
  papers: { id: string; mime: string }[];
}

export interface ExpenseAccount {
  number: string;
  label: string | null;
  totalCents: number;
  lines: ExpenseLine[];
}

export interface ExpenseKey {
  id: string;
  label: string;
  totalCents: number;
  accounts: ExpenseAccount[];
}

export interface ExpenseYear {
  year: number;
  totalCents: number;
  buildings: { id: string; name: string; totalCents: number; keys: ExpenseKey[] }[];
}

/** Whether the person has a list of expenses: the ways to it show only then. */
export function useExpenseAccess(space: Space) {
  return useQuery({ queryKey: ['expenses', 'access', space], queryFn: () => call<ExpenseAccess>('GET', `/api/extranet/expenses/access${queryString({ space })}`), staleTime: 300_000, enabled: space === 'coOwner' });
}

export function useExpenses(space: Space, chosen: YearChoice | null) {
  const { year, untilYear } = chosen ?? { year: null, untilYear: null };
  return useQuery({ queryKey: ['expenses', 'list', space, year, untilYear], queryFn: () => call<{ years: ExpenseYear[] }>('GET', `/api/extranet/expenses${queryString({ space, year, untilYear })}`) });
}
