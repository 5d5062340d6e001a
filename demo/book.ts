import { addMonths, day, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { RichText } from '../server/platform/rendering/rich-text.ts';
import { chanceOf, idMaker, type Chance } from './random.ts';
import { noRows, type DemoLetter, type DemoRow, type DemoRows } from './rows.ts';

/** An invoice among the events, for the list of expenses. */
export interface Invoice { eventId: Id; buildingId: Id; on: Day; supplier: string; number: string; cents: number }

/** The letter of a call, before the books say how much it asks: the call of provisions of that day names it. */
export interface CallNotice { accountId: Id; buildingId: Id; dueOn: Day; title: string; write: (asked: AskedCents) => RichText }

/** What one account was asked on one day, by what it was called for. */
export interface AskedCents { budget: bigint; worksFund: bigint; works: bigint }

/** What the chapters of the generator write into, one after the other. */
export interface Book {
  agencyId: Id;
  today: Day;
  chance: Chance;
  newId: () => Id;
  rows: DemoRows;
  letters: DemoLetter[];
  invoices: Invoice[];
  callNotices: CallNotice[];
  add<T extends keyof DemoRows>(table: T, row: DemoRow<T>): DemoRow<T>;
}

export function openBook(today: Day, seed: number): Book {
  const newId = idMaker(seed, Date.parse(`${addMonths(today, -36)}T08:00:00Z`));
  const rows = noRows();
  return {
    agencyId: newId(), today, chance: chanceOf(seed), newId, rows, letters: [], invoices: [], callNotices: [],
    add: (table, row) => {
      (rows[table] as (typeof row)[]).push(row);
      return row;
    },
  };
}

export const yearOf = (of: Day): number => Number(of.slice(0, 4));

export const dayOf = (year: number, month: number, dayOfMonth: number): Day => day(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);

/** The day of a year on which the assemblies of the invented buildings meet. */
export const assemblyOf = (year: number): Day => dayOf(year, 5, 12);

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
/** « mars 2026 » */
export const monthWords = (of: Day): string => `${MONTHS[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`;
/** « 4 mars 2026 », « 1er mars 2026 » */
export const dayWords = (of: Day): string => `${Number(of.slice(8)) === 1 ? '1er' : Number(of.slice(8))} ${monthWords(of)}`;
