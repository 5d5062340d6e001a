import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../ui/toasts.tsx';

export function useBank<T>(key: readonly unknown[], read: (signal: AbortSignal) => Promise<T>) {
  return useQuery({ queryKey: ['bank', ...key], queryFn: ({ signal }) => read(signal), placeholderData: (before) => before });
}

/** Does something and says what was done. What a statement posts is read in rents, arrears and books: all is read again. */
export function useAct<A, T>(act: (asked: A) => Promise<T>, done: (answer: T) => string) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: async (answer) => { toast(done(answer)); await cache.invalidateQueries(); } });
}
