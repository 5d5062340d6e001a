import { sql } from 'kysely';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface BookedEntry {
  id: Id;
  number: string;
  on: Day;
  label: string;
}

/** A cheque may be booked long before the bank shows it; what it shows is seldom booked much later. */
const [DAYS_BEFORE, DAYS_AFTER] = [60, 15];

/** Entries of the books behind a bank account that moved it by this amount, and that no movement of the bank was yet told apart as: neither reversed nor reversals. The nearest day first. */
export async function bookedAlready(tx: Tx, buildingId: Id | null, { cents, movedOn }: { cents: bigint; movedOn: Day }): Promise<BookedEntry[]> {
  const { rows } = await sql<BookedEntry>`select n.id, n.number, n.entry_on as on, n.label from office.ledger_entries n join office.ledger_entities b on b.id = n.entity_id and b.building_id is not distinct from ${buildingId}::uuid
    where n.number is not null and n.reverses_id is null and n.entry_on between ${addDays(movedOn, -DAYS_BEFORE)} and ${addDays(movedOn, DAYS_AFTER)}
      and (select sum(l.debit_cents - l.credit_cents) from office.ledger_lines l where l.entry_id = n.id and l.account like '512%') = ${cents}
      and not exists (select 1 from office.ledger_entries r where r.reverses_id = n.id) and not exists (select 1 from office.bank_movements m where m.entry_id = n.id)
    order by abs(n.entry_on - ${movedOn}::date), n.number limit 5`.execute(tx);
  return rows;
}
