import type { Invoice } from './invoice.ts';

export interface ProposedLine {
  account: string;
  auxiliary: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
}

/** Where the last invoices of the supplier went; the expense account waits for somebody when there were none. */
export interface SupplierHabits {
  supplierAccount: string;
  auxiliary: string;
  expenseAccount: string;
}

/**
 * The entry an invoice proposes, to be approved before it is posted. Without a right to deduct VAT the expense is gross; a credit note is the same entry the other way round.
 */
export function proposeEntry(invoice: Invoice, { supplierAccount, auxiliary, expenseAccount }: SupplierHabits): ProposedLine[] {
  const label = `${invoice.kind === 'credit-note' ? 'Avoir' : 'Facture'} ${invoice.number} ${invoice.seller.name}`.trim();
  const expense = { account: expenseAccount, auxiliary: '', label };
  const supplier = { account: supplierAccount, auxiliary, label };
  const [debit, credit] = invoice.kind === 'credit-note' ? [supplier, expense] : [expense, supplier];
  return [{ ...debit, debitCents: invoice.totalCents, creditCents: 0n }, { ...credit, debitCents: 0n, creditCents: invoice.totalCents }];
}
