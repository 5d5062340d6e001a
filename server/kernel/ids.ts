import { createHash, randomFillSync } from 'node:crypto';

/** Text form of a UUID, lower case. */
export type Id = string;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): text is Id {
  return SHAPE.test(text);
}

const random = new Uint8Array(10);

/** A new UUIDv7 (RFC 9562 § 5.7): sortable by creation time, 74 random bits. */
export function newId(now: number = Date.now()): Id {
  randomFillSync(random);
  const time = now.toString(16).padStart(12, '0');
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(6, 8)}-${hex.slice(8, 20)}`;
}

/** The id that follows from a text: equal texts, equal ids (UUIDv8, RFC 9562 § 5.8). For things that have a key but no row of their own. */
export function idOf(text: string): Id {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
