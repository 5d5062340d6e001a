import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { isAccount, isBic, isCreditorId } from '../../partners/sepa/public.ts';
import { notificationUrl } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { SecretBox } from '../../platform/secrets/box.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Contract, ContractFields, ContractSecrets, PaymentChoices } from '../model.ts';
import { contractColumns, contractOf, findContract, insertContract, listContracts, readChoices, saveChoices } from '../repository/contracts.ts';
import { contractFaults, isTrialKey, keyFaults, keyring, tidy } from '../rules/contract.ts';

/** Secrets are written, never read: only their end is told. Left out, one stays; null forgets it. */
export interface AskedSecrets {
  secretKey?: string | null;
  webhookSecret?: string | null;
}

const NO_KEYS: ContractSecrets = { secretKeySealed: null, webhookSecretSealed: null };

type Office = Pick<Platform, 'secrets' | 'settings'>;

export type ShownContract = Omit<Contract, keyof ContractSecrets> & { secretKeyEnd: string | null; webhookSecretEnd: string | null; /** A sandbox, or the provider’s own trial mode: no money moves. */ trial: boolean; /** Where the provider sends its news of this contract. */ notificationUrl: string };

export async function readContracts(tx: Tx, viewer: Viewer, platform: Office): Promise<{ rows: ShownContract[] } & PaymentChoices> {
  demand(viewer, 'payments.read');
  return { rows: (await listContracts(tx)).map((one) => shown(one, viewer.agencyId, platform)), ...await readChoices(tx) };
}

export async function addContract(tx: Tx, viewer: Viewer, platform: Office, buildingId: Id | null, asked: ContractFields & AskedSecrets): Promise<ShownContract> {
  demand(viewer, 'payments.settings');
  await demandReferences(tx, [{ field: 'buildingId', table: 'office.buildings', ids: [buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' }]);
  if (await contractOf(tx, buildingId) !== null) throw refusals.contractTwice();
  const fields = checked(asked, buildingId !== null, NO_KEYS, platform.secrets);
  const id = await insertContract(tx, viewer.agencyId, buildingId, fields);
  await record(tx, viewer, 'payment-contract.added', { kind: 'payment-contract', id }, { holder: fields.holder, cardOn: fields.cardOn, sepaOn: fields.sepaOn, iban: fields.iban });
  return shown((await findContract(tx, id))!, viewer.agencyId, platform);
}

export async function changeContract(tx: Tx, viewer: Viewer, platform: Office, id: Id, version: number, asked: ContractFields & AskedSecrets): Promise<ShownContract> {
  demand(viewer, 'payments.settings');
  const before = await findContract(tx, id);
  if (!before) throw notFound();
  const held = keyring(before.provider) === keyring(asked.provider) ? before : NO_KEYS;
  const fields = checked(asked, before.buildingId !== null, held, platform.secrets);
  await saveChanges(tx, 'extranet.payment_accounts', { kind: 'payment-contract', id }, version, contractColumns(fields));
  await record(tx, viewer, 'payment-contract.changed', { kind: 'payment-contract', id }, { ...difference(withoutSecrets(before), withoutSecrets(fields)), keys: [...(asked.secretKey === undefined ? [] : ['secretKey']), ...(asked.webhookSecret === undefined ? [] : ['webhookSecret'])] });
  return shown((await findContract(tx, id))!, viewer.agencyId, platform);
}

/** PAR-228. */
export async function changeChoices(tx: Tx, viewer: Viewer, asked: PaymentChoices): Promise<PaymentChoices> {
  demand(viewer, 'payments.settings');
  const changes = difference(await readChoices(tx), asked);
  if (Object.keys(changes).length > 0) {
    await saveChoices(tx, viewer.agencyId, asked);
    await record(tx, viewer, 'payment-choices.changed', null, changes);
  }
  return asked;
}

function checked(asked: ContractFields & AskedSecrets, building: boolean, held: ContractSecrets, secrets: SecretBox): ContractFields & ContractSecrets {
  const { secretKey, webhookSecret, ...typed } = asked;
  const fields = tidy(typed);
  const sealed: ContractSecrets = { secretKeySealed: sealedOr(secretKey, held.secretKeySealed, secrets), webhookSecretSealed: sealedOr(webhookSecret, held.webhookSecretSealed, secrets) };
  const faults = { ...contractFaults(fields, building, { secretKey: sealed.secretKeySealed !== null, webhookSecret: sealed.webhookSecretSealed !== null }, { isAccount, isBic, isCreditorId }), ...keyFaults({ provider: fields.provider, secretKey, webhookSecret }) };
  if (Object.keys(faults).length > 0) throw refusals.contractFaults(faults);
  return { ...fields, ...sealed };
}

function sealedOr(typed: string | null | undefined, held: string | null, secrets: SecretBox): string | null {
  return typed === undefined ? held : typed === null ? null : secrets.seal(typed);
}

function withoutSecrets<T extends ContractSecrets>({ secretKeySealed: _key, webhookSecretSealed: _hook, ...rest }: T): Omit<T, keyof ContractSecrets> {
  return rest;
}

/** A contract as staff read it: its keys told by their last four signs. */
export function shown(contract: Contract, agencyId: Id, { secrets, settings }: Office): ShownContract {
  const key = contract.secretKeySealed === null ? '' : secrets.open(contract.secretKeySealed);
  const end = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed).slice(-4));
  return { ...withoutSecrets(contract), secretKeyEnd: end(contract.secretKeySealed), webhookSecretEnd: end(contract.webhookSecretSealed), trial: contract.provider.endsWith('-sandbox') || isTrialKey(key), notificationUrl: notificationUrl(settings, agencyId, contract.id) };
}
