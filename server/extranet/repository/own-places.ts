import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Reader } from '../model.ts';
import { heldBy } from './visible-documents.ts';

export interface OwnBuilding {
  id: Id;
  name: string;
  address: string | null;
  lots: { id: Id; label: string; kind: string | null; floor: string | null }[];
}

/** Buildings and lots the reader has that day (extranet.own_lots, migration 203): a sold lot stays to the eve of its sale, one that is bought comes that day. Null when the reader has nothing to do in this space. */
export async function ownPlaces(tx: Tx, reader: Reader): Promise<OwnBuilding[] | null> {
  const { rows } = await sql<{ held: boolean; buildings: OwnBuilding[] }>`
    with held as materialized (select side, place_id from ${heldBy(reader)}),
    lots as materialized (
      select l.id, l.parent_id, l.label, l.data from extranet.cards l where l.kind = 'lot' and l.id in (select lot_id from extranet.own_lots(${reader.identityId}, ${reader.space}, ${reader.now}))),
    buildings as (
      select b.id, b.label as name, b.data->>'address' as address,
        coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'label', l.label, 'kind', l.data->>'kind', 'floor', l.data->>'floor') order by (regexp_match(l.data->>'number', '[0-9]+'))[1]::numeric nulls last, l.label)
          from lots l where l.parent_id = b.id), '[]') as lots
      from extranet.cards b where b.kind = 'building' and b.id in (select place_id from held where side = 'building' union select parent_id from lots))
    select exists (select from held) as held, coalesce((select jsonb_agg(to_jsonb(b) order by b.name collate "fr-x-icu") from buildings b), '[]') as buildings`.execute(tx);
  const { held, buildings } = rows[0]!;
  return held ? buildings : null;
}
