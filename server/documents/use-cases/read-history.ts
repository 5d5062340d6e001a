import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand, mayRead } from '../access.ts';
import { historyOf } from '../repository/event-history.ts';
import { findEvent } from '../repository/event-repository.ts';
import { historySentence } from '../rules/history-sentence.ts';

export interface HistoryLine {
  /** ISO 8601, UTC. */
  at: string;
  actorName: string;
  act: string;
  sentence: string;
}

/** « Historique » of an event: who did what, and when; the latest first. */
export async function readHistory(tx: Tx, viewer: Viewer, id: Id): Promise<HistoryLine[]> {
  demand(mayRead(viewer));
  const event = await findEvent(tx, id);
  if (!event) throw notFound();
  return (await historyOf(tx, event)).map(({ at, actorName, act, detail }) => ({ at: at.toISOString(), actorName, act, sentence: historySentence({ act, detail }) }));
}
