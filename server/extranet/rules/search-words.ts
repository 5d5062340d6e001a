/** Words typed in the search box, as the start of words to find; signs that mean something to the query language never get through. */
export function searchWords(typed: string): string[] {
  return (typed.normalize('NFC').match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).slice(0, 8);
}
