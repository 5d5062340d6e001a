import { XMLBuilder } from 'fast-xml-parser';
import { decimalText } from '../../kernel/money.ts';
import { compactIban } from '../../kernel/iban.ts';
import { latin } from './characters.ts';

/** An account at a bank, ours or a client's. */
export interface BankParty {
  name: string;
  iban: string;
  /** Null within the euro zone, where the IBAN is enough. */
  bic: string | null;
  /** Newer versions want at least the town and the country, when an address is given at all. */
  address: { street: string | null; postalCode: string | null; town: string; country: string } | null;
}

export type Element = Record<string, unknown>;

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, format: true, indentBy: '  ' });

/** The bytes of a message: the same content always gives the same bytes. */
export function writeMessage(namespace: string, content: Element): Buffer {
  const document = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, Document: { '@xmlns': `urn:iso:std:iso:20022:tech:xsd:${namespace}`, ...content } };
  return Buffer.from(String(builder.build(document)), 'utf8');
}

export function amount(cents: bigint): Element {
  return { '@Ccy': 'EUR', '#text': decimalText(cents) };
}

/** Number and sum, which stand at both levels of a message. */
export function totals(payments: readonly { cents: bigint }[]): Element {
  return { NbOfTxs: String(payments.length), CtrlSum: decimalText(payments.reduce((sum, one) => sum + one.cents, 0n)) };
}

export function partyElement({ name, address }: BankParty, modern: boolean): Element {
  if (!address || !modern) return { Nm: latin(name, 70) };
  return { Nm: latin(name, 70), PstlAdr: { ...filled('StrtNm', address.street, 70), ...filled('PstCd', address.postalCode, 16), ...filled('TwnNm', address.town, 35), Ctry: address.country } };
}

/** A tag whose text may be missing, or hold nothing that banks can read: no empty tag. */
function filled(tag: string, text: string | null, longest: number): Element {
  const written = latin(text ?? '', longest);
  return written === '' ? {} : { [tag]: written };
}

export function accountElement({ iban }: BankParty): Element {
  return { Id: { IBAN: compactIban(iban) } };
}

/** The bank of an account; named since the tag exists, as not provided. */
export function agentElement({ bic }: BankParty, modern: boolean): Element {
  return { FinInstnId: bic === null ? { Othr: { Id: 'NOTPROVIDED' } } : { [modern ? 'BICFI' : 'BIC']: bic } };
}

export function header(messageId: string, createdAt: Date, initiator: string, payments: readonly { cents: bigint }[]): Element {
  return { MsgId: messageId, CreDtTm: createdAt.toISOString().slice(0, 19), ...totals(payments), InitgPty: { Nm: latin(initiator, 70) } };
}

/** The name of a block of a message (PmtInfId): comes back on statements that show it as one movement. */
export function blockName(messageId: string, place: number): string {
  return `${messageId.slice(0, 31)}-${String(place).padStart(3, '0')}`;
}

export function remittance(text: string): Element {
  const label = filled('Ustrd', text, 140);
  return Object.keys(label).length === 0 ? {} : { RmtInf: label };
}

/** Payments of one kind and one day travel in one block. Order of the days, then the order given. */
export function blocksBy<T>(payments: readonly T[], keyOf: (payment: T) => string): [string, T[]][] {
  const blocks = new Map<string, T[]>();
  for (const payment of payments) blocks.set(keyOf(payment), [...(blocks.get(keyOf(payment)) ?? []), payment]);
  return [...blocks].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

