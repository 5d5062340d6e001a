import writeXlsx from 'write-excel-file/node';

export type Cell = string | number | boolean | Date | null;
export type CellKind = 'text' | 'integer' | 'decimal' | 'money' | 'day';

export interface SheetColumn {
  header: string;
  kind: CellKind;
  width?: number;
}

/** Rows as an XLSX workbook: figures stay figures, days stay days (given as YYYY-MM-DD), money comes in cents. */
export async function writeWorkbook(title: string, columns: readonly SheetColumn[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const head = columns.map((column) => ({ value: column.header, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map((column, index) => workbookCell(row[index] ?? null, column.kind)));
  // Excel's limit on sheet names.
  const sheet = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  return writeXlsx([head, ...body] as never, { columns: columns.map((column) => ({ width: column.width ?? 18 })), sheet, stickyRowsCount: 1 } as never).toBuffer() as unknown as Promise<Buffer>;
}

function workbookCell(value: Cell, kind: CellKind): object | null {
  if (value === null || value === '') return null;
  if (kind === 'integer' || kind === 'decimal') return { type: Number, value: Number(value), ...(kind === 'decimal' ? { format: '0.00' } : {}) };
  if (kind === 'money') return { type: Number, value: Number(value) / 100, format: '#,##0.00' };
  if (kind === 'day') return { type: Date, value: new Date(`${String(value)}T00:00:00Z`), format: 'dd/mm/yyyy' };
  return { type: String, value: typeof value === 'boolean' ? (value ? 'Oui' : 'Non') : String(value) };
}

/** The same as CSV for French spreadsheets: UTF-8 with its mark, semicolons, decimal commas. */
export function writeCsv(columns: readonly SheetColumn[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map((column) => quoted(column.header)), ...rows.map((row) => columns.map((column, index) => csvCell(row[index] ?? null, column.kind)))];
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

function csvCell(value: Cell, kind: CellKind): string {
  if (value === null) return '';
  if (kind === 'money') return (Number(value) / 100).toFixed(2).replace('.', ',');
  if (kind === 'decimal') return String(value).replace('.', ',');
  if (kind === 'integer') return String(value);
  if (kind === 'day') return String(value).split('-').reverse().join('/');
  return quoted(typeof value === 'boolean' ? (value ? 'Oui' : 'Non') : String(value));
}

/** A text that begins like a formula is kept as text: a spreadsheet must not run what a client typed (OWASP, CSV injection). */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
