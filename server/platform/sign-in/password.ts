import { hash, verify } from '@node-rs/argon2';
import { isTemporaryHash, verifyTemporaryPassword } from './temporary-password.ts';

export const LEAST_LENGTH = 12;
/** Long enough for any phrase; longer texts are only work for us. */
const MOST_LENGTH = 200;
const COMMON = ['motdepasse', 'password', 'azertyuiop', 'qwertyuiop', '123456789', 'copropriete', 'bienvenue', 'soleil'];

/** What is wrong with a password somebody chooses, in French; null when it is good (CNIL, délibération n° 2022-100: length first). */
export function passwordFault(password: string, login: string): string | null {
  if ([...password].length < LEAST_LENGTH) return `Choisissez au moins ${LEAST_LENGTH} caractères : une courte phrase convient très bien.`;
  if (password.length > MOST_LENGTH) return `Choisissez au plus ${MOST_LENGTH} caractères.`;
  const plain = password.toLowerCase();
  if (login.length >= 4 && plain.includes(login.toLowerCase())) return 'Le mot de passe ne doit pas contenir votre identifiant.';
  if (new Set(plain).size < 5) return 'Ce mot de passe répète trop peu de caractères. Choisissez une courte phrase.';
  if (COMMON.some((word) => plain.includes(word) && plain.length - word.length < 6)) return 'Ce mot de passe est trop courant. Choisissez une courte phrase que vous seul connaissez.';
  return null;
}

/** argon2id with the library's defaults (OWASP's first choice: 19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

let decoy: Promise<string> | null = null;

/** Checks a password. With no hash at all the same work is done, so that the answer's delay does not tell whether a login exists. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null && isTemporaryHash(stored)) return verifyTemporaryPassword(stored, password);
  decoy ??= hashPassword('a decoy that nobody has');
  const matches = await verify(stored ?? await decoy, password.normalize('NFKC')).catch(() => false);
  return stored !== null && matches;
}
