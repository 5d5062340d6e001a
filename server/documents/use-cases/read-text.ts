import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { agencyIds, findFile, saveText, unreadFiles } from '../repository/file-repository.ts';
import { textOfWordDocument } from './word-document.ts';

/** Longer files are found by their beginning. */
const MOST_CHARACTERS = 1_000_000;
const MOST_BYTES = 60 * 1024 * 1024;
const SWEPT_AT_ONCE = 200;
const A_DAY_MS = 86_400_000;

/** Reads the words of these files for the search box. A file that cannot be read is kept with no words: it was shown to people, not to the machine. */
export async function readTexts(platform: Platform, agencyId: Id, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    const file = await inAgency(platform.office, agencyId, (tx) => findFile(tx, hash));
    if (!file || file.text !== null) continue;
    const text = file.size > MOST_BYTES ? '' : await textOf(platform, hash, file.mime);
    await inAgency(platform.office, agencyId, (tx) => saveText(tx, hash, text));
  }
}

/** Files of every agency whose job was lost, or that an import brought; and what cut uploads left on the disk since yesterday. */
export async function sweepFiles(platform: Platform): Promise<void> {
  await platform.files.sweepTemporary(A_DAY_MS);
  for (const agencyId of await agencyIds(platform.office)) {
    await readTexts(platform, agencyId, await inAgency(platform.office, agencyId, (tx) => unreadFiles(tx, SWEPT_AT_ONCE)));
  }
}

async function textOf(platform: Platform, hash: string, mime: string): Promise<string> {
  if (!READERS[mime]) return '';
  const content = await buffer(platform.files.read(hash));
  try {
    // PostgreSQL texts hold no zero byte.
    return (await READERS[mime](content)).replaceAll('\u0000', '').slice(0, MOST_CHARACTERS);
  } catch (error) {
    platform.log('a file could not be read for searching', { hash, error: error instanceof Error ? error.message : String(error) });
    return '';
  }
}

const READERS: Record<string, (content: Buffer) => Promise<string> | string> = {
  'application/pdf': async (content) => (await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true })).text,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (content) => textOfWordDocument(content),
  'text/plain': (content) => content.toString('utf8'),
  'text/csv': (content) => content.toString('utf8'),
};
