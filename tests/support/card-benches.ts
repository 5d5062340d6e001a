import { startSandbox as startLyra, type Sandbox as LyraSandbox } from '../../sandboxes/lyra/server.ts';
import { startSandbox as startStripe, type Sandbox as StripeSandbox } from '../../sandboxes/stripe/server.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { lyraProvider, openStripeEndpoint, stripeProvider, type PaymentProvider } from '../../server/partners/card/public.ts';
import type { Settings } from '../../server/platform/settings.ts';

export interface CardKeys {
  shopId: string | null;
  secretKey: string;
  webhookSecret: string;
}

/** One provider of payments by card with its sandbox, as tests that hold for every provider see it. */
export interface CardBench {
  name: string;
  /** Of contracts with this sandbox. */
  contract: 'stripe-sandbox' | 'lyra-sandbox';
  settings: Partial<Settings>;
  address: string;
  failWebhooks(fault: 'twice' | 'reversed' | 'unsigned' | 'lost' | null): void;
  failApi(fault: 'error' | 'answer-lost', times: number): void;
  /** Keys of an account of its own, whose notifications go to `url`. */
  account(url: string): Promise<CardKeys>;
  provider(keys: CardKeys): PaymentProvider;
  /** How many pages were opened in all, and how many of them still take money. */
  pages(): number;
  openPages(): number;
  /** How many times money was given back in all. */
  refunds(): number;
  /** Gives a part back on the provider's own site, behind our back. */
  refundThere(keys: CardKeys, reference: Id, cents: number): Promise<void>;
  /** What its notification of a payment is called in the journal. */
  told: string;
  close(): Promise<void>;
}

export const BENCHES = ['Stripe', 'Lyra'] as const;

export const openBench = async (name: (typeof BENCHES)[number]): Promise<CardBench> => (name === 'Stripe' ? stripeBench(await startStripe()) : lyraBench(await startLyra()));

export function stripeBench(sandbox: StripeSandbox): CardBench {
  const accounts = () => Object.values(sandbox.store.accounts);
  return {
    ...sandbox, name: 'Stripe', contract: 'stripe-sandbox', settings: { stripeSandboxUrl: sandbox.address }, told: 'checkout.session.completed',
    account: async (url) => {
      const secretKey = `sk_test_${newId().replaceAll('-', '')}`;
      return { shopId: null, secretKey, webhookSecret: await openStripeEndpoint({ secretKey, address: sandbox.address, url }) };
    },
    provider: ({ secretKey, webhookSecret }) => stripeProvider({ secretKey, webhookSecret, address: sandbox.address }),
    pages: () => accounts().flatMap(({ sessions }) => Object.values(sessions)).length,
    openPages: () => accounts().flatMap(({ sessions }) => Object.values(sessions)).filter(({ status }) => status === 'open').length,
    refunds: () => accounts().flatMap(({ refunds }) => Object.values(refunds)).length,
    refundThere: async ({ secretKey }, reference, cents) => {
      const session = Object.values(sandbox.store.accounts[secretKey]!.sessions).find(({ client_reference_id }) => client_reference_id === reference)!;
      await fetch(`${sandbox.address}/v1/refunds`, { method: 'POST', headers: { authorization: `Bearer ${secretKey}` }, body: new URLSearchParams({ payment_intent: session.payment_intent!, amount: String(cents) }) });
    },
  };
}

export function lyraBench(sandbox: LyraSandbox): CardBench {
  const shops = () => Object.values(sandbox.store.shops);
  let shopIds = 10_000_000;
  return {
    ...sandbox, name: 'Lyra', contract: 'lyra-sandbox', settings: { lyraSandboxUrl: sandbox.address }, told: 'V4/Payment',
    account: async () => ({ shopId: String(shopIds++), secretKey: `testpassword_${newId().replaceAll('-', '')}`, webhookSecret: newId().replaceAll('-', '') }),
    provider: ({ shopId, secretKey, webhookSecret }) => lyraProvider({ shopId: shopId!, password: secretKey, hmacKey: webhookSecret, address: sandbox.address }),
    pages: () => shops().flatMap(({ orders }) => Object.values(orders)).length,
    openPages: () => shops().flatMap(({ orders }) => Object.values(orders)).filter(({ status }) => status === 'RUNNING').length,
    refunds: () => shops().flatMap(({ transactions }) => transactions).filter(({ operationType }) => operationType === 'CREDIT').length,
    refundThere: async ({ shopId, secretKey }, reference, cents) => {
      const debit = sandbox.store.shops[`${shopId}:${secretKey}`]!.transactions.find(({ orderId }) => orderId === reference)!;
      await fetch(`${sandbox.address}/api-payment/V4/Transaction/CancelOrRefund`, { method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${shopId}:${secretKey}`).toString('base64')}` }, body: JSON.stringify({ uuid: debit.uuid, amount: cents, currency: 'EUR' }) });
    },
  };
}
