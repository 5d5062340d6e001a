/**
 * The Latin character set that every SEPA bank takes: a-z A-Z 0-9 / - ? : ( ) . , ' + and space. Accents are taken off, other signs become a space.
 */
export function latin(text: string, longest: number): string {
  return text.replace(/[œŒæÆßøØłŁ]/g, (sign) => LIGATURES[sign]!).normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, '\'').replace(/[–—−]/g, '-')
    .replace(/[^a-zA-Z0-9/\-?:().,'+ ]/g, ' ').replace(/ +/g, ' ').trim().slice(0, longest).trim();
}

const LIGATURES: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' };

/** Identifiers of messages, payments and mandates: 35 signs, no slash at either end, never two in a row. */
export function isReference(text: string): boolean {
  return text.length >= 1 && text.length <= 35 && text === latin(text, 35) && !text.startsWith('/') && !text.endsWith('/') && !text.includes('//');
}
