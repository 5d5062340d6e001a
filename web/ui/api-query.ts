import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.ts';

const FRESH_MS = 15_000;

/** One cache per page. Any answer that says the session has ended tells the face, which asks to sign in again over the page. */
export function newQueryClient(onSignedOut: () => void): QueryClient {
  const heard = (error: Error) => { if (isSignedOut(error)) onSignedOut(); };
  return new QueryClient({
    queryCache: new QueryCache({ onError: heard }),
    mutationCache: new MutationCache({ onError: heard }),
    defaultOptions: { queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.code === 'offline' || error.status === 503) } },
  });
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
