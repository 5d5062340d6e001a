/** Comparing words as a French reader does: "Prévost", "PREVOST" and " prévost " are one name. */

const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'", '‘': "'", '`': "'", '´': "'", '°': 'o', º: 'o' };

/** Lower case, no accents, ligatures opened, one straight apostrophe, single blanks, no blank at the ends. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[œæß’‘`´°º]/g, (sign) => LIGATURES[sign]!)
    .replace(/\s+/gu, ' ').trim();
}

/** The words of a text: folded, split at everything that is neither letter nor digit, and between a small and a capital letter (`numLot`). */
export function words(text: string): string[] {
  return fold(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** How many signs must be changed, added or left out, a swap of two neighbours counting once; stops counting above `most`. */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Thousands held together by U+00A0, as all figures of the product: `10 000`. */
export function grouped(whole: bigint | number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '\u00A0').replace(/^-/, '−');
}

/** `« text »`, with the spaces French typography holds inside the marks. */
export function quoted(text: string): string {
  return `«\u00A0${text}\u00A0»`;
}
