import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { Reply } from '../../api/api.ts';
import { listKey } from '../../ui/list/use-list-query.ts';
import { toast } from '../../ui/toasts.tsx';

const ALL: QueryKey = ['payments'];

export type Contracts = Reply<'get', '/api/office/payments/contracts'>;
export type Contract = Contracts['rows'][number];
export type Debits = Reply<'get', '/api/office/payments/debits'>;
export type Payment = Reply<'get', '/api/office/payments'>['rows'][number];
export type PaymentDetail = Reply<'get', '/api/office/payments/{id}'>;
export type Waiting = Reply<'get', '/api/office/payments/bookings'>['rows'][number];

/** Reads something of online payments; every act on them makes all of it be read again. */
export function usePayments<T>(key: readonly unknown[], read: (signal: AbortSignal) => Promise<T>) {
  return useQuery({ queryKey: [...ALL, ...key], queryFn: ({ signal }) => read(signal), placeholderData: (before) => before });
}

/** Does something and says what was done; a refusal stays with the form or the dialog that asked. */
export function useAct<A, T>(act: (asked: A) => Promise<T>, done: (answer: T, asked: A) => string) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: async (answer, asked) => { toast(done(answer, asked)); await Promise.all([cache.invalidateQueries({ queryKey: ALL }), cache.invalidateQueries({ queryKey: listKey('/api/office/payments') })]); } });
}
