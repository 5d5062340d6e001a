import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { readSigningKey } from '../../platform/secrets/signing-key.ts';
import { demand, holds } from '../access.ts';
import { refusals } from '../errors.ts';
import { readAgency } from '../repository/agencies.ts';
import { readLicence, writeLicence, type Licence } from '../repository/licences.ts';
import { licenceBody, readLicenceText, type LicenceFacts } from '../rules/licence-text.ts';

/** STO-030, STO-031: « Valider une licence ». Accepts it, or says exactly why not; a refused text changes nothing. */
export async function validateLicence(tx: Tx, viewer: Viewer, platform: Platform, text: string): Promise<Licence> {
  demand(holds(viewer, 'agency.write'));
  const agency = await readAgency(tx, viewer.agencyId);
  const key = publisherKey(platform);
  const read = readLicenceText(text, (body, signature) => verify(null, body, key, signature), { slug: agency.slug, today: platform.clock.today(agency.timeZone) });
  if ('refusal' in read) throw new Refusal(`licence-${read.refusal}`, read.message, 422, { text: read.message });
  await writeLicence(tx, viewer.agencyId, { text: text.trim(), ...read.licence, validatedBy: viewer.kind === 'system' ? viewer.reason : viewer.name, validatedAt: platform.clock.now() });
  await record(tx, viewer, 'agency.licence-validated', { kind: 'agency', id: viewer.agencyId }, { ...read.licence });
  return (await readLicence(tx))!;
}

export type LicenceState = { licence: null } | { licence: Licence & { expired: boolean; opensExtranet: boolean } };

export async function currentLicence(tx: Tx, viewer: Viewer, platform: Platform): Promise<LicenceState & { slug: string }> {
  demand(holds(viewer, 'agency.read'));
  const { slug, timeZone } = await readAgency(tx, viewer.agencyId);
  const licence = await readLicence(tx);
  if (!licence) return { slug, licence };
  const expired = licence.validUntil !== null && licence.validUntil < platform.clock.today(timeZone);
  return { slug, licence: { ...licence, expired, opensExtranet: !expired && licence.features.includes('extranet') } };
}

/** The licence that an installation gives its own agency, signed by its own key: whoever hosts is the publisher, unless another one was named (docs/decisions/0007). */
export async function issueOwnLicence(tx: Tx, platform: Platform, agencyId: Id, facts: LicenceFacts): Promise<void> {
  const body = licenceBody((await readAgency(tx, agencyId)).slug, facts);
  const signature = sign(null, Buffer.from(body), readSigningKey(ownKeyFile(platform))).toString('base64url');
  await validateLicence(tx, { kind: 'system', agencyId, reason: 'licence de l’installation' }, platform, `${body}.${signature}`);
}

function publisherKey(platform: Platform): KeyObject {
  const file = platform.settings.licencePublicKeyFile;
  if (file === null) return createPublicKey(readSigningKey(ownKeyFile(platform)));
  try {
    return createPublicKey(readFileSync(file, 'utf8'));
  } catch (error) {
    platform.log('licence public key unreadable', { file, error: String(error) });
    throw refusals.noPublisherKey();
  }
}

function ownKeyFile({ settings }: Platform): string {
  return join(settings.dataFolder, 'licence-key.pem');
}
