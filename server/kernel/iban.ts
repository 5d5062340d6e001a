/** Lengths of the countries agencies meet (ISO 13616 registry); another country is held to the general bounds of 15 to 34 signs. */
const LENGTHS: Record<string, number> = { FR: 27, MC: 27, BE: 16, CH: 21, DE: 22, ES: 24, GB: 22, IT: 27, LU: 20, NL: 18, PT: 25 };

/** Upper case, without blanks, points or hyphens. */
export function compactIban(text: string): string {
  return text.replace(/[\s.\u00A0\u202F-]/g, '').toUpperCase();
}

/** ISO 13616: shape, length of the country, and remainder 1 modulo 97 (ISO 7064). */
export function isIban(text: string): boolean {
  const iban = compactIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const length = LENGTHS[iban.slice(0, 2)];
  return (length === undefined || iban.length === length) && remainder(iban) === 1;
}

/** An IBAN with its two check digits, from a country and a basic account number. */
export function withCheckDigits(country: string, basicNumber: string): string {
  return `${country}${String(98 - remainder(`${country}00${basicNumber}`)).padStart(2, '0')}${basicNumber}`;
}

function remainder(iban: string): number {
  let rest = 0;
  for (let place = 0; place < iban.length; place += 1) {
    // The four first signs count last. 0–9 are their figures, A–Z are 10–35.
    const code = iban.charCodeAt((place + 4) % iban.length);
    rest = code > 57 ? (rest * 100 + code - 55) % 97 : (rest * 10 + code - 48) % 97;
  }
  return rest;
}
