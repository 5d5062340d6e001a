import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** An authenticator as it is kept, sealed: its seed, the last step used (a code serves once, RFC 6238 § 5.2), hashes of the spare codes left. */
export interface Authenticator {
  secret: string;
  lastStep: number;
  spare: string[];
}

const STEP_SECONDS = 30;
const SPARE_CODES = 8;
/** No letter that is read for another. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** Time-based one-time codes (RFC 6238): 6 digits, 30 seconds. */
function totp(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });
}

export function newSeed(): string {
  return new Secret({ size: 20 }).base32;
}

export function otpauthUri(secret: string, label: string, issuer: string): string {
  return totp(secret, label, issuer).toString();
}

/** The step of a good code, one step of tolerance on each side; null for any other text. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp(secret, '', '').validate({ token: digits, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}

/** What is left of the authenticator once this code is used; null when the code is not good, or no longer. */
export function useCode(held: Authenticator, code: string, now: Date): Authenticator | null {
  const step = stepOf(held.secret, code, now);
  if (step !== null) return step > held.lastStep ? { ...held, lastStep: step } : null;
  const hash = hashSpare(code);
  return held.spare.includes(hash) ? { ...held, spare: held.spare.filter((one) => one !== hash) } : null;
}

/** Codes to print, for the day the telephone is lost: "hk7m2-vqdx9", 47 random bits each, each good once. */
export function newSpareCodes(): string[] {
  return Array.from({ length: SPARE_CODES }, () => {
    const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

export function hashSpare(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('base64url');
}
