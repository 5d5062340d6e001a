import { useEffect, useSyncExternalStore } from 'react';

export interface Crumb {
  label: string;
  to?: string;
}

let crumbs: readonly Crumb[] = [];
const listeners = new Set<() => void>();

/** Says where the screen stands; the shell's top bar shows it. `Page` calls it, screens seldom do. */
export function useSayCrumbs(next: readonly Crumb[]): void {
  const text = JSON.stringify(next);
  useEffect(() => {
    crumbs = JSON.parse(text) as Crumb[];
    for (const listener of listeners) listener();
  }, [text]);
}

export function useCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(subscribe, () => crumbs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
