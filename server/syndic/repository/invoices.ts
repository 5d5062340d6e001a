import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface SpentRow {
  id: Id;
  spentOn: Day;
  label: string;
  contractorName: string | null;
  keyLabel: string;
  account: string;
  cents: bigint;
  entryId: Id | null;
  entryNumber: string | null;
}

/** What a co-ownership spent in a period, the latest first, with how many there are and their sum. */
export async function spentIn(tx: Tx, buildingId: Id, from: Day, until: Day, limit: number): Promise<{ rows: SpentRow[]; count: number; totalCents: bigint }> {
  const { rows } = await sql<SpentRow & { count: number; totalCents: bigint }>`select x.id, x.spent_on as "spentOn", x.label, c.name as "contractorName", k.label as "keyLabel", x.account, x.amount_cents as cents, e.id as "entryId", e.number as "entryNumber",
      count(*) over ()::int as count, sum(x.amount_cents) over ()::bigint as "totalCents"
    from office.expenses x join office.allocation_keys k on k.id = x.key_id left join office.contractors c on c.id = x.contractor_id left join office.ledger_entries e on e.id = x.entry_id
    where x.building_id = ${buildingId} and x.spent_on between ${from} and ${until} order by x.spent_on desc, x.id desc limit ${limit}`.execute(tx);
  return { rows: rows.map(({ count: _count, totalCents: _total, ...row }) => row), count: rows[0]?.count ?? 0, totalCents: rows[0]?.totalCents ?? 0n };
}
