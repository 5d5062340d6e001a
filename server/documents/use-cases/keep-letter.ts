import type { Id } from '../../kernel/ids.ts';
import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { announce } from '../../platform/events/announce.ts';
import type { Platform } from '../../platform/module.ts';
import { setPublication } from '../repository/event-repository.ts';
import { checkedSettings, defaultsOf, keepNewEvent, type AskedEvent } from './create-event.ts';
import type { BodyFile } from './event-body.ts';

/** Stores a PDF that another module set, before the transaction that keeps it; `text` is what the search box reads. Storing it again stores nothing more. */
export async function storeLetter(platform: Pick<Platform, 'files'>, pdf: Buffer, text: string): Promise<NonNullable<BodyFile>> {
  const { hash, size } = await platform.files.put(pdf, { maxBytes: pdf.length });
  return { hash, size, mime: 'application/pdf', text };
}

/** Keeps it as the text of a new event, which nobody rewrites. The caller answers for who may do so. */
export async function keepLetter(tx: Tx, viewer: Viewer, asked: Omit<AskedEvent, 'body'>, file: NonNullable<BodyFile>, today: Day): Promise<Id> {
  const { id } = await keepNewEvent(tx, viewer, await checkedSettings(tx, defaultsOf(asked, today)), { body: null, file, replacesEventId: null });
  return id;
}

/** What is no longer true leaves the clients' space with the next run. The caller answers for who may do so. */
export async function withdrawLetters(tx: Tx, viewer: Viewer, eventIds: readonly Id[], reason: string): Promise<void> {
  if (eventIds.length === 0) return;
  await setPublication(tx, eventIds, null);
  for (const id of eventIds) await record(tx, viewer, 'event.unpublished', { kind: 'event', id }, { reason });
  await announce(tx, viewer, 'documents.events-unpublished', { eventIds: [...eventIds] });
}
