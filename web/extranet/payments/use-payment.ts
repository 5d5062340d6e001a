import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../session.tsx';
import { cancelPayment, PAYMENTS, readPayment, refreshPayment, type Payment } from './payments.ts';

/** How the client came: back from the provider's page, from its « Annuler », or by a link of ours. */
const cameBy = (): 'return' | 'cancel' | null => {
  const query = new URLSearchParams(location.search);
  return query.has('retour') ? 'return' : query.has('abandon') ? 'cancel' : null;
};

const ASK_EVERY_MS = 6_000;

/** One payment, followed while it is open. Back from the provider's page, whose word may be late or lost, the server is asked to ask; back from « Annuler », to give up. */
export function usePayment(id: string) {
  const { seenAs } = useSession();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [came] = useState(cameBy);
  const waiting = came === 'return' && !seenAs;
  const query = useQuery({ queryKey: [...PAYMENTS, 'one', id], queryFn: () => readPayment(id), refetchInterval: ({ state }) => (state.data?.open ? (waiting ? 2_000 : 15_000) : false) });
  const keep = useCallback((payment: Payment): void => {
    cache.setQueryData([...PAYMENTS, 'one', id], payment);
    void cache.invalidateQueries({ queryKey: PAYMENTS, predicate: ({ queryKey }) => queryKey[1] !== 'one' });
  }, [cache, id]);
  const { mutate: cancel, isPending: cancelling, error: cancelError } = useMutation({ mutationFn: () => cancelPayment(id), onSuccess: keep });

  // Done once, and gone from the address: loading the page again does not do it again.
  const done = useRef(false);
  useEffect(() => {
    if (came === null || done.current) return;
    done.current = true;
    if (came === 'cancel' && !seenAs) cancel();
    void navigate({ to: '/paiements/$id', params: { id }, replace: true });
  }, [came, cancel, id, navigate, seenAs]);

  const open = query.data?.open ?? false;
  useEffect(() => {
    if (!waiting || !open) return;
    const ask = (): void => void refreshPayment(id).then(keep, () => undefined);
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, open, id, keep]);

  return { query, waiting, cancel: () => cancel(), cancelling, cancelError };
}
