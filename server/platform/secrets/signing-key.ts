import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The Ed25519 key (RFC 8032) of a file, PEM, readable by its owner only; made the first time. */
export function readSigningKey(file: string): KeyObject {
  if (!existsSync(file)) makeSigningKey(file);
  return createPrivateKey(readFileSync(file, 'utf8'));
}

/** Of two processes starting together one makes the key and both read it: the file appears whole, under its name, once. */
function makeSigningKey(file: string): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(temporary, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary);
  }
}
