import type { Reason } from '../model.ts';

/** A part of what a mandate is paid: 1/3. */
export interface Share {
  numerator: number;
  denominator: number;
}

/** « 1/3 », « en entier » */
export function shareWords({ numerator, denominator }: Share): string {
  return numerator === denominator ? 'en entier' : `${numerator}/${denominator}`;
}

/** Why these may not share what a mandate is paid, in order; null when they may. Without anybody, the owner alone is paid. */
export function beneficiariesFault(rows: readonly (Share & { partyId: string; name: string })[]): Reason | null {
  if (rows.length === 0) return null;
  const twice = rows.find((one, index) => rows.findIndex(({ partyId }) => partyId === one.partyId) < index);
  if (twice) return { code: 'beneficiary-twice', sentence: `${twice.name} est deux fois parmi les bénéficiaires. Gardez une seule ligne, avec sa part entière.` };
  const wrong = rows.find(({ numerator, denominator }) => !Number.isInteger(numerator) || !Number.isInteger(denominator) || numerator < 1 || denominator < 1 || numerator > denominator);
  if (wrong) return { code: 'share-unreadable', sentence: `La part de ${wrong.name} n’est pas une part d’un tout. Écrivez-la ainsi\u00A0: 1/3.` };
  const whole = wholeOf(rows);
  const sum = weights(rows).reduce((all, one) => all + one, 0n);
  if (sum === whole) return null;
  return { code: 'shares-not-whole', sentence: `Les parts font ${fraction(sum, whole)}\u00A0: ${sum < whole ? `il manque ${fraction(whole - sum, whole)}` : `${fraction(sum - whole, whole)} de trop`}. Corrigez-les pour que leur somme fasse un tout.` };
}

/** Whole numbers in the proportion of the shares. */
export function weights(rows: readonly Share[]): bigint[] {
  const whole = wholeOf(rows);
  return rows.map(({ numerator, denominator }) => whole / BigInt(denominator) * BigInt(numerator));
}

/** The smallest common multiple of the denominators. */
function wholeOf(rows: readonly Share[]): bigint {
  return rows.reduce((all, { denominator }) => all / greatestCommon(all, BigInt(denominator)) * BigInt(denominator), 1n);
}

function fraction(numerator: bigint, denominator: bigint): string {
  const common = greatestCommon(numerator, denominator);
  return denominator === common ? String(numerator / common) : `${numerator / common}/${denominator / common}`;
}

function greatestCommon(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommon(other, one % other);
}
