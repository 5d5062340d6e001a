import { XMLParser } from 'fast-xml-parser';
import { getDocumentProxy } from 'unpdf';
import { parseDay, type Day } from '../../kernel/day.ts';
import { compactIban } from '../../kernel/iban.ts';
import { parseCents, parseHundredths } from '../../kernel/money.ts';
import type { Invoice, InvoiceLine, InvoiceParty, Profile } from './invoice.ts';

export type ReadInvoice = { invoice: Invoice; xml: Buffer; fault: null } | { invoice: null; xml: Buffer | null; fault: string };

/** The names the standard gives to the XML within the PDF, today's and those of the first versions. */
const ATTACHMENTS = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

/** Reads a Factur-X invoice: a PDF/A-3 with its XML inside, or the XML alone (Cross Industry Invoice). A PDF without one is refused with what to do. */
export async function readInvoice(bytes: Buffer): Promise<ReadInvoice> {
  const refused = (fault: string, xml: Buffer | null = null): ReadInvoice => ({ invoice: null, xml, fault });
  let xml = bytes;
  if (isPdf(bytes)) {
    const inside = await attachmentOf(bytes);
    if (inside === 'unreadable') return refused('Ce PDF est abîmé ou protégé : il n’a pas pu être lu. Redemandez la facture au fournisseur.');
    if (inside === null) return refused('Ce PDF ne contient pas de facture électronique (factur-x.xml). Saisissez l’écriture à la main, le PDF en pièce jointe.');
    xml = inside;
  }
  const text = xml.toString('utf8').replace(/^\uFEFF/, '');
  if (/<!DOCTYPE/i.test(text.slice(0, 2_000))) return refused('La facture contient une déclaration DOCTYPE, que la norme interdit : elle n’a pas été lue. Redemandez-la au fournisseur.', xml);
  try {
    const root = child(parser.parse(text, true), 'CrossIndustryInvoice');
    if (root === undefined) return refused('Ce fichier n’est pas une facture Factur-X. Déposez le PDF Factur-X, ou son fichier factur-x.xml.', xml);
    return { invoice: invoiceOf(root), xml, fault: null };
  } catch (error) {
    if (error instanceof UnreadableInvoice) return refused(error.message, xml);
    return refused('Le fichier XML de la facture n’est pas lisible. Redemandez la facture au fournisseur.', xml);
  }
}

export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

async function attachmentOf(pdf: Buffer): Promise<Buffer | null | 'unreadable'> {
  let document;
  try {
    document = await getDocumentProxy(new Uint8Array(pdf));
  } catch {
    return 'unreadable';
  }
  try {
    const attachments = await document.getAttachments() as unknown as Map<string, Attachment> | Record<string, Attachment> | null;
    const files = attachments === null ? [] : attachments instanceof Map ? [...attachments.values()] : Object.values(attachments);
    const found = files.find((one) => ATTACHMENTS.includes(one.filename.toLowerCase()));
    return found ? Buffer.from(found.content) : null;
  } finally {
    await document.loadingTask.destroy();
  }
}

interface Attachment {
  filename: string;
  content: Uint8Array;
}

class UnreadableInvoice extends Error {}

type Node = Record<string, unknown> | undefined;

const LISTS = ['IncludedSupplyChainTradeLineItem', 'ApplicableTradeTax', 'SpecifiedTaxRegistration', 'IncludedNote', 'SpecifiedTradeSettlementPaymentMeans', 'InvoiceReferencedDocument', 'SpecifiedTradePaymentTerms', 'TaxTotalAmount', 'GlobalID', 'ID'];
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false, isArray: (name) => LISTS.includes(name) });

