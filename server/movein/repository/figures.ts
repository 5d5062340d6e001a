import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

interface Labelled {
  label: string;
  value: bigint;
}

export async function keyTotals(tx: Tx): Promise<{ label: string; announced: bigint | null; computed: bigint }[]> {
  const { rows } = await sql<{ label: string; announced: bigint | null; computed: bigint }>`
    select b.code || '/' || k.code as label, k.announced_total as announced, coalesce(sum(s.shares), 0)::bigint as computed
    from office.allocation_keys k join office.buildings b on b.id = k.building_id left join office.key_shares s on s.key_id = k.id group by b.code, k.code, k.announced_total order by 1`.execute(tx);
  return rows;
}

/** Carrez areas by lot, hundredths of a square metre. */
export async function carrezAreas(tx: Tx): Promise<Labelled[]> {
  const { rows } = await sql<Labelled>`select b.code || '/' || l.number as label, coalesce(sum(r.area_hundredths) filter (where not r.exclude_carrez), 0)::bigint as value
    from office.lots l join office.buildings b on b.id = l.building_id left join office.lot_rooms r on r.lot_id = l.id group by b.code, l.number order by 1`.execute(tx);
  return rows;
}

/** Names of co-owner accounts and who holds them, for what they owe. */
export async function coOwnerAccounts(tx: Tx): Promise<{ code: string; party: string }[]> {
  const { rows } = await sql<{ code: string; party: string }>`select a.code, p.code as party from office.accounts a join office.parties p on p.id = a.party_id where a.kind = 'coOwner' order by a.code`.execute(tx);
  return rows;
}

export async function namesOf(tx: Tx, what: 'buildings' | 'lots' | 'keys'): Promise<Map<Id, string>> {
  const query = {
    buildings: sql`select id, code as name from office.buildings`,
    lots: sql`select l.id, b.code || '/' || l.number as name from office.lots l join office.buildings b on b.id = l.building_id`,
    keys: sql`select id, code as name from office.allocation_keys`,
  }[what];
  const { rows } = await sql<{ id: Id; name: string }>`${query}`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Documents by binder: all, those whose term still runs on a day, and by type of folder where the template groups so. Null is no binder. */
export async function documentsByBinder(tx: Tx, on: Day): Promise<{ binder: string | null; folderType: string | null; documents: number; current: number }[]> {
  const { rows } = await sql<{ binder: string | null; folderType: string | null; documents: number; current: number }>`
    select b.path as binder, case when t.group_by_folder_type then f.type end as "folderType", count(*)::int as documents,
      count(*) filter (where b.id is not null and (t.term_months is null or (e.treatment_on + make_interval(months => t.term_months))::date >= ${on}))::int as current
    from office.events e left join office.event_templates t on t.id = e.template_id left join office.binders b on b.id = coalesce(e.binder_id, t.binder_id) left join office.folders f on f.id = e.folder_id
    where exists (select 1 from office.event_attachments a where a.event_id = e.id) group by 1, 2`.execute(tx);
  return rows;
}
