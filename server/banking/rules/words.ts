/** The label of an entry that a movement makes: who, and what they wrote. At most 200 signs. */
export function lineOf({ name, note }: { name: string | null; note: string }): string {
  return [name, note].filter(Boolean).join(', ').slice(0, 200) || 'Mouvement de banque';
}
