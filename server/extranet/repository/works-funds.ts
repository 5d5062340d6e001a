import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/database/connection.ts';
import type { LotFund, OwnLot, Reader } from '../model.ts';
import { heldBy } from './visible-documents.ts';

/** The lots that the reader owns that day: written once, in the function extranet.owned_lots (migration 150). Nothing else opens the funds of a lot. */
function lotsOwnedBy({ identityId, space, now }: Reader): RawBuilder<unknown> {
  return sql`extranet.owned_lots(${identityId}, ${space}, ${now})`;
}

export interface FundsReading {
  publishedAt: Date | null;
  lots: OwnLot[];
  funds: LotFund[];
}

/** The reader's lots by building and number, and what was published of each; null when they have nothing to do in this space, or while the agency shuts the rubric (PAR-246). */
export async function readLotFunds(tx: Tx, reader: Reader): Promise<FundsReading | null> {
  const { rows: [house] } = await sql<{ publishedAt: Date | null; held: boolean }>`select last_published_at as "publishedAt", works_funds_open and exists (select from ${heldBy(reader)}) as held from extranet.agencies`.execute(tx);
  if (!house?.held) return null;
  const { rows: lots } = await sql<OwnLot>`
    select c.id, c.parent_id as "buildingId", b.label as "buildingName", c.label, c.data->>'kind' as kind
    from ${lotsOwnedBy(reader)} o join extranet.cards c on c.id = o.lot_id and c.kind = 'lot' join extranet.cards b on b.id = c.parent_id and b.kind = 'building'
    order by b.label collate "fr-x-icu", b.id, (regexp_match(c.data->>'number', '[0-9]+'))[1]::numeric nulls last, c.label`.execute(tx);
  const { rows: funds } = await sql<LotFund>`
    select f.lot_id as "lotId", f.account, f.account_label as label, f.amount_cents as cents from ${lotsOwnedBy(reader)} o join extranet.lot_funds f on f.lot_id = o.lot_id order by f.account`.execute(tx);
  return { publishedAt: house.publishedAt, lots, funds };
}
