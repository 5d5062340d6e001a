/** La Poste: its thousands of offices outgrew the key; the sum of their fourteen digits is a multiple of 5 instead (INSEE, sirene.fr). */
const LA_POSTE = '356000000';

export function compactSiret(text: string): string {
  return text.replace(/[\s.\u00A0\u202F-]/g, '');
}

/** Fourteen digits with a right Luhn key. A false key does not prove a false number, but nobody should pay on one unseen. */
export function isSiret(text: string): boolean {
  const siret = compactSiret(text);
  if (!/^\d{14}$/.test(siret)) return false;
  if (luhn(siret) % 10 === 0) return true;
  return siret.startsWith(LA_POSTE) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** The key that the French register puts at the end of its numbers, of any length. */
export function hasLuhnKey(digits: string): boolean {
  return luhn(digits) % 10 === 0;
}

/** The thirteen first digits with their key. */
export function withSiretKey(thirteen: string): string {
  return thirteen + String((10 - luhn(`${thirteen}0`) % 10) % 10);
}

function luhn(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum;
}
