import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { CardFault, isPlatform, PLATFORMS, tryLyraKeys } from '../../partners/card/public.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { ContractFields } from '../model.ts';
import { findContract } from '../repository/contracts.ts';
import { isTrialKey, keyFaults, keyring, shopFault } from '../rules/contract.ts';

export interface AskedKeys {
  provider: ContractFields['provider'];
  shopId: string;
  /** Left out: the password that is kept. */
  secretKey?: string;
}

/** Asks the bank's provider whether it knows a shop and its password, as typed or as kept, before anything is saved. Nothing is changed, no money moves. The HMAC key shows at the first notification only. */
export async function tryKeys(platform: Platform, viewer: StaffViewer, id: Id, asked: AskedKeys): Promise<{ trial: boolean }> {
  demand(viewer, 'payments.settings');
  const contract = await inAgency(platform.office, viewer.agencyId, (tx) => findContract(tx, id));
  if (!contract) throw notFound();
  const { provider, secretKey } = asked;
  if (!isPlatform(provider) && provider !== 'lyra-sandbox') throw refusals.noKeysTrial();
  const shopId = asked.shopId.replaceAll(/\s/g, '');
  const wrong = shopFault(shopId);
  const faults = { ...keyFaults({ provider, secretKey }), ...(wrong === null ? {} : { shopId: wrong }) };
  if (Object.keys(faults).length > 0) throw refusals.contractFaults(faults);
  const held = keyring(contract.provider) === keyring(provider) ? contract.secretKeySealed : null;
  if (secretKey === undefined && held === null) throw refusals.noPassword();
  const password = secretKey ?? platform.secrets.open(held!);
  const address = isPlatform(provider) ? PLATFORMS[provider] : platform.settings.lyraSandboxUrl;
  if (address === null) throw refusals.noSandbox();
  try {
    await tryLyraKeys({ shopId, password, address });
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    throw fault.kind === 'away' ? refusals.bankAway() : refusals.shopRefused();
  }
  return { trial: isTrialKey(password) };
}
