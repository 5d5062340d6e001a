import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { addStripeEndpoint, CardFault, closeStripeEndpoints } from '../../partners/card/public.ts';
import { addCall, notificationUrl } from '../../payments/public.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Contract } from '../model.ts';
import { findContract } from '../repository/contracts.ts';
import { keyFaults, keyring } from '../rules/contract.ts';
import { shown, type ShownContract } from './contracts.ts';

export interface AskedRegistration {
  version: number;
  provider: 'stripe' | 'stripe-sandbox';
  /** Left out: the one that is kept. */
  secretKey?: string;
}

/**
 * Registers at Stripe the address where news of a contract are sent, and keeps what they will be signed with: nobody copies a secret by hand. The new endpoint is opened
 * first, then kept, then the former ones at the same address are closed, so that no news is lost between two; those of other programs are left alone. What could not
 * be kept is closed again.
 */
export async function registerNotification(platform: Platform, viewer: StaffViewer, id: Id, asked: AskedRegistration): Promise<ShownContract> {
  demand(viewer, 'payments.settings');
  const inOne = <T>(work: (tx: Tx) => Promise<T>) => inAgency(platform.office, viewer.agencyId, work);
  const contract = await inOne((tx) => findContract(tx, id));
  if (!contract) throw notFound();
  const secretKey = keyOf(platform, contract, asked);
  const address = asked.provider === 'stripe' ? null : platform.settings.stripeSandboxUrl;
  if (asked.provider === 'stripe-sandbox' && address === null) throw refusals.noSandbox();
  const url = notificationUrl(platform.settings, viewer.agencyId, id);
  if (asked.provider === 'stripe' && !url.startsWith('https://')) throw refusals.notPublic(url);
  const opened = await heard(url, () => addStripeEndpoint({ secretKey, address, url }));
  try {
    await inOne(async (tx) => {
      await saveChanges(tx, 'extranet.payment_accounts', { kind: 'payment-contract', id }, asked.version, { provider: asked.provider, secret_key_sealed: platform.secrets.seal(secretKey), webhook_secret_sealed: platform.secrets.seal(opened.secret) });
      await addCall(tx, viewer.agencyId, { bankAccountId: id, intentId: null, direction: 'out', kind: 'register', outcome: 'done', detail: url, externalId: opened.id }, platform.clock.now());
      await record(tx, viewer, 'payment-contract.registered', { kind: 'payment-contract', id }, { url, endpoint: opened.id });
    });
  } catch (error) {
    await leaveAlone(() => closeStripeEndpoints({ secretKey, address }, [opened.id]));
    throw error;
  }
  await leaveAlone(() => closeStripeEndpoints({ secretKey, address }, opened.others.filter((one) => one.url === url).map((one) => one.id)));
  return inOne(async (tx) => shown((await findContract(tx, id))!, viewer.agencyId, platform));
}

function keyOf(platform: Platform, contract: Contract, { provider, secretKey }: AskedRegistration): string {
  const faults = keyFaults({ provider, secretKey });
  if (faults.secretKey !== undefined) throw refusals.contractFaults({ secretKey: faults.secretKey });
  if (secretKey !== undefined) return secretKey;
  if (contract.secretKeySealed === null || keyring(contract.provider) !== keyring(provider)) throw refusals.noKey();
  return platform.secrets.open(contract.secretKeySealed);
}

async function heard<T>(url: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    if (fault.kind === 'credentials') throw refusals.keyRefused();
    if (fault.kind === 'refused') throw refusals.addressRefused(url, fault.message);
    throw refusals.stripeAway();
  }
}

/** An endpoint too many does no harm: what it sends is signed with a secret that nobody keeps, and refused. */
async function leaveAlone(close: () => Promise<void>): Promise<void> {
  try {
    await close();
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
  }
}
