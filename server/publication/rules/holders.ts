import type { GrantRule, MemberQuality, PartyFacts } from '../model.ts';

export type Holder = { personId: string; rule: GrantRule };

/**
 * The persons who hold what a party holds. A person or a couple is itself; an indivision is every member and the common agent; a démembrement is usufructuary
 * and bare owner; a company is its manager, never a mere associate. A group without any known member is itself, so that its own login still works;
 * a company with associates but no manager is nobody: unknown is not yes.
 */
export function holdersOf(partyId: string, parties: ReadonlyMap<string, PartyFacts>): Holder[] {
  const found = new Map<string, Holder>();
  visit(partyId, 'account-holder', parties, new Set(), found);
  return [...found.values()];
}

function visit(partyId: string, rule: GrantRule, parties: ReadonlyMap<string, PartyFacts>, seen: Set<string>, found: Map<string, Holder>): void {
  if (seen.has(partyId)) return; // Two groups that are members of each other: a data fault must not hang a run.
  seen.add(partyId);
  const party = parties.get(partyId);
  if (!party) return;
  const itself = party.kind === 'person' || party.kind === 'couple' || party.members.length === 0;
  if (itself && !found.has(partyId)) found.set(partyId, { personId: partyId, rule });
  // The agent first: of two qualities of one person, the one that says most is kept.
  const members = [...party.members].sort((a, b) => Number(b.quality === 'commonAgent') - Number(a.quality === 'commonAgent'));
  for (const { partyId: memberId, quality } of members) {
    const memberRule = RULES[party.kind][quality];
    if (memberRule) visit(memberId, memberRule, parties, seen, found);
  }
}

const RULES: Record<PartyFacts['kind'], Partial<Record<MemberQuality, GrantRule>>> = {
  person: {},
  couple: { spouse: 'spouse' },
  jointOwnership: { commonAgent: 'common-agent', jointOwner: 'joint-owner' },
  dividedOwnership: { usufructuary: 'usufructuary', bareOwner: 'bare-owner', commonAgent: 'common-agent' },
  company: { manager: 'company-manager' },
};
