import { editDistance, fold } from '../../kernel/french-text.ts';
import { TABLE_NAMES, type Reference, type Table, type TableName, type Value } from '../model.ts';
import { createKeyIndex, type KeyIndex } from './key-index.ts';
import { tableOf } from './tables.ts';

const BETWEEN = '\u001F';
/** Codes shown as choices come from lists a person can read. */
const MOST_SAMPLES = 3000;

/** What exists: keys of lines taken so far and of records already in the house; and keys of lines that were refused, with their line. */
export interface Known {
  has(table: TableName, key: string): boolean;
  add(table: TableName, key: string): void;
  refuse(table: TableName, key: string, line: number): void;
  refusedAt(table: TableName, key: string): number | null;
  /** Up to three existing keys that resemble this one. */
  like(table: TableName, key: string): string[];
}

export function createKnown(): Known {
  const indexes = new Map<TableName, KeyIndex>();
  const samples = new Map<TableName, string[]>();
  const refused = new Map<TableName, Map<string, number>>();
  return {
    has: (table, key) => (indexes.get(table)?.find(key) ?? -1) !== -1,
    add: (table, key) => {
      let index = indexes.get(table);
      if (!index) {
        index = createKeyIndex();
        indexes.set(table, index);
        samples.set(table, []);
      }
      if (index.claim(key, 1) === -1 && index.size <= MOST_SAMPLES) samples.get(table)!.push(key);
    },
    refuse: (table, key, line) => {
      const keys = refused.get(table) ?? new Map<string, number>();
      if (keys.size < MOST_SAMPLES) keys.set(key, line);
      refused.set(table, keys);
    },
    refusedAt: (table, key) => refused.get(table)?.get(key) ?? null,
    like: (table, key) => {
      const cut = key.lastIndexOf(BETWEEN) + 1;
      const [scope, code] = [key.slice(0, cut), fold(key.slice(cut))];
      return (samples.get(table) ?? []).filter((one) => one.startsWith(scope)).map((one) => ({ code: one.slice(cut), distance: editDistance(fold(one.slice(cut)), code, 2) }))
        .filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance).slice(0, 3).map((one) => one.code);
    },
  };
}

export function keyOf(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : parts.join(BETWEEN);
}

export interface PreparedReference {
  table: TableName;
  fields: readonly number[];
  when: { field: number; is: string } | null;
}

export function prepareReferences(table: Table, keys: readonly string[]): PreparedReference[] {
  return table.references.map((reference) => ({
    table: reference.table, fields: reference.fields.map((key) => keys.indexOf(key)),
    when: reference.when ? { field: keys.indexOf(reference.when.field), is: reference.when.is } : null,
  }));
}

/** Keys a line points to; none when its last cell is empty or the reference is not meant for it. Null when a part before the last is missing. */
export function referredKeys(reference: PreparedReference, values: readonly (Value | undefined)[]): string[] | null {
  if (reference.when && values[reference.when.field] !== reference.when.is) return [];
  const last = values[reference.fields.at(-1)!];
  if (last === null || last === undefined || (Array.isArray(last) && last.length === 0)) return [];
  const before: string[] = [];
  for (const at of reference.fields.slice(0, -1)) {
    const part = values[at];
    if (typeof part !== 'string') return null;
    before.push(part);
  }
  return (Array.isArray(last) ? last : [last as string]).map((code) => keyOf([...before, code]));
}

const ALL_REFERENCES: readonly Reference[] = TABLE_NAMES.flatMap((name) => tableOf(name).references);
/** Tables some other one refers to: their keys are kept. */
export const REFERRED: ReadonlySet<TableName> = new Set(ALL_REFERENCES.map(({ table }) => table));
/** Tables whose codes are collected before anything is checked, since they are referred to by what comes first. */
export const AHEAD: ReadonlySet<TableName> = new Set(ALL_REFERENCES.filter(({ ahead }) => ahead).map(({ table }) => table));
