// The door of Factur-X: reading an invoice, what must hold of it, and the entry it proposes.
export { takeInvoice, type TakenInvoice } from './take-invoice.ts';
export type { Invoice, InvoiceLine, InvoiceParty, Profile } from './invoice.ts';
export { invoiceFaults, invoiceKey, type InvoiceContext, type InvoiceFault } from './checks.ts';
export { proposeEntry, type ProposedLine, type SupplierHabits } from './propose-entry.ts';
