import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FileToSend, Trade } from '../model.ts';

export interface PhotographedBuilding {
  id: Id;
  name: string;
  lots: { id: Id; label: string; photos: { id: Id; title: string }[] }[];
}

/** The published photos of a module, by building, then by lot (ADM-221). */
export function photosOfTrade(tx: Tx, trade: Trade): Promise<PhotographedBuilding[]> {
  return photographed(tx, sql`b.data->>'management' in (${trade}, 'both')`);
}

/** Those of the lots a person has that day (ADM-208). */
export function photosOfPerson(tx: Tx, identityId: Id, now: Date): Promise<PhotographedBuilding[]> {
  return photographed(tx, sql`l.id in (select lot_id from extranet.own_lots(${identityId}, null, ${now}))`);
}

async function photographed(tx: Tx, where: RawBuilder<unknown>): Promise<PhotographedBuilding[]> {
  const { rows } = await sql<PhotographedBuilding>`
    select b.id, b.label as name, jsonb_agg(jsonb_build_object('id', l.id, 'label', l.label, 'photos', p.photos) order by (regexp_match(l.data->>'number', '[0-9]+'))[1]::numeric nulls last, l.label) as lots
    from extranet.cards b join extranet.cards l on l.parent_id = b.id and l.kind = 'lot'
    join lateral (select jsonb_agg(jsonb_build_object('id', id, 'title', label) order by (data->>'position')::int, id) as photos from extranet.cards where kind = 'photo' and parent_id = l.id) p on p.photos is not null
    where b.kind = 'building' and ${where} group by b.id, b.label order by b.label collate "fr-x-icu", b.id`.execute(tx);
  return rows;
}

/** The image itself; what is not a plain image is not a photo, whatever its card says. */
export async function findPhotoFile(tx: Tx, id: Id): Promise<FileToSend | null> {
  const { rows } = await sql<FileToSend>`
    select concat(label, '.', replace(data->>'mime', 'image/', '')) as "fileName", data->>'hash' as hash, (data->>'size')::int as size, data->>'mime' as mime
    from extranet.cards where kind = 'photo' and id = ${id} and data->>'mime' in ('image/jpeg', 'image/png', 'image/webp')`.execute(tx);
  return rows[0] ?? null;
}
