import { textAt, textsAt, type Form } from './form.ts';
import type { Payments } from './payments.ts';
import { accountOf, newName, seconds, type Account, type Endpoint, type Session, type Store } from './store.ts';

export interface Answer {
  status: number;
  body: unknown;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
export const fault = (status: number, type: string, message: string, more: object = {}): Answer => ({ status, body: { error: { type, message, ...more } } });
const missing = (id: string): Answer => fault(404, 'invalid_request_error', `No such object: '${id}'`, { code: 'resource_missing', param: 'id' });
const bad = (param: string, code = 'parameter_invalid'): Answer => fault(400, 'invalid_request_error', `Invalid ${param}.`, { code, param });

/** The part of Stripe's API that a site with Checkout uses, as documented. `expand` is read for the two objects that a session holds. */
export function answerApi(store: Store, payments: Payments, key: string, method: string, path: string, form: Form, query: URLSearchParams): Answer {
  const account = accountOf(store, key);
  const [noun = '', ...rest] = path.split('/').filter(Boolean);
  const call = `${method} ${noun}${rest[0] === 'sessions' ? '/sessions' : ''}`;
  const [id, act] = rest[0] === 'sessions' ? rest.slice(1) : rest;
  const expand = [...query].filter(([name]) => name.startsWith('expand[')).map(([, value]) => value).join(' ');
  switch (call) {
    case 'POST checkout/sessions':
      if (id === undefined) return createSession(payments, key, form);
      return act === 'expire' ? expire(payments, account, id) : missing(id);
    case 'GET checkout/sessions': {
      const session = account.sessions[id ?? ''];
      if (session) payments.expireWhenOver(account, session);
      return session ? ok(expand.includes('payment_intent') ? expanded(account, session, expand.includes('latest_charge')) : session) : missing(id ?? '');
    }
    case 'GET payment_intents': return account.payments[id ?? ''] ? ok(account.payments[id!]) : missing(id ?? '');
    case 'POST refunds': return refund(payments, account, form);
    case 'GET refunds': return account.refunds[id ?? ''] ? ok(account.refunds[id!]) : missing(id ?? '');
    case 'GET disputes': return ok({ object: 'list', data: Object.values(account.disputes).filter(({ charge }) => charge === query.get('charge')), has_more: false, url: '/v1/disputes' });
    case 'GET balance': return ok({ object: 'balance', livemode: false, available: [{ amount: 0, currency: 'eur' }], pending: [{ amount: 0, currency: 'eur' }] });
    case 'POST webhook_endpoints': return createEndpoint(store, account, form);
    case 'GET webhook_endpoints': return ok({ object: 'list', data: Object.values(account.endpoints).map(({ secret: _secret, ...shown }) => shown), has_more: false, url: '/v1/webhook_endpoints' });
    case 'DELETE webhook_endpoints':
      delete account.endpoints[id ?? ''];
      store.save();
      return ok({ id, object: 'webhook_endpoint', deleted: true });
    default: return fault(404, 'invalid_request_error', `Unrecognized request URL (${method}: /v1/${path}).`);
  }
}

function createSession(payments: Payments, key: string, form: Form): Answer {
  const line = ['line_items', '0'] as const;
  const cents = Number(textAt(form, ...line, 'price_data', 'unit_amount')) * Number(textAt(form, ...line, 'quantity') ?? '1');
  const [success, cancel, method] = [textAt(form, 'success_url'), textAt(form, 'cancel_url'), textAt(form, 'allowed_payment_method_types', '0') ?? 'card'];
  const expires = Number(textAt(form, 'expires_at') ?? seconds() + 86_400);
  if (textAt(form, 'mode') !== 'payment') return bad('mode');
  // Stripe’s least amount in euro.
  if (!Number.isInteger(cents) || cents < 50) return bad('line_items[0][price_data][unit_amount]', 'amount_too_small');
  if (textAt(form, ...line, 'price_data', 'currency') !== 'eur') return bad('line_items[0][price_data][currency]');
  if (method !== 'card' && method !== 'sepa_debit') return bad('allowed_payment_method_types');
  if (success === null) return bad('success_url', 'parameter_missing');
  if (!(expires >= seconds() + 30 * 60 && expires <= seconds() + 86_400)) return bad('expires_at');
  return ok(payments.create(key, {
    cents, method, success, cancel: cancel ?? success, expires, label: textAt(form, ...line, 'price_data', 'product_data', 'name') ?? '', reference: textAt(form, 'client_reference_id'), email: textAt(form, 'customer_email'),
    metadata: textsAt(form, 'metadata'), paymentMetadata: textsAt(typeof form.payment_intent_data === 'object' ? form.payment_intent_data : {}, 'metadata'),
  }));
}

function expire(payments: Payments, account: Account, id: string): Answer {
  const session = account.sessions[id];
  if (!session) return missing(id);
  if (session.status !== 'open') return fault(400, 'invalid_request_error', 'Only Checkout Sessions with a status in ["open"] can be expired.', { code: 'checkout_session_not_open', param: 'session' });
  payments.expire(account, session);
  return ok(session);
}

function expanded(account: Account, session: Session, withCharge: boolean): unknown {
  const payment = session.payment_intent === null ? null : account.payments[session.payment_intent]!;
  return { ...session, payment_intent: payment && withCharge && payment.latest_charge !== null ? { ...payment, latest_charge: account.charges[payment.latest_charge] } : payment };
}

function refund(payments: Payments, account: Account, form: Form): Answer {
  const payment = account.payments[textAt(form, 'payment_intent') ?? ''];
  if (!payment) return missing(textAt(form, 'payment_intent') ?? '');
  const charge = account.charges[payment.latest_charge ?? ''];
  if (!charge) return bad('payment_intent', 'charge_not_refundable');
  const left = charge.amount - charge.amount_refunded;
  const amount = Number(textAt(form, 'amount') ?? left);
  if (left === 0) return fault(400, 'invalid_request_error', 'Charge has already been refunded.', { code: 'charge_already_refunded' });
  if (!Number.isInteger(amount) || amount <= 0 || amount > left) return bad('amount', 'amount_too_large');
  return ok(payments.refund(account, payment, amount));
}

function createEndpoint(store: Store, account: Account, form: Form): Answer {
  const url = textAt(form, 'url');
  if (url === null || !URL.canParse(url)) return bad('url', 'url_invalid');
  const endpoint: Endpoint = { id: newName('we'), object: 'webhook_endpoint', url, enabled_events: Object.values(textsAt(form, 'enabled_events')), status: 'enabled', secret: newName('whsec') };
  account.endpoints[endpoint.id] = endpoint;
  store.save();
  return ok(endpoint);
}
