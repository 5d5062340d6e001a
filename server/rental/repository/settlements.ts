import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface NatureLine {
  nature: string;
  cents: bigint;
}

export interface SettlementRow {
  id: Id;
  version: number;
  leaseId: Id;
  mandateId: Id;
  fromOn: Day;
  untilOn: Day;
  lines: NatureLine[];
  recoverableCents: bigint;
  days: number;
  shareCents: bigint;
  provisionsCents: bigint;
  balanceCents: bigint;
  explanation: string;
  toldOn: Day;
  toldByName: string;
  settledOn: Day | null;
  instalments: number | null;
  offsetCents: bigint | null;
  refundCents: bigint | null;
  /** Its entry, or that of its first call; null when nothing was posted. */
  entryId: Id | null;
}

export async function insertSettlement(tx: Tx, agencyId: Id, row: Omit<SettlementRow, 'id' | 'version' | 'settledOn' | 'instalments' | 'offsetCents' | 'refundCents' | 'entryId'>): Promise<Id | null> {
  const id = newId();
  const done = await tx.insertInto('office.rental_charge_settlements').values({
    id, agency_id: agencyId, lease_id: row.leaseId, mandate_id: row.mandateId, from_on: row.fromOn, until_on: row.untilOn, lines: JSON.stringify(row.lines.map(({ nature, cents }) => ({ nature, cents: Number(cents) }))), recoverable_cents: row.recoverableCents, days: row.days,
    share_cents: row.shareCents, provisions_cents: row.provisionsCents, balance_cents: row.balanceCents, explanation: row.explanation, told_on: row.toldOn, told_by_name: row.toldByName,
  }).onConflict((oc) => oc.columns(['lease_id', 'from_on']).doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n ? id : null;
}

/** Settlements whose period ends between two days, or one of them, held until the transaction ends. */
export async function settlementsOf(tx: Tx, which: { fromOn: Day; untilOn: Day } | { id: Id }): Promise<SettlementRow[]> {
  let query = tx.selectFrom('office.rental_charge_settlements').select([
    'id', 'version', 'lease_id as leaseId', 'mandate_id as mandateId', 'from_on as fromOn', 'until_on as untilOn', 'lines', 'recoverable_cents as recoverableCents', 'days', 'share_cents as shareCents', 'provisions_cents as provisionsCents', 'balance_cents as balanceCents', 'explanation',
    'told_on as toldOn', 'told_by_name as toldByName', 'settled_on as settledOn', 'instalments', 'offset_cents as offsetCents', 'refund_cents as refundCents', 'entry_id as entryId',
  ]);
  query = 'id' in which ? query.where('id', '=', which.id).forNoKeyUpdate() : query.where('until_on', '>=', which.fromOn).where('until_on', '<=', which.untilOn);
  const rows = await query.orderBy('until_on', 'desc').execute();
  return rows.map(({ lines, ...row }) => ({ ...row, lines: (lines as unknown as { nature: string; cents: number }[]).map(({ nature, cents }) => ({ nature, cents: BigInt(cents) })) }));
}

export async function deleteSettlement(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.rental_charge_settlements').where('id', '=', id).execute();
}

export function settledColumns(settled: { settledOn: Day; instalments: number; offsetCents: bigint; refundCents: bigint; entryId: Id | null }) {
  return { settled_on: settled.settledOn, instalments: settled.instalments, offset_cents: settled.offsetCents, refund_cents: settled.refundCents, entry_id: settled.entryId };
}

/** Told, and not posted any more. */
export function unsettledColumns() {
  return { settled_on: null, instalments: null, offset_cents: null, refund_cents: null, entry_id: null };
}

/** Natures that were used before, to be proposed again. */
export async function naturesUsed(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ nature: string }>`select distinct line->>'nature' as nature from office.rental_charge_settlements s, jsonb_array_elements(s.lines) line order by 1 limit 60`.execute(tx);
  return rows.map(({ nature }) => nature);
}
