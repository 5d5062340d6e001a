import { parseDay, type Day } from '../../kernel/day.ts';
import { compactIban } from '../../kernel/iban.ts';
import { parseCents } from '../../kernel/money.ts';
import type { BankMovement } from './bank-movement.ts';
import { child, list, text, type Node } from './xml.ts';

/** Part of the statement that must be there and is not, in the words shown. */
export class UnreadableStatement extends Error {}

type Read = Omit<BankMovement, 'entry' | 'detail'>;

/**
 * An entry (Ntry) as movements: one for each payment that has its own amount, and one for what the bank took of it for itself. Payments told without amounts stay one
 * movement, with their references. `even`: whether it all adds up to the entry. `own`: the account of the statement.
 */
export function readEntry(node: Node, own: string): { movements: Omit<BankMovement, 'entry'>[]; even: boolean } {
  const cents = signed(node, 'mouvement');
  const on = readDate(child(node, 'BookgDt')) ?? readDate(child(node, 'ValDt'));
  if (!on) throw new UnreadableStatement('Un mouvement du relevé n’a pas de date. Demandez à la banque un fichier complet.');
  const status = child(node, 'Sts');
  const common = { on, valueOn: readDate(child(node, 'ValDt')), currency: currency(node), booked: (typeof status === 'string' ? status : text(status, 'Cd')) === 'BOOK', accountReference: text(node, 'AcctSvcrRef') ?? text(node, 'NtryRef') ?? null };
  const groups = list(child(node, 'NtryDtls'));
  const details = groups.flatMap((one) => list(child(one, 'TxDtls')));
  // Several blocks booked as one movement: none of them is its name.
  const whole = groups.length === 1 ? child(groups[0], 'Btch') : undefined;
  const read = (detail: Node, part: bigint, batch: Node): Read => {
    const reversal = isReturn(node) || isReturn(detail);
    return { ...common, reversal, cents: part, ...partiesOf(detail, part, reversal, own), ...noteOf(detail, node), ...listOf(detail, batch), parts: [], fee: false };
  };
  const paid = details.map((detail) => amountsOf(detail, cents));
  if (paid.some(({ payment }) => payment === null) && details.length > 1) return { movements: [{ ...together(details, read(undefined, cents, whole), whole === undefined), detail: 0 }], even: true };
  const sum = paid.reduce((total, { payment }) => total + (payment ?? 0n), 0n);
  const [ofPayments, ofEntry] = [paid.reduce((total, { fee }) => total + fee, 0n), -chargesOf(node)];
  const fee = details.length > 0 && sum !== cents && [ofPayments, ofEntry, ofPayments + ofEntry].includes(cents - sum) ? cents - sum : 0n;
  // Of one payment, the entry itself tells the amount, unless the bank’s fees are in it.
  if (details.length <= 1 && fee === 0n) return { movements: [{ ...read(details[0], cents, whole), detail: 0 }], even: true };
  const movements = details.map((detail, index) => ({ ...read(detail, paid[index]!.payment!, details.length === 1 ? whole : undefined), currency: paid[index]!.currency ?? common.currency }));
  const fees = fee === 0n ? [] : [{ ...read(undefined, fee, undefined), reversal: false, remittance: 'Frais de la banque', fee: true }];
  return { movements: [...movements, ...fees].map((movement, detail) => ({ ...movement, detail })), even: sum + fee === cents };
}

/** Payments told without their amounts: one movement, known by what each is called and by what all of them say alike. */
function together(details: readonly Node[], movement: Read, named: boolean): Read {
  const refs = (tag: string) => given(sharedBy(details, (detail) => text(child(detail, 'Refs'), tag)));
  return {
    ...movement, reversal: movement.reversal || details.every(isReturn), returnReason: sharedBy(details, reasonOf) ?? null, parts: details.map(nameOf).filter((name) => name !== null), payments: movement.payments ?? details.length,
    ...(named ? { blockId: refs('PmtInfId'), messageId: refs('MsgId') } : {}),
  };
}

/** The bank’s own words for what comes back (ISO 20022, bank transaction codes): debits unpaid, reversed or cancelled, transfers returned or called back. */
const RETURNED: ReadonlySet<string> = new Set(['UPDD', 'PRDD', 'RCDD', 'RRTN', 'RPCR']);

function isReturn(node: Node): boolean {
  return text(node, 'RvslInd') === 'true' || text(node, 'RvslInd') === '1' || child(node, 'RtrInf') !== undefined || RETURNED.has(text(child(child(child(node, 'BkTxCd'), 'Domn'), 'Fmly'), 'SubFmlyCd') ?? '');
}

