import { callLyra, demandLyra, textOf, type LyraKeys } from './lyra-api.ts';
import { CLOSED, isCalledOff, isCaptured, isPageRefused, isPaid, isRunning, NOT_FOUND, pageAsked, refundAsked, SERVICES } from './lyra-contract.ts';
import { readIpn } from './lyra-ipn.ts';
import { centsOf, newsOf, pageOf, referenceOf, transactionOf, transactionsOf, type Transaction } from './lyra-news.ts';
import { CardFault, type PaymentProvider, type ReadPayment, type RefundAnswer, type RefundAsked } from './provider.ts';

export interface LyraContract extends LyraKeys {
  /** The shop's HMAC-SHA-256 key: some of their notifications are signed with it, the others with the password. */
  hmacKey: string;
}

/** Asks whether the shop and its password are known. Throws CardFault `credentials` when not. The HMAC key is not part of it. */
export async function tryLyraKeys(keys: LyraKeys): Promise<void> {
  await demandLyra(keys, SERVICES.tryKeys, { value: 'Mitoyen' });
}

/** Clocks differ, and theirs tells whole seconds. */
const CLOCKS_MS = 60_000;

/** Systempay, Scellius, Sogecommerce, PayZen: Lyra's hosted page, opened as a payment order by URL. No card is ever seen here. */
export function lyraProvider(contract: LyraContract): PaymentProvider {
  const transactionsOfOrder = async (orderId: string): Promise<Transaction[]> => {
    const answered = await callLyra(contract, SERVICES.readOrder, { orderId });
    // Until somebody tries a card, they know nothing under that number.
    if (!answered.ok && NOT_FOUND.has(answered.code)) return [];
    if (!answered.ok) throw new CardFault('refused', answered.code);
    return transactionsOf(answered.answer.transactions);
  };

  /** `givenUp`: the payer has done with the page, so that one whose last card was refused is over. */
  const read = async (externalId: string, givenUp: Date | null = null): Promise<ReadPayment> => {
    const { answer, at } = await demandLyra(contract, SERVICES.readPage, { paymentOrderId: externalId });
    const said = pageOf(answer);
    const page = givenUp !== null && isPageRefused(said.status) ? { ...said, status: CLOSED, changedAt: givenUp } : said;
    const transactions = page.orderId === null ? [] : await transactionsOfOrder(page.orderId);
    return { externalId, paymentReference: referenceOf(transactions), cents: centsOf(transactions, page), news: newsOf(transactions, page, at) };
  };

  return {
    createCheckout: async (asked) => {
      if (asked.method !== 'card') throw new CardFault('refused', 'Debits do not go through this provider.');
      const { answer } = await demandLyra(contract, SERVICES.openPage, pageAsked(asked));
      const [externalId, redirectUrl] = [textOf(answer.paymentOrderId), textOf(answer.paymentURL)];
      if (externalId === null || redirectUrl === null) throw new CardFault('refused', 'The payment has no page.');
      return { externalId, redirectUrl };
    },

    parseNotification: (raw, _headers, now) => readIpn(raw, contract, now),

    read: (externalId) => read(externalId),

    close: async (externalId, now) => {
      // Refused when the page is over already: what it became is read below.
      await callLyra(contract, SERVICES.closePage, { paymentOrderId: externalId });
      return read(externalId, now);
    },

    refund: async (asked) => {
      const debit = transactionOf((await demandLyra(contract, SERVICES.readTransaction, { uuid: asked.paymentReference })).answer);
      if (debit === null) throw new CardFault('refused', 'The transaction moves no euro.');
      const whole = asked.cents === debit.cents;
      if (isCalledOff(debit.detailedStatus)) return calledOff(debit, whole);
      const known = ownRefund(debit.orderId === null ? [] : await transactionsOfOrder(debit.orderId), asked);
      if (known) return answerOf(known);
      if (!whole && !isCaptured(debit.detailedStatus)) throw new CardFault('not-yet', 'The bank has not taken the payment yet.');
      const { answer } = await demandLyra(contract, SERVICES.refund, refundAsked(asked.paymentReference, asked.cents, whole));
      const made = transactionOf(answer);
      if (made === null) throw new CardFault('away', 'Nobody knows what became of the refund.');
      return made.debit ? calledOff(made, whole) : answerOf(made);
    },
  };
}

/** They know no idempotency: a refund whose answer was lost is the credit of that amount made since it was asked, that is none of the others. */
function ownRefund(transactions: readonly Transaction[], { cents, since, others }: RefundAsked): Transaction | undefined {
  return transactions.find((one) => !one.debit && one.cents === cents && (isPaid(one.status) || isRunning(one.status)) && one.at.getTime() >= since.getTime() - CLOCKS_MS && !others.includes(one.uuid));
}

/** Called off before it was carried to the bank: all of it went back, under the payment's own name. */
function calledOff({ uuid, detailedStatus }: Transaction, whole: boolean): RefundAnswer {
  if (!whole || !isCalledOff(detailedStatus)) throw new CardFault('refused', 'The payment was called off whole.');
  return { externalId: uuid, state: 'done' };
}

const answerOf = ({ uuid, status }: Transaction): RefundAnswer => ({ externalId: uuid, state: isPaid(status) ? 'done' : isRunning(status) ? 'under-way' : 'failed' });
