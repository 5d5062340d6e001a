import { createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSigningKey } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'signing-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a key is made once, kept for its owner only, and read again the same', () => {
  const file = join(folder, 'deep', 'key.pem');
  const first = readSigningKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const signature = sign(null, Buffer.from('text'), readSigningKey(file));
  expect(verify(null, Buffer.from('text'), createPublicKey(first), signature)).toBe(true);
  expect(verify(null, Buffer.from('other'), createPublicKey(first), signature)).toBe(false);
});
