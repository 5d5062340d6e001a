import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { displayName } from '../../platform/files/sniff.ts';
import type { NamedFile } from '../../platform/files/store-file.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Attachment, Event } from '../model.ts';
import * as repository from '../repository/attachment-repository.ts';
import { lockEvent, touchEvent } from '../repository/event-repository.ts';
import { isFrozen } from '../rules/event-state.ts';
import { knowFileOf } from './keep-file.ts';

/** Refuses at once, before an upload is stored, what would be refused after it. */
export async function demandOpenEvent(tx: Tx, viewer: Viewer, eventId: Id): Promise<Event> {
  demand(mayWrite(viewer));
  const event = await lockEvent(tx, eventId);
  if (!event) throw notFound();
  if (isFrozen(event)) throw refusals.eventFrozen();
  return event;
}

export async function addAttachments(tx: Tx, viewer: Viewer, eventId: Id, files: readonly NamedFile[]): Promise<Attachment[]> {
  if (files.length === 0) throw refusals.noFile();
  const event = await demandOpenEvent(tx, viewer, eventId);
  for (const file of files) {
    await knowFileOf(tx, viewer, file);
    await repository.addAttachment(tx, viewer.agencyId, eventId, { id: newId(), hash: file.hash, name: file.name });
  }
  return finish(tx, viewer, event, 'event.attachments-added', { names: files.map((file) => file.name) });
}

export async function renameAttachment(tx: Tx, viewer: Viewer, eventId: Id, id: Id, typed: string): Promise<Attachment[]> {
  const event = await demandOpenEvent(tx, viewer, eventId);
  const attachment = await existing(tx, eventId, id);
  if (typed.trim() === '') throw refusals.emptyName('name');
  const name = withEndingOf(attachment.name, displayName(typed));
  await repository.renameAttachment(tx, id, name);
  return finish(tx, viewer, event, 'event.attachment-renamed', { before: attachment.name, after: name });
}

export async function orderAttachments(tx: Tx, viewer: Viewer, eventId: Id, ids: readonly Id[]): Promise<Attachment[]> {
  const event = await demandOpenEvent(tx, viewer, eventId);
  const known = new Set((await repository.attachmentsOf(tx, eventId)).map((attachment) => attachment.id));
  if (ids.length !== known.size || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) throw refusals.orderIncomplete();
  await repository.setAttachmentOrder(tx, eventId, ids);
  return finish(tx, viewer, event, 'event.attachments-ordered', {});
}

export async function removeAttachment(tx: Tx, viewer: Viewer, eventId: Id, id: Id): Promise<Attachment[]> {
  const event = await demandOpenEvent(tx, viewer, eventId);
  const attachment = await existing(tx, eventId, id);
  await repository.removeAttachment(tx, eventId, id);
  return finish(tx, viewer, event, 'event.attachment-removed', { name: attachment.name });
}

async function existing(tx: Tx, eventId: Id, id: Id): Promise<Attachment> {
  const attachment = await repository.findAttachment(tx, eventId, id);
  if (!attachment) throw notFound();
  return attachment;
}

async function finish(tx: Tx, viewer: Viewer, event: Event, act: string, detail: Record<string, unknown>): Promise<Attachment[]> {
  await touchEvent(tx, event.id);
  await record(tx, viewer, act, { kind: 'event', id: event.id }, { chrono: event.chrono, ...detail });
  return repository.attachmentsOf(tx, event.id);
}

/** The ending says what the file is, and that does not change with its name. */
function withEndingOf(former: string, name: string): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(former)?.[0] ?? '';
  return ending !== '' && !name.toLowerCase().endsWith(ending.toLowerCase()) ? `${name}${ending}` : name;
}
