import { hasLuhnKey } from './siret.ts';

/** Without blanks and points, in capitals. */
export function compactNumber(text: string): string {
  return text.replace(/[\s.\u00A0\u202F-]/g, '').toUpperCase();
}

/** Nine figures with their Luhn key (INSEE). Blanks are forgiven. */
export function isSiren(text: string): boolean {
  const siren = compactNumber(text);
  return /^\d{9}$/.test(siren) && hasLuhnKey(siren);
}

/** FR, a key of two signs, the SIREN. A key of figures is (12 + 3 × (SIREN mod 97)) mod 97; one with letters has no public formula, and its SIREN alone is checked. */
export function isFrenchVatNumber(text: string): boolean {
  const [, key, siren] = /^FR([0-9A-Z]{2})(\d{9})$/.exec(compactNumber(text)) ?? [];
  if (key === undefined || siren === undefined || !isSiren(siren)) return false;
  return !/^\d\d$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}
