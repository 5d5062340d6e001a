import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { recognise } from '../../platform/files/sniff.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { StoredFile } from '../model.ts';
import { knowFile } from '../repository/file-repository.ts';

export interface NamedFile extends StoredFile {
  /** What people see, without folders or signs that hide. */
  name: string;
}

/** Enough of a file to tell what it is: office documents name themselves some way into their archive. */
const HEAD_BYTES = 64 * 1024;

/**
 * Recognises and stores a file, before any transaction: a slow upload must not hold one open. Stored without `knowFileOf` it is an unnamed content that
 * nobody can reach; putting it again costs nothing.
 */
export async function storeFile(files: FileStore, content: AsyncIterable<Uint8Array> | Uint8Array, declaredName: string, maxBytes: number): Promise<NamedFile> {
  const { head, whole } = await peek(content instanceof Uint8Array ? [content] : content);
  const { mime, name } = await recognise(head, head.length, declaredName);
  const { hash, size } = await files.put(whole, { maxBytes });
  return { hash, size, mime, name };
}

/** Makes a stored file one of the agency's, and has its words read for the search box. */
export async function knowFileOf(tx: Tx, viewer: Viewer, file: StoredFile): Promise<void> {
  if (await knowFile(tx, viewer.agencyId, file)) {
    await enqueue(tx, 'documents.read-text', { agencyId: viewer.agencyId, hashes: [file.hash] }, { key: `documents.read-text:${viewer.agencyId}:${file.hash}` });
  }
}

async function peek(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const pieces = iterate(content);
  const first: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES;) {
    const next = await pieces.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  return {
    head: Buffer.concat(first),
    whole: (async function* () {
      yield* first;
      yield* pieces;
    })(),
  };
}

async function* iterate(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* content;
}
