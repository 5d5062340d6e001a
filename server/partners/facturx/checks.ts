import { compactIban } from '../../kernel/iban.ts';
import { decimalText } from '../../kernel/money.ts';
import type { Invoice } from './invoice.ts';

export interface InvoiceFault {
  /** The name of the rule, which staff and supplier can quote. */
  code: string;
  /** Refused: it is not taken. Blocked: taken, and held until somebody has checked. Warned: taken. */
  effect: 'refused' | 'blocked' | 'warned';
  sentence: string;
}

export interface InvoiceContext {
  /** Invoices known of this supplier: `siren|number|year`. */
  known: ReadonlySet<string>;
  /** SIREN of those who may be billed here. Empty when none of them has one. */
  buyers: ReadonlySet<string>;
  /** The account this supplier is paid on until now; null for a first invoice. */
  supplierIban: string | null;
}

export function invoiceKey(invoice: Pick<Invoice, 'seller' | 'number' | 'issuedOn'>): string {
  return `${invoice.seller.siren ?? invoice.seller.name}|${invoice.number}|${invoice.issuedOn.slice(0, 4)}`;
}

/** What an invoice must satisfy before it is proposed as an entry. Amounts are compared to the cent. */
export function invoiceFaults(invoice: Invoice, context: InvoiceContext): InvoiceFault[] {
  const faults: InvoiceFault[] = [];
  const add = (broken: boolean, code: string, effect: InvoiceFault['effect'], sentence: string) => { if (broken) faults.push({ code, effect, sentence }); };
  const euros = (cents: bigint) => `${decimalText(cents, ',')}\u00A0€`;
  const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
  const { lines, lineTotalCents, netCents, vatCents, totalCents, prepaidCents, dueCents, chargesCents, allowancesCents } = invoice;
  add(!['380', '381'].includes(invoice.typeCode), 'type-unknown', 'refused', `Le type ${invoice.typeCode} n’est ni une facture (380) ni un avoir (381). Redemandez le document au fournisseur.`);
  add(invoice.currency !== 'EUR', 'currency', 'refused', `La facture est en ${invoice.currency} : saisissez l’écriture à la main.`);
  add([netCents, totalCents].some((one) => one < 0n), 'negative-amount', 'refused', 'La facture porte un montant négatif : un avoir (381) porte des montants positifs. Redemandez-la au fournisseur.');
  const lineSum = lines.length > 0 ? sum(lines.map((line) => line.netCents)) : lineTotalCents;
  add(lines.length > 0 && lineTotalCents !== null && lineSum !== lineTotalCents, 'lines-differ', 'refused', `Les lignes font ${euros(lineSum ?? 0n)}, le total des lignes annoncé ${euros(lineTotalCents ?? 0n)}.`);
  add(lineTotalCents !== null && lineTotalCents + chargesCents - allowancesCents !== netCents, 'net-differs', 'refused', `Lignes, plus frais, moins remises ne font pas le total HT de ${euros(netCents)}.`);
  add(invoice.vat.length > 0 && sum(invoice.vat.map((one) => one.vatCents)) !== vatCents, 'vat-differs', 'refused', `La TVA par taux ne fait pas le total de TVA de ${euros(vatCents)}.`);
  add(netCents + vatCents !== totalCents, 'total-differs', 'refused', `HT ${euros(netCents)} plus TVA ${euros(vatCents)} font ${euros(netCents + vatCents)}, la facture annonce ${euros(totalCents)}.`);
  add(totalCents - prepaidCents !== dueCents && invoice.profile !== 'MINIMUM', 'due-differs', 'refused', `Total ${euros(totalCents)} moins acomptes ${euros(prepaidCents)} ne font pas le net à payer de ${euros(dueCents)}.`);
  add(context.known.has(invoiceKey(invoice)), 'duplicate', 'refused', `La facture ${invoice.number} de ${invoice.seller.name} est déjà enregistrée pour ${invoice.issuedOn.slice(0, 4)}.`);
  add(invoice.buyer.siren !== null && context.buyers.size > 0 && !context.buyers.has(invoice.buyer.siren), 'other-buyer', 'blocked', `La facture est adressée à ${invoice.buyer.name} : vérifiez qu’elle vous concerne.`);
  add(invoice.iban !== null && context.supplierIban !== null && compactIban(invoice.iban) !== compactIban(context.supplierIban), 'iban-changed', 'blocked', `L’IBAN de la facture n’est pas celui que vous connaissez pour ${invoice.seller.name} : appelez le fournisseur à un numéro connu avant de payer.`);
  add(invoice.seller.siren === null, 'supplier-unnamed', 'warned', 'La facture ne donne pas le SIREN du fournisseur : vérifiez qui l’envoie.');
  add(invoice.profile === 'MINIMUM' || invoice.profile === 'BASIC WL', 'no-lines', 'warned', `Profil ${invoice.profile}, sans lignes : indiquez comment répartir le montant.`);
  return faults;
}
