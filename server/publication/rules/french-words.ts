import type { Day } from '../../kernel/day.ts';

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** "24 novembre 2026", "1er mars 2027", as the sentences of the rules say a day. */
export function frenchDay(of: Day): string {
  const [year, month, dayOfMonth] = of.split('-').map(Number);
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** « Factures »: U+00A0 stands inside the quotes. */
export function quoted(words: string): string {
  return `«\u00A0${words}\u00A0»`;
}

/** "a", "a et b", "a, b et c". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} et ${items[items.length - 1]}`;
}
