import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { isEmptyText, plainText, type RichText } from '../../platform/rendering/rich-text.ts';
import type { StoredFile } from '../model.ts';
import { findFile, knowFile, saveText } from '../repository/file-repository.ts';
import { recipientLines, senderOf } from '../repository/neighbours.ts';

export interface Written {
  title: string;
  treatmentOn: Day;
  accountId: Id | null;
  recipientPartyId: Id | null;
  body: RichText | null;
}

/** The text part as the PDF that will be sent, with the words in it. Null when there is nothing to read: then no PDF is made. */
export type BodyFile = (StoredFile & { text: string }) | null;

/**
 * Sets the letter and stores it, before the transaction that keeps the event: setting takes a few milliseconds and must hold no lock. The same letter gives
 * the same bytes, so doing it again stores nothing more.
 */
export async function writeBody(platform: Pick<Platform, 'office' | 'files' | 'renderer'>, viewer: Viewer, written: Written): Promise<BodyFile> {
  const pdf = await setBody(platform, viewer, written);
  if (pdf === null) return null;
  const { hash, size } = await platform.files.put(pdf, { maxBytes: pdf.length });
  return { hash, size, mime: 'application/pdf', text: `${written.title}\n${plainText(written.body ?? [])}` };
}

/** The letter as PDF, kept nowhere; null when there is nothing to read. */
export async function setBody(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, written: Written): Promise<Buffer | null> {
  const { body } = written;
  if (body === null || isEmptyText(body)) return null;
  const { agency, recipient } = await inAgency(platform.office, viewer.agencyId, async (tx) => ({ agency: await senderOf(tx, viewer.agencyId), recipient: await recipientLines(tx, written) }));
  return platform.renderer.renderLetter({ agency, recipient, day: written.treatmentOn, title: written.title, body });
}

/** The words are known without reading the PDF back. */
export async function knowBody(tx: Tx, viewer: Viewer, file: NonNullable<BodyFile>): Promise<void> {
  if (await knowFile(tx, viewer.agencyId, file)) await saveText(tx, file.hash, file.text);
}

/** The PDF of an event as it stands, for another event that takes it over unchanged. */
export async function standingBody(tx: Tx, hash: string): Promise<BodyFile> {
  const file = await findFile(tx, hash);
  return file === null ? null : { hash, size: file.size, mime: file.mime, text: file.text ?? '' };
}
