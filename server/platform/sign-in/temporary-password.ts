import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** No letter that is read for another (0/O, 1/l/I), no vowel, so that no word appears by chance. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** A first password that can be read aloud: "hk7m-2vqd-x9tr-c4wb", 76 random bits. */
export function newTemporaryPassword(): string {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

const PREFIX = 'temporary$';

/**
 * A random secret of 76 bits cannot be guessed however quick the hash: a plain one keeps the enabling of thousands of accounts short.
 * Passwords that people choose go through argon2 (password.ts).
 */
export function hashTemporaryPassword(password: string): string {
  const salt = randomBytes(12).toString('base64url');
  return `${PREFIX}${salt}$${digest(salt, password)}`;
}

export function isTemporaryHash(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

export function verifyTemporaryPassword(hash: string, password: string): boolean {
  const [salt = '', expected = ''] = hash.slice(PREFIX.length).split('$');
  const given = digest(salt, password.trim().toLowerCase());
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}

function digest(salt: string, password: string): string {
  return createHash('sha256').update(`${salt}:${password}`).digest('base64url');
}
