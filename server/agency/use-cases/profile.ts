import { compactNumber, isFrenchVatNumber, isSiren } from '../../kernel/company-numbers.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { difference, staleRefusal } from '../../platform/records/save-changes.ts';
import { demand, holds } from '../access.ts';
import { refusals } from '../errors.ts';
import { readAgency, readProfile, setDomain, setName, writeProfile, type Profile, type ProfileFields } from '../repository/agencies.ts';
import { readDomainName } from '../rules/domain-name.ts';

export interface AgencyRecord extends Profile {
  name: string;
  slug: string;
  domain: string | null;
  /** Where staff and clients come in: under the installation's address, and under the agency's own name once it has one. */
  addresses: { staff: string; clients: string; ownStaff: string | null; ownClients: string | null };
  acts: string[];
}

/** Agence: « Général » and « Mandataire » (ADM-185 to ADM-190). */
export async function readAgencyRecord(tx: Tx, viewer: Viewer, platform: Platform): Promise<AgencyRecord> {
  demand(holds(viewer, 'agency.read'));
  const { name, slug, domain } = await readAgency(tx, viewer.agencyId);
  const under = `${platform.settings.publicUrl}/${slug}`;
  return {
    ...await readProfile(tx), name, slug, domain,
    addresses: { staff: `${under}/connexion/`, clients: `${under}/extranet/`, ownStaff: domain && `https://${domain}/connexion/`, ownClients: domain && `https://${domain}/extranet/` },
    acts: holds(viewer, 'agency.write') ? ['change'] : [],
  };
}

export async function updateAgency(tx: Tx, viewer: Viewer, platform: Platform, { version, name, ...given }: Partial<ProfileFields> & { version: number; name?: string }): Promise<AgencyRecord> {
  demand(holds(viewer, 'agency.write'));
  const before = await readAgencyRecord(tx, viewer, platform);
  const asked = compacted(given);
  const after = { ...before, ...asked };
  if ((after.latitude === null) !== (after.longitude === null)) throw refusals.halfPlace(after.latitude === null ? 'latitude' : 'longitude');
  if (after.siren !== null && !isSiren(after.siren)) throw refusals.badSiren();
  if (after.vatNumber !== null && !isFrenchVatNumber(after.vatNumber)) throw refusals.badVatNumber();
  if (after.siren !== null && after.vatNumber !== null && !after.vatNumber.endsWith(after.siren)) throw refusals.vatOfAnother();
  const subject = { kind: 'agency', id: viewer.agencyId };
  if (!await writeProfile(tx, version, asked)) throw await staleRefusal(tx, subject);
  if (name !== undefined && name !== before.name) await setName(tx, viewer.agencyId, name);
  await record(tx, viewer, 'agency.changed', subject, difference(before, { ...asked, ...(name === undefined ? {} : { name }) }));
  return readAgencyRecord(tx, viewer, platform);
}

/** Numbers as they are printed and compared: without blanks. */
function compacted(given: Partial<ProfileFields>): Partial<ProfileFields> {
  const without = (key: 'siren' | 'vatNumber') => (given[key] == null ? {} : { [key]: compactNumber(given[key]) });
  return { ...given, ...without('siren'), ...without('vatNumber') };
}

/** SET-088: the name under which clients find this agency's extranet, and no other's. */
export async function changeDomain(tx: Tx, viewer: Viewer, platform: Platform, text: string): Promise<AgencyRecord> {
  demand(holds(viewer, 'agency.write'));
  const read = readDomainName(text, new URL(platform.settings.publicUrl).hostname);
  if ('fault' in read) throw refusals.domainFault(read.fault);
  const before = await readAgency(tx, viewer.agencyId);
  if (!await setDomain(tx, viewer.agencyId, read.domain)) throw refusals.domainTaken(read.domain);
  if (read.domain !== before.domain) await record(tx, viewer, 'agency.domain-changed', { kind: 'agency', id: viewer.agencyId }, { before: before.domain, after: read.domain });
  return readAgencyRecord(tx, viewer, platform);
}
