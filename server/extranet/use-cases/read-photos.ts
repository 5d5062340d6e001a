import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Platform } from '../../platform/module.ts';
import type { FileToSend, Trade } from '../model.ts';
import { findPhotoFile, photosOfPerson, photosOfTrade, type PhotographedBuilding } from '../repository/photos.ts';
import { readAsStaff } from './administer.ts';
import { demandClient } from './read-portfolio.ts';

/** Button "Photos": those that are published, by building (ADM-221). */
export function readPhotos(platform: Platform, viewer: StaffViewer, module: Trade): Promise<PhotographedBuilding[]> {
  return readAsStaff(platform, viewer, (tx) => photosOfTrade(tx, module));
}

/** Tab "Photos" of a client's record: the lots they hold today (ADM-208). */
export async function readPhotosOf(platform: Platform, viewer: StaffViewer, id: Id): Promise<PhotographedBuilding[]> {
  const { identityId } = await demandClient(platform, viewer, id);
  return readAsStaff(platform, viewer, (tx) => photosOfPerson(tx, identityId, platform.clock.now()));
}

export async function openPhoto(platform: Platform, viewer: StaffViewer, id: Id): Promise<FileToSend> {
  const file = await readAsStaff(platform, viewer, (tx) => findPhotoFile(tx, id));
  if (!file) throw notFound();
  return file;
}
