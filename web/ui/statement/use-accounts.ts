import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Accounts } from './model.ts';

/** The accounts of one space, with what each stands at today. */
export function useAccounts(base: string, space: string) {
  return useQuery({ queryKey: ['accounts', base, space], queryFn: () => call<Accounts>('GET', `${base}${queryString({ space })}`) });
}
