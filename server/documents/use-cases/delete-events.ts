import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound, type Refusal } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import { deleteEvents as removeRows } from '../repository/event-repository.ts';
import { aside, outcome, recordActs, selectedEvents, type LeftAside, type Outcome, type SelectedEvent, type Selection } from './selection.ts';

/**
 * Removes events that never reached the extranet; the others are left aside, with the reason. A removed number is not given again: the audit says whose it
 * was. The last link of a replacement stays too, or the replaced event would point to nothing.
 */
export async function deleteEvents(tx: Tx, viewer: Viewer, selection: Selection, today: Day): Promise<Outcome> {
  demand(mayWrite(viewer));
  const selected = await selectedEvents(tx, selection, today);
  const leftAside: LeftAside[] = [];
  const removed: SelectedEvent[] = [];
  for (const event of selected) {
    const refusal = whyKept(event);
    if (refusal) leftAside.push(aside(event, { code: refusal.code, sentence: refusal.message }));
    else removed.push(event);
  }
  await recordActs(tx, viewer, 'deleted', removed);
  await removeRows(tx, removed.map((event) => event.id));
  return outcome(selected, removed.length, leftAside);
}

/** One event, from its own page: refused aloud instead of left aside. */
export async function deleteEvent(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<void> {
  demand(mayWrite(viewer));
  const [event] = await selectedEvents(tx, { ids: [id] }, today);
  if (!event) throw notFound();
  const refusal = whyKept(event);
  if (refusal) throw refusal;
  await recordActs(tx, viewer, 'deleted', [event]);
  await removeRows(tx, [id]);
}

function whyKept(event: SelectedEvent): Refusal | null {
  if (event.firstPublishedOn !== null) return refusals.eventPublished(event.chrono);
  return event.replacesEventId !== null || event.replacedByChrono !== null ? refusals.eventLinked(event.chrono) : null;
}
