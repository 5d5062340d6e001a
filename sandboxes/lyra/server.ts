import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { listen, shut } from '../serving.ts';
import type { Telling, TellingFault } from '../telling.ts';
import { answerApi, fault, type Outcome } from './api.ts';
import { openIpn } from './ipn.ts';
import { payPage } from './page.ts';
import { openPayments } from './payments.ts';
import { instant, newName, openStore, type Order } from './store.ts';

/** What goes wrong with the next calls of the API: a fault of theirs, a slow answer, or an answer lost after the work was done. */
export type ApiFault = 'error' | 'slow' | 'answer-lost';

export interface Options {
  port?: number;
  /** Kept there across restarts; in memory without it. */
  file?: string | null;
  /** The machine's name, as browsers know it. */
  publicHost?: string;
  /** After how long the bank takes what it authorised; null: when it is told to. */
  captureMs?: number | null;
}

const API = '/api-payment/V4/';

export async function startSandbox({ port = 0, file = null, publicHost = 'localhost', captureMs = 0 }: Options = {}) {
  const store = openStore(file);
  const telling: Telling = { fault: null, lateMs: 2_000 };
  const ipn = openIpn(telling);
  const payments = openPayments(store, ipn);
  const api: { fault: ApiFault | null; times: number; slowMs: number; service: string | null } = { fault: null, times: 0, slowMs: 8_000, service: null };
  const timers = new Set<NodeJS.Timeout>();
  let listening = 0;
  const pageOf = ({ id }: Order): string => `http://${publicHost}:${listening}/t/${id}`;

  const serveApi = async (request: IncomingMessage, response: ServerResponse, service: string, body: string): Promise<void> => {
    const key = Buffer.from(/^Basic (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '', 'base64').toString();
    if (!/^\d{8}:testpassword_\w+$/.test(key)) return sendAnswer(response, service, fault('INT_905', 'invalid merchant credentials'));
    const failing = api.times > 0 && (api.service === null || api.service === service) ? api.fault : null;
    if (failing) api.times -= 1;
    if (failing === 'error') return void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>');
    if (failing === 'slow') await pause(api.slowMs);
    const outcome = answerApi(store, payments, key, service, JSON.parse(body) as Record<string, unknown>, pageOf);
    if (failing === 'answer-lost') return void response.destroy();
    sendAnswer(response, service, outcome);
  };

  const capture = (id: string, taken = true): void => payments.capture(payments.find(id)!, taken);

  const servePage = (request: IncomingMessage, response: ServerResponse, id: string, form: URLSearchParams): void => {
    const found = payments.find(id);
    if (!found) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Cette page de paiement n’existe pas.');
    const { order } = found;
    payments.expireWhenOver(order);
    const act = request.method === 'POST' && order.status === 'RUNNING' ? form.get('act') : null;
    if (act === 'cancel') {
      payments.abandon(found);
      return void response.writeHead(303, { location: order.cancelUrl }).end();
    }
    if (act === 'pay') {
      payments.pay(found);
      if (captureMs === 0) capture(id);
      else if (captureMs !== null) timers.add(setTimeout(() => capture(id), captureMs).unref());
      return void response.writeHead(303, { location: order.successUrl }).end();
    }
    if (act === 'refuse') payments.refuse(found);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(payPage(order, act === 'refuse'));
  };

  const controls = {
    /** Until it is told otherwise; null: as it should. */
    failWebhooks: (next: TellingFault | null, lateMs = 2_000): void => void Object.assign(telling, { fault: next, lateMs }),
    /** `service`: of that web service only. */
    failApi: (next: ApiFault, times = 1, slowMs = 8_000, service: string | null = null): void => void Object.assign(api, { fault: next, times, slowMs, service }),
    capture,
  };

  /** The same controls over HTTP, for whoever runs the sandbox as a program of its own. */
  const control = (name: string, form: URLSearchParams): boolean => {
    const value = (field: string): string => form.get(field) ?? '';
    if (name === 'webhooks') controls.failWebhooks((value('fault') || null) as TellingFault | null, Number(value('late_ms') || 2_000));
    else if (name === 'api') controls.failApi(value('fault') as ApiFault, Number(value('times') || 1), Number(value('slow_ms') || 8_000), value('service') || null);
    else if (name === 'captures') controls.capture(value('order'), value('outcome') !== 'failed');
    else return false;
    return true;
  };

  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url!, 'http://sandbox');
      const body = await text(request);
      const [, first = '', second = ''] = pathname.split('/');
      if (pathname.startsWith(API)) return serveApi(request, response, pathname.slice(API.length), body);
      if (first === 't') return servePage(request, response, second, new URLSearchParams(body));
      response.writeHead(first === 'test' && request.method === 'POST' && control(second, new URLSearchParams(body)) ? 200 : 404).end();
    })().catch((error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)));
  });

  listening = await listen(server, port);
  return {
    address: `http://${publicHost}:${listening}`, store, ...controls,
    close: async (): Promise<void> => {
      ipn.close();
      await shut(server, timers);
    },
  };
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

function sendAnswer(response: ServerResponse, webService: string, { status, answer }: Outcome): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({
    webService, version: 'V4', applicationVersion: '6.25.0', status, answer, ticket: newName(), serverDate: instant(), applicationProvider: 'SANDBOX', metadata: null, mode: 'TEST', _type: 'V4/WebService/Response',
  }));
}
