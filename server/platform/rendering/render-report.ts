import type { Day } from '../../kernel/day.ts';
import { setInFrench } from './letter-words.ts';

/** Tables to print: the first column holds words, the others figures. */
export interface Report {
  day: Day;
  title: string;
  /** Who it is about and when, a line each, at the head of every page. */
  heading: string[];
  tables: { title: string; columns: string[]; rows: { kind: 'line' | 'heading' | 'total'; cells: string[] }[] }[];
}

/** The words as the template reads them; a row has as many cells as the table has columns. */
export function reportWords({ title, heading, tables }: Report) {
  return {
    title: setInFrench(title), heading: heading.map(setInFrench),
    tables: tables.map(({ title: name, columns, rows }) => ({
      title: setInFrench(name), columns: columns.map(setInFrench),
      rows: rows.map(({ kind, cells }) => ({ kind, cells: columns.map((_, index) => setInFrench(cells[index] ?? '')) })),
    })),
  };
}
