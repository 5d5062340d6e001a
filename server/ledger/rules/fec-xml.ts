import type { Day } from '../../kernel/day.ts';
import { decimalText } from '../../kernel/money.ts';
import type { FecLine } from './fec.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML 1.0 does not know are left out. */
const UNKNOWN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const text = (value: string): string => value.replace(UNKNOWN, '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
const element = (name: string, value: string): string => `<${name}>${text(value)}</${name}>`;
const optional = (name: string, value: string): string => (value === '' ? '' : element(name, value));

/** The file in the XML form of article A. 47 A-1, VII-1: journals, entries, lines. Pieces come out as lines come in, which stand by journal and entry. */
export function createFecXml(untilOn: Day) {
  let journal: string | null = null;
  let entry: string | null = null;
  const closeEntry = (): string => (entry === null ? '' : '</ecriture>');
  return {
    open: (): string => `<?xml version="1.0" encoding="UTF-8"?>\n<comptabilite><exercice>${element('DateCloture', untilOn)}`,
    line: (line: FecLine): string => {
      let out = '';
      if (line.journalCode !== journal) {
        out += `${closeEntry()}${journal === null ? '' : '</journal>'}\n<journal>${element('JournalCode', line.journalCode)}${element('JournalLib', line.journalLabel)}`;
        [journal, entry] = [line.journalCode, null];
      }
      if (line.number !== entry) {
        out += `${closeEntry()}\n<ecriture>${element('EcritureNum', line.number)}${element('EcritureDate', line.entryOn)}${element('EcritureLib', line.label)}${element('PieceRef', line.pieceReference)}${element('PieceDate', line.pieceOn)}`
          + `${element('ValidDate', line.validatedOn)}`;
        entry = line.number;
      }
      const amount = line.creditCents !== 0n ? element('Credit', decimalText(line.creditCents)) : element('Debit', decimalText(line.debitCents));
      return `${out}<ligne>${element('CompteNum', line.account)}${element('CompteLib', line.accountLabel)}${optional('CompAuxNum', line.auxiliary)}${optional('CompAuxLib', line.auxiliaryLabel)}${amount}</ligne>`;
    },
    close: (): string => `${closeEntry()}${journal === null ? '' : '</journal>'}\n</exercice></comptabilite>\n`,
  };
}
