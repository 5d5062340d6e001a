import { newId, type Id } from '../../kernel/ids.ts';
import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { RichText } from '../../platform/rendering/rich-text.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { EventSettings } from '../model.ts';
import { insertEvent, takeChronos } from '../repository/event-repository.ts';
import { findTemplate } from '../repository/template-repository.ts';
import { fileableBinder } from './binders.ts';
import { checkReferences } from './check-references.ts';
import { knowBody, writeBody, type BodyFile } from './event-body.ts';

/** Not said: the publication date is the day of the act, so that the next run takes the event; null keeps it off the extranet (00/00/00). */
export type AskedEvent = Partial<EventSettings> & { body?: RichText | null };

/** `alongside` is done in the transaction that keeps the event: what it refuses leaves no event. */
export async function createEvent(platform: Platform, viewer: Viewer, asked: AskedEvent, alongside?: (tx: Tx, id: Id) => Promise<void>): Promise<Id> {
  demand(mayWrite(viewer));
  const today = platform.clock.today();
  const settings = await inAgency(platform.office, viewer.agencyId, (tx) => checkedSettings(tx, defaultsOf(asked, today)));
  const body = await writeBody(platform, viewer, { ...settings, body: asked.body ?? null });
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const { id } = await keepNewEvent(tx, viewer, await checkedSettings(tx, settings), { body: body === null ? null : asked.body, file: body, replacesEventId: null });
    await alongside?.(tx, id);
    return id;
  });
}

/** Gives the event its number and keeps it, with its text already set. */
export async function keepNewEvent(tx: Tx, viewer: Viewer, settings: EventSettings, content: { body: unknown; file: BodyFile; replacesEventId: Id | null }): Promise<{ id: Id; chrono: number }> {
  const id = newId();
  if (content.file) await knowBody(tx, viewer, content.file);
  const chrono = await takeChronos(tx, viewer.agencyId, 1);
  await insertEvent(tx, viewer.agencyId, {
    id, chrono, ...settings, body: content.body, bodyFileHash: content.file?.hash ?? null, replacesEventId: content.replacesEventId,
    createdBy: viewer.kind === 'staff' ? viewer.staffId : null,
  });
  await record(tx, viewer, 'event.created', { kind: 'event', id }, { chrono, title: settings.title, publicationOn: settings.publicationOn, replacesEventId: content.replacesEventId });
  return { id, chrono };
}

/** Refuses what points nowhere, a binder that takes no event, and a confidential event with a publication date; a missing title is the template's. */
export async function checkedSettings(tx: Tx, settings: EventSettings): Promise<EventSettings> {
  await checkReferences(tx, settings);
  if (settings.binderId !== null) await fileableBinder(tx, settings.binderId);
  if (settings.confidential && settings.publicationOn !== null) throw refusals.confidentialPublished();
  const title = settings.title.trim() || (settings.templateId === null ? '' : (await findTemplate(tx, settings.templateId))?.label ?? '');
  if (title === '') throw refusals.emptyName('title');
  return { ...settings, title, lotIds: [...new Set(settings.lotIds)] };
}

export function defaultsOf({ body: _body, ...asked }: AskedEvent, today: Day): EventSettings {
  return {
    templateId: null, binderId: null, title: '', buildingId: null, lotIds: [], leaseId: null, accountId: null, recipientPartyId: null, folderId: null,
    treatmentOn: today, publicationOn: asked.confidential ? null : today, confidential: false, ...asked,
  };
}
