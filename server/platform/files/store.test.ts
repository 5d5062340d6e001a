import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openFolderStore, type FileStore } from './store.ts';

const folders: string[] = [];
let folder: string;
let store: FileStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitoyen-store-'));
  folders.push(folder);
  store = openFolderStore(folder);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const anySize = { maxBytes: 1024 * 1024 };
const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

test('what is put is read back byte for byte, whatever its pieces, under the hash of its content', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 6 }), async (pieces) => {
    const whole = Buffer.concat(pieces);
    const stored = await store.put(Readable.from(pieces, { objectMode: true }), anySize);
    expect(stored).toEqual({ hash: sha256(whole), size: whole.length });
    expect(await buffer(store.read(stored.hash))).toEqual(whole);
    expect(await store.sizeOf(stored.hash)).toBe(whole.length);
  }), { numRuns: 40 });
});

test('the same content put by twenty people at once is one file, and nothing else stays', async () => {
  const content = randomBytes(300_000);
  const stored = await Promise.all(Array.from({ length: 20 }, () => store.put(content, anySize)));
  expect(new Set(stored.map(({ hash }) => hash))).toEqual(new Set([sha256(content)]));
  expect(filesIn(folder)).toEqual([sha256(content)]);
});

test('a range gives its bytes, both ends included', async () => {
  const { hash } = await store.put(Buffer.from('0123456789'), anySize);
  expect((await buffer(store.read(hash, { start: 2, end: 5 }))).toString()).toBe('2345');
});

test('a file past the limit is refused in French and leaves nothing; exactly the limit is taken', async () => {
  const limit = 1536 * 1024;
  await expect(store.put(Buffer.alloc(limit + 1), { maxBytes: limit })).rejects.toMatchObject({ code: 'too-large', status: 413, message: 'Le fichier dépasse 1,5\u00A0Mo. Réduisez-le ou partagez-le en plusieurs.' });
  expect(filesIn(folder)).toEqual([]);
  expect((await store.put(Buffer.alloc(limit), { maxBytes: limit })).size).toBe(limit);
});

test('an upload cut in the middle leaves nothing', async () => {
  async function* cut(): AsyncGenerator<Uint8Array> {
    yield randomBytes(1000);
    throw new Error('line cut');
  }
  await expect(store.put(cut(), anySize)).rejects.toThrow('line cut');
  expect(filesIn(folder)).toEqual([]);
});

test('when the disk takes only a part, the file is refused, never kept truncated', async () => {
  // The shell's file limit stands for a full disk: like it, the system takes the first part of a write and says nothing.
  const script = join(folder, 'put.ts');
  writeFileSync(script, `
    import { openFolderStore } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))};
    process.on('SIGXFSZ', () => undefined);
    const store = openFolderStore(${JSON.stringify(join(folder, 'small'))});
    await store.put(Buffer.alloc(120 * 1024, 1), { maxBytes: 10_000_000 }).then(() => console.log('kept'), (error) => console.log(error.code, error.status));
  `);
  const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -f 100 && exec "$0" "$1"', process.execPath, script], { timeout: 20_000 });
  expect(stdout.trim()).toBe('disk-full 507');
  expect(filesIn(join(folder, 'small'))).toEqual([]);
});

test('a name that is no content hash never reaches the disk', () => {
  for (const name of ['../../etc/passwd', 'ab', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) expect(() => store.read(name)).toThrow(RangeError);
});

test('a file not here has no size, and is here no more once removed; removing twice does no harm', async () => {
  expect(await store.sizeOf('0'.repeat(64))).toBeNull();
  const { hash } = await store.put(Buffer.from('x'), anySize);
  await store.remove(hash);
  await store.remove(hash);
  expect(await store.sizeOf(hash)).toBeNull();
});

test('the sweep removes what cut uploads left, and neither an upload under way nor a stored file', async () => {
  const { hash } = await store.put(Buffer.from('kept'), anySize);
  const old = join(folder, 'incoming', 'old');
  writeFileSync(old, 'half');
  utimesSync(old, new Date(Date.now() - 7_200_000), new Date(Date.now() - 7_200_000));
  writeFileSync(join(folder, 'incoming', 'fresh'), 'half');
  expect(await store.sweepTemporary(3_600_000)).toBe(1);
  expect(filesIn(folder).toSorted()).toEqual([hash, 'fresh'].toSorted());
});

test('other accounts of the machine may not look into the folders', async () => {
  const { hash } = await store.put(Buffer.from('private'), anySize);
  for (const path of ['incoming', hash.slice(0, 2), join(hash.slice(0, 2), hash.slice(2, 4))]) expect(statSync(join(folder, path)).mode & 0o077).toBe(0);
});
