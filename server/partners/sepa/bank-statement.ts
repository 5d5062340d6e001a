import { compactIban } from '../../kernel/iban.ts';
import { parseDay, type Day } from '../../kernel/day.ts';
import type { BankMovement } from './bank-movement.ts';
import { currency, readEntry, signed, UnreadableStatement } from './bank-entry.ts';
import { child, list, openDocument, text, type DocumentFault, type Node } from './xml.ts';

const STATEMENT_VERSIONS = ['camt.053.001.08', 'camt.053.001.02'] as const;

export interface BankBalance {
  code: string;
  /** Credit positive. */
  cents: bigint;
  currency: string;
}

export interface BankStatement {
  id: string;
  iban: string;
  fromOn: Day | null;
  untilOn: Day | null;
  balances: BankBalance[];
  movements: BankMovement[];
  /** What the entries announce, when their details do not add up to them. */
  unevenEntries: number[];
}

export type ReadStatements = { statements: BankStatement[]; fault: null } | { statements: []; fault: string };

const LISTS = ['Stmt', 'Bal', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd', 'Chrgs', 'Rcrd'];

const FAULTS: Record<DocumentFault, string> = {
  doctype: 'Ce fichier contient une déclaration DOCTYPE, qu’un relevé ne porte jamais\u00A0: il n’a pas été lu. Demandez le relevé à la banque.',
  unreadable: 'Ce fichier n’est pas un XML lisible. Téléchargez à nouveau le relevé au format camt.053 auprès de la banque.',
  stranger: 'Ce fichier n’est pas un relevé ISO 20022. Téléchargez le relevé au format camt.053 auprès de la banque.',
};

/** Reads a camt.053 (versions 02 and 08). Anything else is refused with a sentence that says what was given and what to ask the bank for. */
export function readStatements(bytes: Buffer): ReadStatements {
  const refused = (fault: string): ReadStatements => ({ statements: [], fault });
  const opened = openDocument(bytes, LISTS);
  if (opened.fault !== null) return refused(FAULTS[opened.fault]);
  const { root, version } = opened;
  if (!(STATEMENT_VERSIONS as readonly string[]).includes(version)) return refused(`Ce fichier est un ${version}. Un relevé est attendu au format ${STATEMENT_VERSIONS.join(' ou ')} : choisissez-le auprès de la banque.`);
  const statements = list(child(child(root, 'BkToCstmrStmt'), 'Stmt'));
  if (statements.length === 0) return refused('Ce fichier camt.053 ne contient aucun relevé. Demandez à la banque un fichier complet.');
  try {
    return { statements: statements.map(readStatement), fault: null };
  } catch (error) {
    if (error instanceof UnreadableStatement) return refused(error.message);
    throw error;
  }
}

function readStatement(node: Node): BankStatement {
  const id = text(node, 'Id');
  const account = child(child(node, 'Acct'), 'Id');
  const iban = text(account, 'IBAN') ?? text(child(account, 'Othr'), 'Id');
  if (!id || !iban) throw new UnreadableStatement('Le relevé n’a ni numéro ni compte. Demandez à la banque un fichier complet.');
  const own = compactIban(iban);
  const entries = list(child(node, 'Ntry')).map((entry) => readEntry(entry, own));
  return {
    id, iban: own, fromOn: dayOf(child(node, 'FrToDt'), 'Fr'), untilOn: dayOf(child(node, 'FrToDt'), 'To'),
    balances: list(child(node, 'Bal')).map((one) => ({ code: text(child(child(one, 'Tp'), 'CdOrPrtry'), 'Cd') ?? '', cents: signed(one, `solde du relevé ${id}`), currency: currency(one) })),
    movements: entries.flatMap((entry, index) => entry.movements.map((movement) => ({ ...movement, entry: index }))),
    unevenEntries: entries.flatMap((entry, index) => (entry.even ? [] : [index])),
  };
}

function dayOf(period: Node, side: 'Fr' | 'To'): Day | null {
  return parseDay((text(period, `${side}Dt`) ?? text(period, `${side}DtTm`) ?? '').slice(0, 10));
}
