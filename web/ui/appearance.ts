import { useSyncExternalStore } from 'react';
import { keep, readKept } from './kept.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Density = 'serree' | 'aeree';

/** What `public/theme.js` reads before the first paint; both must agree on the key and on the rules. */
interface Appearance {
  theme: ThemeChoice;
  density: Density;
}

let appearance: Appearance = { theme: 'system', density: 'serree', ...readKept<Partial<Appearance>>('appearance', {}) };
const listeners = new Set<() => void>();

export function useAppearance(): Appearance & { dark: boolean; setTheme: (theme: ThemeChoice) => void; setDensity: (density: Density) => void } {
  const current = useSyncExternalStore(subscribe, () => appearance);
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia('(prefers-color-scheme: dark)').matches);
  return { ...current, dark: isDark(current.theme, systemIsDark), setTheme: (theme) => change({ theme }), setDensity: (density) => change({ density }) };
}

function isDark(theme: ThemeChoice, systemIsDark: boolean): boolean {
  return theme === 'dark' || (theme === 'system' && systemIsDark);
}

/** Writes the choice on the page. Fingers need airy rows, and clients always have them. */
export function showAppearance(root: HTMLElement = document.documentElement): void {
  const scheme = isDark(appearance.theme, matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
  root.setAttribute('data-theme', scheme);
  root.setAttribute('data-mantine-color-scheme', scheme);
  const roomy = root.getAttribute('data-face') === 'extranet' || matchMedia('(pointer: coarse)').matches;
  root.setAttribute('data-density', roomy ? 'aeree' : appearance.density);
}

function change(part: Partial<Appearance>): void {
  appearance = { ...appearance, ...part };
  keep('appearance', appearance);
  showAppearance();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function watchSystem(listener: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const heard = () => {
    showAppearance();
    listener();
  };
  query.addEventListener('change', heard);
  return () => query.removeEventListener('change', heard);
}
