import type { Id } from '../kernel/ids.ts';
import { openStripeEndpoint } from '../partners/card/public.ts';
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
    const secretKey = `sk_test_${account.id.replaceAll('-', '')}`;
    const url = `http://127.0.0.1:${platform.settings.port}/api/extranet/payments/notifications/${agencyId}/${account.id}`;
    const webhookSecret = await openStripeEndpoint({ secretKey, address: sandbox, url });
    await inAgency(platform.office, agencyId, (tx) => saveSandboxContract(tx, agencyId, { ...account, secretKeySealed: platform.secrets.seal(secretKey), webhookSecretSealed: platform.secrets.seal(webhookSecret) }));
  }
}
