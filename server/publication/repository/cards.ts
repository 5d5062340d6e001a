import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { WantedCard } from './extranet-writer.ts';

/** Read-only cards of the portfolio, as the agency's administrator finds them on the extranet. Only buildings with a published account, and what hangs on them. */
export async function readCards(tx: Tx, ids: readonly Id[] | null): Promise<WantedCard[]> {
  const chosen = (column: string) => (ids === null ? sql`true` : sql`${sql.ref(column)} = any(${ids as Id[]}::uuid[])`);
  const { rows } = await sql<WantedCard>`
    with open_buildings as (
      select distinct a.building_id as id from office.accounts a where a.published and a.building_id is not null
      union select m.building_id from office.mandates m join office.accounts a on a.id = m.account_id where a.published
      union select l.building_id from office.leases l join office.accounts a on a.id = l.account_id where a.published)
    select b.id, 'building' as kind, null::uuid as "parentId", b.name as label,
      jsonb_build_object('code', b.code, 'address', concat_ws(', ', b.address_line1, concat_ws(' ', b.postal_code, b.city)), 'management', b.management, 'registration', b.registration_number) as data
      from office.buildings b join open_buildings o on o.id = b.id where ${chosen('b.id')}
    union all select l.id, 'lot', l.building_id, concat('Lot ', l.number), jsonb_build_object('number', l.number, 'kind', l.kind, 'floor', l.floor, 'areaHundredths', l.area_hundredths, 'rooms', l.room_count)
      from office.lots l join open_buildings o on o.id = l.building_id where ${chosen('l.id')}
    union all select a.id, 'account', a.party_id, a.code, jsonb_build_object('code', a.code, 'kind', a.kind, 'buildingId', a.building_id, 'holder', concat_ws(' ', nullif(p.civility, ''), upper(p.last_name), p.first_name),
        -- With their days, the day of a sale excluded: what a co-owner has and reads of a lot follows from them (extranet.owned_lots).
        'owned', coalesce((select jsonb_agg(jsonb_build_object('lot', w.lot_id, 'from', w.from_on, 'until', w.until_on) order by w.lot_id, w.from_on, w.until_on) from office.ownerships w where w.account_id = a.id), '[]'))
      from office.accounts a join office.parties p on p.id = a.party_id where a.published and ${chosen('a.id')}
    union all select l.id, 'lease', l.tenant_party_id, concat('Bail ', l.number), jsonb_build_object('number', l.number, 'buildingId', l.building_id, 'entryOn', l.entry_on, 'exitOn', l.exit_on,
        'lots', coalesce((select jsonb_agg(ll.lot_id) from office.lease_lots ll where ll.lease_id = l.id), '[]'))
      from office.leases l join office.accounts a on a.id = l.account_id and a.published where ${chosen('l.id')}
    union all select c.id, 'contractor', null, c.name, jsonb_build_object('code', c.code, 'trade', c.trade, 'email', c.email, 'phone', c.phone)
      from office.contractors c where c.active and ${chosen('c.id')}
    union all select p.id, 'photo', p.lot_id, coalesce(p.title, concat('Photo ', p.position)), jsonb_build_object('hash', p.file_hash, 'position', p.position, 'mime', f.mime, 'size', f.size)
      from office.photos p join office.files f on f.agency_id = p.agency_id and f.hash = p.file_hash join office.lots l on l.id = p.lot_id join open_buildings o on o.id = l.building_id where ${chosen('p.id')}`.execute(tx);
  return rows;
}
