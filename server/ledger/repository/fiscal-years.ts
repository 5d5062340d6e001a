import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { rowsAs } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FiscalYear } from '../model.ts';

const columns = ['id', 'entity_id as entityId', 'version', 'from_on as fromOn', 'until_on as untilOn', 'state', 'closed_until as closedUntil', 'arrested_on as arrestedOn', 'approved_on as approvedOn', 'arrested_by as arrestedBy'] as const;

/** The exercises of these books, the first one first. */
export async function readYears(tx: Tx, entityId: Id): Promise<FiscalYear[]> {
  return tx.selectFrom('office.ledger_fiscal_years').select(columns).where('entity_id', '=', entityId).orderBy('from_on').execute() as unknown as Promise<FiscalYear[]>;
}

export async function findYear(tx: Tx, id: Id): Promise<FiscalYear | null> {
  return (await tx.selectFrom('office.ledger_fiscal_years').select(columns).where('id', '=', id).executeTakeFirst() as unknown as FiscalYear | undefined) ?? null;
}

export async function insertYears(tx: Tx, agencyId: Id, entityId: Id, years: readonly { fromOn: Day; untilOn: Day }[]): Promise<Id[]> {
  const rows = years.map((year) => ({ id: newId(), ...year }));
  if (rows.length > 0) {
    await sql`insert into office.ledger_fiscal_years (id, agency_id, entity_id, from_on, until_on)
      select id, ${agencyId}, ${entityId}, "fromOn", "untilOn" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as y(id uuid, "fromOn" date, "untilOn" date)`.execute(tx);
  }
  return rows.map(({ id }) => id);
}

export interface Counter {
  fiscalYearId: Id;
  journal: string;
  last: number;
  lastNumber: string;
  hash: string;
}

/** Locks where these journals stand, in one order for everybody; a journal that was not used yet stands at 0. The caller has taken its turn on these books. */
export async function lockCounters(tx: Tx, agencyId: Id, entityId: Id, wanted: readonly { fiscalYearId: Id; journal: string }[]): Promise<Counter[]> {
  const asked = rowsAs(wanted, 'w', { fiscalYearId: 'uuid', journal: 'text' });
  const { rows } = await sql<Counter>`select c.fiscal_year_id as "fiscalYearId", c.journal, c.last, c.last_number as "lastNumber", c.hash from office.ledger_counters c
    where (c.fiscal_year_id, c.journal) in (select "fiscalYearId", journal from ${asked}) order by 1, 2 for update`.execute(tx);
  if (rows.length === wanted.length) return rows;
  await sql`insert into office.ledger_counters (agency_id, entity_id, fiscal_year_id, journal) select ${agencyId}, ${entityId}, "fiscalYearId", journal from ${asked} order by 3, 4 on conflict do nothing`.execute(tx);
  return lockCounters(tx, agencyId, entityId, wanted);
}

/** Keeps where journals stand after entries were written. */
export async function saveCounters(tx: Tx, counters: readonly Counter[]): Promise<void> {
  await sql`update office.ledger_counters c set last = n.last, last_number = n."lastNumber", hash = n.hash
    from ${rowsAs(counters, 'n', { fiscalYearId: 'uuid', journal: 'text', last: 'int', lastNumber: 'text', hash: 'text' })} where c.fiscal_year_id = n."fiscalYearId" and c.journal = n.journal`.execute(tx);
}
