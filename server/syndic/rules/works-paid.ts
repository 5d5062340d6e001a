import type { Id } from '../../kernel/ids.ts';

/** A line of a supplier's accounts: what was invoiced positive, what was paid or taken back negative. */
export interface SupplierMove {
  supplier: string;
  /** A deposit paid on order (409): paid, whatever is invoiced later. */
  deposit: boolean;
  operationId: Id | null;
  cents: bigint;
  /** Its entry moves the bank. */
  fromBank: boolean;
}

/**
 * What was paid of each works operation (annexe 5, column B). A payment that names its operation is of it; one that names none, as those that the bank's statement brings, settles the supplier's
 * oldest invoices, of works or not. A credit note, or a deposit taken off an invoice, lessens what is left to pay and is no payment. Lines come in the order they were posted.
 */
export function paidForWorks(moves: readonly SupplierMove[]): Map<Id, bigint> {
  const paid = new Map<Id, bigint>();
  const pay = (operationId: Id | null, cents: bigint) => { if (operationId !== null) paid.set(operationId, (paid.get(operationId) ?? 0n) + cents); };
  for (const own of Map.groupBy(moves, ({ supplier }) => supplier).values()) {
    const invoices = own.filter(({ deposit, cents }) => !deposit && cents > 0n).map(({ operationId, cents }) => ({ operationId, open: cents }));
    const settle = (cents: bigint, of: (operationId: Id | null) => boolean, each: (operationId: Id | null, part: bigint) => void = () => undefined) => {
      let left = cents;
      for (const invoice of invoices.filter(({ operationId }) => of(operationId))) {
        const part = left < invoice.open ? left : invoice.open;
        invoice.open -= part;
        left -= part;
        if (part > 0n) each(invoice.operationId, part);
      }
    };
    const debits = own.filter(({ cents }) => cents < 0n);
    for (const { operationId, cents } of debits.filter(({ deposit, fromBank }) => !deposit && !fromBank)) settle(-cents, (one) => one === operationId);
    for (const { operationId, cents, deposit } of debits.filter(({ operationId: one, fromBank }) => fromBank && one !== null)) {
      pay(operationId, -cents);
      if (!deposit) settle(-cents, (one) => one === operationId);
    }
    for (const { cents } of debits.filter(({ operationId, fromBank, deposit }) => fromBank && !deposit && operationId === null)) settle(-cents, () => true, pay);
  }
  return paid;
}
