import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Space } from '../session.tsx';

export interface ExpenseAccess {
  binderId: string | null;
  buildings: { id: string; name: string }[];
  years: number[];
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

export function useExpenses(space: Space, year: number | null) {
  return useQuery({ queryKey: ['expenses', 'list', space, year], queryFn: () => call<{ years: ExpenseYear[] }>('GET', `/api/extranet/expenses${queryString({ space, year })}`) });
}
