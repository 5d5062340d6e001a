import type { CallKind, Posting } from '../model.ts';
import { ACCOUNTS, CALL_ACCOUNTS } from './accounts.ts';
import { contrary, credit, debit } from './entries.ts';
import { drawLines, drawn, givenBack, type LotProvision } from './works-provisions.ts';

/** What falls to an owner for a lot under a key. */
export interface Share {
  accountCode: string;
  lotId: string;
  keyId?: string | undefined;
  cents: bigint;
}

/** The events of a co-ownership's books and their entries (arrêté du 14 mars 2005, art. 10). Amounts are cents; none is negative unless it takes an event back. */
export type Operation =
  | { kind: 'call'; call: CallKind; shares: readonly Share[]; against?: string }
  | { kind: 'receipt'; accountCode: string; parts: readonly { due: string; cents: bigint }[]; bank?: string }
  | { kind: 'unidentified'; cents: bigint }
  | { kind: 'invoice'; supplier: string; lines: readonly { account: string; keyId: string; cents: bigint }[] }
  | { kind: 'supplier-paid'; supplier: string; cents: bigint; bank?: string }
  | { kind: 'supplier-advance'; supplier: string; cents: bigint }
  /** `done`: works invoiced before this one, since their vote. */
  | { kind: 'works-invoice'; supplier: string; account: string; operation: string; provisions: readonly LotProvision[]; done: bigint; keyId: string; cents: bigint }
  | { kind: 'fund-assigned'; lots: readonly { lotId: string; cents: bigint }[] }
  /** `held`: what each lot has in the advance. */
  | { kind: 'advance-used'; advance: 'treasuryAdvance' | 'otherAdvance'; held: readonly LotProvision[]; cents: bigint }
  | { kind: 'advance-refunded'; accountCode: string; lotId: string; cents: bigint }
  | { kind: 'subsidy-notified'; from: 'stateSubsidy' | 'localSubsidy'; cents: bigint }
  | { kind: 'subsidy-earned'; keyId?: string | undefined; cents: bigint }
  | { kind: 'loan-received'; cents: bigint }
  | { kind: 'annuity-paid'; keyId?: string | undefined; cents: bigint }
  /** Bank charges, direct debits: what the bank took without an invoice. `waiting`: the bank's statement put it on 471 already. */
  | { kind: 'charge-debited'; account: string; keyId: string; cents: bigint; waiting: boolean }
  | { kind: 'doubtful'; accountCode: string; from: string; cents: bigint }
  | { kind: 'written-down'; who: 'ownersWriteDown' | 'othersWriteDown'; cents: bigint }
  | { kind: 'write-down-released'; who: 'ownersWriteDown' | 'othersWriteDown'; cents: bigint }
  | { kind: 'not-invoiced'; account: string; keyId: string; cents: bigint }
  | { kind: 'prepaid'; account: string; keyId: string; cents: bigint };

/** The lines of an event. They always balance. */
export function linesOf(operation: Operation): Posting[] {
  switch (operation.kind) {
    case 'call': return call(operation);
    case 'receipt': return [...debit(operation.bank ?? ACCOUNTS.bank, sum(operation.parts)), ...operation.parts.flatMap(({ due, cents }) => credit(due, cents, { auxiliary: operation.accountCode }))];
    // Credit of the bank's statement positive.
    case 'unidentified': return operation.cents >= 0n ? move(ACCOUNTS.bank, ACCOUNTS.pendingCredit, operation.cents) : move(ACCOUNTS.pendingDebit, ACCOUNTS.bank, -operation.cents);
    case 'invoice': return [...operation.lines.flatMap(({ account, keyId, cents }) => debit(account, cents, { keyId })), ...credit(ACCOUNTS.supplier, sum(operation.lines), { auxiliary: operation.supplier })];
    case 'supplier-paid': return move(ACCOUNTS.supplier, operation.bank ?? ACCOUNTS.bank, operation.cents, { auxiliary: operation.supplier });
    case 'supplier-advance': return move(ACCOUNTS.supplierAdvance, ACCOUNTS.bank, operation.cents, { auxiliary: operation.supplier });
    case 'works-invoice': return worksInvoice(operation);
    case 'fund-assigned': return [...operation.lots.flatMap(({ lotId, cents }) => debit(ACCOUNTS.worksFund, cents, { lotId })), ...credit(ACCOUNTS.fundIncome, sum(operation.lots))];
    case 'advance-used': return advanceUsed(operation);
    case 'advance-refunded': return [...debit(ACCOUNTS.treasuryAdvance, operation.cents, { lotId: operation.lotId }), ...credit(ACCOUNTS.advancesDue, operation.cents, { auxiliary: operation.accountCode, lotId: operation.lotId })];
    case 'subsidy-notified': return move(ACCOUNTS[operation.from], ACCOUNTS.subsidies, operation.cents);
    case 'subsidy-earned': return [...debit(ACCOUNTS.subsidies, operation.cents), ...credit(ACCOUNTS.subsidyIncome, operation.cents, { keyId: operation.keyId })];
    case 'loan-received': return move(ACCOUNTS.bank, ACCOUNTS.loanReceived, operation.cents);
    case 'annuity-paid': return [...debit(ACCOUNTS.loanPaid, operation.cents, { keyId: operation.keyId }), ...credit(ACCOUNTS.bank, operation.cents)];
    case 'charge-debited': return [...debit(operation.account, operation.cents, { keyId: operation.keyId }), ...credit(operation.waiting ? ACCOUNTS.pendingDebit : ACCOUNTS.bank, operation.cents)];
    case 'doubtful': return [...debit(ACCOUNTS.doubtful, operation.cents, { auxiliary: operation.accountCode }), ...credit(operation.from, operation.cents, { auxiliary: operation.accountCode })];
    // The charge joins the list that co-owners read: it never names a debtor.
    case 'written-down': return move(ACCOUNTS.writeDown, ACCOUNTS[operation.who], operation.cents, { label: 'Dépréciation de créances' });
    case 'write-down-released': return move(ACCOUNTS[operation.who], ACCOUNTS.writeDownBack, operation.cents);
    case 'not-invoiced': return [...debit(operation.account, operation.cents, { keyId: operation.keyId }), ...credit(ACCOUNTS.notInvoiced, operation.cents)];
    case 'prepaid': return [...debit(ACCOUNTS.prepaid, operation.cents), ...credit(operation.account, operation.cents, { keyId: operation.keyId })];
  }
}

