import { written } from './ipn.ts';
import type { Payments } from './payments.ts';
import { instant, newName, shopOf, type Order, type Shop, type Store, type Transaction } from './store.ts';

type Body = Record<string, unknown>;
export type Outcome = { status: 'SUCCESS'; answer: object } | { status: 'ERROR'; answer: object };

const ok = (answer: object): Outcome => ({ status: 'SUCCESS', answer });
export const fault = (errorCode: string, errorMessage: string, detailedErrorMessage: string | null = null): Outcome => ({ status: 'ERROR', answer: { errorCode, errorMessage, detailedErrorCode: null, detailedErrorMessage, _type: 'V4/WebService/WebServiceError' } });
const invalid = (name: string, value: unknown): Outcome => fault('INT_009', `invalid ${name}`, `Invalid input value [name=${name}, value=${String(value)}]`);
const NO_TRANSACTION = fault('PSP_010', 'transaction not found');
const NO_ORDER = fault('PSP_1000', 'Payment order not found');

/** Refusals are answered with HTTP 200, as the real API does; those whose number is not documented have one of the sandbox's own (PSP_9…). */
export function answerApi(store: Store, payments: Payments, key: string, service: string, body: Body, pageOf: (order: Order) => string): Outcome {
  const shop = shopOf(store, key);
  const [shopId] = key.split(':') as [string];
  const text = (name: string): string | null => (typeof body[name] === 'string' && body[name] !== '' ? body[name] : null);
  const order = shop.orders[text('paymentOrderId') ?? ''];
  if (order) payments.expireWhenOver(order);
  const debit = shop.transactions.find(({ uuid }) => uuid === text('uuid'));
  switch (service) {
    case 'Charge/SDKTest': return ok({ value: text('value'), _type: 'V4/Charge/SDKTest' });
    case 'Charge/CreatePaymentOrder': return createOrder(payments, shop, body, text, pageOf);
    case 'Charge/PaymentOrder/Get': return order ? ok(shown(order, pageOf)) : NO_ORDER;
    case 'Charge/PaymentOrder/Cancel':
      if (!order) return NO_ORDER;
      if (order.status !== 'RUNNING') return fault('PSP_9001', 'the payment order is not running');
      payments.close(order);
      return ok(shown(order, pageOf));
    case 'Order/Get': {
      const transactions = shop.transactions.filter(({ orderId }) => orderId === text('orderId'));
      return transactions.length > 0 ? ok({ orderId: text('orderId'), shopId, transactions: transactions.map((one) => written(one, shopId)), _type: 'V4/OrderTransactions' }) : NO_TRANSACTION;
    }
    case 'Transaction/Get': return debit ? ok(written(debit, shopId)) : NO_TRANSACTION;
    case 'Transaction/CancelOrRefund': return debit ? cancelOrRefund(payments, key, shop, debit, body) : NO_TRANSACTION;
    default: return fault('INT_001', `unknown web service ${service}`);
  }
}

function createOrder(payments: Payments, shop: Shop, body: Body, text: (name: string) => string | null, pageOf: (order: Order) => string): Outcome {
  const { amount, channelOptions, customer } = body as { amount: unknown; channelOptions?: { channelType?: string }; customer?: { email?: string } };
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount <= 0) return invalid('amount', amount);
  if (body.currency !== 'EUR') return invalid('currency', body.currency);
  if ((channelOptions?.channelType ?? 'URL') !== 'URL') return invalid('channelOptions.channelType', channelOptions?.channelType);
  const orderId = text('orderId');
  if (orderId === null || orderId.length > 64) return invalid('orderId', orderId);
  const expires = Date.parse(text('expirationDate') ?? '');
  if (!(expires > Date.now() && expires < Date.now() + 90 * 86_400_000)) return invalid('expirationDate', body.expirationDate);
  for (const name of ['successUrl', 'cancelUrl'] as const) if (!URL.canParse(text(name) ?? '')) return invalid(name, body[name]);
  const order: Order = {
    id: newName(), amount, orderId, label: text('description') ?? '', email: customer?.email ?? null, status: 'RUNNING', refusals: 0, createdAt: instant(), changedAt: null, expiresAt: instant(new Date(expires)),
    successUrl: text('successUrl')!, cancelUrl: text('cancelUrl')!, ipnTargetUrl: text('ipnTargetUrl'),
  };
  payments.open(shop, order);
  return ok(shown(order, pageOf));
}

function shown(order: Order, pageOf: (order: Order) => string): object {
  return {
    paymentOrderId: order.id, paymentURL: pageOf(order), paymentOrderStatus: order.status, creationDate: order.createdAt, updateDate: order.changedAt, expirationDate: order.expiresAt, amount: order.amount, currency: 'EUR', locale: 'fr_FR', orderId: order.orderId,
    formAction: 'PAYMENT', channelDetails: { channelType: 'URL', _type: 'V4/ChannelDetails' }, description: order.label, ipnTargetUrl: order.ipnTargetUrl, _type: 'V4/PaymentOrder',
  };
}

/** Not at the bank yet: called off whole, whatever the amount. At the bank: given back, in parts if need be. */
function cancelOrRefund(payments: Payments, key: string, shop: Shop, debit: Transaction, body: Body): Outcome {
  const [shopId] = key.split(':') as [string];
  const order = Object.values(shop.orders).find((one) => one.orderId === debit.orderId)!;
  const { amount = debit.amount, resolutionMode = 'AUTO' } = body as { amount?: number; resolutionMode?: string };
  if (debit.operationType !== 'DEBIT' || debit.status !== 'PAID') return debit.detailedStatus === 'CANCELLED' ? fault('PSP_105', 'transaction already cancelled') : fault('PSP_9002', 'the transaction cannot be refunded');
  if (debit.detailedStatus === 'AUTHORISED') {
    if (resolutionMode === 'REFUND_ONLY') return fault('PSP_9003', 'the transaction is not captured');
    return ok(written(payments.callOff({ key, shop, order }, debit), shopId));
  }
  if (resolutionMode === 'CANCELLATION_ONLY') return fault('PSP_9004', 'the transaction is captured');
  const left = debit.amount - shop.transactions.filter(({ parent }) => parent === debit.uuid).reduce((sum, credit) => sum + credit.amount, 0);
  if (left === 0) return fault('PSP_104', 'transaction already refunded');
  if (!Number.isInteger(amount) || amount <= 0 || amount > left) return invalid('amount', amount);
  return ok(written(payments.giveBack({ key, shop, order }, debit, amount), shopId));
}
