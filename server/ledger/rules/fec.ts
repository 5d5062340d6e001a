import type { Day } from '../../kernel/day.ts';
import { decimalText } from '../../kernel/money.ts';

/** The eighteen columns of the fichier des écritures comptables, in order (livre des procédures fiscales, art. A. 47 A-1, VII). */
export const FEC_COLUMNS = [
  'JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise',
] as const;

/** One line of the file; texts as they are, '' for nothing. */
export interface FecLine {
  journalCode: string;
  journalLabel: string;
  number: string;
  entryOn: Day;
  account: string;
  accountLabel: string;
  auxiliary: string;
  auxiliaryLabel: string;
  pieceReference: string;
  pieceOn: Day;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  lettering: string;
  letteredOn: Day | null;
  validatedOn: Day;
}

/** Tabs, pipes and line breaks would cut a line in pieces. */
const CUT = /[\t|\r\n\v\f\u0085\u2028\u2029]/;
const CUTS = new RegExp(`${CUT.source}+`, 'g');
const plain = (text: string): string => (CUT.test(text) ? text.replace(CUTS, ' ') : text).trim();
const compact = (on: Day | null): string => (on === null ? '' : on.slice(0, 4) + on.slice(5, 7) + on.slice(8));

export const FEC_HEADER = `${FEC_COLUMNS.join('\t')}\r\n`;

/** Tab between columns, decimal comma, `0,00` on the empty side, CRLF; UTF-8 without mark when it is written. */
export function fecText(line: FecLine): string {
  return [
    plain(line.journalCode), plain(line.journalLabel), plain(line.number), compact(line.entryOn), line.account, plain(line.accountLabel), plain(line.auxiliary), plain(line.auxiliaryLabel), plain(line.pieceReference), compact(line.pieceOn),
    plain(line.label), decimalText(line.debitCents, ','), decimalText(line.creditCents, ','), line.lettering, compact(line.letteredOn), compact(line.validatedOn), '', '',
  ].join('\t') + '\r\n';
}

/** `<SIREN>FEC<day of closing>.txt`; without a SIREN, the code of the books. */
export function fecFileName(owner: string, untilOn: Day, ending: 'txt' | 'xml'): string {
  return `${owner.replaceAll(/[^0-9A-Za-z]/g, '')}FEC${compact(untilOn)}.${ending}`;
}
