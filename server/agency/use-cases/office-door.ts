import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { findAgency } from '../../platform/sign-in/agency.ts';
import { readProfile } from '../repository/agencies.ts';
import { legalNotice } from '../rules/legal-notice.ts';

/** What anybody may know of the agency at the door of its office: its name, its telephone and its legal notices. */
export async function readOfficeDoor(platform: Platform, slug: string): Promise<{ name: string; telephone: string | null; legalNotice: string | null }> {
  const { id, name } = await findAgency(platform.office, slug);
  const profile = await inAgency(platform.office, id, readProfile);
  return { name, telephone: profile.phone, legalNotice: legalNotice(profile) };
}
