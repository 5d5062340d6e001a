import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { announce } from '../../platform/events/announce.ts';
import { demand, mayWrite } from '../access.ts';
import { setPublication } from '../repository/event-repository.ts';
import { hindranceToPublish } from '../rules/event-state.ts';
import { aside, outcome, recordActs, selectedEvents, type LeftAside, type Outcome, type SelectedEvent, type Selection } from './selection.ts';

/**
 * « Publier en date du jour », and to republish is the same act: the next run takes the selection. An event without binder takes the date too, and is
 * published as soon as its template is given one; `withoutBinder` counts them so that staff are told.
 */
export async function publishEvents(tx: Tx, viewer: Viewer, selection: Selection, today: Day): Promise<Outcome & { withoutBinder: number }> {
  demand(mayWrite(viewer));
  const selected = await selectedEvents(tx, selection, today);
  const leftAside: LeftAside[] = [];
  const taken: SelectedEvent[] = [];
  for (const event of selected) {
    const hindrance = hindranceToPublish(event);
    if (hindrance) leftAside.push(aside(event, hindrance));
    else taken.push(event);
  }
  const ids = taken.map((event) => event.id);
  await setPublication(tx, ids, today);
  await recordActs(tx, viewer, 'published', taken, { publicationOn: today });
  if (ids.length > 0) await announce(tx, viewer, 'documents.events-published', { eventIds: ids });
  return { ...outcome(selected, taken.length, leftAside), withoutBinder: taken.filter((event) => event.effectiveBinderId === null).length };
}

/** The second option of the same menu: the date goes back to 00/00/00 and the next run takes the selection off the extranet. */
export async function unpublishEvents(tx: Tx, viewer: Viewer, selection: Selection, today: Day): Promise<Outcome> {
  demand(mayWrite(viewer));
  const selected = await selectedEvents(tx, selection, today);
  const dated = selected.filter((event) => event.publicationOn !== null);
  await setPublication(tx, dated.map((event) => event.id), null);
  await recordActs(tx, viewer, 'unpublished', dated);
  if (dated.length > 0) await announce(tx, viewer, 'documents.events-unpublished', { eventIds: dated.map((event) => event.id) });
  return outcome(selected, dated.length, []);
}
