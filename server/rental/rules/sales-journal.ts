import type { Day } from '../../kernel/day.ts';
import type { FecLine } from '../model.ts';

/** Fees as they were charged to an owner, or to the tenant of a new letting; a negative amount gave back. */
export interface FeeSale {
  on: Day;
  /** Of the entry in the clients' books, or of the invoice: what both books are compared by. */
  number: string;
  pieceReference: string;
  label: string;
  clientCode: string;
  clientName: string;
  netCents: bigint;
  vatCents: bigint;
  grossCents: bigint;
}

export interface SalesAccounts {
  client: string;
  sales: string;
  vat: string;
}

/** The fees in the agency's own books: each client owes the whole, the agency has sold the net and owes the VAT. Each sale balances; one that gives back is turned. */
export function salesJournal(sales: readonly FeeSale[], accounts: SalesAccounts): FecLine[] {
  return sales.flatMap((sale) => {
    const head = { journalCode: 'VT', journalLabel: 'Ventes', number: `VT-${sale.number}`, entryOn: sale.on, pieceReference: sale.pieceReference, pieceOn: sale.on, lettering: '', letteredOn: null, validatedOn: sale.on };
    const line = (account: string, accountLabel: string, debitCents: bigint, third = false): FecLine => ({
      ...head, account, accountLabel, auxiliary: third ? sale.clientCode : '', auxiliaryLabel: third ? sale.clientName : '', label: sale.label,
      debitCents: debitCents > 0n ? debitCents : 0n, creditCents: debitCents < 0n ? -debitCents : 0n,
    });
    return [line(accounts.client, 'Clients', sale.grossCents, true), line(accounts.sales, 'Honoraires', -sale.netCents), line(accounts.vat, 'TVA collectée', -sale.vatCents)].filter(({ debitCents, creditCents }) => debitCents + creditCents > 0n);
  });
}
