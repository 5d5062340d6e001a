import type { RowOf, Table, TableName } from '../model.ts';
import { analyticEntries, entries, expenses } from './tables/books.ts';
import { binders, documents, folders, photos, templates } from './tables/documents.ts';
import { accounts, parties, partyMembers, suppliers } from './tables/people.ts';
import { allocationKeys, buildings, councilSeats, keyShares, lots, ownerships, rooms } from './tables/properties.ts';
import { leases, mandates } from './tables/rental.ts';

/** All that an agency brings, declared once: it drives the proposal of columns, the reading of values, the checks and the screen. */
export const TABLES = {
  buildings, lots, rooms, allocationKeys, keyShares, parties, partyMembers, accounts, ownerships, councilSeats, mandates, leases,
  suppliers, entries, analyticEntries, expenses, binders, templates, folders, documents, photos,
} satisfies Record<TableName, Table>;

/** The row of each table, by its name: `MoveInRow<'lots'>['areaHundredths']` is a number or null. */
export type MoveInRow<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

export function tableOf(name: TableName): Table {
  return TABLES[name];
}
