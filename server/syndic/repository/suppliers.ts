import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** Where this supplier's last expense went: in this building, else in another one, whose key says nothing here. */
export async function habitOf(tx: Tx, buildingId: Id, contractorId: Id): Promise<{ account: string; keyId: Id | null } | null> {
  const { rows } = await sql<{ account: string; keyId: Id | null }>`select account, case when building_id = ${buildingId} then key_id end as "keyId" from office.expenses
    where contractor_id = ${contractorId} and amount_cents > 0 order by building_id = ${buildingId} desc, spent_on desc, amount_cents desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The number of an entry, not taken back, that bears this reference for this supplier already. */
export async function sameReference(tx: Tx, books: Id, supplier: string, reference: string): Promise<string | null> {
  const { rows } = await sql<{ number: string }>`select e.number from office.ledger_entries e where e.entity_id = ${books} and e.piece_reference = ${reference} and e.reverses_id is null and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id)
    and exists (select 1 from office.ledger_lines l where l.entry_id = e.id and l.auxiliary = ${supplier}) order by e.entry_on limit 1`.execute(tx);
  return rows[0]?.number ?? null;
}

/** Where this supplier's invoice of the year stands already, entry not taken back or draft. A number is told apart by neither case nor spaces. */
export async function sameInvoice(tx: Tx, books: Id, supplier: string, reference: string, on: Day): Promise<{ number: string | null; entryOn: Day } | null> {
  const year = on.slice(0, 4);
  const { rows } = await sql<{ number: string | null; entryOn: Day }>`
    select e.number, e.entry_on as "entryOn" from office.ledger_entries e where e.entity_id = ${books} and lower(replace(e.piece_reference, ' ', '')) = lower(replace(${reference}, ' ', ''))
      and e.entry_on between ${`${year}-01-01`} and ${`${year}-12-31`} and e.reverses_id is null and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id)
      and exists (select 1 from office.ledger_lines l where l.entry_id = e.id and l.auxiliary = ${supplier}) and exists (select 1 from office.ledger_lines l where l.entry_id = e.id and l.account like '6%')
    union all
    select null, d.entry_on from office.ledger_drafts d where d.entity_id = ${books} and lower(replace(d.piece_reference, ' ', '')) = lower(replace(${reference}, ' ', '')) and d.entry_on between ${`${year}-01-01`} and ${`${year}-12-31`}
      and exists (select 1 from office.ledger_draft_lines l where l.draft_id = d.id and l.auxiliary = ${supplier})
    limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The auxiliary of a contractor in the books is his code. */
export async function supplierCode(tx: Tx, contractorId: Id): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`select code from office.contractors where id = ${contractorId}`.execute(tx);
  return rows[0]?.code ?? null;
}
