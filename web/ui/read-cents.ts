/** Reads an amount as French people write it: "1 234,56", "12.5", "−3". No third decimal, no rounding: what is unclear gives null. */
export function readCents(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F€]/g, '').replace('\u2212', '-');
  const found = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const [, sign, whole = '0', decimals = ''] = found;
  const cents = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '-' && cents !== 0 ? -cents : cents;
}
