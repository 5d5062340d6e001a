import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { keepKey } from './keep-key.ts';

/** The Ed25519 key (RFC 8032) of a file, PEM, readable by its owner only; made the first time. */
export function readSigningKey(file: string): KeyObject {
  if (!existsSync(file)) keepKey(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return createPrivateKey(readFileSync(file, 'utf8'));
}
