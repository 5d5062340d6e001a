import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecretBox } from './box.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitoyen-secrets-'));
  file = join(folder, 'data', 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is sealed opens again, by a later start too, and says nothing meanwhile', () => {
  const box = openSecretBox(file);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), (text) => {
    const sealed = box.seal(text);
    expect(sealed).toMatch(/^v1\.[0-9a-f]{6}\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.')[2]!, 'base64url').includes(Buffer.from(text))).toBe(false);
    expect(openSecretBox(file).open(sealed)).toBe(text.toWellFormed());
  }), { numRuns: 50 });
});

test('the same text is never sealed twice alike', () => {
  const box = openSecretBox(file);
  expect(new Set(Array.from({ length: 100 }, () => box.seal('hk7m-2vqd'))).size).toBe(100);
});

test('a sealed text changed in any place, cut, or sealed elsewhere does not open', () => {
  const box = openSecretBox(file);
  const [version, id, data] = box.seal('hk7m-2vqd').split('.') as [string, string, string];
  const bytes = Buffer.from(data, 'base64url');
  const opens = (sealed: string): boolean => {
    try {
      box.open(sealed);
      return true;
    } catch {
      return false;
    }
  };
  expect(opens(`${version}.${id}.${data}`)).toBe(true);
  for (let place = 0; place < bytes.length; place++) {
    const changed = Buffer.from(bytes);
    changed[place]! ^= 1;
    expect(opens(`${version}.${id}.${changed.toString('base64url')}`)).toBe(false);
  }
  for (let length = 0; length < bytes.length; length++) expect(opens(`${version}.${id}.${bytes.subarray(0, length).toString('base64url')}`)).toBe(false);
  for (const text of ['', 'v1', 'hk7m-2vqd', `v2.${id}.${data}`, `v1.000000.${data}`]) expect(opens(text)).toBe(false);
  expect(() => openSecretBox(join(folder, 'other.json')).open(`${version}.${id}.${data}`)).toThrow('missing');
});

test('after a change of key new texts take the new one, and the old ones still open', () => {
  const before = openSecretBox(file).seal('ancien');
  const keys = JSON.parse(readFileSync(file, 'utf8')) as { current: string; keys: Record<string, string> };
  writeFileSync(file, JSON.stringify({ current: 'abc123', keys: { ...keys.keys, abc123: Buffer.alloc(32, 7).toString('base64url') } }));
  const box = openSecretBox(file);
  expect(box.seal('nouveau')).toMatch(/^v1\.abc123\./);
  expect(box.open(before)).toBe('ancien');
});

test('the key is readable by its owner only, and leaves no other file behind', () => {
  openSecretBox(file);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, 'data'))).toEqual(['secrets.json']);
});

test('processes that start together agree on one key', async () => {
  const script = `const { openSecretBox } = await import(${JSON.stringify(join(import.meta.dirname, 'box.ts'))}); console.log(openSecretBox(${JSON.stringify(file)}).seal('x'))`;
  const sealed = await Promise.all(Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { timeout: 20_000 })));
  const box = openSecretBox(file);
  expect(sealed.map(({ stdout }) => box.open(stdout.trim()))).toEqual(Array(6).fill('x'));
});
