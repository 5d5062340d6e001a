import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Third parties' reference files (schemas of ISO 20022, sample statements and invoices) are read where they lie, never copied: MITOYEN_SHARED_DATA says where, or `../shared/data`. */
const places = [process.env.MITOYEN_SHARED_DATA, join(process.cwd(), '..', 'shared', 'data'), join(process.cwd(), '..', '..', 'shared', 'data')];
const folder = places.find((place) => place !== undefined && existsSync(place));

/** Why tests that need these files are left out; null when they are there. */
export const sharedDataMissing = folder === undefined ? 'the reference files are absent: set MITOYEN_SHARED_DATA to their folder' : null;
if (sharedDataMissing !== null) process.emitWarning(`Tests are left out: ${sharedDataMissing}`);

export function sharedData(path: string): Buffer {
  if (folder === undefined) throw new Error(sharedDataMissing!);
  return readFileSync(join(folder, path));
}
