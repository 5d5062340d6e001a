import { recognise } from './sniff.ts';
import type { FileStore } from './store.ts';

/** A file as stored: named by what it holds. */
export interface NamedFile {
  hash: string;
  size: number;
  mime: string;
  /** What people see, without folders or signs that hide. */
  name: string;
}

/** Enough of a file to tell what it is: office documents name themselves some way into their archive. */
const HEAD_BYTES = 64 * 1024;

/**
 * Recognises and stores a file, before any transaction: a slow upload must not hold one open. Stored and not named by anything it is content that
 * nobody can reach; putting it again costs nothing.
 */
export async function storeFile(files: FileStore, content: AsyncIterable<Uint8Array> | Uint8Array, declaredName: string, maxBytes: number): Promise<NamedFile> {
  const { head, whole } = await peek(content instanceof Uint8Array ? [content] : content);
  const { mime, name } = await recognise(head, head.length, declaredName);
  const { hash, size } = await files.put(whole, { maxBytes });
  return { hash, size, mime, name };
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
