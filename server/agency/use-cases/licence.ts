import { createPublicKey, verify } from 'node:crypto';
import { Refusal } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { readAgency } from '../repository/agencies.ts';
import { readLicence, writeLicence, type Licence } from '../repository/licences.ts';
import { readLicenceText } from '../rules/licence-text.ts';

/** STO-030, STO-031: "Valider une licence". Accepts it, or says exactly why not; a refused text changes nothing. */
export function validateLicence(platform: Platform, viewer: StaffViewer, text: string, publicKey: string): Promise<Licence> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const agency = await readAgency(tx, viewer.agencyId);
    const read = readLicenceText(text, (body, signature) => verify(null, body, createPublicKey(publicKey), signature), { slug: agency.slug, today: platform.clock.today() });
    if ('refusal' in read) throw new Refusal(`licence-${read.refusal}`, read.message, 422, { text: read.message });
    await writeLicence(tx, viewer.agencyId, { text: text.trim(), ...read.licence, validatedBy: viewer.name });
    await record(tx, viewer, 'agency.licence-validated', { kind: 'agency', id: viewer.agencyId }, { holder: read.licence.holder, features: read.licence.features, validUntil: read.licence.validUntil });
    return (await readLicence(tx))!;
  });
}

export function currentLicence(platform: Platform, viewer: StaffViewer): Promise<Licence | null> {
  return inAgency(platform.office, viewer.agencyId, (tx) => readLicence(tx));
}