function invoiceOf(root: Node): Invoice {
  const [document, transaction] = [child(root, 'ExchangedDocument'), child(root, 'SupplyChainTradeTransaction')];
  const [agreement, settlement] = [child(transaction, 'ApplicableHeaderTradeAgreement'), child(transaction, 'ApplicableHeaderTradeSettlement')];
  const sums = child(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const typeCode = text(document, 'TypeCode') ?? '';
  const currency = text(settlement, 'InvoiceCurrencyCode') ?? 'EUR';
  const total = money(sums, 'GrandTotalAmount', 'total TTC');
  const net = money(sums, 'TaxBasisTotalAmount', 'total HT');
  return {
    profile: profileOf(text(child(child(root, 'ExchangedDocumentContext'), 'GuidelineSpecifiedDocumentContextParameter'), 'ID') ?? ''),
    kind: typeCode === '381' ? 'credit-note' : 'invoice', typeCode, number: text(document, 'ID') ?? missing('numéro'), issuedOn: dayIn(child(document, 'IssueDateTime')) ?? missing('date'), dueOn: dayIn(child(list(child(settlement, 'SpecifiedTradePaymentTerms'))[0], 'DueDateDateTime')),
    currency, seller: partyOf(child(agreement, 'SellerTradeParty')), buyer: partyOf(child(agreement, 'BuyerTradeParty')), iban: ibanOf(settlement), precedingNumber: text(list(child(settlement, 'InvoiceReferencedDocument'))[0], 'IssuerAssignedID') ?? null,
    note: text(list(child(document, 'IncludedNote'))[0], 'Content') ?? null, lines: list(child(transaction, 'IncludedSupplyChainTradeLineItem')).map(lineOf),
    vat: list(child(settlement, 'ApplicableTradeTax')).map((tax) => ({ basisPoints: percent(text(tax, 'RateApplicablePercent')) ?? 0, baseCents: money(tax, 'BasisAmount', 'base de TVA'), vatCents: money(tax, 'CalculatedAmount', 'montant de TVA') })),
    lineTotalCents: optional(sums, 'LineTotalAmount'), chargesCents: optional(sums, 'ChargeTotalAmount') ?? 0n, allowancesCents: optional(sums, 'AllowanceTotalAmount') ?? 0n,
    netCents: net, vatCents: vatTotal(sums, currency) ?? total - net, totalCents: total, prepaidCents: optional(sums, 'TotalPrepaidAmount') ?? 0n, dueCents: money(sums, 'DuePayableAmount', 'net à payer'),
  };
}

function lineOf(node: Node): InvoiceLine {
  const settlement = child(node, 'SpecifiedLineTradeSettlement');
  return {
    label: text(child(node, 'SpecifiedTradeProduct'), 'Name') ?? '', netCents: money(child(settlement, 'SpecifiedTradeSettlementLineMonetarySummation'), 'LineTotalAmount', 'montant d’une ligne'),
    vatBasisPoints: percent(text(list(child(settlement, 'ApplicableTradeTax'))[0], 'RateApplicablePercent')),
  };
}

function partyOf(node: Node): InvoiceParty {
  const legal = text(child(node, 'SpecifiedLegalOrganization'), 'ID')?.replace(/\s/g, '') ?? '';
  const vat = list(child(node, 'SpecifiedTaxRegistration')).map((one) => text(one, 'ID')).find((one) => one !== undefined && /^[A-Z]{2}/.test(one)) ?? null;
  const siren = /^\d{9}(\d{5})?$/.test(legal) ? legal.slice(0, 9) : vat !== null && /^FR[A-Z0-9]{2}\d{9}$/.test(vat) ? vat.slice(4) : null;
  return { name: text(node, 'Name') ?? '', siren, vatNumber: vat };
}

function ibanOf(settlement: Node): string | null {
  for (const means of list(child(settlement, 'SpecifiedTradeSettlementPaymentMeans'))) {
    const iban = text(child(means, 'PayeePartyCreditorFinancialAccount'), 'IBANID');
    if (iban !== undefined) return compactIban(iban);
  }
  return null;
}

function profileOf(guideline: string): Profile {
  if (/minimum/i.test(guideline)) return 'MINIMUM';
  if (/basicwl/i.test(guideline)) return 'BASIC WL';
  if (/basic/i.test(guideline)) return 'BASIC';
  return /extended/i.test(guideline) ? 'EXTENDED' : 'EN 16931';
}

/** The total of VAT may be given in two currencies: that of the invoice counts. */
function vatTotal(sums: Node, currency: string): bigint | null {
  const totals = list(child(sums, 'TaxTotalAmount'));
  const own = totals.find((one) => typeof one !== 'string' && text(one, '@currencyID') === currency) ?? totals[0];
  return own === undefined ? null : parseCents(content(own) ?? '');
}

function money(node: Node, name: string, label: string): bigint {
  return optional(node, name) ?? missing(label);
}

function optional(node: Node, name: string): bigint | null {
  return parseCents(text(node, name) ?? '');
}

function percent(written: string | undefined): number | null {
  const value = written === undefined ? null : parseHundredths(written);
  return value === null ? null : Number(value);
}

function dayIn(node: Node): Day | null {
  const written = text(node, 'DateTimeString') ?? '';
  return /^\d{8}$/.test(written) ? parseDay(`${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`) : null;
}

function missing(label: string): never {
  throw new UnreadableInvoice(`La facture ne donne pas son ${label}, ou il n’est pas lisible. Redemandez-la au fournisseur.`);
}

function child(node: unknown, name: string): Node {
  return node === undefined || node === null || typeof node !== 'object' ? undefined : (node as Record<string, unknown>)[name] as Node;
}

/** The text of a tag, with or without attributes, the first when it may be repeated. */
function text(node: Node, name: string): string | undefined {
  const found = child(node, name) as unknown;
  return content(Array.isArray(found) ? found[0] : found);
}

function content(found: unknown): string | undefined {
  if (typeof found === 'string') return found;
  const inner = child(found, '#text') as unknown;
  return typeof inner === 'string' ? inner : undefined;
}

function list(node: unknown): Node[] {
  return node === undefined || node === '' ? [] : (Array.isArray(node) ? node : [node]) as Node[];
}
