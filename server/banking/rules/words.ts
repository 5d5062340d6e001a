import type { Day } from '../../kernel/day.ts';
import { grouped } from '../../kernel/french-text.ts';
import { decimalText } from '../../kernel/money.ts';

/** The label of an entry that a movement makes: who, and what they wrote. At most 200 signs. */
export function lineOf({ name, note }: { name: string | null; note: string }): string {
  return [name, note].filter(Boolean).join(', ').slice(0, 200) || 'Mouvement de banque';
}

/** « Mouvement du 12/10/2026 de −310,00 € (Éloïse Martin, PRLV) » */
export function movementWords(movement: { movedOn: Day; cents: bigint; name: string | null; note: string }): string {
  return `Mouvement du ${shortDay(movement.movedOn)} de ${euros(movement.cents)} (${lineOf(movement)})`;
}

/** `1 234,56 €`, with the blanks of French typography; what left is negative. */
export function euros(cents: bigint): string {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',') as [string, string];
  return `${cents < 0n ? '−' : ''}${grouped(BigInt(whole))},${decimals}\u00A0€`;
}

export function shortDay(day: Day): string {
  return day.split('-').toReversed().join('/');
}

/** What names in the books what a movement makes: itself, then, each time that was taken back, a name of its own. */
export function nameOf({ id, reopened }: { id: string; reopened: number }): string {
  return reopened === 0 ? id : `${id}~${reopened + 1}`;
}
