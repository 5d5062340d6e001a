import { grouped } from '../../kernel/french-text.ts';

/** The label of an entry that a movement makes: who, and what they wrote. At most 200 signs. */
export function lineOf({ name, note }: { name: string | null; note: string }): string {
  return [name, note].filter(Boolean).join(', ').slice(0, 200) || 'Mouvement de banque';
}

/** « Mouvement du 12/10/2026 de −310,00 € (Éloïse Martin, PRLV) » */
export function movementWords(movement: { movedOn: string; cents: bigint; name: string | null; note: string }): string {
  const { movedOn, cents } = movement;
  const whole = cents < 0n ? -cents : cents;
  return `Mouvement du ${movedOn.split('-').toReversed().join('/')} de ${cents < 0n ? '−' : ''}${grouped(whole / 100n)},${String(whole % 100n).padStart(2, '0')}\u00A0€ (${lineOf(movement)})`;
}
