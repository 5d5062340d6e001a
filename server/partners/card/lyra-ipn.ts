import { createHmac, timingSafeEqual } from 'node:crypto';
import { isObject, textOf } from './lyra-api.ts';
import { IPN, IPN_ALGORITHM, IPN_KEYS, isCalledOff, isLost } from './lyra-contract.ts';
import { centsOf, newsOf, referenceOf, transactionsOf } from './lyra-news.ts';
import { CardFault, type Notification } from './provider.ts';

/**
 * Reads a notification (IPN): a form whose `kr-answer` counts when `kr-hash` is its HMAC-SHA-256. It carries no time, so that an old one may come again: facts are
 * only ever added, it changes nothing.
 */
export function readIpn(raw: Buffer, keys: { password: string; hmacKey: string }, now: Date): Notification {
  const form = new URLSearchParams(raw.toString('utf8'));
  const answer = form.get(IPN.answer) ?? '';
  const key = new Map([[IPN_KEYS.password, keys.password], [IPN_KEYS.hmac, keys.hmacKey]]).get(form.get(IPN.key) ?? '');
  if (key === undefined || form.get(IPN.algorithm) !== IPN_ALGORITHM || !signedBy(key, answer, form.get(IPN.hash) ?? '')) throw new CardFault('unsigned', 'The signature is missing or wrong.');
  const said = parsed(answer);
  const transactions = transactionsOf(said.transactions);
  const last = transactions.at(-1);
  // What goes back is told alone, without what went back before.
  const incomplete = transactions.some(({ debit, detailedStatus }) => !debit || isCalledOff(detailedStatus) || isLost(detailedStatus));
  return {
    eventId: last ? `${last.uuid} ${last.detailedStatus}` : textOf(form.get(IPN.hash))!, type: form.get(IPN.type) ?? 'V4/Payment', incomplete, news: incomplete ? [] : newsOf(transactions, null, now),
    reference: isObject(said.orderDetails) ? textOf(said.orderDetails.orderId) : null, externalId: null, paymentReference: incomplete ? null : referenceOf(transactions), cents: incomplete ? null : centsOf(transactions, null),
  };
}

function signedBy(key: string, answer: string, hash: string): boolean {
  // Some servers on the way escape slashes: their documentation has them put back before.
  const expected = createHmac('sha256', key).update(answer.replaceAll('\\/', '/')).digest();
  const given = Buffer.from(hash, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parsed(answer: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(answer);
    if (isObject(said)) return said;
  } catch { /* Signed, and yet not JSON: below. */ }
  throw new CardFault('refused', 'The notification cannot be read.');
}
