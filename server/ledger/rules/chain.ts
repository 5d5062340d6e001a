import { linkOf } from '../../kernel/fingerprint.ts';
import type { EntryLine } from '../model.ts';

export interface ChainedEntry {
  journal: string;
  sequence: number;
  number: string;
  entryOn: string;
  label: string;
  pieceReference: string | null;
  pieceOn: string | null;
  lines: readonly EntryLine[];
}

/** The link of an entry after the one before it in its journal: whoever changes an entry behind our back breaks all links from there on. Lettering comes later and is no part of it. */
export function chainLink(before: string, entry: ChainedEntry): string {
  const head = [entry.journal, entry.sequence, entry.number, entry.entryOn, entry.label, entry.pieceReference ?? '', entry.pieceOn ?? ''];
  const lines = entry.lines.map((line) => [
    line.account, line.auxiliary, line.label, line.debitCents, line.creditCents, line.keyId ?? '', line.lotId ?? '', line.nature ?? '', line.operationId ?? '', line.analytic ?? '', line.payable ?? true,
  ].join('\u001F'));
  return linkOf(before, [head.join('\u001F'), ...lines].join('\u001E'));
}

/** The first entry whose link is not what follows from the one before; null when the chain holds. Entries without a link stand before it began. */
export function brokenLink<T extends ChainedEntry & { hash: string | null }>(entries: readonly T[]): T | null {
  let before = '';
  for (const entry of entries) {
    if (entry.hash === null && before === '') continue;
    if (entry.hash !== chainLink(before, entry)) return entry;
    before = entry.hash;
  }
  return null;
}

/** The number after this one in its journal: its digits go on (BQ000700, BQ000701); without any, the journal and six digits. */
export function nextNumber(journal: string, sequence: number, last: string): string {
  const tail = /^(.*?)(\d{1,15})$/.exec(last);
  return tail ? `${tail[1]}${String(BigInt(tail[2]!) + 1n).padStart(tail[2]!.length, '0')}` : `${journal}${String(sequence).padStart(6, '0')}`;
}
