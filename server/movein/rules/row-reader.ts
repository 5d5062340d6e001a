import type { Correction, Table, Value } from '../model.ts';
import { cellReader, type CellReader, type Problem } from './values.ts';

/** Tells what is to say about the cell of a field (its place in the table's fields). */
export type TellCell = (field: number, problem: Problem, text: string) => void;

export interface RowReader {
  /** Field keys in the order of the values. */
  keys: readonly string[];
  /** Header that feeds each field; null without a column. */
  headers: readonly (string | null)[];
  /** Cells as they are to be read: trimmed, corrected. One array for all lines, as that of the values: it is spent before the next line. */
  texts(cells: readonly string[], line: number): string[];
  /** Values in the order of the fields; undefined where a cell is refused. */
  values(texts: readonly string[], tell: TellCell): (Value | undefined)[];
  /** Names the line for a reader: `I01/0001/99`. */
  rowKey(texts: readonly string[]): string;
}

/** Prepared once a file, called for every line. A correction holds as long as the cell still reads what it read. */
export function rowReader(table: Table, fileHeaders: readonly string[], columns: Readonly<Record<string, string>>, corrections: readonly Correction[] = []): RowReader {
  const keys = Object.keys(table.fields);
  const headers = keys.map((key) => columns[key] ?? null);
  const places = headers.map((header) => (header === null ? -1 : fileHeaders.indexOf(header)));
  const readers: CellReader[] = keys.map((key) => cellReader(table.fields[key]!));
  const identity = table.identity.map((key) => keys.indexOf(key));
  const byLine = Map.groupBy(corrections, ({ line }) => line);
  const texts: string[] = keys.map(() => '');
  const values: (Value | undefined)[] = keys.map(() => null);
  let field = 0;
  let text = '';
  let tellNow: TellCell = () => undefined;
  const told = (problem: Problem): void => tellNow(field, problem, text);

  return {
    keys, headers,
    texts: (cells, line) => {
      for (let at = 0; at < places.length; at += 1) texts[at] = places[at] === -1 ? '' : (cells[places[at]!] ?? '').trim();
      if (byLine.size === 0) return texts;
      for (const { column, valueRead, value } of byLine.get(line) ?? []) {
        const at = headers.indexOf(column);
        if (at !== -1 && texts[at] === valueRead) texts[at] = value.trim();
      }
      return texts;
    },
    values: (given, tell) => {
      tellNow = tell;
      for (field = 0; field < readers.length; field += 1) {
        text = given[field]!;
        values[field] = readers[field]!(text, told);
      }
      return values;
    },
    rowKey: (given) => identity.map((at) => given[at]!).filter((part) => part !== '').join('/'),
  };
}

/** The row by field names, for the import. */
export function rowOf(keys: readonly string[], values: readonly (Value | undefined)[]): Record<string, Value> {
  const row: Record<string, Value> = {};
  keys.forEach((key, at) => { row[key] = values[at] ?? null; });
  return row;
}
