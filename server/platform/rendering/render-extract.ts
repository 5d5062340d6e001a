import type { Day } from '../../kernel/day.ts';
import { setInFrench } from './letter-words.ts';

/** An extract of an account, as it is printed. Six columns: day, words, document, debit, credit, balance. */
export interface Extract {
  agency: { name: string; lines: string[] };
  /** Name and address of the holder, a line each. */
  recipient: string[];
  day: Day;
  title: string;
  /** Which account and which days, a line each. */
  facts: string[];
  columns: string[];
  rows: { kind: 'line' | 'total'; cells: string[] }[];
  /** What the last figure means, in words. */
  standing: string;
  notes: string[];
}

/** The words as the template reads them. A sign that no font of ours draws becomes a question mark: whoever asks for an extract did not write the labels of the books, and cannot mend them. */
export function extractWords({ agency, recipient, title, facts, columns, rows, standing, notes }: Extract, unknownSigns: readonly string[] = []) {
  const set = (text: string): string => setInFrench(unknownSigns.reduce((words, sign) => words.replaceAll(sign, '?'), text));
  return {
    agency: { name: set(agency.name), lines: agency.lines.map(set) }, recipient: recipient.map(set), title: set(title), facts: facts.map(set),
    columns: columns.map(set), rows: rows.map(({ kind, cells }) => ({ kind, cells: columns.map((_, index) => set(cells[index] ?? '')) })), standing: set(standing), notes: notes.map(set),
  };
}
