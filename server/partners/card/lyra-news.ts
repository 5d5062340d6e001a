import { instantOf, isObject, textOf } from './lyra-api.ts';
import { declineOf, isCalledOff, isLost, isPageClosed, isPageExpired, isPageRefused, isPaid, isRefused, isRunning } from './lyra-contract.ts';
import type { CardNews } from './provider.ts';

/** One movement of an order: DEBIT takes, CREDIT gives back. Amounts are whole cents of euro. */
export interface Transaction {
  uuid: string;
  cents: bigint;
  debit: boolean;
  status: string;
  detailedStatus: string;
  at: Date;
  code: string;
  orderId: string | null;
}

export interface Page {
  status: string;
  orderId: string | null;
  cents: bigint | null;
  expiresAt: Date | null;
  changedAt: Date | null;
}

/** What a transaction of theirs says; null for one that moves no euro (a verification, another currency). */
export function transactionOf(value: unknown): Transaction | null {
  if (!isObject(value) || value.currency !== 'EUR' || !Number.isSafeInteger(value.amount)) return null;
  const [uuid, at, operation] = [textOf(value.uuid), instantOf(value.creationDate), value.operationType];
  if (uuid === null || at === null || (operation !== 'DEBIT' && operation !== 'CREDIT')) return null;
  return {
    uuid, at, cents: BigInt(value.amount as number), debit: operation === 'DEBIT', status: textOf(value.status) ?? '', detailedStatus: textOf(value.detailedStatus) ?? '',
    code: declineOf(textOf(value.errorCode), textOf(value.detailedErrorCode)), orderId: isObject(value.orderDetails) ? textOf(value.orderDetails.orderId) : null,
  };
}

export function transactionsOf(value: unknown): Transaction[] {
  return Array.isArray(value) ? value.map(transactionOf).filter((one) => one !== null) : [];
}

export function pageOf(answer: Record<string, unknown>): Page {
  return {
    status: textOf(answer.paymentOrderStatus) ?? '', orderId: textOf(answer.orderId), cents: Number.isSafeInteger(answer.amount) ? BigInt(answer.amount as number) : null,
    expiresAt: instantOf(answer.expirationDate), changedAt: instantOf(answer.updateDate),
  };
}

/** What the transactions of one payment, and its page when it was read, amount to. `now`: the provider's clock. */
export function newsOf(transactions: readonly Transaction[], page: Page | null, now: Date): CardNews[] {
  const debits = transactions.filter(({ debit }) => debit).toSorted(byTime);
  const [paid, off, lost, running] = [debits.find(({ status }) => isPaid(status)), debits.find(({ detailedStatus }) => isCalledOff(detailedStatus)), debits.find(({ detailedStatus }) => isLost(detailedStatus)), debits.find(({ status }) => isRunning(status))];
  const credits = transactions.filter(({ debit, status }) => !debit && isPaid(status)).toSorted(byTime);
  const given = credits.reduce((sum, { cents }) => sum + cents, 0n);
  const back: CardNews[] = given > 0n ? [{ kind: 'refunded', at: credits.at(-1)!.at, totalCents: given }] : [];
  if (paid) return [{ kind: 'paid', at: paid.at }, ...back];
  // Said to be paid once, or not: who knows that it was reads that all of it went back; who does not, that it is over.
  if (off) return [{ kind: 'cancelled', at: now }, { kind: 'refunded', at: now, totalCents: off.cents }];
  // The bank did not take what it had authorised: if it was said to be paid, it goes out of the books as a lost dispute does.
  if (lost) return [{ kind: 'failed', at: now, code: lost.code }, { kind: 'disputed', at: now }, { kind: 'dispute-lost', at: now }];
  if (running) return [{ kind: 'pending', at: running.at }];
  return page === null ? [] : newsOfPage(page, debits.findLast(({ detailedStatus }) => isRefused(detailedStatus)) ?? null, now);
}

/** Nothing came. While the page is open the payer may try another card, so that a refusal is no news; once it is over, the last refusal is why. */
function newsOfPage({ status, expiresAt, changedAt }: Page, refused: Transaction | null, now: Date): CardNews[] {
  const over: CardNews | null = isPageClosed(status) ? { kind: 'cancelled', at: changedAt ?? now }
    : isPageExpired(status) || (isPageRefused(status) && expiresAt !== null && expiresAt < now) ? { kind: 'expired', at: expiresAt ?? now } : null;
  return over === null ? [] : [over, ...(refused === null ? [] : [{ kind: 'failed', at: refused.at, code: refused.code } as const])];
}

/** What was taken, or is to be: held against what was asked. */
export function centsOf(transactions: readonly Transaction[], page: Page | null): bigint | null {
  const taken = transactions.filter(({ debit, status }) => debit && (isPaid(status) || isRunning(status)));
  return taken.length > 0 ? taken.reduce((sum, { cents }) => sum + cents, 0n) : page?.cents ?? null;
}

/** What a refund is asked on. */
export const referenceOf = (transactions: readonly Transaction[]): string | null =>
  (transactions.find(({ debit, status }) => debit && isPaid(status)) ?? transactions.find(({ debit, status, detailedStatus }) => debit && (isRunning(status) || isCalledOff(detailedStatus))))?.uuid ?? null;

const byTime = (one: Transaction, other: Transaction): number => one.at.getTime() - other.at.getTime();
