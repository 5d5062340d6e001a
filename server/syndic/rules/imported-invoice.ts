import type { Day } from '../../kernel/day.ts';

/** Words that say what a building is, not which one. */
const COMMON = new Set(['residence', 'immeuble', 'syndicat', 'copropriete', 'coproprietaires', 'coproprietaire', 'batiment', 'avenue', 'boulevard', 'place', 'cours', 'chemin', 'impasse', 'chez', 'cabinet', 'les', 'des', 'rue', 'sdc']);

const words = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word.length >= 3 && !COMMON.has(word));

/** Is an invoice to this buyer one of this building? Few co-ownerships have a SIREN on their invoices: they are told by a word of their name. */
export function mayConcern(buyer: string, building: string): boolean {
  const own = new Set(words(building));
  return words(buyer).some((word) => own.has(word));
}

/** The day of the entry: that of the invoice, or the nearest one of the exercise that bears the charge (décret n° 2005-240, art. 2). */
export function entryDay(issuedOn: Day, { fromOn, untilOn }: { fromOn: Day; untilOn: Day }): Day {
  if (issuedOn < fromOn) return fromOn;
  return issuedOn > untilOn ? untilOn : issuedOn;
}
