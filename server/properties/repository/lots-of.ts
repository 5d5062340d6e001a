import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface LinkedLot {
  id: Id;
  number: string;
}

const LINKS = { mandate: ['office.mandate_lots', 'mandate_id'], lease: ['office.lease_lots', 'lease_id'] } as const;

/** The lots of a mandate or a lease, for a list that has it under `id`. */
export function lotsOf(noun: keyof typeof LINKS, id: string): RawBuilder<LinkedLot[]> {
  const [table, column] = LINKS[noun];
  return sql<LinkedLot[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number) order by l.number collate platform.as_counted), '[]') from ${sql.table(table)} x join office.lots l on l.id = x.lot_id where x.${sql.ref(column)} = ${sql.ref(id)})`;
}

export function hasLot(noun: keyof typeof LINKS, id: string, lotId: Id): RawBuilder<boolean> {
  const [table, column] = LINKS[noun];
  return sql<boolean>`exists (select from ${sql.table(table)} x where x.${sql.ref(column)} = ${sql.ref(id)} and x.lot_id = ${lotId})`;
}

export async function replaceLotsOf(tx: Tx, noun: keyof typeof LINKS, agencyId: Id, id: Id, lotIds: readonly Id[]): Promise<void> {
  const [table, column] = LINKS[noun];
  await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(tx);
  await sql`insert into ${sql.table(table)} (agency_id, ${sql.ref(column)}, lot_id) select ${agencyId}, ${id}, unnest(${lotIds as Id[]}::uuid[])`.execute(tx);
}
