import { hash, verify } from '@node-rs/argon2';
import { isTemporaryHash, verifyTemporaryPassword } from './temporary-password.ts';

export const LEAST_LENGTH = 12;
/** Long enough for any phrase; longer texts are only work for us. */
const MOST_LENGTH = 200;

/** What lists of stolen passwords begin with, in French and in English, and the words of our trade. */
const COMMON = [
  'motdepasse', 'password', 'passw0rd', 'azertyuiop', 'azerty', 'qwertyuiop', 'qwerty', 'qsdfghjklm', 'wxcvbn', '1234567890', '123456789', '12345678', '123456', '12345', '1234', '123', '0000',
  'abcdef', 'abcd', 'loulou', 'soleil', 'doudou', 'chouchou', 'marseille', 'bonjour', 'bienvenue', 'welcome', 'letmein', 'iloveyou', 'jetaime', 'princesse', 'football', 'dragon', 'monkey',
  'admin', 'administrateur', 'utilisateur', 'changeme', 'secret', 'copropriete', 'coproprietaire', 'syndic', 'locataire', 'extranet', 'agence', 'immeuble', 'mitoyen',
];
/** A password must hold this much besides common words. */
const LEAST_OWN = 6;

/** What is wrong with a password somebody chooses, in French; null when it is good (CNIL, délibération n° 2022-100: length first). */
export function passwordFault(password: string, login: string, leastLength: number = LEAST_LENGTH): string | null {
  if ([...password].length < leastLength) return `Choisissez au moins ${leastLength}\u00A0caractères\u00A0: une courte phrase convient très bien.`;
  if (password.length > MOST_LENGTH) return `Choisissez au plus ${MOST_LENGTH}\u00A0caractères.`;
  const plain = password.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (login.length >= 4 && plain.includes(login.toLowerCase())) return 'Le mot de passe ne doit pas contenir votre identifiant. Choisissez une courte phrase.';
  if (new Set(plain).size < 5) return 'Ce mot de passe répète trop peu de caractères. Choisissez une courte phrase.';
  if (ownPart(plain).length < LEAST_OWN) return 'Ce mot de passe est trop courant. Choisissez une courte phrase que vous seul connaissez.';
  return null;
}

/** What is left once common words, and the signs and years people add to them, are taken away. */
function ownPart(plain: string): string {
  return COMMON.reduce((left, word) => left.replaceAll(word, ''), plain.replace(/[\s\-_.]/g, '')).replace(/(19|20)\d\d|\W/g, '');
}

/** argon2id with the library's defaults (OWASP's first choice: 19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

let decoy: Promise<string> | null = null;

/**
 * Checks a password. Argon2 runs even when there is no hash, or the quick one of a first password, so that the answer's delay tells neither whether
 * a login exists nor whether its owner ever came.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a decoy that nobody has');
  const temporary = stored !== null && isTemporaryHash(stored);
  const slow = stored === null || temporary ? await decoy : stored;
  const matches = await verify(slow, password.normalize('NFKC')).catch(() => false);
  if (temporary) return verifyTemporaryPassword(stored, password);
  return stored !== null && matches;
}
