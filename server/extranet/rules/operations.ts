import type { Day } from '../../kernel/day.ts';
import type { AccountLine, ShownLine } from '../model.ts';

/**
 * What was done once reads once: the lines of one entry whose words differ by the lot alone are one line, with their sum, that opens on them. A call on three lots
 * is one call, a transfer that settled three sums is the transfer of the client's own bank. Debits and credits stay apart, so that the totals of a period are those
 * of the books. Lines already grouped stay as they are. Expects the order of the books, in which the lines of one entry stand together.
 */
export function asOperations(lines: readonly ShownLine[]): ShownLine[] {
  const operations = new Map<string, ShownLine[]>();
  for (const line of lines) {
    const key = line.count > 1 ? [line.entryId, line.line, line.label].join('\n') : [line.entryId, line.on, line.amountCents > 0n, partsOf(line).words].join('\n');
    const own = operations.get(key);
    if (own) own.push(line);
    else operations.set(key, [line]);
  }
  return [...operations.values()].map((own) => (own.length > 1 ? together(own) : own[0]!.count > 1 ? own[0]! : plain(own[0]!)));
}

function together(lines: readonly ShownLine[]): ShownLine {
  const [first] = lines as [ShownLine];
  const lots = [...new Set(lines.map((line) => partsOf(line).lot).filter((lot) => lot !== null))].toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  return {
    ...plain(first), label: lots.length === 0 ? plain(first).label : `${plain({ ...first, label: partsOf(first).words }).label}, ${lots.length === 1 ? 'lot' : 'lots'} ${listed(lots)}`,
    amountCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0n), count: lines.length, within: lines.map(({ count: _count, within: _within, ...line }) => plain(line)),
  };
}

/** The day stands in its own column: words that say it again are shorter without. An « extourne » is what an accountant calls a cancellation. */
function plain<T extends AccountLine>(line: T): T {
  return { ...line, label: withoutDay(line.label, line.on).replace(/^Extourne( [^,]+)?, /, 'Annulation\u00A0: ') };
}

/** « Appel de provisions 4/4 du 01/10/2026, lot 28 »: what it is, and for which lot. */
function partsOf({ label, on }: AccountLine): { words: string; lot: string | null } {
  const [, words, lot] = /^(.*), lot (\S+)$/.exec(label) ?? [null, label, null];
  return { words: withoutDay(words!, on), lot: lot ?? null };
}

function withoutDay(label: string, on: Day): string {
  return label.replace(` du ${on.split('-').toReversed().join('/')}`, '');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}
