import type { Id } from '../kernel/ids.ts';
import { openStripeEndpoint } from '../partners/card/public.ts';
import { notificationUrl } from '../payments/public.ts';
import { inAgency } from '../platform/database/connection.ts';
import type { Platform } from '../platform/module.ts';
import { findBankAccounts, saveSandboxContract } from './repository/payment-contracts.ts';

/**
 * Lets the invented clients pay by card in the sandbox, at each start: where it answers and the keys it gives may be new. A contract that somebody has changed
 * to a real provider is left alone.
 */
export async function openPayments(platform: Platform, agencyId: Id, sandbox: string): Promise<void> {
  const accounts = await inAgency(platform.office, agencyId, findBankAccounts);
  for (const account of accounts) {
    const { shopId, secretKey, webhookSecret } = account.provider === 'stripe-sandbox' ? await stripeKeys(platform, agencyId, account.id, sandbox) : lyraKeys(account.id);
    await inAgency(platform.office, agencyId, (tx) => saveSandboxContract(tx, agencyId, { ...account, shopId, secretKeySealed: platform.secrets.seal(secretKey), webhookSecretSealed: platform.secrets.seal(webhookSecret) }));
  }
}

async function stripeKeys(platform: Platform, agencyId: Id, id: Id, address: string) {
  const secretKey = `sk_test_${id.replaceAll('-', '')}`;
  const url = notificationUrl({ publicUrl: `http://127.0.0.1:${platform.settings.port}` }, agencyId, id);
  return { shopId: null, secretKey, webhookSecret: await openStripeEndpoint({ secretKey, address, url }) };
}

/** That sandbox takes any shop and password; where it tells its news is said with each payment. */
function lyraKeys(id: Id) {
  const own = id.replaceAll('-', '');
  return { shopId: String(10_000_000 + Number.parseInt(own.slice(-6), 16)), secretKey: `testpassword_${own}`, webhookSecret: own };
}
