import { createHash, randomFillSync } from 'node:crypto';

/** Text form of a UUID, lower case. */
export type Id = string;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): text is Id {
  return SHAPE.test(text);
}

/** Drawn a block at a time: a call to the system for each id costs more than all the rest of it. */
const random = new Uint8Array(4000);
let drawn = random.length;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A new UUIDv7 (RFC 9562 § 5.7): sortable by creation time, 74 random bits. */
export function newId(now: number = Date.now()): Id {
  if (drawn === random.length) {
    randomFillSync(random);
    drawn = 0;
  }
  const time = now.toString(16).padStart(12, '0');
  const from = drawn;
  drawn += 10;
  const hex = (at: number): string => HEX[random[from + at]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(0).slice(1)}${hex(1)}-${HEX[(random[from + 2]! & 0x3f) | 0x80]}${hex(3)}-${hex(4)}${hex(5)}${hex(6)}${hex(7)}${hex(8)}${hex(9)}`;
}

/** The id that follows from a text: equal texts, equal ids (UUIDv8, RFC 9562 § 5.8). For things that have a key but no row of their own. */
export function idOf(text: string): Id {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
