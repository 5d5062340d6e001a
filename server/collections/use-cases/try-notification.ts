import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { CardFault } from '../../partners/card/public.ts';
import { addCall, hearTrial, notificationUrl, providerOf, type TrialOutcome } from '../../payments/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findContract } from '../repository/contracts.ts';
import { keyring } from '../rules/contract.ts';

const PAGE_OPEN_MS = 35 * 60_000;

/**
 * Has the provider send one notification: a page of one euro that nobody is given is opened and closed at once, which Stripe tells as it tells anything, signed. No money
 * moves, on real keys either. Answers the name of the trial; whether its notification came is asked apart.
 */
export async function tryNotification(platform: Platform, viewer: StaffViewer, id: Id): Promise<{ trial: string }> {
  demand(viewer, 'payments.settings');
  const contract = await inAgency(platform.office, viewer.agencyId, (tx) => findContract(tx, id));
  if (!contract) throw notFound();
  if (!keyring(contract.provider).endsWith('Stripe')) throw refusals.noTrial();
  if (contract.secretKeySealed === null || contract.webhookSecretSealed === null) throw refusals.registerFirst();
  const now = platform.clock.now();
  try {
    const provider = providerOf(platform, contract);
    const { externalId } = await provider.createCheckout({
      reference: newId(), method: 'card', cents: 100n, label: 'Essai de notification', payerEmail: null, returnUrl: platform.settings.publicUrl, cancelUrl: platform.settings.publicUrl,
      notifyUrl: notificationUrl(platform.settings, viewer.agencyId, id), expiresAt: new Date(now.getTime() + PAGE_OPEN_MS),
    });
    // Known before it is told: the notification may be here before the answer.
    await inAgency(platform.office, viewer.agencyId, async (tx) => {
      await addCall(tx, viewer.agencyId, { bankAccountId: id, intentId: null, direction: 'out', kind: 'trial', outcome: 'done', detail: null, externalId }, now);
      await record(tx, viewer, 'payment-contract.tried', { kind: 'payment-contract', id }, { trial: externalId });
    });
    await provider.close(externalId, now);
    return { trial: externalId };
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    throw fault.kind === 'credentials' ? refusals.keyRefused() : refusals.stripeAway();
  }
}

/** What came of a trial: its signed notification is here, something unsigned came since, or nothing yet. */
export async function readTrial(tx: Tx, viewer: Viewer, id: Id, trial: string): Promise<{ outcome: TrialOutcome; at: Date | null }> {
  demand(viewer, 'payments.settings');
  const found = await hearTrial(tx, id, trial);
  if (!found) throw notFound();
  return found;
}
