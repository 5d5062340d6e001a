import type { AccountLine, ShownLine } from '../model.ts';

/**
 * SET-111, SET-112, SET-115: the entries of the bank journal of one day as one line, for whoever reads an account that is detailed by rubric. The books are not
 * touched. Money in and money out stay apart, so that a receipt and a payout of the same day do not vanish into one net line; other journals are never grouped.
 * Expects the order of the books, in which the lines of one day and journal stand together; a group stands where its first line stood.
 */
export function groupTreasury(lines: readonly AccountLine[], { open }: { open: boolean }): ShownLine[] {
  const groups = new Map<string, AccountLine[]>();
  for (const line of lines) {
    const key = line.treasury ? [line.on, line.journal, sideOf(line)].join(' ') : [line.entryId, line.line].join(' ');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? single(group[0]!) : grouped(group, open)));
}

/** A line of the books, alone. */
export function single(line: AccountLine): ShownLine {
  return { ...line, count: 1, within: [] };
}

function grouped(lines: readonly AccountLine[], open: boolean): ShownLine {
  const [first] = lines as [AccountLine];
  return {
    ...first, label: sideOf(first) === 'credit' ? 'Encaissement' : 'Règlement', piece: null, papers: [],
    amountCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0n), count: lines.length, within: open ? [...lines] : [],
  };
}

function sideOf({ amountCents }: AccountLine): 'debit' | 'credit' {
  return amountCents > 0n ? 'debit' : 'credit';
}
