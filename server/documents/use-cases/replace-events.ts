import type { Id } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { announce } from '../../platform/events/announce.ts';
import type { RichText } from '../../platform/rendering/rich-text.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Event } from '../model.ts';
import { copyAttachments } from '../repository/attachment-repository.ts';
import { findEvent, lockEvent, markReplaced } from '../repository/event-repository.ts';
import { hindranceToPublish, isSetLetter } from '../rules/event-state.ts';
import { keepNewEvent } from './create-event.ts';
import { standingBody, writeBody, type BodyFile } from './event-body.ts';
import { aside, outcome, recordActs, selectedEvents, type LeftAside, type Outcome, type Selection } from './selection.ts';

export interface ReplaceOptions {
  /** Start from the same text and the same attachments, to be corrected; otherwise from nothing. */
  keepText: boolean;
  keepAttachments: boolean;
  /** Publish the new event at the next run; otherwise it waits, and only the old one is withdrawn. */
  publish: boolean;
}

/** More would number and copy for too long in one transaction. */
const MOST = 500;

/**
 * « Annuler et remplacer »: each event of the selection is withdrawn (00/00/00) and a new one, with the next number and today's date, takes its place; the two
 * know each other. The old one stays as it was published.
 */
export async function replaceEvents(platform: Platform, viewer: Viewer, selection: Selection, options: ReplaceOptions): Promise<Outcome & { created: { replacedId: Id; id: Id; chrono: number }[] }> {
  demand(mayWrite(viewer));
  const today = platform.clock.today();
  const inOne = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(platform.office, viewer.agencyId, work);
  const asked = await inOne((tx) => selectedEvents(tx, selection, today));
  if (asked.length === 0) return { ...outcome([], 0, []), created: [] };
  if (asked.length > MOST) throw refusals.tooManyAtOnce(MOST);

  const bodies = new Map<Id, BodyFile>();
  if (options.keepText) {
    for (const { id } of asked) {
      const event = await inOne((tx) => findEvent(tx, id));
      if (event) bodies.set(id, isSetLetter(event) ? await inOne((tx) => standingBody(tx, event.bodyFileHash!)) : await writeBody(platform, viewer, { ...event, treatmentOn: today, body: event.body as RichText | null }));
    }
  }
  return inOne(async (tx) => {
    const created: { replacedId: Id; id: Id; chrono: number }[] = [];
    const leftAside: LeftAside[] = [];
    const selected = await selectedEvents(tx, { ids: asked.map(({ id }) => id) }, today);
    const replaced = [];
    for (const chosen of selected) {
      const hindrance = hindranceToPublish({ confidential: false, replacedByChrono: chosen.replacedByChrono });
      const event = await lockEvent(tx, chosen.id);
      if (hindrance || !event) {
        if (hindrance) leftAside.push(aside(chosen, hindrance));
        continue;
      }
      created.push({ replacedId: event.id, ...await replaceOne(tx, viewer, event, bodies.get(event.id) ?? null, options, today) });
      replaced.push(chosen);
    }
    await recordActs(tx, viewer, 'replaced', replaced);
    const published = options.publish ? created.map(({ id }) => id) : [];
    if (published.length > 0) await announce(tx, viewer, 'documents.events-published', { eventIds: published });
    return { ...outcome(selected, created.length, leftAside), created };
  });
}

async function replaceOne(tx: Tx, viewer: Viewer, old: Event, file: BodyFile, options: ReplaceOptions, today: Event['treatmentOn']): Promise<{ id: Id; chrono: number }> {
  const { templateId, binderId, title, buildingId, lotIds, leaseId, accountId, recipientPartyId, folderId, confidential } = old;
  const settings = { templateId, binderId, title, buildingId, lotIds, leaseId, accountId, recipientPartyId, folderId, confidential, treatmentOn: today, publicationOn: options.publish && !confidential ? today : null };
  const made = await keepNewEvent(tx, viewer, settings, { body: file === null ? null : old.body, file, replacesEventId: old.id });
  if (options.keepAttachments) await copyAttachments(tx, viewer.agencyId, old.id, made.id, newId);
  await markReplaced(tx, old.id, made.id);
  return made;
}
