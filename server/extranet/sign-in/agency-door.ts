import { inAgency } from '../../platform/database/connection.ts';
import { findAgency } from '../../platform/sign-in/agency.ts';
import type { SignInContext } from '../../platform/sign-in/store.ts';
import { closedReason } from './closed-reason.ts';
import { readDoor } from './repository/agency-door.ts';

/** What anybody reads at the clients' door: the agency's name, whether it is open, its legal notice, whom to call, how long a password must be (CLI-249 to CLI-251). */
export async function readAgencyDoor({ database, store }: SignInContext, slug: string) {
  const agency = await findAgency(database, slug);
  const { door, policy } = await inAgency(database, agency.id, async (tx) => ({ door: await readDoor(tx), policy: await store.policy(tx) }));
  const reason = closedReason(door);
  const [first] = door?.contacts ?? [];
  return {
    name: agency.name, slug: agency.slug, open: reason === null, closedReason: reason, legalNotice: door?.legalNotice ?? null, contact: first?.email ?? null, telephone: first?.phone ?? null,
    passwordLength: policy.passwordLength,
  };
}
