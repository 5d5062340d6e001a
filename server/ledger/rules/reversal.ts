import type { Day } from '../../kernel/day.ts';
import type { DraftEntry, Entry, NewLine } from '../model.ts';

export type Reversible = Omit<Entry, 'validatedOn' | 'lines'> & { id: string; lines: readonly NewLine[] };

/** The contrary entry: sides exchanged, all else the same (arrêté of 14 March 2005, art. 5: an entry that is wrong is cancelled by a contrary one). Its piece is that of the entry, on its true day. */
export function reversalOf(entry: Reversible, on: Day): DraftEntry {
  const label = `Extourne ${entry.number}, ${entry.label}`;
  return {
    journal: entry.journal, entryOn: on, label, pieceReference: entry.pieceReference, pieceOn: entry.pieceOn ?? entry.entryOn, source: 'reversal', sourceKey: entry.id,
    lines: entry.lines.map((line) => ({ ...line, label: line.label === entry.label ? label : `Extourne, ${line.label ?? entry.label}`, debitCents: line.creditCents ?? 0n, creditCents: line.debitCents ?? 0n })),
  };
}
