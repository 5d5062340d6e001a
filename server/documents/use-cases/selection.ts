import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import { lockSelection, type SelectedEvent, type Selection } from '../repository/event-list.ts';

export type { EventFacets, SelectedEvent, Selection } from '../repository/event-list.ts';

export interface LeftAside {
  id: Id;
  chrono: number;
  title: string;
  code: string;
  sentence: string;
}

/** What an act on a selection did. `leftAside` names the first hundred only; `leftAsideCount` counts them all. */
export interface Outcome {
  selected: number;
  changed: number;
  leftAsideCount: number;
  leftAside: LeftAside[];
}

const NAMED = 100;
const AUDITED_ONE_BY_ONE = 200;

export async function selectedEvents(tx: Tx, selection: Selection, today: Day): Promise<SelectedEvent[]> {
  if ('ids' in selection && selection.ids.length === 0) throw refusals.nothingSelected();
  return lockSelection(tx, selection, today);
}

export function outcome(selected: readonly SelectedEvent[], changed: number, leftAside: readonly LeftAside[]): Outcome {
  return { selected: selected.length, changed, leftAsideCount: leftAside.length, leftAside: leftAside.slice(0, NAMED) };
}

export function aside(event: SelectedEvent, { code, sentence }: { code: string; sentence: string }): LeftAside {
  return { id: event.id, chrono: event.chrono, title: event.title, code, sentence };
}

/** A line of audit for each event, so that its history tells; one line with the numbers when the selection is large. */
export async function recordActs(tx: Tx, viewer: Viewer, verb: string, events: readonly SelectedEvent[], detail: Record<string, unknown> = {}): Promise<void> {
  if (events.length > AUDITED_ONE_BY_ONE) {
    await record(tx, viewer, `events.${verb}`, null, { ...detail, count: events.length, chronos: events.map((event) => event.chrono) });
    return;
  }
  for (const event of events) await record(tx, viewer, `event.${verb}`, { kind: 'event', id: event.id }, { ...detail, chrono: event.chrono });
}
