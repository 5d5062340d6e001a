import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { writeCsv, writeWorkbook, type SheetColumn } from './write.ts';

const columns: SheetColumn[] = [{ header: 'Nom', kind: 'text', width: 30 }, { header: 'Lot', kind: 'integer' }, { header: 'Surface', kind: 'decimal' }, { header: 'Solde', kind: 'money' }, { header: 'Vendu le', kind: 'day' }, { header: 'Actif', kind: 'text' }];
const rows = [['Lefèvre', 12, 54.5, -41_238n, '2026-11-24', true], ['Ô Hara', null, null, 123_456_789, null, false], ['', '12 bis', '', 0, 'inconnu', null]] as const;
const readCsv = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true });

test('CSV begins with its mark, separates with semicolons, writes commas in figures and days the French way', () => {
  const csv = writeCsv(columns, rows);
  expect(csv.startsWith('\uFEFF"Nom";"Lot"')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(readCsv(csv)).toEqual([
    ['Nom', 'Lot', 'Surface', 'Solde', 'Vendu le', 'Actif'],
    ['Lefèvre', '12', '54,5', '-412,38', '24/11/2026', 'Oui'], ['Ô Hara', '', '', '1234567,89', '', 'Non'], ['', '12 bis', '', '0,00', 'inconnu', ''],
  ]);
});

test('a text or a head that a spreadsheet would run is kept as text, a negative figure stays a figure', () => {
  const dangerous = ['=1+1', '+33 1 02', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\uFEFF=1', '＝1+1', '=cmd|\'/c calc\'!A1'];
  const csv = writeCsv([{ header: '=HYPERLINK("x")', kind: 'text' }, { header: 'Solde', kind: 'money' }], dangerous.map((text) => [text, -100]));
  expect(readCsv(csv).map(([text]) => text)).toEqual(['\'=HYPERLINK("x")', ...dangerous.map((text) => `'${text}`)]);
  expect(csv.match(/;-1,00\r\n/g)).toHaveLength(dangerous.length);
});

test('any text comes back from CSV whole, and no cell of it begins like a formula', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('"', ';', ',', '\n', '\r\n', '=', '-', 'a', '\t', ' ')).map((signs) => signs.join('')));
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
    const csv = writeCsv(texts.map(() => ({ header: 'x', kind: 'text' as const })), [texts]);
    const back = readCsv(csv)[1]!;
    expect(back.map((cell, index) => (cell === `'${texts[index]}` ? texts[index] : cell))).toEqual(texts);
    for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  }));
});

test('a workbook keeps figures as numbers, money in euros, days as days, and texts as texts', async () => {
  const sheet = await readSheet(await writeWorkbook('Lots', columns, rows));
  expect(sheet.name).toBe('Lots');
  expect(sheet.rows).toEqual([
    ['Nom', 'Lot', 'Surface', 'Solde', 'Vendu le', 'Actif'],
    ['Lefèvre', 12, 54.5, -412.38, daysSinceExcelBegan('2026-11-24'), 'Oui'], ['Ô Hara', null, null, 1_234_567.89, null, 'Non'], [null, '12 bis', null, 0, 'inconnu', null],
  ]);
  for (const format of ['#,##0.00', 'dd/mm/yyyy']) expect(sheet.styles).toContain(`formatCode="${format}"`);
});

test('in a workbook a formula is a text, and signs that XML forbids or a text too long do not damage it', async () => {
  const sheet = await readSheet(await writeWorkbook('x', [{ header: 'a', kind: 'text' }], [['=1+1'], ['a\u0000b\u0008c<&>"'], ['x'.repeat(40_000)]]));
  expect(sheet.xml).not.toContain('<f>');
  expect(sheet.rows.slice(1, 3)).toEqual([['=1+1'], ['abc<&>"']]);
  expect((sheet.rows[3]![0] as string).length).toBe(32_767);
});

test('any title makes a name that Excel takes', async () => {
  const names = await Promise.all(['Lots [A/B]: *?', '\'cité\'', '', 'é'.repeat(40)].map(async (title) => (await readSheet(await writeWorkbook(title, columns, []))).name));
  expect(names).toEqual(['Lots  A B', 'cité', 'Liste', 'é'.repeat(31)]);
});

test('twenty thousand rows make one workbook', async () => {
  const many = function* (): Generator<[string, number]> {
    for (let number = 0; number < 20_000; number++) yield [`Lot ${number}`, number];
  };
  const sheet = await readSheet(await writeWorkbook('Lots', [{ header: 'Nom', kind: 'text' }, { header: 'Numéro', kind: 'integer' }], many()));
  expect(sheet.rows).toHaveLength(20_001);
  expect(sheet.rows.at(-1)).toEqual(['Lot 19999', 19_999]);
});

/** Excel counts days from 30 December 1899. */
function daysSinceExcelBegan(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Reads the one sheet of a workbook: numbers as numbers, shared and inline strings as text. */
async function readSheet(workbook: Buffer): Promise<{ name: string; xml: string; styles: string; rows: (string | number | null)[][] }> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(workbook);
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  const xml = parts.get('xl/worksheets/sheet1.xml')!;
  const plain = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, '\'').replace(/&amp;/g, '&');
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => plain(inner!));
  const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, inner = '']) => {
    const cells: (string | number | null)[] = [];
    for (const [, column, attributes, content = ''] of inner.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = plain(content);
      cells[column!.charCodeAt(0) - 65] = value === '' ? null : /t="s"/.test(attributes!) ? shared[Number(value)]! : /t="inlineStr"/.test(attributes!) ? value : Number(value);
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
  const width = rows[0]?.length ?? 0;
  return { name: plain(/<sheet [^>]*name="([^"]*)"/.exec(parts.get('xl/workbook.xml')!)![1]!), xml, styles: parts.get('xl/styles.xml')!, rows: rows.map((row) => [...row, ...Array<null>(Math.max(0, width - row.length)).fill(null)]) };
}
