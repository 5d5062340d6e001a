import { TABLES, type DemoAgency, type DemoLetter, type DemoRow } from '../../demo/rows.ts';
import { record } from '../platform/audit/record.ts';
import { inAgency, type Tx } from '../platform/database/connection.ts';
import type { Platform } from '../platform/module.ts';
import { plainText } from '../platform/rendering/rich-text.ts';
import { insertRows } from './repository/insert-rows.ts';

/**
 * Sets the letters, then writes the whole agency in one transaction: killed half-way, nothing of it is there and the next start begins again.
 * `alongside` is written in that same transaction.
 */
export async function loadAgency(platform: Platform, agency: DemoAgency, alongside: (tx: Tx) => Promise<void>): Promise<void> {
  await setLetters(platform, agency);
  await inAgency(platform.office, agency.id, async (tx) => {
    for (const table of TABLES) await insertRows(tx, table, agency.rows[table]);
    await record(tx, { kind: 'system', agencyId: agency.id, reason: 'chargement de la démonstration' }, 'agency.opened', { kind: 'agency', id: agency.id });
    await alongside(tx);
  });
}

/** Each letter becomes a file of the store, and the row it belongs to learns its name. Setting and storing go side by side. */
async function setLetters(platform: Platform, agency: DemoAgency): Promise<void> {
  const events = new Map(agency.rows['office.events'].map((row) => [row.id, row]));
  const attachments = new Map(agency.rows['office.event_attachments'].map((row) => [row.id, row]));
  const files = new Map<string, DemoRow<'office.files'>>();
  await Promise.all(agency.letters.map(async (letter) => {
    const { hash, size } = await setLetter(platform, agency, letter);
    files.set(hash, { agency_id: agency.id, hash, size: BigInt(size), mime: 'application/pdf', text: `${letter.title}\n${plainText(letter.body)}` });
    if (letter.attachmentId === null) events.get(letter.eventId)!.body_file_hash = hash;
    else attachments.get(letter.attachmentId)!.file_hash = hash;
  }));
  agency.rows['office.files'].push(...files.values());
}

async function setLetter(platform: Platform, agency: DemoAgency, { recipient, day, title, body }: DemoLetter): Promise<{ hash: string; size: number }> {
  const pdf = await platform.renderer.renderLetter({ agency: { name: agency.name, lines: agency.addressLines }, recipient, day, title, body });
  return platform.files.put(pdf, { maxBytes: pdf.length });
}
