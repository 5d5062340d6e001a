import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand, mayWrite } from '../access.ts';
import { setBinder, setFolder } from '../repository/event-repository.ts';
import { fileableBinder } from './binders.ts';
import { checkReferences } from './check-references.ts';
import { outcome, recordActs, selectedEvents, type Outcome, type Selection } from './selection.ts';

/** « Changer de classeur »: null gives the events back to the binder of their template. */
export async function changeBinder(tx: Tx, viewer: Viewer, selection: Selection, binderId: Id | null, today: Day): Promise<Outcome> {
  demand(mayWrite(viewer));
  const binder = binderId === null ? null : await fileableBinder(tx, binderId);
  const selected = await selectedEvents(tx, selection, today);
  const changed = await setBinder(tx, selected.map((event) => event.id), binderId);
  await recordActs(tx, viewer, 'binder-changed', selected, { binderId, path: binder?.path ?? null });
  return outcome(selected, changed, []);
}

/** « Rattacher à un dossier »: null takes the events out of theirs. */
export async function attachToFolder(tx: Tx, viewer: Viewer, selection: Selection, folderId: Id | null, today: Day): Promise<Outcome> {
  demand(mayWrite(viewer));
  await checkReferences(tx, { folderId });
  const selected = await selectedEvents(tx, selection, today);
  const changed = await setFolder(tx, selected.map((event) => event.id), folderId);
  await recordActs(tx, viewer, 'folder-changed', selected, { folderId });
  return outcome(selected, changed, []);
}
