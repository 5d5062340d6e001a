import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { nameParts } from './name-parts.ts';

export interface SaleFacts {
  id: Id;
  buildingId: Id;
  buildingName: string;
  soldOn: Day;
  lotIds: Id[];
  notary: string | null;
  sellerName: string;
  buyerName: string;
  /** The co-owner's account of each in the building; null when none was opened. */
  sellerAccountId: Id | null;
  buyerAccountId: Id | null;
  receivedOn: Day | null;
  opposedOn: Day | null;
}

export async function findSale(tx: Tx, id: Id): Promise<SaleFacts | null> {
  return (await salesWhere(tx, sql`t.id = ${id}`))[0] ?? null;
}

/** Sales without an opposition whose notice came since `noticedSince`, or, none having come, made since `soldSince`; the earliest notice first, then the earliest sale. */
export async function salesToWatch(tx: Tx, { noticedSince, soldSince, today }: { noticedSince: Day; soldSince: Day; today: Day }): Promise<SaleFacts[]> {
  return salesWhere(tx, sql`n.opposed_on is null and (n.received_on >= ${noticedSince} or (n.received_on is null and t.sold_on between ${soldSince} and ${today}))
    and exists (select from office.buildings b where b.id = t.building_id and b.management in ('syndic', 'both')) order by n.received_on, t.sold_on, t.id`);
}

async function salesWhere(tx: Tx, which: RawBuilder<unknown>): Promise<SaleFacts[]> {
  const accountOf = (party: string) => sql`(select a.id from office.accounts a where a.kind = 'coOwner' and a.building_id = t.building_id and a.party_id = ${sql.ref(party)} order by a.code limit 1)`;
  const { rows } = await sql<Omit<SaleFacts, 'sellerName' | 'buyerName'> & { seller: PartyNameParts; buyer: PartyNameParts }>`
    select t.id, t.building_id as "buildingId", t.sold_on as "soldOn", t.lot_ids as "lotIds", t.notary, (select b.name from office.buildings b where b.id = t.building_id) as "buildingName", ${nameParts('s')} as seller, ${nameParts('b')} as buyer, ${accountOf('t.seller_party_id')} as "sellerAccountId",
      coalesce((select o.account_id from office.ownerships o where o.lot_id = any(t.lot_ids) and o.party_id = t.buyer_party_id and o.from_on = t.sold_on and o.account_id is not null limit 1), ${accountOf('t.buyer_party_id')}) as "buyerAccountId",
      n.received_on as "receivedOn", n.opposed_on as "opposedOn"
    from office.transfers t join office.parties s on s.id = t.seller_party_id join office.parties b on b.id = t.buyer_party_id left join office.syndic_sale_notices n on n.transfer_id = t.id where ${which}`.execute(tx);
  return rows.map(({ seller, buyer, ...sale }) => ({ ...sale, sellerName: partyName(seller), buyerName: partyName(buyer) }));
}

export async function keepNotice(tx: Tx, agencyId: Id, transferId: Id, { receivedOn, opposedOn }: { receivedOn: Day; opposedOn: Day | null }): Promise<void> {
  await sql`insert into office.syndic_sale_notices (transfer_id, agency_id, received_on, opposed_on) values (${transferId}, ${agencyId}, ${receivedOn}, ${opposedOn})
    on conflict (transfer_id) do update set received_on = excluded.received_on, opposed_on = excluded.opposed_on`.execute(tx);
}

/** Lots whose advance went already from one account to another, and was not taken back. */
export async function movedAdvances(tx: Tx, books: Id, seller: string, buyer: string): Promise<Set<Id>> {
  const { rows } = await sql<{ lotId: Id }>`select split_part(e.source_key, ':', 2) as "lotId" from office.ledger_entries e where e.entity_id = ${books} and e.source = 'syndic' and e.source_key like 'advance-back:%' and regexp_replace(e.source_key, '~[0-9]+$', '') like ${`%:${seller}:${buyer}`}
    and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id)`.execute(tx);
  return new Set(rows.map(({ lotId }) => lotId));
}
