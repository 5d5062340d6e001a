import writeXlsx, { type SheetData, type CellObject } from 'write-excel-file/node';
import { parseDay } from '../../kernel/day.ts';

export type Cell = string | number | bigint | boolean | Date | null;
export type CellKind = 'text' | 'integer' | 'decimal' | 'money' | 'day';

export interface SheetColumn {
  header: string;
  kind: CellKind;
  width?: number;
}

/** Rows as an XLSX workbook: figures stay figures, days stay days (given as YYYY-MM-DD), money comes in cents. */
export async function writeWorkbook(title: string, columns: readonly SheetColumn[], rows: Iterable<readonly Cell[]>): Promise<Buffer> {
  const data: SheetData = [columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' }))];
  for (const row of rows) data.push(columns.map(({ kind }, index) => workbookCell(row[index] ?? null, kind)));
  return writeXlsx(data, { columns: columns.map(({ width }) => ({ width: width ?? 18 })), sheet: sheetName(title), stickyRowsCount: 1 }).toBuffer();
}

/** Excel's rules on names of sheets: 31 signs, some forbidden, no apostrophe at either end, never empty. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').slice(0, 31).toWellFormed().replace(/^[\s']+|[\s']+$/g, '') || 'Liste';
}

function workbookCell(value: Cell, kind: CellKind): CellObject | null {
  if (value === null || value === '') return null;
  const figure = figureOf(value, kind);
  if (figure !== null) return { type: Number, value: figure, ...FORMATS[kind] };
  const day = kind === 'day' ? dayOf(value) : null;
  if (day !== null) return { type: Date, value: new Date(`${day}T00:00:00Z`), format: 'dd/mm/yyyy' };
  return { type: String, value: words(value).slice(0, LONGEST_CELL) };
}

const FORMATS: Partial<Record<CellKind, { format: string }>> = { decimal: { format: '0.00' }, money: { format: '#,##0.00' } };

/** Excel says a workbook with a longer cell is damaged. */
const LONGEST_CELL = 32_767;

/** The same as CSV for French spreadsheets: UTF-8 with its mark, semicolons, decimal commas. */
export function writeCsv(columns: readonly SheetColumn[], rows: Iterable<readonly Cell[]>): string {
  const lines = [columns.map(({ header }) => quoted(header)).join(';')];
  for (const row of rows) lines.push(columns.map(({ kind }, index) => csvCell(row[index] ?? null, kind)).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(value: Cell, kind: CellKind): string {
  if (value === null || value === '') return '';
  const figure = figureOf(value, kind);
  if (figure !== null) return (kind === 'money' ? figure.toFixed(2) : String(figure)).replace('.', ',');
  const day = kind === 'day' ? dayOf(value) : null;
  return day === null ? quoted(words(value)) : day.split('-').toReversed().join('/');
}

/** The number of a figure column; null for a text that is no number (a lot "12 bis"), which is then written as it is. */
function figureOf(value: Exclude<Cell, null>, kind: CellKind): number | null {
  if (kind === 'text' || kind === 'day') return null;
  const figure = Number(value);
  return Number.isFinite(figure) ? (kind === 'money' ? figure / 100 : figure) : null;
}

function dayOf(value: Exclude<Cell, null>): string | null {
  return value instanceof Date ? value.toISOString().slice(0, 10) : parseDay(String(value));
}

function words(value: Exclude<Cell, null>): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  return value instanceof Date ? value.toISOString() : String(value);
}

/**
 * A text that begins like a formula, be it after spaces or with the wide signs of Asian keyboards, is kept as text: a spreadsheet must not run what a client
 * typed (OWASP, CSV injection). Every text is quoted (RFC 4180 § 2), so that its own semicolons and line ends stay inside.
 */
function quoted(text: string): string {
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
