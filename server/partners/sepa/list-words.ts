import type { Day } from '../../kernel/day.ts';
import { grouped } from '../../kernel/french-text.ts';

/** « 2 858,68 € sont attendus et la banque montre 2 800,00 € : 58,68 € de moins. » */
export function gapWords(awaited: bigint, shown: bigint): string {
  if ((awaited < 0n) !== (shown < 0n)) return `la banque montre ${euros(magnitude(shown))} ${shown < 0n ? 'au débit' : 'au crédit'} là où ${euros(magnitude(awaited))} sont attendus ${awaited < 0n ? 'au débit' : 'au crédit'}.`;
  const gap = magnitude(shown) - magnitude(awaited);
  return `${euros(magnitude(awaited))} en sont attendus et la banque montre ${euros(magnitude(shown))}, soit ${euros(magnitude(gap))} de ${gap < 0n ? 'moins' : 'plus'}.`;
}

export const paymentsWords = (count: number): string => `${count} ${count > 1 ? 'opérations' : 'opération'}`;
export const magnitude = (cents: bigint): bigint => (cents < 0n ? -cents : cents);
export const euros = (cents: bigint): string => `${grouped(cents / 100n)},${String(cents % 100n).padStart(2, '0')}\u00A0€`;
export const frenchDay = (on: Day): string => on.split('-').toReversed().join('/');
export const sumOf = (some: readonly { cents: bigint }[]): bigint => some.reduce((sum, { cents }) => sum + cents, 0n);
