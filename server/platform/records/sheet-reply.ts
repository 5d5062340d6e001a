import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { contentDisposition } from '../files/sniff.ts';
import { writeCsv, writeWorkbook, type Cell, type SheetColumn } from '../spreadsheet/write.ts';

/** The columns of a list, in their usual order; keys are those of the list's sort. */
export type Sheet<Row> = Record<string, SheetColumn & { value: (row: Row) => Cell }>;

export const ExportQuery = {
  format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]),
  /** Keys of the columns wanted, in order; all of them when none is known. */
  columns: Type.Optional(Type.String({ maxLength: 1000 })),
};

/** A spreadsheet beyond this is no longer one that people open. */
const MOST_ROWS = 100_000;

/** The whole list as filtered and sorted, as one window. */
export function wholeList<T extends { offset: number; limit: number }>(request: T): T {
  return { ...request, offset: 0, limit: MOST_ROWS };
}

export async function sendSheet<Row>(reply: FastifyReply, title: string, sheet: Sheet<Row>, rows: readonly Row[], asked: { format: 'xlsx' | 'csv'; columns?: string | undefined }): Promise<FastifyReply> {
  const keys = (asked.columns ?? '').split(',').filter((key) => Object.hasOwn(sheet, key));
  const columns = (keys.length > 0 ? keys : Object.keys(sheet)).map((key) => sheet[key]!);
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  reply.header('content-disposition', contentDisposition(`${title}.${asked.format}`, false)).header('cache-control', 'no-store');
  if (asked.format === 'csv') return reply.type('text/csv; charset=utf-8').send(writeCsv(columns, cells));
  return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(await writeWorkbook(title, columns, cells));
}
