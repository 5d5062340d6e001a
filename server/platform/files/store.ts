import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { faultKind } from '../../kernel/fault.ts';
import { Refusal } from '../../kernel/refusal.ts';

export interface StoredFile {
  /** SHA-256 of the content, lower-case hexadecimal: the file's name. */
  hash: string;
  size: number;
}

/** Files by their content: stored once, never changed, safe to put again after a cut. */
export interface FileStore {
  put(content: AsyncIterable<Uint8Array> | Uint8Array, options: { maxBytes: number }): Promise<StoredFile>;
  /** `start` and `end` are byte positions, both included, as in a Range header. */
  read(hash: string, range?: { start: number; end: number }): Readable;
  /** Size in bytes; null when the file is not here. */
  sizeOf(hash: string): Promise<number | null>;
  remove(hash: string): Promise<void>;
  /** Removes what cut uploads left behind. */
  sweepTemporary(olderThanMs: number): Promise<number>;
}

const HASH = /^[0-9a-f]{64}$/;

/** What people entrust to the agency: no other account of the machine reads it. */
const PRIVATE = 0o700;

export function openFolderStore(folder: string): FileStore {
  const pathOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new RangeError('Not a content hash.');
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  const incoming = join(folder, 'incoming');

  return {
    put: async (content, { maxBytes }) => {
      await mkdir(incoming, { recursive: true, mode: PRIVATE });
      const temporary = join(incoming, randomUUID());
      try {
        const stored = await writeAndHash(temporary, content, maxBytes);
        const target = pathOf(stored.hash);
        if ((await sizeAt(target)) === stored.size) {
          await rm(temporary);
          return stored;
        }
        await makeFolders(folder, dirname(target));
        // A rename inside one file system is whole or not at all: a reader never meets half a file.
        await rename(temporary, target);
        await syncFolder(dirname(target));
        return stored;
      } catch (error) {
        await rm(temporary, { force: true });
        if (faultKind(error) === 'disk-full') throw new Refusal('disk-full', 'Le disque du serveur est plein. Le fichier n’a pas été enregistré, le reste est intact. Prévenez l’administrateur.', 507);
        throw error;
      }
    },
    read: (hash, range) => createReadStream(pathOf(hash), range),
    sizeOf: (hash) => sizeAt(pathOf(hash)),
    remove: (hash) => rm(pathOf(hash), { force: true }),
    sweepTemporary: async (olderThanMs) => {
      const limit = Date.now() - olderThanMs;
      let swept = 0;
      for (const name of await readdir(incoming).catch(() => [] as string[])) {
        const path = join(incoming, name);
        const found = await stat(path).catch(() => null);
        if (found && found.mtimeMs < limit) {
          await rm(path, { force: true });
          swept++;
        }
      }
      return swept;
    },
  };
}

async function writeAndHash(path: string, content: AsyncIterable<Uint8Array> | Uint8Array, maxBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      size += chunk.length;
      if (size > maxBytes) throw new Refusal('too-large', `Le fichier dépasse ${megabytes(maxBytes)}\u00A0Mo. Réduisez-le ou partagez-le en plusieurs.`, 413);
      hash.update(chunk);
      // writeFile, not write: on a disk nearly full, write takes a part of the chunk and says nothing.
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), size };
}

async function sizeAt(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

function megabytes(bytes: number): string {
  return (Math.floor(bytes / 1024 / 1024 * 10) / 10).toString().replace('.', ',');
}

/** Makes the folders that are missing and syncs each parent, so that a power cut does not take the folder with the file in it. */
async function makeFolders(root: string, path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: PRIVATE });
  if (first === undefined) return;
  for (let parent = dirname(path); parent.startsWith(root); parent = dirname(parent)) await syncFolder(parent);
}

/** Makes the new name itself survive a power cut; not every file system allows it, and then the file's own sync is what we have. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
