import { useRef, useState } from 'react';
import { toastError } from './toasts.tsx';

/**
 * Settings that act at once, without a button. Each shows where it was put from the first instant, however slow the line; changes are kept one
 * after the other; a refusal puts back that change alone and says why.
 * `kept`: what the server knows. `keep` writes a change and puts the reply where `kept` comes from.
 */
export function useInstantChanges<T extends object>(kept: T, keep: (changes: Partial<T>) => Promise<unknown>): { shown: T; saved: keyof T | null; change: (changes: Partial<T>) => void } {
  const [waiting, setWaiting] = useState<readonly Partial<T>[]>([]);
  const [saved, setSaved] = useState<keyof T | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const change = (changes: Partial<T>) => {
    setSaved(null);
    setWaiting((before) => [...before, changes]);
    queue.current = queue.current.then(async () => {
      try {
        await keep(changes);
        setSaved(Object.keys(changes)[0] as keyof T);
      } catch (refusal) {
        toastError((refusal as Error).message);
      }
      setWaiting((before) => before.filter((one) => one !== changes));
    });
  };
  return { shown: Object.assign({}, kept, ...waiting) as T, saved, change };
}
