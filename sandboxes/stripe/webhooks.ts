import { createHmac } from 'node:crypto';
import { newName, seconds, type Account } from './store.ts';

/** What goes wrong with the next notifications: told twice, the later one first, with a false signature, never, or later. */
export type WebhookFault = 'twice' | 'reversed' | 'unsigned' | 'lost' | 'late';

export interface Telling {
  fault: WebhookFault | null;
  lateMs: number;
}

const RETRY_MS = [500, 2_000, 10_000, 60_000, 300_000];

interface Told { url: string; body: string; secret: string }

/** Tells the endpoints of one account what happened, signed as Stripe signs (t=…,v1=HMAC-SHA-256 of "t.body"), again until it is taken. */
export function openWebhooks(telling: Telling) {
  const pending = new Set<NodeJS.Timeout>();
  /** Held back until the next one has gone, in `reversed`. */
  let held: Told | null = null;

  const later = (ms: number, work: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      void work();
    }, ms);
    pending.add(timer);
  };

  const send = async (told: Told, { attempt = 0, signed = true } = {}): Promise<void> => {
    const t = seconds();
    const signature = createHmac('sha256', signed ? told.secret : 'whsec_of_somebody_else').update(`${t}.${told.body}`).digest('hex');
    const taken = await fetch(told.url, { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': `t=${t},v1=${signature}`, 'user-agent': 'Stripe/1.0 (sandbox)' }, body: told.body, signal: AbortSignal.timeout(10_000) })
      .then(({ ok }) => ok, () => false);
    const wait = RETRY_MS[attempt];
    if (!taken && signed && wait !== undefined) later(wait, () => send(told, { attempt: attempt + 1 }));
  };

  const deliver = async (told: Told): Promise<void> => {
    switch (telling.fault) {
      case 'lost': return;
      case 'late': return later(telling.lateMs, () => send(told));
      case 'unsigned': return send(told, { signed: false });
      case 'twice':
        await send(told);
        return send(told);
      case 'reversed':
        if (held === null) {
          held = told;
          return;
        }
        await send(told);
        await send(held);
        held = null;
        return;
      default: return send(told);
    }
  };

  return {
    tell: (account: Account, type: string, object: unknown): void => {
      const event = { id: newName('evt'), object: 'event', api_version: '2026-10-28.endive', created: seconds(), type, data: { object }, livemode: false, pending_webhooks: 1, request: null };
      const body = JSON.stringify(event);
      for (const { url, secret, enabled_events } of Object.values(account.endpoints)) {
        if (enabled_events.includes('*') || enabled_events.includes(type)) void deliver({ url, body, secret });
      }
    },
    close: (): void => {
      for (const timer of pending) clearTimeout(timer);
    },
  };
}

export type Webhooks = ReturnType<typeof openWebhooks>;
