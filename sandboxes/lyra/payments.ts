import type { Ipn } from './ipn.ts';
import { instant, newName, type Order, type Shop, type Store, type Transaction } from './store.ts';

export interface Found {
  key: string;
  shop: Shop;
  order: Order;
}

/** A card may be tried three times on one page. */
const TRIES = 3;

/** What happens to a page and to its payment, each told to the address given when the page was opened. */
export function openPayments(store: Store, ipn: Ipn) {
  const kept = ({ key, shop, order }: Found, transaction: Transaction): void => {
    if (!shop.transactions.includes(transaction)) shop.transactions.push(transaction);
    store.save();
    ipn.tell(key, order, transaction);
  };
  const made = (order: Order, fields: Pick<Transaction, 'operationType' | 'status' | 'detailedStatus'> & Partial<Transaction>): Transaction =>
    ({ uuid: newName(), orderId: order.orderId, amount: order.amount, createdAt: instant(), parent: null, refused: false, ...fields });
  const become = (order: Order, status: Order['status']): void => {
    order.status = status;
    order.changedAt = instant();
  };
  const debitOf = ({ shop, order }: Found): Transaction => shop.transactions.find((one) => one.orderId === order.orderId && one.operationType === 'DEBIT' && one.status === 'PAID')!;

  return {
    find: (id: string): Found | null => {
      for (const [key, shop] of Object.entries(store.shops)) if (shop.orders[id]) return { key, shop, order: shop.orders[id] };
      return null;
    },
    open: (shop: Shop, order: Order): void => {
      shop.orders[order.id] = order;
      store.save();
    },
    /** The bank authorises the card; it takes the money later (`capture`). */
    pay: (found: Found): void => {
      become(found.order, 'PAID');
      kept(found, made(found.order, { operationType: 'DEBIT', status: 'PAID', detailedStatus: 'AUTHORISED' }));
    },
    refuse: (found: Found): void => {
      const { order } = found;
      order.refusals += 1;
      if (order.refusals === TRIES) become(order, 'REFUSED');
      kept(found, made(order, { operationType: 'DEBIT', status: 'UNPAID', detailedStatus: 'REFUSED', refused: true }));
    },
    /** The payer goes back to the site: told, but the page can be opened again until its time is over. */
    abandon: (found: Found): void => ipn.tell(found.key, found.order, made(found.order, { operationType: 'DEBIT', status: 'ABANDONED', detailedStatus: 'ABANDONED' })),
    /** The bank's batch: it takes what was authorised, or fails to. */
    capture: (found: Found, taken: boolean): void => {
      const debit = debitOf(found);
      debit.detailedStatus = taken ? 'CAPTURED' : 'CAPTURE_FAILED';
      if (!taken) debit.status = 'UNPAID';
      store.save();
      if (!taken) ipn.tell(found.key, found.order, debit);
    },
    close: (order: Order): void => {
      become(order, 'CANCELLED');
      store.save();
    },
    expireWhenOver: (order: Order): void => {
      if ((order.status !== 'RUNNING' && order.status !== 'REFUSED') || Date.parse(order.expiresAt) > Date.now()) return;
      become(order, 'EXPIRED');
      store.save();
    },
    callOff: (found: Found, debit: Transaction): Transaction => {
      Object.assign(debit, { status: 'UNPAID', detailedStatus: 'CANCELLED' });
      kept(found, debit);
      return debit;
    },
    giveBack: (found: Found, debit: Transaction, amount: number): Transaction => {
      const credit = made(found.order, { operationType: 'CREDIT', status: 'PAID', detailedStatus: 'AUTHORISED', amount, parent: debit.uuid });
      kept(found, credit);
      return credit;
    },
  };
}

export type Payments = ReturnType<typeof openPayments>;
