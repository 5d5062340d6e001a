import { createHmac } from 'node:crypto';
import { openTelling, type Telling } from '../telling.ts';
import { newName, seconds, type Account } from './store.ts';

/** Tells the endpoints of one account what happened, signed as Stripe signs (t=…,v1=HMAC-SHA-256 of "t.body"). */
export function openWebhooks(telling: Telling) {
  const { deliver, close } = openTelling(telling);
  const write = (body: string, secret: string) => (signed: boolean) => {
    const t = seconds();
    const signature = createHmac('sha256', signed ? secret : 'whsec_of_somebody_else').update(`${t}.${body}`).digest('hex');
    return { headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': `t=${t},v1=${signature}`, 'user-agent': 'Stripe/1.0 (sandbox)' }, body };
  };
  return {
    tell: (account: Account, type: string, object: unknown): void => {
      const event = { id: newName('evt'), object: 'event', api_version: '2026-10-28.endive', created: seconds(), type, data: { object }, livemode: false, pending_webhooks: 1, request: null };
      const body = JSON.stringify(event);
      for (const { url, secret, enabled_events } of Object.values(account.endpoints)) {
        if (enabled_events.includes('*') || enabled_events.includes(type)) void deliver({ url, write: write(body, secret) });
      }
    },
    close,
  };
}

export type Webhooks = ReturnType<typeof openWebhooks>;
