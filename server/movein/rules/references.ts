import { editDistance, fold } from '../../kernel/french-text.ts';
import { TABLE_NAMES, type Reference, type Table, type TableName, type Value } from '../model.ts';
import { createKeyIndex, type KeyIndex } from './key-index.ts';
import { tableOf } from './tables.ts';

const BETWEEN = '\u001F';
/** Codes shown as choices come from lists a person can read. */
const MOST_SAMPLES = 3000;

/** What exists: keys of lines taken so far and of records already in the house; and keys of lines that were refused, with their line. A key is given in its parts. */
export interface Known {
  has(table: TableName, parts: readonly string[]): boolean;
  add(table: TableName, parts: readonly string[]): void;
  refuse(table: TableName, parts: readonly string[], line: number): void;
  refusedAt(table: TableName, parts: readonly string[]): number | null;
  /** Up to three existing keys whose last part resembles this one's, the others being the same. */
  like(table: TableName, parts: readonly string[]): string[];
}

export function createKnown(): Known {
  const indexes = new Map<TableName, KeyIndex>();
  const samples = new Map<TableName, string[]>();
  const refused = new Map<TableName, Map<string, number>>();
  return {
    has: (table, parts) => (indexes.get(table)?.find(parts) ?? -1) !== -1,
    add: (table, parts) => {
      let index = indexes.get(table);
      if (!index) {
        index = createKeyIndex();
        indexes.set(table, index);
        samples.set(table, []);
      }
      if (index.claim(parts, 1) === -1 && index.size <= MOST_SAMPLES) samples.get(table)!.push(parts.join(BETWEEN));
    },
    refuse: (table, parts, line) => {
      const keys = refused.get(table) ?? new Map<string, number>();
      if (keys.size < MOST_SAMPLES) keys.set(parts.join(BETWEEN), line);
      refused.set(table, keys);
    },
    refusedAt: (table, parts) => refused.get(table)?.get(parts.join(BETWEEN)) ?? null,
    like: (table, parts) => {
      const scope = parts.slice(0, -1).map((part) => part + BETWEEN).join('');
      const code = fold(parts.at(-1)!);
      const most = code.length > 5 ? 2 : 1;
      return (samples.get(table) ?? []).filter((one) => one.startsWith(scope)).map((one) => ({ code: one.slice(scope.length), distance: editDistance(fold(one.slice(scope.length)), code, most) }))
        .filter(({ distance }) => distance <= most).sort((a, b) => a.distance - b.distance).slice(0, 3).map((one) => one.code);
    },
  };
}

export interface PreparedReference {
  table: TableName;
  fields: readonly number[];
  when: { field: number; is: string } | null;
  /** The parts of the key being looked at: one array for all lines. */
  parts: string[];
}

export function prepareReferences(table: Table, keys: readonly string[]): PreparedReference[] {
  return table.references.map((reference) => ({
    table: reference.table, fields: reference.fields.map((key) => keys.indexOf(key)),
    when: reference.when ? { field: keys.indexOf(reference.when.field), is: reference.when.is } : null, parts: reference.fields.map(() => ''),
  }));
}

export type Looked = 'found' | 'missing' | 'incomplete';

/**
 * Looks up what a line points to. Nothing to look up (an empty last cell, a reference not meant for this line) is found; a part that is empty before the last
 * makes it incomplete. When it is missing, `parts` holds the key that was not there.
 */
export function lookUp(known: Known, reference: PreparedReference, values: readonly (Value | undefined)[]): Looked {
  const { fields, parts, when } = reference;
  if (when !== null && values[when.field] !== when.is) return 'found';
  const lastPlace = fields.length - 1;
  const last = values[fields[lastPlace]!];
  if (last === null || last === undefined || (typeof last !== 'string' && (last as string[]).length === 0)) return 'found';
  for (let place = 0; place < lastPlace; place += 1) {
    const part = values[fields[place]!];
    if (typeof part !== 'string') return 'incomplete';
    parts[place] = part;
  }
  if (typeof last === 'string') {
    parts[lastPlace] = last;
    return known.has(reference.table, parts) ? 'found' : 'missing';
  }
  for (const code of last as string[]) {
    parts[lastPlace] = code;
    if (!known.has(reference.table, parts)) return 'missing';
  }
  return 'found';
}

const ALL_REFERENCES: readonly Reference[] = TABLE_NAMES.flatMap((name) => tableOf(name).references);
/** Tables some other one refers to: their keys are kept. */
export const REFERRED: ReadonlySet<TableName> = new Set(ALL_REFERENCES.map(({ table }) => table));
/** Tables whose codes are collected before anything is checked, since they are referred to by what comes first. */
export const AHEAD: ReadonlySet<TableName> = new Set(ALL_REFERENCES.filter(({ ahead }) => ahead).map(({ table }) => table));
