import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { deleteIndexValue, ensureSettings, indexValues, reviewSettings, writeIndexValues, type IndexRow } from '../repository/reviews.ts';
import { readIndexLines } from '../rules/index-lines.ts';
import type { ReviewSettings } from '../rules/rent-review.ts';

export interface IndexTable {
  values: IndexRow[];
  settings: ReviewSettings & { version: number };
}

export async function readIndexTable(tx: Tx, viewer: Viewer): Promise<IndexTable> {
  demand(viewer, 'rental.read');
  return { values: await indexValues(tx), settings: await reviewSettings(tx) };
}

/** Values of INSEE, pasted one a line; all of them or none. A value that is known is corrected; rents that were revised stay as they are. */
export async function pasteIndexValues(tx: Tx, viewer: StaffViewer, text: string): Promise<{ written: number }> {
  demand(viewer, 'rental.write');
  const { values, faults } = readIndexLines(text);
  if (faults.length > 0) throw refusals.unreadableLines(faults);
  if (values.length === 0) throw refusals.unreadableLines(['Aucune valeur à reprendre.']);
  await writeIndexValues(tx, viewer.agencyId, values, viewer.name);
  await record(tx, viewer, 'rental.indexes-written', null, { values: values.map(({ index, year, quarter, hundredths }) => `${index} ${year} T${quarter} ${hundredths / 100}`) });
  return { written: values.length };
}

export async function removeIndexValue(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(viewer, 'rental.write');
  const removed = await deleteIndexValue(tx, id);
  if (!removed) throw notFound();
  await record(tx, viewer, 'rental.index-removed', null, { index: removed.index, year: removed.year, quarter: removed.quarter, hundredths: removed.hundredths });
}

export async function changeReviewSettings(tx: Tx, viewer: Viewer, version: number, settings: ReviewSettings): Promise<IndexTable> {
  demand(viewer, 'rental.write');
  await ensureSettings(tx, viewer.agencyId);
  await saveChanges(tx, 'office.rental_settings', { kind: 'rental-settings', id: viewer.agencyId }, version, { review_rounding: settings.rounding, review_effect: settings.effect });
  await record(tx, viewer, 'rental.settings-changed', { kind: 'rental-settings', id: viewer.agencyId }, { ...settings });
  return readIndexTable(tx, viewer);
}
