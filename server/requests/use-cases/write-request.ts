import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayWriteOwn } from '../access.ts';
import { refusals } from '../errors.ts';
import type { ReceivedFile, Space } from '../model.ts';
import { findHeldPlace, findOwnRequest, holdsSpace, insertRequest, reviveRequest, tellOffice } from '../repository/own-requests.ts';
import { addMessage, countWritten } from '../repository/threads.ts';
import { messageFault, MOST_A_DAY, MOST_SUBJECT, MOST_TEXT, placeLabel } from '../rules/message.ts';

const DAY_MS = 86_400_000;

/** Asked before a file of theirs is stored: an agency is not drowned, and its disk neither. */
export async function demandRoom(platform: Platform, viewer: ClientViewer): Promise<void> {
  if (!mayWriteOwn(viewer)) throw notFound();
  const since = new Date(platform.clock.now().getTime() - DAY_MS);
  const written = await inAgency(platform.extranet, viewer.agencyId, (tx) => countWritten(tx, viewer.identityId, since));
  if (written >= MOST_A_DAY) throw refusals.tooManyToday(MOST_A_DAY);
}

export interface AskedRequest {
  subject: string;
  text: string;
  space: Space;
  /** A building or a lot of their own; null for a question about none. */
  placeId: Id | null;
  files: readonly ReceivedFile[];
}

/** A client asks the agency something (EXT-085): the office is told in the same transaction. */
export async function writeRequest(platform: Platform, viewer: ClientViewer, asked: AskedRequest): Promise<Id> {
  if (!mayWriteOwn(viewer)) throw notFound();
  demandGood(asked);
  const at = platform.clock.now();
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const reader = { identityId: viewer.identityId, space: asked.space, now: at };
    if (!await holdsSpace(tx, reader)) throw refusals.unknownSpace();
    const place = asked.placeId === null ? null : await findHeldPlace(tx, reader, asked.placeId);
    if (asked.placeId !== null && !place) throw refusals.unknownPlace();
    const id = await insertRequest(tx, viewer.agencyId, { identityId: viewer.identityId, space: asked.space, placeId: asked.placeId, place: place ? placeLabel(place.building, place.lot) : null, subject: asked.subject.trim(), at });
    await say(tx, viewer, id, asked, { at, first: true });
    return id;
  });
}

/** A client goes on in their own thread; a closed request opens again. */
export async function writeAgain(platform: Platform, viewer: ClientViewer, requestId: Id, message: { text: string; files: readonly ReceivedFile[] }): Promise<void> {
  if (!mayWriteOwn(viewer)) throw notFound();
  demandGood({ subject: null, text: message.text });
  const at = platform.clock.now();
  await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    if (!await findOwnRequest(tx, viewer.identityId, requestId, true)) throw notFound();
    await reviveRequest(tx, requestId, at);
    await say(tx, viewer, requestId, message, { at, first: false });
  });
}

async function say(tx: Tx, viewer: ClientViewer, requestId: Id, { text, files }: { text: string; files: readonly ReceivedFile[] }, { at, first }: { at: Date; first: boolean }): Promise<void> {
  await addMessage(tx, viewer.agencyId, { requestId, author: 'client', authorName: viewer.name, body: text.trim(), files, at });
  await tellOffice(tx, viewer.agencyId, { identityId: viewer.identityId, requestId, first, at });
}

export function demandGood(message: { subject: string | null; text: string }): void {
  switch (messageFault(message)) {
    case 'no-subject': throw refusals.noSubject();
    case 'long-subject': throw refusals.longSubject(MOST_SUBJECT);
    case 'no-text': throw refusals.noText();
    case 'long-text': throw refusals.longText(MOST_TEXT);
    default:
  }
}
