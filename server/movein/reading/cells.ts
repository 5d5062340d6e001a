const QUOTE = '"';

/**
 * Cuts one line into its cells (RFC 4180): a quoted cell may hold separators, line ends, and doubled quotes. Null when a quoted cell is still open at the end
 * of the text: the caller adds the next line. A quote in the middle of a bare cell is a plain sign (`12" de large`), as spreadsheets read it.
 */
export function readCells(text: string, separator: string): string[] | null {
  if (!text.includes(QUOTE)) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== QUOTE) {
      const end = text.indexOf(separator, at);
      if (end === -1) return [...cells, text.slice(at)];
      cells.push(text.slice(at, end));
      at = end + 1;
      continue;
    }
    const closing = closingQuote(text, at + 1);
    if (closing === -1) return null;
    // Signs between the closing quote and the separator are kept: dropping them would lose what somebody wrote.
    const end = text.indexOf(separator, closing + 1);
    const tail = text.slice(closing + 1, end === -1 ? text.length : end);
    cells.push(text.slice(at + 1, closing).replaceAll('""', QUOTE) + tail);
    if (end === -1) return cells;
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at !== -1; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return -1;
}
