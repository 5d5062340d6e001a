import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { announce } from '../../platform/events/announce.ts';
import type { Platform } from '../../platform/module.ts';
import type { RichText } from '../../platform/rendering/rich-text.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Event, EventSettings } from '../model.ts';
import { findEvent, lockEvent, setBody, updateEvent as writeEvent } from '../repository/event-repository.ts';
import { isFrozen, isSetLetter } from '../rules/event-state.ts';
import { checkedSettings, type AskedEvent } from './create-event.ts';
import { knowBody, writeBody } from './event-body.ts';

export async function updateEvent(platform: Platform, viewer: Viewer, id: Id, { version, body, ...asked }: AskedEvent & { version: number }): Promise<void> {
  demand(mayWrite(viewer));
  const { before, settings } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const before = await findEvent(tx, id);
    if (!before) throw notFound();
    if (before.version !== version) throw refusals.stale();
    // Once clients may have read it, the text stays as it was; what surrounds it (binder, folder, dates, places) may still be put right.
    if (isFrozen(before) && body !== undefined) throw refusals.eventFrozen();
    if (body !== undefined && isSetLetter(before)) throw refusals.letterSet();
    return { before, settings: await checkedSettings(tx, changed(before, asked)) };
  });
  const rewritten = !isFrozen(before) && (body !== undefined || before.body !== null);
  const text = (body === undefined ? before.body : body) as RichText | null;
  const file = rewritten ? await writeBody(platform, viewer, { ...settings, body: text }) : null;

  await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const current = await lockEvent(tx, id);
    if (!current) throw notFound();
    // Same version as the one read above: what was checked and set still holds. Only a run can have passed meanwhile, and it freezes the text.
    if (current.version !== version) throw refusals.stale();
    if (rewritten && isFrozen(current)) throw refusals.eventFrozen();
    await writeEvent(tx, viewer.agencyId, { ...settings, id, version });
    if (rewritten) {
      if (file) await knowBody(tx, viewer, file);
      await setBody(tx, id, file === null ? null : text, file?.hash ?? null);
    }
    await record(tx, viewer, 'event.changed', { kind: 'event', id }, { ...difference(before, settings), ...(body === undefined ? {} : { text: 'changed' }) });
    if (settings.publicationOn !== null && settings.publicationOn !== before.publicationOn) await announce(tx, viewer, 'documents.events-published', { eventIds: [id] });
  });
}

/** An event that becomes confidential leaves the extranet: its publication date goes with it. */
function changed(before: Event, asked: Partial<EventSettings>): EventSettings {
  const { templateId, binderId, title, buildingId, lotIds, leaseId, accountId, recipientPartyId, folderId, treatmentOn, publicationOn, confidential } = before;
  const becomesConfidential = asked.confidential === true && !before.confidential;
  return {
    templateId, binderId, title, buildingId, lotIds, leaseId, accountId, recipientPartyId, folderId, treatmentOn, confidential,
    publicationOn: becomesConfidential ? null : publicationOn, ...asked,
  };
}

function difference(before: Event, after: EventSettings): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const keys = (Object.keys(after) as (keyof EventSettings)[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const only = (of: EventSettings) => Object.fromEntries(keys.map((key) => [key, of[key]]));
  return { before: only(before), after: only(after) };
}
