import { useState } from 'react';
import { ApiError } from '../api/client.ts';

/** One act behind a button: busy while it runs, its refusal in words. */
export function useAct(): { busy: boolean; error: string | null; clear: () => void; run: <T>(act: () => Promise<T>, then: (result: T) => void) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  return {
    busy,
    error,
    clear: () => setError(null),
    run: async (act, then) => {
      setBusy(true);
      setError(null);
      try {
        then(await act());
      } catch (failure) {
        if (!(failure instanceof ApiError)) throw failure;
        setError(failure.message);
      } finally {
        setBusy(false);
      }
    },
  };
}
