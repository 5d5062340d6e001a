import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LotFund } from '../rules/works-funds.ts';
import { hasPublishedAccount } from './open-buildings.ts';

export interface FundRow extends LotFund {
  buildingId: Id;
  accountLabel: string | null;
}

/** As the extranet holds it. */
export interface FundFacts extends FundRow {
  id: Id;
  accountLabel: string;
}

/** Buildings whose funds a run of everything looks at: those that have books, and those of which the target holds some. */
export async function fundBuildings(tx: Tx, targetId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select building_id as id from office.ledger_entities where building_id is not null
    union select source_id from office.target_items where target_id = ${targetId} and kind = 'fund'`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What each lot of these buildings has that day, by account; only buildings with a published account. */
export async function readFunds(tx: Tx, buildingIds: readonly Id[], today: Day): Promise<FundRow[]> {
  const { rows } = await sql<FundRow>`
    select m.building_id as "buildingId", m.lot_id as "lotId", m.account, n.label as "accountLabel", sum(m.amount_cents)::bigint as cents
    from office.buildings b join office.lot_fund_movements m on m.building_id = b.id and m.entry_on <= ${today}
      left join office.ledger_entities l on l.building_id = b.id left join office.ledger_accounts n on n.entity_id = l.id and n.number = m.account and n.auxiliary = ''
    where b.id = any(${buildingIds as Id[]}::uuid[]) and ${hasPublishedAccount('b.id')} group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

export async function putFunds(tx: Tx, agencyId: Id, funds: readonly FundFacts[]): Promise<void> {
  if (funds.length === 0) return;
  const rows = JSON.stringify(funds.map((fund) => ({ ...fund, cents: String(fund.cents) })));
  await sql`
    insert into extranet.lot_funds (id, agency_id, building_id, lot_id, account, account_label, amount_cents)
    select r.id, ${agencyId}, r."buildingId", r."lotId", r.account, r."accountLabel", r.cents
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "buildingId" uuid, "lotId" uuid, account text, "accountLabel" text, cents bigint)
    on conflict (id) do update set building_id = excluded.building_id, account_label = excluded.account_label, amount_cents = excluded.amount_cents`.execute(tx);
}

export async function dropFunds(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.lot_funds where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

/** The option changed: the funds of all buildings may differ. */
export async function lookAtFundsNext(tx: Tx, agencyId: Id): Promise<void> {
  await sql`insert into office.change_log (agency_id, entity, entity_id) select ${agencyId}, 'funds', building_id from office.ledger_entities where building_id is not null`.execute(tx);
}
