import type { Day } from '../../kernel/day.ts';
import { setInFrench } from './letter-words.ts';

/** Tables to print: the first column holds words, the others figures. Landscape, unless `upright`. */
export interface Report {
  day: Day;
  title: string;
  /** Who it is about and when, a line each, at the head of every page. */
  heading: string[];
  upright?: boolean;
  /** What it is about, a name and its words a line, under the title. */
  facts?: readonly (readonly [name: string, words: string])[];
  /** Paragraphs before and after the tables. */
  opening?: readonly string[];
  closing?: readonly string[];
  tables: { title: string; columns: string[]; rows: { kind: 'line' | 'heading' | 'group' | 'total'; cells: string[] }[] }[];
}

/** The words as the template reads them; a row has as many cells as the table has columns. */
export function reportWords({ title, heading, upright = false, facts = [], opening = [], closing = [], tables }: Report) {
  return {
    title: setInFrench(title), heading: heading.map(setInFrench), upright, facts: facts.map((fact) => fact.map(setInFrench)), opening: opening.map(setInFrench), closing: closing.map(setInFrench),
    tables: tables.map(({ title: name, columns, rows }) => ({
      title: setInFrench(name), columns: columns.map(setInFrench),
      rows: rows.map(({ kind, cells }) => ({ kind, cells: columns.map((_, index) => setInFrench(cells[index] ?? '')) })),
    })),
  };
}
