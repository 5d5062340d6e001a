import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demand, mayRead, mayWrite } from '../access.ts';
import type { Attachment, Event } from '../model.ts';
import { attachmentsOf, findAttachment } from '../repository/attachment-repository.ts';
import * as list from '../repository/event-list.ts';
import { findEvent } from '../repository/event-repository.ts';
import { findFile } from '../repository/file-repository.ts';
import { leaseNumber, lotNumbers } from '../repository/neighbours.ts';
import { hindranceToPublish, isFrozen } from '../rules/event-state.ts';

export type { EventFacetCounts, EventRow } from '../repository/event-list.ts';
export type EventQuestion = list.EventQuestion;

export type EventSheet = list.EventRow & Pick<Event, 'leaseId' | 'recipientPartyId' | 'body' | 'replacesEventId' | 'replacedByEventId' | 'firstPublishedOn' | 'termMonths'> & {
  /** The event's own binder; null when it follows its template. */
  ownBinderId: Id | null;
  lots: { id: Id; number: string }[];
  leaseNumber: string | null;
  replacesChrono: number | null;
  /** Last day on the extranet, from the term of its template; null is for ever. */
  lastDay: Day | null;
  frozen: boolean;
  bodySize: number | null;
  attachments: Attachment[];
  /** Which acts are open, so that screens need not know why. */
  acts: { edit: boolean; editContent: boolean; publish: boolean; unpublish: boolean; replace: boolean; delete: boolean };
};

export async function listEvents(tx: Tx, viewer: Viewer, question: EventQuestion, request: ListRequest): Promise<ListPage<list.EventRow>> {
  demand(mayRead(viewer));
  return list.listEvents(tx, question, request);
}

export async function countEventFacets(tx: Tx, viewer: Viewer, question: EventQuestion): Promise<list.EventFacetCounts> {
  demand(mayRead(viewer));
  return list.countFacets(tx, question);
}

export async function readEvent(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<EventSheet> {
  demand(mayRead(viewer));
  const event = await findEvent(tx, id);
  const page = await list.listEvents(tx, { ids: [id], filter: '', facets: {}, today }, { filter: '', sort: [], offset: 0, limit: 1 });
  const row = page.rows[0];
  if (!event || !row) throw notFound();
  const frozen = isFrozen(event);
  const replaced = event.replacesEventId === null ? null : await findEvent(tx, event.replacesEventId);
  const body = event.bodyFileHash === null ? null : await findFile(tx, event.bodyFileHash);
  const write = mayWrite(viewer);
  const publishable = hindranceToPublish({ confidential: event.confidential, replacedByChrono: row.replacedByChrono }) === null;
  return {
    ...row, lots: await lotNumbers(tx, event.lotIds), leaseId: event.leaseId, leaseNumber: await leaseNumber(tx, event.leaseId),
    lastDay: event.termMonths === null ? null : addMonths(event.treatmentOn, event.termMonths), recipientPartyId: event.recipientPartyId, body: event.body, ownBinderId: event.binderId, termMonths: event.termMonths,
    replacesEventId: event.replacesEventId, replacesChrono: replaced?.chrono ?? null, replacedByEventId: event.replacedByEventId, firstPublishedOn: event.firstPublishedOn,
    frozen, bodySize: body?.size ?? null, attachments: await attachmentsOf(tx, id),
    acts: {
      edit: write, editContent: write && !frozen, publish: write && publishable, unpublish: write && event.publicationOn !== null,
      replace: write && event.replacedByEventId === null, delete: write && !frozen && event.replacesEventId === null && event.replacedByEventId === null,
    },
  };
}

export interface OpenedFile {
  hash: string;
  size: number;
  mime: string;
  name: string;
}

/** A file is reached through the event that carries it, never by its hash: whoever may not read the event has no file either. */
export async function openPart(tx: Tx, viewer: Viewer, eventId: Id, partId: Id): Promise<OpenedFile> {
  demand(mayRead(viewer));
  if (partId !== eventId) {
    const attachment = await findAttachment(tx, eventId, partId);
    if (!attachment) throw notFound();
    return attachment;
  }
  const event = await findEvent(tx, eventId);
  const file = event?.bodyFileHash ? await findFile(tx, event.bodyFileHash) : null;
  if (!event?.bodyFileHash || !file) throw notFound();
  return { hash: event.bodyFileHash, size: file.size, mime: file.mime, name: `${event.title.replaceAll(/[\\/:*?"<>|]/g, '-')}.pdf` };
}
