import { compactIban } from '../../kernel/iban.ts';
import { parseDay, type Day } from '../../kernel/day.ts';
import { parseCents } from '../../kernel/money.ts';
import { child, list, openDocument, text, type DocumentFault, type Node } from './xml.ts';

const STATEMENT_VERSIONS = ['camt.053.001.08', 'camt.053.001.02'] as const;

export interface BankBalance {
  code: string;
  /** Credit positive. */
  cents: bigint;
  currency: string;
}

/** One movement of the account; an entry of several payments is one movement each. */
export interface BankMovement {
  /** Place in the statement and in its entry: with the references, what tells one movement from the next. */
  entry: number;
  detail: number;
  on: Day;
  valueOn: Day | null;
  /** Credit positive. */
  cents: bigint;
  currency: string;
  booked: boolean;
  /** Takes back an earlier movement. */
  reversal: boolean;
  returnReason: string | null;
  accountReference: string | null;
  endToEndId: string | null;
  mandateId: string | null;
  counterpartyName: string | null;
  counterpartyIban: string | null;
  remittance: string;
  /** Names of the list of payments that it is or belongs to, as its sender wrote them: of the block (PmtInfId) and of the file (MsgId). */
  blockId: string | null;
  messageId: string | null;
  /** How many payments the bank says that it makes one movement of. */
  payments: number | null;
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

const LISTS = ['Stmt', 'Bal', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'];

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

/** Part of the statement that must be there and is not, in the words shown. */
class UnreadableStatement extends Error {}

function readStatement(node: Node): BankStatement {
  const id = text(node, 'Id');
  const account = child(child(node, 'Acct'), 'Id');
  const iban = text(account, 'IBAN') ?? text(child(account, 'Othr'), 'Id');
  if (!id || !iban) throw new UnreadableStatement('Le relevé n’a ni numéro ni compte. Demandez à la banque un fichier complet.');
  const entries = list(child(node, 'Ntry')).map(readEntry);
  return {
    id, iban: compactIban(iban), fromOn: dayOf(child(node, 'FrToDt'), 'Fr'), untilOn: dayOf(child(node, 'FrToDt'), 'To'),
    balances: list(child(node, 'Bal')).map((one) => ({ code: text(child(child(one, 'Tp'), 'CdOrPrtry'), 'Cd') ?? '', cents: signed(one, `solde du relevé ${id}`), currency: currency(one) })),
    movements: entries.flatMap((entry, index) => entry.movements.map((movement) => ({ ...movement, entry: index }))),
    unevenEntries: entries.flatMap((entry, index) => (entry.even ? [] : [index])),
  };
}

function readEntry(node: Node): { movements: Omit<BankMovement, 'entry'>[]; even: boolean } {
  const cents = signed(node, 'mouvement');
  const on = readDate(child(node, 'BookgDt')) ?? readDate(child(node, 'ValDt'));
  if (!on) throw new UnreadableStatement('Un mouvement du relevé n’a pas de date. Demandez à la banque un fichier complet.');
  const status = child(node, 'Sts');
  const common = {
    on, valueOn: readDate(child(node, 'ValDt')), currency: currency(node), booked: (typeof status === 'string' ? status : text(status, 'Cd')) === 'BOOK', reversal: text(node, 'RvslInd') === 'true',
    accountReference: text(node, 'AcctSvcrRef') ?? text(node, 'NtryRef') ?? null,
  };
  const groups = list(child(node, 'NtryDtls'));
  const details = groups.flatMap((one) => list(child(one, 'TxDtls')));
  // Several blocks booked as one movement: none of them is its name.
  const whole = groups.length === 1 ? child(groups[0], 'Btch') : undefined;
  const reversed = (one: Node | undefined): boolean => common.reversal || child(one, 'RtrInf') !== undefined;
  if (details.length <= 1) return { movements: [{ ...common, detail: 0, cents, reversal: reversed(details[0]), ...partiesOf(details[0], cents), ...noteOf(details[0], node), ...listOf(details[0], whole) }], even: true };
  const movements = details.map((one, detail) => {
    const part = detailAmount(one, cents);
    return { ...common, detail, cents: part, reversal: reversed(one), ...partiesOf(one, part), ...noteOf(one, node), ...listOf(one, undefined) };
  });
  return { movements, even: movements.reduce((sum, one) => sum + one.cents, 0n) === cents };
}

/** A payment of an entry: its own amount and side, or those of the entry. */
function detailAmount(node: Node, entryCents: bigint): bigint {
  const holder = child(node, 'Amt') === undefined ? child(child(node, 'AmtDtls'), 'TxAmt') : node;
  const cents = parseCents(amountText(holder) ?? '');
  if (cents === null) throw new UnreadableStatement('Un paiement groupé du relevé n’a pas de montant. Demandez à la banque le détail des remises.');
  const side = text(node, 'CdtDbtInd');
  return (side === undefined ? entryCents < 0n : side === 'DBIT') ? -cents : cents;
}

/** On a credit the other one is the debtor, on a debit the creditor. */
function partiesOf(node: Node, cents: bigint) {
  const [parties, refs, role] = [child(node, 'RltdPties'), child(node, 'Refs'), cents < 0n ? 'Cdtr' : 'Dbtr'];
  const party = child(parties, role);
  const iban = text(child(child(parties, `${role}Acct`), 'Id'), 'IBAN');
  return {
    endToEndId: given(text(refs, 'EndToEndId')), mandateId: text(refs, 'MndtId') ?? null, counterpartyName: text(party, 'Nm') ?? text(child(party, 'Pty'), 'Nm') ?? null,
    counterpartyIban: iban === undefined ? null : compactIban(iban), returnReason: text(child(child(node, 'RtrInf'), 'Rsn'), 'Cd') ?? null,
  };
}

/** The list named by the entry as a whole (Btch) or, failing that, by its only payment (Refs). */
function listOf(detail: Node, batch: Node): Pick<BankMovement, 'blockId' | 'messageId' | 'payments'> {
  const refs = child(detail, 'Refs');
  const count = text(batch, 'NbOfTxs') ?? '';
  return { blockId: given(text(batch, 'PmtInfId') ?? text(refs, 'PmtInfId')), messageId: given(text(batch, 'MsgId') ?? text(refs, 'MsgId')), payments: /^\d{1,9}$/.test(count) ? Number(count) : null };
}

/** Banks fill a tag they must write and know nothing of. */
function given(reference: string | undefined): string | null {
  return reference === undefined || reference === '' || reference === 'NOTPROVIDED' ? null : reference;
}

function noteOf(node: Node, entry: Node): { remittance: string } {
  const note = child(node, 'RmtInf');
  const structured = list(child(note, 'Strd')).map((one) => text(child(one, 'CdtrRefInf'), 'Ref'));
  const words = [...texts(child(note, 'Ustrd')), ...structured.filter((one) => one !== undefined), text(node, 'AddtlTxInf') ?? text(entry, 'AddtlNtryInf')];
  return { remittance: words.filter((one) => one !== undefined && one !== '').join(' ') };
}

function signed(node: Node, what: string): bigint {
  const cents = parseCents(amountText(node) ?? '');
  if (cents === null || cents < 0n) throw new UnreadableStatement(`Un montant du relevé (${what}) n’est pas lisible. Demandez à la banque un fichier complet.`);
  return text(node, 'CdtDbtInd') === 'DBIT' ? -cents : cents;
}

function amountText(node: Node): string | undefined {
  const found = child(node, 'Amt') as unknown;
  return typeof found === 'string' ? found : text(found as Node, '#text');
}

function currency(node: Node): string {
  return text(child(node, 'Amt'), '@Ccy') ?? 'EUR';
}

function dayOf(period: Node, side: 'Fr' | 'To'): Day | null {
  return parseDay((text(period, `${side}Dt`) ?? text(period, `${side}DtTm`) ?? '').slice(0, 10));
}

function readDate(node: Node): Day | null {
  return parseDay((text(node, 'Dt') ?? text(node, 'DtTm') ?? '').slice(0, 10));
}

function texts(node: unknown): string[] {
  return list(node).map((one) => (typeof one === 'string' ? one : text(one, '#text') ?? ''));
}
