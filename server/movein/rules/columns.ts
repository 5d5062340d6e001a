import { words } from '../../kernel/french-text.ts';
import { TABLE_NAMES, type Field, type Table, type TableName } from '../model.ts';
import { tableOf } from './tables.ts';

/** Words that change nothing in a header. */
const ARTICLES = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'en', 'et', 'a']);
const SAME: Record<string, string> = {
  n: 'no', num: 'no', numero: 'no', nro: 'no', nos: 'no', nombre: 'nb', nbre: 'nb', reference: 'ref', references: 'ref', telephone: 'tel', tph: 'tel', mel: 'courriel', email: 'mail', libelle: 'lib',
  imm: 'immeuble', coprop: 'coproprietaire', proprio: 'proprietaire', adr: 'adresse', cp: 'postal', mnt: 'montant', dt: 'date', surf: 'surface', ecr: 'ecriture',
};
/** Words that say what sort of thing a code is; two headers that differ by them alone may still mean the same. */
const WEAK = new Set(['no', 'code', 'ref', 'date', 'lib']);

const MOST_KNOWN = 5000;
const known = new Map<string, string[]>();

/** The words of a header in one spelling: `N° lot`, `NUM_LOT`, `Numéro du lot` and `numLot` are the same. Labels and synonyms are compared with each header of each file: they are cut once. */
function tokens(header: string): string[] {
  let cut = known.get(header);
  if (!cut) {
    cut = cutInWords(header);
    if (known.size < MOST_KNOWN) known.set(header, cut);
  }
  return cut;
}

function cutInWords(header: string): string[] {
  return words(header.replace(/\bn\s*[°º]/giu, 'no ')).filter((word) => !ARTICLES.has(word)).map((word) => SAME[word] ?? (word.length > 3 ? word.replace(/s$/, '') : word));
}

function likeness(header: string, spelling: string): number {
  const a = tokens(header);
  const b = tokens(spelling);
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(' ') === b.join(' ')) return 100;
  if (a.join('') === b.join('')) return 96;
  if (sameWords(a, b)) return 90;
  const strongA = a.filter((word) => !WEAK.has(word));
  const strongB = b.filter((word) => !WEAK.has(word));
  return strongA.length > 0 && sameWords(strongA, strongB) ? 60 : 0;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

function scoreOf(field: Field, header: string): number {
  const label = likeness(header, field.label);
  return field.synonyms.reduce((best, synonym, index) => Math.max(best, likeness(header, synonym) - 2 - index * 0.1), label);
}

/** Must a column be chosen for this field before anything can be read? */
export function needsColumn(field: Field): boolean {
  return field.required && field.otherwise === undefined;
}

/** Which header feeds which field, the likest pairs first; headers that resemble nothing are left alone. */
export function proposeColumns(table: Table, headers: readonly string[]): Record<string, string> {
  const pairs = Object.entries(table.fields).flatMap(([key, field]) => headers.map((header) => ({ key, header, score: scoreOf(field, header) }))).filter(({ score }) => score > 0);
  pairs.sort((a, b) => b.score - a.score);
  const columns: Record<string, string> = {};
  const taken = new Set<string>();
  for (const { key, header } of pairs) {
    if (key in columns || taken.has(header)) continue;
    columns[key] = header;
    taken.add(header);
  }
  return columns;
}

export function missingColumns(table: Table, columns: Readonly<Record<string, string>>): string[] {
  return Object.entries(table.fields).filter(([key, field]) => needsColumn(field) && columns[key] === undefined).map(([, field]) => field.label);
}

export interface Recognised {
  table: TableName;
  columns: Record<string, string>;
  /** Labels of needed fields without a column. */
  missing: string[];
}

/** What table a file is: by its headers first, by its name when headers hesitate. Null when it is none of ours. */
export function recogniseTable(path: string, headers: readonly string[]): Recognised | null {
  let best: (Recognised & { score: number }) | null = null;
  for (const name of TABLE_NAMES) {
    const table = tableOf(name);
    const columns = proposeColumns(table, headers);
    const missing = missingColumns(table, columns);
    const named = nameLikeness(table, path);
    const mapped = Object.keys(columns).length / Math.max(headers.length, 1);
    if (missing.length > 0 && (named === 0 || mapped < 0.4)) continue;
    const score = mapped * 100 + named * 40 - missing.length * 60;
    if (!best || score > best.score) best = { table: name, columns, missing, score };
  }
  if (!best || best.score <= 20) return null;
  return { table: best.table, columns: best.columns, missing: best.missing };
}

/** Between 0 and 1: the share of the file's name that one of the table's words covers. */
function nameLikeness(table: Table, path: string): number {
  const parts = tokens(path.replace(/\.[^./]+$/, '').replace(/\/index$/i, ' ')).filter((word) => !/^\d+$/.test(word));
  let best = 0;
  for (const spelling of [...table.fileWords, table.label]) {
    const wanted = tokens(spelling);
    if (wanted.length > 0 && wanted.every((word) => parts.includes(word))) best = Math.max(best, wanted.length / parts.length);
  }
  return best;
}
