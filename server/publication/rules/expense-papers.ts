import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { extensionOf, safeFileName } from './document-title.ts';
import { lastDayShown } from './term.ts';

/** A file behind an expense: dropped on its entry (`event` null), or part of an event tied to it. */
export interface PaperFacts {
  expenseId: Id;
  id: Id;
  hash: string;
  size: bigint;
  mime: string;
  event: {
    confidential: boolean;
    publicationOn: Day | null;
    treatmentOn: Day;
    termMonths: number | null;
    buildingId: Id | null;
    /** Meant for one person: an account, a lease, or a personal binder. */
    personal: boolean;
  } | null;
}

export interface ShownPaper {
  id: Id;
  fileName: string;
  hash: string;
  size: bigint;
  mime: string;
  visibleFrom: Day | null;
  /** Last day, included. */
  visibleUntil: Day | null;
}

/**
 * The papers shown behind an expense of a building (SET-119, CLI-276): all that stand behind its entry, with the right of the list whatever binder an event stands in. Kept back: what is
 * confidential or not publishable, what is meant for one person, and what belongs to another building.
 */
export function shownPapers(expense: { label: string; spentOn: Day; buildingId: Id }, papers: readonly PaperFacts[]): ShownPaper[] {
  const shown = papers.filter(({ event }) => event === null || (!event.confidential && event.publicationOn !== null && !event.personal && (event.buildingId === null || event.buildingId === expense.buildingId)));
  return shown.map(({ id, hash, size, mime, event }, index) => ({
    id, hash, size, mime, fileName: `${safeFileName(expense.label)} du ${expense.spentOn}${index === 0 ? '' : `, pièce ${index + 1}`}.${extensionOf(mime)}`,
    visibleFrom: event?.publicationOn ?? null, visibleUntil: event === null ? null : lastDayShown(event.treatmentOn, event.termMonths),
  }));
}
