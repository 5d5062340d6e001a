import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { NamedFile } from '../../platform/files/store-file.ts';
import { demand, mayRead, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Photo } from '../model.ts';
import { missingReferences } from '../repository/neighbours.ts';
import * as repository from '../repository/photo-repository.ts';
import { knowFileOf } from './keep-file.ts';

/** What every browser shows. TIFF is taken for documents, not for photos. */
const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp']);

export async function listPhotos(tx: Tx, viewer: Viewer, lotId: Id): Promise<Photo[]> {
  demand(mayRead(viewer));
  await demandLot(tx, lotId);
  return repository.photosOf(tx, lotId);
}

/** Refuses before the upload is stored when the lot is not there. */
export async function demandLotForPhotos(tx: Tx, viewer: Viewer, lotId: Id): Promise<void> {
  demand(mayWrite(viewer));
  await demandLot(tx, lotId);
}

export async function addPhotos(tx: Tx, viewer: Viewer, lotId: Id, files: readonly NamedFile[], title: string | null): Promise<Photo[]> {
  await demandLotForPhotos(tx, viewer, lotId);
  if (files.length === 0) throw refusals.noFile();
  for (const file of files) {
    if (!IMAGES.has(file.mime)) throw refusals.notAnImage(file.name);
    await knowFileOf(tx, viewer, file);
    await repository.addPhoto(tx, viewer.agencyId, { id: newId(), lotId, hash: file.hash, title: title?.trim() || null });
  }
  await record(tx, viewer, 'photos.added', { kind: 'lot', id: lotId }, { names: files.map((file) => file.name) });
  return repository.photosOf(tx, lotId);
}

export async function retitlePhoto(tx: Tx, viewer: Viewer, id: Id, title: string | null): Promise<Photo> {
  const photo = await writable(tx, viewer, id);
  await repository.retitlePhoto(tx, id, title?.trim() || null);
  await record(tx, viewer, 'photo.changed', { kind: 'photo', id }, { before: photo.title, after: title });
  return { ...photo, title: title?.trim() || null };
}

export async function orderPhotos(tx: Tx, viewer: Viewer, lotId: Id, ids: readonly Id[]): Promise<Photo[]> {
  await demandLotForPhotos(tx, viewer, lotId);
  const known = new Set((await repository.photosOf(tx, lotId)).map((photo) => photo.id));
  if (ids.length !== known.size || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) throw refusals.orderIncomplete();
  await repository.setPhotoOrder(tx, lotId, ids);
  await record(tx, viewer, 'photos.ordered', { kind: 'lot', id: lotId });
  return repository.photosOf(tx, lotId);
}

export async function removePhoto(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  const photo = await writable(tx, viewer, id);
  await repository.removePhoto(tx, photo);
  await record(tx, viewer, 'photo.removed', { kind: 'photo', id }, { lotId: photo.lotId, title: photo.title });
}

export async function findPhoto(tx: Tx, viewer: Viewer, id: Id): Promise<Photo> {
  demand(mayRead(viewer));
  const photo = await repository.findPhoto(tx, id);
  if (!photo) throw notFound();
  return photo;
}

async function writable(tx: Tx, viewer: Viewer, id: Id): Promise<Photo> {
  demand(mayWrite(viewer));
  return findPhoto(tx, viewer, id);
}

async function demandLot(tx: Tx, lotId: Id): Promise<void> {
  const missing = await missingReferences(tx, { templateId: null, folderId: null, buildingId: null, lotIds: [lotId], leaseId: null, accountId: null, recipientPartyId: null });
  if (missing.length > 0) throw notFound();
}