/** Accruals and charges paid in advance are taken back on the first day of the next exercise. */
export function reversalOf(operation: Extract<Operation, { kind: 'not-invoiced' | 'prepaid' }>): Posting[] {
  return contrary(linesOf(operation));
}

/** The part of an invoice that belongs to months after the closing day. */
export function prepaidPart(cents: bigint, months: { total: number; after: number }): bigint {
  return cents * BigInt(months.after) / BigInt(months.total);
}

/** Kept lot by lot: the works fund (loi n° 65-557, art. 14-2-1), advances, and the provisions for decided works. */
const BY_LOT: ReadonlySet<CallKind> = new Set(['worksFund', 'advance', 'works']);

/** One line an owner and lot on the side of what is due; on the other one line a key, and a lot where the account is kept lot by lot. */
function call({ call: kind, shares, against }: Extract<Operation, { kind: 'call' }>): Posting[] {
  const accounts = CALL_ACCOUNTS[kind];
  const account = against ?? accounts.against;
  const byLot = BY_LOT.has(kind);
  const asked = summed(shares, ({ accountCode, lotId }) => `${accountCode} ${lotId}`);
  const held = summed(shares, ({ keyId, lotId }) => (byLot ? lotId : keyId ?? ''));
  return [
    ...asked.flatMap(({ accountCode, lotId, keyId, cents }) => debit(accounts.due, cents, { auxiliary: accountCode, lotId, keyId })),
    ...held.flatMap(({ cents, keyId, lotId }) => credit(account, cents, { keyId, ...(byLot ? { lotId } : {}) })),
  ];
}

/** One share for all that have the same place; the key stays where there is a single one. */
function summed(shares: readonly Share[], place: (share: Share) => string): Share[] {
  return [...Map.groupBy(shares, place).values()].map((all) => ({ ...all[0]!, cents: sum(all), keyId: all.every(({ keyId }) => keyId === all[0]!.keyId) ? all[0]!.keyId : undefined }));
}

/** Works done: the charge, and the provisions called for it become income for the same amount, as far as they were called; a credit note takes both back. */
function worksInvoice({ supplier, account, operation, provisions, done, keyId, cents }: Extract<Operation, { kind: 'works-invoice' }>): Posting[] {
  const shares = cents < 0n ? givenBack(done + cents, provisions) : drawn(cents, provisions);
  return [
    ...debit(account, cents, { keyId }), ...credit(ACCOUNTS.supplier, cents, { auxiliary: supplier }),
    ...drawLines(operation, keyId, shares), ...credit(ACCOUNTS.worksIncome, sum(shares), { keyId }),
  ];
}

/** As far as it goes, by what each lot has in it: what is left of a lot's advance is what a sale gives back (décret n° 67-223, art. 45-1). */
function advanceUsed({ advance, held, cents }: Extract<Operation, { kind: 'advance-used' }>): Posting[] {
  const shares = drawn(cents, held);
  return [...drawLines(ACCOUNTS[advance], undefined, shares), ...credit(ACCOUNTS.advanceIncome, sum(shares))];
}

function move(to: string, from: string, cents: bigint, detail: { auxiliary?: string; label?: string } = {}): Posting[] {
  return [...debit(to, cents, detail), ...credit(from, cents)];
}

function sum(all: readonly { cents: bigint }[]): bigint {
  return all.reduce((whole, { cents }) => whole + cents, 0n);
}
