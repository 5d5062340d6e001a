import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../kernel/refusal.ts';
import { quoted } from '../../kernel/french-text.ts';
import { MOVEIN_ERRORS } from '../errors.ts';
import { comparablePath, pathFault, type PathFault } from '../rules/file-path.ts';

export interface ArchiveLimits {
  mostFiles: number;
  mostBytes: number;
  mostBytesPerFile: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { mostFiles: 500_000, mostBytes: 200 * 1024 ** 3, mostBytesPerFile: 512 * 1024 ** 2 };

export type EntryFault = PathFault | 'link' | 'encrypted' | 'twice' | 'oversize' | 'bomb' | 'damaged';

export interface UnpackedArchive {
  files: { path: string; size: number }[];
  /** What was left in the archive, and why. */
  refused: { path: string; fault: EntryFault }[];
}

/** Deflate reaches about 1 000 to 1 on zeros; no document does. Small files may. */
const BOMB_RATIO = 200;
const BOMB_FLOOR = 10 * 1024 ** 2;

/**
 * Unpacks an archive of tables and documents into an empty folder. A name that climbs, a link, an encrypted, damaged or blown-up entry is left out and reported,
 * and the rest still comes in; when the whole is too large, nothing stays. Sizes are counted while they are written, since an archive may lie about them.
 */
export async function unpackArchive(path: string, name: string, into: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<UnpackedArchive> {
  const archive = await openArchive(path, name);
  const unpacked: UnpackedArchive = { files: [], refused: [] };
  const taken = new Set<string>();
  let total = 0;
  try {
    if (archive.entryCount > limits.mostFiles) throw tooLarge(name);
    for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) {
      const entryName = nameOf(entry);
      if (entryName.endsWith('/') || isSystemFile(entryName)) continue;
      const entryPath = comparablePath(entryName);
      const fault = pathFault(entryName) ?? entryFault(entry, limits) ?? (taken.has(entryPath.toLowerCase()) ? 'twice' : null);
      if (fault) {
        unpacked.refused.push({ path: entryName, fault });
        continue;
      }
      taken.add(entryPath.toLowerCase());
      const size = await unpackEntry(archive, entry, join(into, entryPath), Math.min(limits.mostBytesPerFile, limits.mostBytes - total));
      if (typeof size === 'number') {
        total += size;
        unpacked.files.push({ path: entryPath, size });
      } else if (size === 'oversize' && total + limits.mostBytesPerFile > limits.mostBytes) {
        throw tooLarge(name);
      } else {
        unpacked.refused.push({ path: entryName, fault: size });
      }
    }
  } catch (error) {
    await Promise.all(unpacked.files.map((file) => rm(join(into, file.path), { force: true })));
    throw error instanceof Refusal ? error : unreadable(name);
  } finally {
    archive.close();
  }
  return unpacked;
}

async function openArchive(path: string, name: string): Promise<ZipFile> {
  try {
    // Names are decoded and judged here: the library would stop the whole archive at the first bad one.
    return await yauzl.openPromise(path, { decodeStrings: false, autoClose: false });
  } catch {
    throw unreadable(name);
  }
}

async function unpackEntry(archive: ZipFile, entry: Entry, target: string, most: number): Promise<number | 'oversize' | 'damaged'> {
  let size = 0;
  let over = false;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      over = size > most;
      done(over ? new Error('too large') : null, chunk);
    },
  });
  await mkdir(dirname(target), { recursive: true });
  try {
    await pipeline(await archive.openReadStreamPromise(entry), count, createWriteStream(target, { flags: 'wx' }));
    return size;
  } catch (error) {
    // A full disk is nobody's fault in the archive: it is told as it is.
    if (isSystemError(error) && error.code !== 'EEXIST' && error.code !== 'ENOTDIR' && !error.code.startsWith('Z_')) throw error;
    await rm(target, { force: true });
    return over ? 'oversize' : 'damaged';
  }
}

function entryFault(entry: Entry, limits: ArchiveLimits): EntryFault | null {
  const unixMode = entry.externalFileAttributes >>> 16;
  if ((unixMode & 0xF000) === 0xA000) return 'link';
  if (entry.isEncrypted()) return 'encrypted';
  if (entry.uncompressedSize > limits.mostBytesPerFile) return 'oversize';
  if (entry.uncompressedSize > BOMB_FLOOR && entry.uncompressedSize > entry.compressedSize * BOMB_RATIO) return 'bomb';
  return null;
}

/** UTF-8 when it says so or is so; otherwise code page 850, in which French Windows writes the names of its archives. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString('utf8');
  return (entry.generalPurposeBitFlag & 0x800) !== 0 || !utf8.includes('\uFFFD') ? utf8 : iconv.decode(raw, 'cp850');
}

/** What systems add for themselves. */
function isSystemFile(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[EZ]/.test(error.code);
}

function unreadable(name: string): Refusal {
  return new Refusal(MOVEIN_ERRORS.unreadableArchive, `${quoted(name)} n’est pas une archive ZIP lisible. Créez-la à nouveau, puis déposez-la.`, 415);
}

function tooLarge(name: string): Refusal {
  return new Refusal(MOVEIN_ERRORS.archiveTooLarge, `${quoted(name)} dépasse la taille acceptée. Séparez les documents en plusieurs archives.`, 413);
}
