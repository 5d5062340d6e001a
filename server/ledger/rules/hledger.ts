import { decimalText } from '../../kernel/money.ts';
import type { FecLine } from './fec.ts';

/** What would end a description or begin a comment there. */
const plain = (text: string): string => text.replaceAll(/[;|\s]+/g, ' ').trim();

/** One entry in the journal format of hledger (plain-text accounting), so that another program counts our balances again. Its lines belong to one entry. */
export function hledgerEntry(lines: readonly FecLine[]): string {
  const { entryOn, number, label } = lines[0]!;
  const postings = lines.map((line) => `    ${line.account}${line.auxiliary === '' ? '' : `:${line.auxiliary}`}  ${decimalText(line.debitCents - line.creditCents)} EUR\n`);
  return `${entryOn} * (${plain(number).replaceAll(/[()]/g, '')}) ${plain(label)}\n${postings.join('')}\n`;
}
