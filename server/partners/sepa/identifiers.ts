import { isValidBIC, isValidIBAN } from 'ibantools';
import { compactIban } from '../../kernel/iban.ts';

/** ISO 13616, with the length and the national structure of the country. Blanks are forgiven. */
export function isAccount(iban: string): boolean {
  return isValidIBAN(compactIban(iban)) && ribKeyAgrees(compactIban(iban));
}

/** French accounts carry a second check, the RIB key: 97 − (89 bank + 15 branch + 3 account) mod 97, letters counted as on a telephone. */
function ribKeyAgrees(iban: string): boolean {
  if (!/^(FR|MC)\d{2}/.test(iban)) return true;
  return ribKey(iban.slice(4, 9), iban.slice(9, 14), iban.slice(14, 25)) === iban.slice(25, 27);
}

export function ribKey(bank: string, branch: string, account: string): string {
  const digits = account.replace(/[A-Z]/g, (letter) => String('ABCDEFGHIJKLMNOPQR'.includes(letter) ? (letter.charCodeAt(0) - 65) % 9 + 1 : letter.charCodeAt(0) - 81));
  return String(97n - (89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(digits)) % 97n).padStart(2, '0');
}

/** ISO 9362, in capitals as files want it; optional within the euro zone. */
export function isBic(bic: string): boolean {
  return bic === bic.toUpperCase() && isValidBIC(bic);
}

/** Creditor identifier (ICS): country, two check digits over the national part and the country, a free business code of three signs, the national part. */
export function isCreditorId(text: string): boolean {
  const id = text.replace(/\s/g, '').toUpperCase();
  const parts = /^([A-Z]{2})(\d{2})([A-Z0-9]{3})([A-Z0-9]{1,28})$/.exec(id);
  if (!parts) return false;
  const [, country, check, , national] = parts as unknown as [string, string, string, string, string];
  if (country === 'FR' && national.length !== 6) return false;
  return check === String(98 - modulo97(`${national}${country}00`)).padStart(2, '0');
}

function modulo97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
