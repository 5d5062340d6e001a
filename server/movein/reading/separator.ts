import { readCells } from './cells.ts';

const SEPARATORS = [';', '\t', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const SEPARATOR_LABELS: Record<Separator, string> = { ';': 'point-virgule', '\t': 'tabulation', ',': 'virgule', '|': 'barre verticale' };

export type LineEnd = '\n' | '\r';

/** A lone carriage return ends the lines of old Mac files; elsewhere it comes before the line feed and is dropped. */
export function detectLineEnd(sample: string): LineEnd {
  return sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
}

/** The separator that cuts the first lines into the same number of cells, the most cells first; a file of one column has none, and any will do. */
export function detectSeparator(sample: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const counts = firstRows(sample, separator).map((cells) => cells.length);
    const header = counts[0] ?? 1;
    if (header < 2) continue;
    const alike = counts.filter((count) => count === header).length / counts.length;
    const score = alike * 100 + Math.min(header, 40);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** The rows of the header line and some more, for the detection and for the proposal of columns; quoted cells may hold line ends. */
export function firstRows(sample: string, separator: Separator, most = 30): string[][] {
  const lines = sample.split(/\r\n|\n|\r/);
  if (lines.length > 1) lines.pop(); // Empty, or cut by the end of the sample.
  const rows: string[][] = [];
  for (let index = 0; index < lines.length && rows.length < most; index += 1) {
    let line = lines[index]!;
    let cells = readCells(line, separator);
    for (let joined = 0; cells === null && joined < 20 && index + 1 < lines.length; joined += 1) {
      index += 1;
      line += `\n${lines[index]}`;
      cells = readCells(line, separator);
    }
    if (cells !== null && line.trim() !== '') rows.push(cells);
  }
  return rows;
}
