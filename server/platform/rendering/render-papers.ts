import type { Day } from '../../kernel/day.ts';
import { setInFrench } from './letter-words.ts';

/** A paper with figures, addressed to somebody: notice, receipt, statement. Words alone, as they are printed. */
export interface Paper {
  agency: { name: string; lines: string[] };
  /** Name and address of the addressee, a line each. */
  recipient: string[];
  day: Day;
  title: string;
  /** What it is about: a name and its words. */
  facts: [string, string][];
  opening: string[];
  /** The last `figures` columns are set to the right. */
  tables: PaperTable[];
  closing: string[];
}

export interface PaperTable {
  columns: string[];
  figures: number;
  rows: { kind: 'line' | 'total'; cells: string[] }[];
}

/** The words as the template reads them; a row has as many cells as the table has columns. `date` says the day in words. */
export function paperWords(papers: readonly Paper[], date: (day: Day) => string) {
  return {
    title: setInFrench(papers.length === 1 ? papers[0]!.title : `${papers.length} documents`),
    papers: papers.map((paper) => ({
      agency: { name: setInFrench(paper.agency.name), lines: paper.agency.lines.map(setInFrench) }, recipient: paper.recipient.map(setInFrench), date: date(paper.day), title: setInFrench(paper.title),
      facts: paper.facts.map((pair) => pair.map(setInFrench)), opening: paper.opening.map(setInFrench), closing: paper.closing.map(setInFrench),
      tables: paper.tables.map(({ columns, figures, rows }) => ({
        columns: columns.map(setInFrench), figures, rows: rows.map(({ kind, cells }) => ({ kind, cells: columns.map((_, index) => setInFrench(cells[index] ?? '')) })),
      })),
    })),
  };
}
