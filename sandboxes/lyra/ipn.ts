import { createHmac } from 'node:crypto';
import { openTelling, type Telling } from '../telling.ts';
import { instant, type Order, type Transaction } from './store.ts';

/** A transaction as their API and their notifications write it. */
export function written({ uuid, amount, operationType, status, detailedStatus, createdAt, parent, refused, orderId }: Transaction, shopId: string) {
  return {
    shopId, uuid, amount, currency: 'EUR', paymentMethodType: 'CARD', status, detailedStatus, operationType, creationDate: createdAt,
    errorCode: refused ? 'ACQ_001' : null, errorMessage: refused ? 'payment refused' : null, detailedErrorCode: refused ? '51' : null, detailedErrorMessage: refused ? 'Insufficient funds or credit limit exceeded' : null,
    transactionDetails: { effectiveAmount: amount, effectiveCurrency: 'EUR', creationContext: operationType === 'CREDIT' ? 'REFUND' : 'CHARGE', parentTransactionUuid: parent, _type: 'V4/TransactionDetails' },
    orderDetails: { orderTotalAmount: amount, orderCurrency: 'EUR', mode: 'TEST', orderId, _type: 'V4/OrderDetails' }, _type: 'V4/PaymentTransaction',
  };
}

/** The notification (IPN): a form, `kr-hash` being the HMAC-SHA-256 of `kr-answer` with the shop's password. */
export function openIpn(telling: Telling) {
  const { deliver, close } = openTelling(telling);
  return {
    tell: (key: string, order: Order, transaction: Transaction): void => {
      if (order.ipnTargetUrl === null) return;
      const [shopId, password] = key.split(':') as [string, string];
      const answer = JSON.stringify({
        shopId, orderCycle: transaction.status === 'PAID' ? 'CLOSED' : 'OPEN', orderStatus: transaction.status, serverDate: instant(),
        orderDetails: { orderTotalAmount: transaction.amount, orderEffectiveAmount: transaction.amount, orderCurrency: 'EUR', mode: 'TEST', orderId: order.orderId, _type: 'V4/OrderDetails' },
        customer: { email: order.email, _type: 'V4/Customer/Customer' }, transactions: [written(transaction, shopId)], _type: 'V4/Payment',
      });
      const write = (signed: boolean) => ({
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Lyra (sandbox)' },
        body: new URLSearchParams({
          'kr-hash-key': 'password', 'kr-hash-algorithm': 'sha256_hmac', 'kr-answer': answer, 'kr-answer-type': 'V4/Payment',
          'kr-hash': createHmac('sha256', signed ? password : 'testpassword_of_somebody_else').update(answer).digest('hex'),
        }).toString(),
      });
      void deliver({ url: order.ipnTargetUrl, write });
    },
    close,
  };
}

export type Ipn = ReturnType<typeof openIpn>;
