import { open } from 'node:fs/promises';
import { Refusal } from '../../kernel/refusal.ts';
import { quoted } from '../../kernel/french-text.ts';
import { MOVEIN_ERRORS } from '../errors.ts';
import { ENCODING_LABELS } from '../../platform/text/encoding.ts';
import { detectTextTable, readTextTable } from './read-text-table.ts';
import { readWorkbook } from './read-workbook.ts';
import { SEPARATOR_LABELS } from './separator.ts';
import type { SourceBatch } from './source.ts';

export interface Source {
  /** The name people gave, with its folder: `documents/index.csv`. */
  name: string;
  /** What was recognised, for the screen: « Windows-1252, point-virgule ». */
  format: string;
  headers: string[];
  /** A few rows, for the screen and for the proposal of columns. */
  sample: string[][];
  /** All rows, from the beginning each time. */
  read: () => AsyncGenerator<SourceBatch>;
}

/** Opens a table of any accepted form: CSV, text, FEC, XLSX. The bytes decide, not the ending of the name. */
export async function openSource(path: string, name: string): Promise<Source> {
  if (await startsLikeArchive(path)) return openWorkbookSource(path, name);
  const { shape, headers, sample } = await detectTextTable(path, name);
  return { name, headers, sample, format: `${ENCODING_LABELS[shape.encoding]}, ${SEPARATOR_LABELS[shape.separator]}`, read: () => readTextTable(path, name, shape) };
}

async function openWorkbookSource(path: string, name: string): Promise<Source> {
  for await (const { rows } of readWorkbook(path, name)) {
    const [headers, ...sample] = rows;
    return { name, headers: headers!.map((header) => header.trim()), sample: sample.slice(0, 30), format: 'XLSX', read: () => withoutHeader(readWorkbook(path, name)) };
  }
  throw new Refusal(MOVEIN_ERRORS.emptyFile, `${quoted(name)} ne contient aucune ligne. Choisissez le bon fichier, ou exportez-le à nouveau.`);
}

async function* withoutHeader(batches: AsyncGenerator<SourceBatch>): AsyncGenerator<SourceBatch> {
  let header = true;
  for await (const { rows, lines } of batches) {
    const from = header ? 1 : 0;
    header = false;
    if (rows.length > from) yield { rows: rows.slice(from), lines: lines.slice(from) };
  }
}

async function startsLikeArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504B0304;
  } finally {
    await file.close();
  }
}
