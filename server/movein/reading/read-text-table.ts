import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '../../kernel/refusal.ts';
import { fold, quoted } from '../../kernel/french-text.ts';
import { MOVEIN_ERRORS } from '../errors.ts';
import { readCells } from './cells.ts';
import { decoderOf, detectEncoding, type Encoding } from '../../platform/text/encoding.ts';
import { detectLineEnd, detectSeparator, firstRows, type LineEnd, type Separator } from './separator.ts';
import type { SourceBatch } from './source.ts';

export interface TextShape {
  encoding: Encoding;
  markLength: number;
  separator: Separator;
  lineEnd: LineEnd;
  /** Do quotes enclose cells? */
  quotes: boolean;
}

const SAMPLE = 256 * 1024;
const PIECE = 256 * 1024;
/** No honest line is longer; a quote that is never closed would otherwise swallow the whole file. */
const LONGEST_LINE = 256 * 1024;
const MOST_JOINED_LINES = 1000;

/** Reads the beginning of a file: how it is written, its header, and a few rows for the screen. */
export async function detectTextTable(path: string, name: string): Promise<{ shape: TextShape; headers: string[]; sample: string[][] }> {
  const head = await firstBytes(path);
  if (head.length === 0) throw new Refusal(MOVEIN_ERRORS.emptyFile, `${quoted(name)} est vide. Choisissez le bon fichier, ou exportez-le à nouveau.`);
  const { encoding, markLength } = detectEncoding(head);
  const text = decoderOf(encoding)(head.subarray(markLength));
  if (CONTROL.test(text)) throw new Refusal(MOVEIN_ERRORS.unreadableFile, `${quoted(name)} n’est pas un tableau. Choisissez un fichier CSV, texte ou XLSX.`, 415);
  const lineEnd = detectLineEnd(text);
  // The last line of a full sample is cut somewhere, perhaps inside a sign: it does not count.
  const lines = head.length < SAMPLE ? `${text}\n` : text;
  const separator = detectSeparator(lines);
  const [headers, ...sample] = firstRows(lines, separator);
  if (!headers || headers.every((header) => header.trim() === '')) throw new Refusal(MOVEIN_ERRORS.noHeader, `${quoted(name)} ne commence pas par une ligne de titres. Ajoutez les noms des colonnes sur la première ligne.`);
  // The FEC has no text delimiter (livre des procédures fiscales, art. A. 47 A-1): a quote in it is a plain sign.
  const quotes = fold(headers[0]!) !== 'journalcode';
  return { shape: { encoding, markLength, separator, lineEnd, quotes }, headers: headers.map((header) => header.trim()), sample };
}

/** All rows after the header, in batches, each with the number of the line it begins on (header = 1). Empty lines are passed over, and counted. */
export async function* readTextTable(path: string, name: string, shape: TextShape): AsyncGenerator<SourceBatch> {
  const lines = lineReader(name, shape);
  let header = true;
  for await (const text of wholeLines(path, name, shape)) {
    const batch = lines.read(text);
    if (header && batch.rows.length > 0) {
      batch.rows.shift();
      batch.lines.shift();
      header = false;
    }
    if (batch.rows.length > 0) yield batch;
  }
  lines.finish();
}

/** Cuts decoded text into rows; it remembers the line number and a quoted cell left open. */
function lineReader(name: string, { separator, lineEnd, quotes }: TextShape): { read: (text: string) => SourceBatch; finish: () => void } {
  let line = 0;
  let open = '';
  let openLine = 0;
  let joined = 0;

  function read(text: string): SourceBatch {
    const batch: SourceBatch = { rows: [], lines: [] };
    // The quick way holds for a whole piece without quotes, which is nearly every piece.
    const plain = open === '' && !(quotes && text.includes('"'));
    for (let from = 0; from < text.length;) {
      let end = text.indexOf(lineEnd, from);
      if (end === -1) end = text.length;
      line += 1;
      const content = text.slice(from, lineEnd === '\n' && end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
      from = end + 1;
      if (open === '' && content === '') continue;
      if (plain) {
        batch.rows.push(content.split(separator));
        batch.lines.push(line);
      } else {
        readQuoted(content, batch);
      }
    }
    return batch;
  }

  function readQuoted(content: string, { rows, lines }: SourceBatch): void {
    if (open === '') openLine = line;
    const whole = open === '' ? content : `${open}\n${content}`;
    const cells = readCells(whole, separator);
    if (cells === null) {
      open = whole;
      joined += 1;
      if (joined > MOST_JOINED_LINES || whole.length > LONGEST_LINE) throw unclosed(name, openLine);
      return;
    }
    rows.push(cells);
    lines.push(openLine);
    open = '';
    joined = 0;
  }

  function finish(): void {
    if (open !== '') throw unclosed(name, openLine);
  }

  return { read, finish };
}

/** Decoded pieces of the file that end where a line ends, so that no sign and no line is cut in two. */
async function* wholeLines(path: string, name: string, { encoding, markLength, lineEnd }: TextShape): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const mark = lineEnd.charCodeAt(0);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { start: markLength, highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const cut = wide ? lastWideMark(bytes, mark, encoding) : bytes.lastIndexOf(mark) + 1;
    if (cut === 0) {
      if (bytes.length > 4 * PIECE) throw new Refusal(MOVEIN_ERRORS.tooLongLine, `${quoted(name)} contient une ligne trop longue pour être un tableau. Vérifiez le fichier, ou exportez-le à nouveau.`);
      rest = bytes;
      continue;
    }
    yield decode(bytes.subarray(0, cut));
    rest = bytes.subarray(cut);
  }
  // A last line without its end.
  if (rest.length > 0) yield decode(rest);
}

function lastWideMark(bytes: Buffer, mark: number, encoding: Encoding): number {
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) {
    if (bytes[at + low] === mark && bytes[at + 1 - low] === 0) return at + 2;
  }
  return 0;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(SAMPLE);
    const { bytesRead } = await file.read(buffer, 0, SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function unclosed(name: string, line: number): Refusal {
  return new Refusal(MOVEIN_ERRORS.tooLongLine, `Ligne ${line} de ${name}\u00A0: un guillemet ouvert n’est jamais fermé. Fermez-le ou retirez-le, puis déposez le fichier à nouveau.`);
}

// oxlint-disable-next-line no-control-regex -- these signs are what is looked for
const CONTROL = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/;