interface Amounts {
  /** Of the payment itself, without the bank’s fees; null where the bank does not tell it. */
  payment: bigint | null;
  /** Below zero, what the bank takes. */
  fee: bigint;
  currency: string | null;
}

/** A payment of an entry: its own amount and side, or those of the entry. What was instructed counts where the fees are in what was moved. */
function amountsOf(detail: Node, entryCents: bigint): Amounts {
  const moved = child(detail, 'Amt') === undefined ? child(child(detail, 'AmtDtls'), 'TxAmt') : detail;
  const instructed = child(child(detail, 'AmtDtls'), 'InstdAmt');
  const side = text(detail, 'CdtDbtInd');
  const sided = (holder: Node): bigint | null => {
    const cents = parseCents(amountText(holder) ?? '');
    return cents === null || cents < 0n ? null : (side === undefined ? entryCents < 0n : side === 'DBIT') ? -cents : cents;
  };
  const [all, asked, fee] = [sided(moved), sided(instructed), -chargesOf(detail)];
  const told = all !== null && asked !== null && fee !== 0n && all === asked + fee ? asked : all ?? asked;
  return { payment: told, fee, currency: told === null ? null : currency(all === null ? instructed : moved) };
}

/** What the bank charges, positive; in v02 each charge is told beside the others, in v08 in records. */
function chargesOf(node: Node): bigint {
  return list(child(node, 'Chrgs')).flatMap((one) => (child(one, 'Rcrd') === undefined ? [one] : list(child(one, 'Rcrd')))).reduce((sum, one) => {
    const cents = parseCents(amountText(one) ?? text(child(one, 'TtlChrgsAndTaxAmt'), '#text') ?? '') ?? 0n;
    return sum + (text(one, 'CdtDbtInd') === 'CRDT' ? -cents : cents);
  }, 0n);
}

/** On a credit the other one is the debtor, on a debit the creditor; what comes back keeps the parties of the payment it takes back. Never the account itself. */
function partiesOf(node: Node, cents: bigint, reversal: boolean, own: string) {
  const [parties, refs] = [child(node, 'RltdPties'), child(node, 'Refs')];
  const sides = (cents < 0n) === reversal ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr'];
  const [other] = sides.map((role) => {
    const party = child(parties, role);
    const iban = text(child(child(parties, `${role}Acct`), 'Id'), 'IBAN');
    return { counterpartyName: text(party, 'Nm') ?? text(child(party, 'Pty'), 'Nm') ?? null, counterpartyIban: iban === undefined ? null : compactIban(iban) };
  }).filter((one, place) => one.counterpartyIban !== own && (place === 0 || reversal) && (one.counterpartyName !== null || one.counterpartyIban !== null));
  return { endToEndId: given(text(refs, 'EndToEndId')), mandateId: text(refs, 'MndtId') ?? null, counterpartyName: other?.counterpartyName ?? null, counterpartyIban: other?.counterpartyIban ?? null, returnReason: reasonOf(node) ?? null };
}

const reasonOf = (detail: Node): string | undefined => { const reason = child(child(detail, 'RtrInf'), 'Rsn'); return text(reason, 'Cd') ?? text(reason, 'Prtry'); };

/** What a payment told without its amount is known by. */
const nameOf = (detail: Node): string | null => { const refs = child(detail, 'Refs'); return given(text(refs, 'EndToEndId')) ?? text(refs, 'MndtId') ?? null; };

/** What all of them say alike; null when they do not. */
function sharedBy(details: readonly Node[], of: (detail: Node) => string | undefined): string | undefined {
  const said = new Set(details.map(of));
  return said.size === 1 ? [...said][0] : undefined;
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

/** The amount of a node with its side, credit positive. `what`: said when it cannot be read. */
export function signed(node: Node, what: string): bigint {
  const cents = parseCents(amountText(node) ?? '');
  if (cents === null || cents < 0n) throw new UnreadableStatement(`Un montant du relevé (${what}) n’est pas lisible. Demandez à la banque un fichier complet.`);
  return text(node, 'CdtDbtInd') === 'DBIT' ? -cents : cents;
}

function amountText(node: Node): string | undefined {
  const found = child(node, 'Amt') as unknown;
  return typeof found === 'string' ? found : text(found as Node, '#text');
}

export function currency(node: Node): string {
  return text(child(node, 'Amt'), '@Ccy') ?? 'EUR';
}

function readDate(node: Node): Day | null {
  return parseDay((text(node, 'Dt') ?? text(node, 'DtTm') ?? '').slice(0, 10));
}

function texts(node: unknown): string[] {
  return list(node).map((one) => (typeof one === 'string' ? one : text(one, '#text') ?? ''));
}
