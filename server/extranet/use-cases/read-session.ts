import { notFound } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Contact } from '../model.ts';
import { readContacts, readStanding, type Standing } from '../repository/people.ts';
import { councilOf, spacesOf } from '../rules/spaces.ts';

export type Session = ReturnType<typeof presentSession>;

/** What the client's screens are built from: the person, their spaces, their place in councils, what the agency opens (CLI-254 to CLI-257). */
export async function readSession(platform: Platform, viewer: ClientViewer): Promise<Session> {
  const standing = await inAgency(platform.extranet, viewer.agencyId, (tx) => readStanding(tx, viewer.identityId, platform.clock.now()));
  if (!standing) throw notFound();
  return presentSession(standing, viewer.seenAsBy);
}

export function readAgencyContacts(platform: Platform, viewer: ClientViewer): Promise<{ legalNotice: string | null; contacts: Contact[] }> {
  return inAgency(platform.extranet, viewer.agencyId, readContacts);
}

function presentSession({ person, agency, spaces, levels }: Standing, seenAsBy: string | null) {
  return {
    person: { id: person.id, name: person.name, initials: initialsOf(person.name), email: person.email, notifications: person.notifications },
    agency: { name: agency.name, slug: agency.slug },
    spaces: spacesOf(spaces),
    council: councilOf(levels),
    features: { syndicDocuments: agency.syndicDocuments, rentalDocuments: agency.rentalDocuments, emailNotices: agency.notifyByEmail, accounts: agency.accountsOpen },
    seenAs: seenAsBy === null ? null : { by: seenAsBy, name: person.name },
  };
}

/** "Hélène GARNIER" gives HG; titles and particles do not count. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && !/^(M\.?|Mme|Mlle|Me|Dr)$/.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}
