import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { keepKey } from './keep-key.ts';

/** Seals what must be read again (first passwords, second-factor seeds, partners' keys) so that a copy of the database tells nothing. */
export interface SecretBox {
  seal(text: string): string;
  open(sealed: string): string;
}

interface Keys {
  current: string;
  /** Key id → 32 bytes in base64url. Older keys stay, so that what they sealed still opens. */
  keys: Record<string, string>;
}

const VERSION = 'v1';

/** AES-256-GCM; the key lives in a file of the data folder, readable by its owner only, made the first time. */
export function openSecretBox(keyFile: string): SecretBox {
  const keys = readKeys(keyFile);
  const keyOf = (id: string): Buffer => {
    const key = keys.keys[id];
    if (!key) throw new Error(`The key ${id} is missing from ${keyFile}.`);
    return Buffer.from(key, 'base64url');
  };
  return {
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keys.current), nonce);
      cipher.setAAD(Buffer.from(VERSION + keys.current));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, keys.current, Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')].join('.');
    },
    open: (sealed) => {
      const [version, id, data] = sealed.split('.');
      if (version !== VERSION || !id || !data) throw new Error('Not a sealed text.');
      const bytes = Buffer.from(data, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(VERSION + id));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

function readKeys(file: string): Keys {
  if (!existsSync(file)) makeKeys(file);
  return JSON.parse(readFileSync(file, 'utf8')) as Keys;
}

function makeKeys(file: string): void {
  const id = randomBytes(3).toString('hex');
  keepKey(file, JSON.stringify({ current: id, keys: { [id]: randomBytes(32).toString('base64url') } } satisfies Keys));
}
