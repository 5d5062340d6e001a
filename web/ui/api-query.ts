import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.ts';

const FRESH_MS = 15_000;

// What is written to the cache shows before anything else happens. By default it waits for a timer: on a slow machine a box just ticked stands
// unticked for as long, and a reader, or a second click, takes it at its word.
notifyManager.setScheduler(queueMicrotask);

/**
 * One cache per page. Any answer that says the session has ended makes the session be read again, and its reader (the face's gate) asks to sign in over the
 * page. The session's own refusal changes nothing more: reading it again would only be refused again.
 */
export function newQueryClient(sessionKey: readonly unknown[]): QueryClient {
  const heard = (error: Error, key?: readonly unknown[]) => { if (isSignedOut(error) && key?.[0] !== sessionKey[0]) void client.invalidateQueries({ queryKey: sessionKey }); };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => heard(error, query.queryKey) }),
    mutationCache: new MutationCache({ onError: (error) => heard(error) }),
    defaultOptions: { queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.code === 'offline' || error.status === 503) } },
  });
  return client;
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
