import { useState } from 'react';

/** Something remembered in this browser (a closed panel, a width). Losing it harms nobody, so failures of the storage are ignored. */
export function readKept<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`mitoyen.${key}`);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`mitoyen.${key}`, JSON.stringify(value));
  } catch {
    // Storage full or forbidden: the choice simply lasts as long as the page.
  }
}

export function useKept<T>(key: string, fallback: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readKept(key, fallback));
  return [value, (next) => { setValue(next); keep(key, next); }];
}
