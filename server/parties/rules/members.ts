import type { Membership, PartyKind, Quality } from '../model.ts';

const OF_KIND: Record<PartyKind, readonly Quality[]> = {
  person: [], couple: ['spouse'], jointOwnership: ['commonAgent', 'jointOwner'], company: ['manager', 'associate'], dividedOwnership: ['usufructuary', 'bareOwner'],
};

export type MembersFault = { code: 'quality-not-of-kind'; quality: Quality } | { code: 'two-agents' } | { code: 'member-twice' };

/** Which qualities a kind of party knows; a common agent is one person (loi n° 65-557, art. 23). Null: nothing to mend. */
export function faultOfMembers(kind: PartyKind, members: readonly Membership[]): MembersFault | null {
  const stranger = members.find(({ quality }) => !OF_KIND[kind].includes(quality));
  if (stranger) return { code: 'quality-not-of-kind', quality: stranger.quality };
  if (members.filter(({ quality }) => quality === 'commonAgent').length > 1) return { code: 'two-agents' };
  return new Set(members.map(({ partyId, quality }) => `${partyId} ${quality}`)).size < members.length ? { code: 'member-twice' } : null;
}
