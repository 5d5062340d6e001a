import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Place } from '../model.ts';

export interface HeldDocument {
  id: Id;
  eventId: Id;
  binderId: Id;
  path: string;
  subfolder: string | null;
  title: string;
  places: Place[];
}

/** Documents as the extranet shows them now. */
export async function readHeldDocuments(tx: Tx, ids: readonly Id[]): Promise<HeldDocument[]> {
  const { rows } = await sql<HeldDocument>`
    select d.id, d.event_id as "eventId", d.binder_id as "binderId", coalesce(b.path, '') as path, d.subfolder, d.title,
      coalesce((select jsonb_agg(jsonb_build_object('side', p.side, 'placeId', p.place_id)) from extranet.document_places p where p.document_id = d.id), '[]') as places
    from extranet.documents d left join extranet.binders b on b.id = d.binder_id where d.id = any(${ids as Id[]}::uuid[])`.execute(tx);
  return rows;
}
