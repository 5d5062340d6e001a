import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { listen, shut } from '../serving.ts';
import type { Telling, TellingFault } from '../telling.ts';
import { answerApi, fault, type Answer } from './api.ts';
import { readForm, textAt, type Form } from './form.ts';
import { payPage } from './page.ts';
import { openPayments } from './payments.ts';
import { accountOf, newName, openStore } from './store.ts';
import { openWebhooks } from './webhooks.ts';

/** What goes wrong with the next calls of the API: a fault of theirs, a slow answer, or an answer lost after the work was done. */
export type ApiFault = 'error' | 'slow' | 'answer-lost';

export interface Options {
  port?: number;
  /** Kept there across restarts; in memory without it. */
  file?: string | null;
  /** The machine's name, as browsers know it. */
  publicHost?: string;
  /** After how long a debit is paid by itself; null: when it is told so. */
  debitMs?: number | null;
}

export async function startSandbox({ port = 0, file = null, publicHost = 'localhost', debitMs = null }: Options = {}) {
  const store = openStore(file);
  const telling: Telling = { fault: null, lateMs: 2_000 };
  const webhooks = openWebhooks(telling);
  const api: { fault: ApiFault | null; times: number; slowMs: number } = { fault: null, times: 0, slowMs: 8_000 };
  let listening = 0;
  const payments = openPayments(store, webhooks, () => `http://${publicHost}:${listening}`);
  const timers = new Set<NodeJS.Timeout>();

  const serveApi = async (request: IncomingMessage, response: ServerResponse, url: URL, body: string): Promise<void> => {
    const key = /^Bearer (sk_test_\w+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!key) return send(response, fault(401, 'invalid_request_error', 'Invalid API Key provided.'));
    const failing = api.times > 0 ? api.fault : null;
    if (failing) api.times -= 1;
    if (failing === 'error') return send(response, fault(500, 'api_error', 'An error occurred with our connection to Stripe.'));
    if (failing === 'slow') await pause(api.slowMs);
    const path = url.pathname.slice('/v1/'.length);
    const { answered } = accountOf(store, key);
    const idempotency = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    const once = typeof idempotency === 'string' ? idempotency : null;
    const sent = `${path} ${body}`;
    const known = once === null ? undefined : answered[once];
    if (known && known.sent !== sent) return send(response, fault(400, 'idempotency_error', 'Keys for idempotent requests can only be used with the same parameters they were first used with.'));
    const answer: Answer = known ?? answerApi(store, payments, key, request.method!, path, readForm(body), url.searchParams);
    if (once !== null && !known && answer.status < 500) {
      // As it was answered, whatever becomes of the object.
      answered[once] = { sent, status: answer.status, body: structuredClone(answer.body) };
      store.save();
    }
    if (failing === 'answer-lost') return void response.destroy();
    send(response, answer, known ? { 'idempotent-replayed': 'true' } : {});
  };

  const servePage = (request: IncomingMessage, response: ServerResponse, id: string, form: Form): void => {
    const found = payments.find(id);
    if (!found) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Cette page de paiement n’existe pas.');
    const { account, session } = found;
    payments.expireWhenOver(account, session);
    const act = request.method === 'POST' && session.status === 'open' ? textAt(form, 'act') : null;
    if (act === 'cancel') return redirect(response, session.cancel_url);
    if (act === 'pay') {
      payments.pay(found);
      if (debitMs !== null && session.payment_status === 'unpaid') timers.add(setTimeout(() => payments.endDebit(found, true), debitMs).unref());
      return redirect(response, session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id));
    }
    if (act === 'refuse') payments.refuse(found);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(payPage(session, account.labels[id]!.label, act === 'refuse'));
  };

  const controls = {
    /** Until it is told otherwise; null: as it should. */
    failWebhooks: (next: TellingFault | null, lateMs = 2_000): void => void Object.assign(telling, { fault: next, lateMs }),
    failApi: (next: ApiFault, times = 1, slowMs = 8_000): void => void Object.assign(api, { fault: next, times, slowMs }),
    endDebit: (id: string, succeeded: boolean): void => payments.endDebit(payments.find(id)!, succeeded),
    dispute: (id: string, status: 'needs_response' | 'won' | 'lost'): void => {
      const { account, session } = payments.find(id)!;
      payments.dispute(account, account.payments[session.payment_intent!]!, status);
    },
  };

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url!, 'http://sandbox');
      const body = await text(request);
      const [, first = '', second = ''] = url.pathname.split('/');
      response.setHeader('request-id', newName('req'));
      if (first === 'v1') return serveApi(request, response, url, body);
      if (first === 'pay') return servePage(request, response, second, readForm(body));
      if (first === 'test' && request.method === 'POST') return send(response, control(second, readForm(body)));
      response.writeHead(404).end();
    })().catch((error: unknown) => send(response, fault(500, 'api_error', String(error))));
  });

  /** The same controls over HTTP, for whoever runs the sandbox as a program of its own. */
  const control = (name: string, form: Form): Answer => {
    const value = (field: string): string => textAt(form, field) ?? '';
    if (name === 'webhooks') controls.failWebhooks((value('fault') || null) as TellingFault | null, Number(value('late_ms') || 2_000));
    else if (name === 'api') controls.failApi(value('fault') as ApiFault, Number(value('times') || 1), Number(value('slow_ms') || 8_000));
    else if (name === 'debits') controls.endDebit(value('session'), value('outcome') === 'succeeded');
    else if (name === 'disputes') controls.dispute(value('session'), value('status') as 'needs_response');
    else return fault(404, 'invalid_request_error', `No such control: ${name}`);
    return { status: 200, body: {} };
  };

  listening = await listen(server, port);
  return {
    address: `http://${publicHost}:${listening}`, store, ...controls,
    close: async (): Promise<void> => {
      webhooks.close();
      await shut(server, timers);
    },
  };
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

function send(response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to }).end();
}
