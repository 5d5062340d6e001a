import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../kernel/refusal.ts';
import { addDays, day } from '../../kernel/day.ts';
import { quoted } from '../../kernel/french-text.ts';
import { MOVEIN_ERRORS } from '../errors.ts';
import type { SourceBatch } from './source.ts';

/** Texts of a workbook are kept in memory while a sheet is read. */
const MOST_BYTES = { strings: 256 * 1024 ** 2, sheet: 4 * 1024 ** 3, part: 16 * 1024 ** 2 };
const ROWS_PER_BATCH = 1000;

/**
 * Reads the first sheet of an XLSX workbook (ECMA-376), row by row: texts as they are, figures as plain decimals, cells shown as dates as ISO days.
 * Formulas give the value last computed. The first row is the header; `lines` are the numbers Excel shows.
 */
export async function* readWorkbook(path: string, name: string): AsyncGenerator<SourceBatch> {
  const archive = await openWorkbook(path, name);
  try {
    const parts = new Map<string, Entry>();
    for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) parts.set(entry.fileName.replace(/^\//, ''), entry);
    const workbook = await wholePart(archive, parts.get('xl/workbook.xml'));
    const relations = await wholePart(archive, parts.get('xl/_rels/workbook.xml.rels'));
    const sheet = parts.get(firstSheet(workbook, relations));
    if (!sheet) throw unreadable(name);
    const cells: CellContext = {
      strings: await sharedStrings(archive, parts.get('xl/sharedStrings.xml')),
      dateStyles: dateStyles(await wholePart(archive, parts.get('xl/styles.xml'))),
      epoch: /<(?:\w+:)?workbookPr[^>]*\bdate1904="(?:1|true)"/.test(workbook) ? '1904-01-01' : '1899-12-30',
    };
    yield* sheetRows(archive, sheet, cells);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(name);
  } finally {
    archive.close();
  }
}

interface CellContext {
  strings: string[];
  dateStyles: Set<number>;
  epoch: string;
}

async function* sheetRows(archive: ZipFile, sheet: Entry, context: CellContext): AsyncGenerator<SourceBatch> {
  let batch: SourceBatch = { rows: [], lines: [] };
  let line = 0;
  for await (const { attributes, inner } of elements(await openPart(archive, sheet, MOST_BYTES.sheet), 'row')) {
    line = Number(attribute(attributes, 'r') ?? line + 1);
    const row = readRow(inner, context);
    if (row.every((cell) => cell === '')) continue;
    batch.rows.push(row);
    batch.lines.push(line);
    if (batch.rows.length === ROWS_PER_BATCH) {
      yield batch;
      batch = { rows: [], lines: [] };
    }
  }
  if (batch.rows.length > 0) yield batch;
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;

function readRow(inner: string, context: CellContext): string[] {
  const row: string[] = [];
  for (const [, attributes = '', content = ''] of inner.matchAll(CELL)) {
    const column = columnIndex(attribute(attributes, 'r')) ?? row.length;
    while (row.length < column) row.push('');
    row[column] = readCell(attributes, content, context);
  }
  return row;
}

function readCell(attributes: string, content: string, { strings, dateStyles, epoch }: CellContext): string {
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return texts(content);
  const value = unescape(/<(?:\w+:)?v\b[^>]*>(.*?)<\/(?:\w+:)?v>/s.exec(content)?.[1] ?? '');
  if (value === '') return '';
  switch (type) {
    case 's': return strings[Number(value)] ?? '';
    case 'b': return value === '1' ? 'Oui' : 'Non';
    case 'n': return dateStyles.has(Number(attribute(attributes, 's') ?? -1)) ? dayOfSerial(value, epoch) : plainNumber(value);
    case 'd': return value.slice(0, 10);
    default: return value;
  }
}

/** 45 345 is 23 February 2024; a fraction is the hour, which no column of ours holds. Day 60 of 1900 never was: before it Excel is one day off (ECMA-376 § 18.17.4.1). */
function dayOfSerial(value: string, epoch: string): string {
  const serial = Math.floor(Number(value));
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return value;
  return addDays(day(epoch), epoch === '1899-12-30' && serial < 60 ? serial + 1 : serial);
}

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown by Excel as 0.3: fifteen digits are what it knows. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : /e/i.test(String(rounded)) ? rounded.toFixed(10) : String(rounded);
}

async function sharedStrings(archive: ZipFile, part: Entry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part) for await (const { inner } of elements(await openPart(archive, part, MOST_BYTES.strings), 'si')) strings.push(texts(inner));
  return strings;
}

/** Rich text is several <t>; phonetic help (<rPh>) is not part of the text. */
function texts(inner: string): string {
  return [...inner.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '').matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>(.*?)<\/(?:\w+:)?t>)/gs)].map(([, text = '']) => unescape(text)).join('');
}

/** Styles whose number format shows a date: built-in 14–17, 22 and 27–36, 50–58 (East Asia), or an own format with day or year letters outside quotes and brackets. */
function dateStyles(styles: string): Set<number> {
  const own = new Map([...styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)].map(([, attributes = '']) => [Number(attribute(attributes, 'numFmtId')), unescape(attribute(attributes, 'formatCode') ?? '')]));
  const list = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? '';
  const dates = new Set<number>();
  [...list.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].forEach(([, attributes = ''], index) => {
    const format = Number(attribute(attributes, 'numFmtId') ?? 0);
    const code = own.get(format);
    const builtIn = (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    if (code === undefined ? builtIn : /[dyj]|a{2,}/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) dates.add(index);
  });
  return dates;
}

function firstSheet(workbook: string, relations: string): string {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const shown = sheets.find((attributes) => !/hidden/i.test(attribute(attributes, 'state') ?? '')) ?? sheets[0] ?? '';
  const id = /\b\w+:id="([^"]*)"/.exec(shown)?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => attributes).find((attributes) => attribute(attributes, 'Id') === id);
  const target = relation ? attribute(relation, 'Target') ?? '' : '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Elements of one name, as they come by; none of those we read is nested in another of its own name. */
async function* elements(stream: Readable, name: string): AsyncGenerator<{ attributes: string; inner: string }> {
  const element = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)(?:/>|>(.*?)</(?:\\w+:)?${name}>)`, 'gs');
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    rest += chunk;
    let until = 0;
    for (const match of rest.matchAll(element)) {
      yield { attributes: match[1] ?? '', inner: match[2] ?? '' };
      until = match.index + match[0].length;
    }
    rest = rest.slice(until);
    if (rest.length > MOST_BYTES.part) throw new Error('An element without an end.');
  }
}

async function wholePart(archive: ZipFile, part: Entry | undefined): Promise<string> {
  if (!part) return '';
  const pieces: Buffer[] = [];
  for await (const piece of await openPart(archive, part, MOST_BYTES.part)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** The library stops a part that grows beyond the size it declares. */
async function openPart(archive: ZipFile, part: Entry, most: number): Promise<Readable> {
  if (part.uncompressedSize > most) throw new Error('A part of the workbook is too large.');
  return archive.openReadStreamPromise(part);
}

async function openWorkbook(path: string, name: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false });
  } catch {
    throw unreadable(name);
  }
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function columnIndex(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  }).replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function unreadable(name: string): Refusal {
  return new Refusal(MOVEIN_ERRORS.unreadableWorkbook, `${quoted(name)} n’est pas un classeur XLSX lisible. Ouvrez-le dans votre tableur, enregistrez-le en XLSX ou en CSV, puis déposez-le à nouveau.`, 415);
}
