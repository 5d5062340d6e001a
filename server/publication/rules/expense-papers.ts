import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BinderFacts } from '../model.ts';
import { rolesOpened } from './binder-levels.ts';
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
    /** Null: it stands in none. */
    binderId: Id | null;
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

/** How papers are shown to who reads the list: by default a binder that not all of them open keeps its events. */
export interface PaperRule {
  binders: ReadonlyMap<Id, BinderFacts>;
  /** SET-119 to the letter: the right of the list is enough, whatever binder an event stands in. */
  fromNarrowBinders: boolean;
}

/**
 * The papers shown behind an expense of a building (SET-119, CLI-276): what stands behind its entry, with the right of the list. Kept back: what is confidential or not publishable,
 * what is meant for one person, what belongs to another building, and, by default, what stands in a binder that some readers of the list could not open.
 */
export function shownPapers(expense: { label: string; spentOn: Day; buildingId: Id }, papers: readonly PaperFacts[], rule: PaperRule): ShownPaper[] {
  const shown = papers.filter(({ event }) => event === null || (!event.confidential && event.publicationOn !== null && !event.personal && (event.buildingId === null || event.buildingId === expense.buildingId)
    && (rule.fromNarrowBinders || event.binderId === null || opensToReadersOfTheList(event.binderId, rule.binders))));
  return shown.map(({ id, hash, size, mime, event }, index) => ({
    id, hash, size, mime, fileName: `${safeFileName(expense.label)} du ${expense.spentOn}${index === 0 ? '' : `, pièce ${index + 1}`}.${extensionOf(mime)}`,
    visibleFrom: event?.publicationOn ?? null, visibleUntil: event === null ? null : lastDayShown(event.treatmentOn, event.termMonths),
  }));
}

/** A person has one level in a building: a binder opens to all readers of « Factures » when it opens to each level that does. An event filed nowhere was kept from nobody. */
function opensToReadersOfTheList(binderId: Id, binders: PaperRule['binders']): boolean {
  const binder = binders.get(binderId);
  const list = [...binders.values()].find(({ reserved }) => reserved === 'invoices');
  if (!binder || !list) return false;
  const opened = rolesOpened(binder);
  return rolesOpened(list).every((role) => opened.includes(role));
}
