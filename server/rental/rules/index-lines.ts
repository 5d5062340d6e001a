import { parseDay, type Day } from '../../kernel/day.ts';
import { RENT_INDEXES, type IndexValue } from './rent-review.ts';

/**
 * Values pasted one a line: `IRL;2025;1;145,47;15/04/2025` (index, year, quarter, value, day of publication, which may be missing); tabulations do as well as
 * semicolons. Every fault is told with its line, and then nothing is taken.
 */
export function readIndexLines(text: string): { values: IndexValue[]; faults: string[] } {
  const values: IndexValue[] = [];
  const faults: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = readLine(line);
    if (typeof value === 'string') faults.push(`Ligne ${at + 1}, «\u00A0${line.trim()}\u00A0»\u00A0: ${value}`);
    else values.push(value);
  }
  return { values, faults };
}

function readLine(line: string): IndexValue | string {
  const [name = '', year = '', quarter = '', figure = '', published = ''] = line.split(/[;\t]/).map((cell) => cell.trim());
  const index = RENT_INDEXES.find((one) => one === name.toUpperCase());
  if (!index) return `l’indice est l’un de ${RENT_INDEXES.join(', ')}.`;
  if (!/^(19[89]\d|20\d\d)$/.test(year)) return 'l’année s’écrit en quatre chiffres, depuis 1980.';
  const rank = /^T?([1-4])$/i.exec(quarter)?.[1];
  if (!rank) return 'le trimestre va de 1 à 4.';
  const hundredths = hundredthsOf(figure);
  if (hundredths === null) return 'la valeur s’écrit ainsi\u00A0: 145,47.';
  const publishedOn = published === '' ? null : dayOf(published);
  if (publishedOn === undefined) return 'le jour de publication s’écrit ainsi\u00A0: 15/04/2025.';
  return { index, year: Number(year), quarter: Number(rank) as 1 | 2 | 3 | 4, hundredths, publishedOn };
}

function hundredthsOf(figure: string): number | null {
  const parts = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(figure);
  const hundredths = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : 0;
  return hundredths > 0 ? hundredths : null;
}

/** `15/04/2025`; undefined when it is no day. */
function dayOf(text: string): Day | undefined {
  return parseDay(text.split('/').toReversed().join('-')) ?? undefined;
}
