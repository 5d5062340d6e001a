import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Photo } from '../model.ts';

function rows(tx: Tx) {
  return tx.selectFrom('office.photos as p').innerJoin('office.files as f', (join) => join.onRef('f.agency_id', '=', 'p.agency_id').onRef('f.hash', '=', 'p.file_hash'))
    .select(['p.id', 'p.lot_id as lotId', 'p.position', 'p.title', 'f.hash', 'f.size', 'f.mime']);
}

export async function photosOf(tx: Tx, lotId: Id): Promise<Photo[]> {
  const found = await rows(tx).where('p.lot_id', '=', lotId).orderBy('p.position').execute();
  return found.map((row) => ({ ...row, size: Number(row.size) }));
}

export async function findPhoto(tx: Tx, id: Id): Promise<Photo | null> {
  const row = await rows(tx).where('p.id', '=', id).executeTakeFirst();
  return row ? { ...row, size: Number(row.size) } : null;
}

export async function addPhoto(tx: Tx, agencyId: Id, photo: { id: Id; lotId: Id; hash: string; title: string | null }): Promise<void> {
  await tx.insertInto('office.photos').values({
    id: photo.id, agency_id: agencyId, lot_id: photo.lotId, file_hash: photo.hash, title: photo.title,
    position: sql<number>`(select coalesce(max(position), 0) + 1 from office.photos where lot_id = ${photo.lotId})`,
  }).execute();
}

export async function retitlePhoto(tx: Tx, id: Id, title: string | null): Promise<void> {
  await tx.updateTable('office.photos').set({ title }).where('id', '=', id).execute();
}

export async function removePhoto(tx: Tx, photo: Photo): Promise<void> {
  await tx.deleteFrom('office.photos').where('id', '=', photo.id).execute();
  await setPhotoOrder(tx, photo.lotId, (await photosOf(tx, photo.lotId)).map(({ id }) => id));
}

/** Numbers them 1, 2, 3… in this order. Twice, because no two may share a number even for an instant. */
export async function setPhotoOrder(tx: Tx, lotId: Id, ids: readonly Id[]): Promise<void> {
  await sql`update office.photos set position = -position where lot_id = ${lotId}`.execute(tx);
  await sql`update office.photos p set position = o.n::int from unnest(${ids as Id[]}::uuid[]) with ordinality o (id, n) where p.id = o.id and p.lot_id = ${lotId}`.execute(tx);
}
