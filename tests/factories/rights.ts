import { day, type Day } from '../../server/kernel/day.ts';
import type {
  AccountFacts, BinderFacts, BinderTicks, CouncilSeatFacts, DocumentFacts, Grant, LeaseFacts, MandateFacts, OwnershipFacts, PartyFacts, RightsFacts, Space,
} from '../../server/publication/model.ts';
import { grantsByPerson, withheldGrantsByPerson } from '../../server/publication/rules/grants.ts';
import { whoSees, type PersonRights } from '../../server/publication/rules/who-sees.ts';

// Facts for the tests of who sees what, complete by default; each test changes what it speaks about.

export const TODAY = day('2026-11-24');
export const ALL = { coOwner: true, member: true, president: true } as const;
export const COUNCIL = { member: true, president: true } as const;

export function binder(trade: 'syndic' | 'rental', ticks: Partial<BinderTicks>, personal = false): BinderFacts {
  const none: BinderTicks = { coOwner: false, member: false, president: false, landlord: false, tenant: false };
  return { id: 'binder', trade, path: 'Assemblées générales', personal, reserved: null, ticks: { ...none, ...ticks } };
}

export function document(change: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    id: 'document', eventId: 'event', binderId: 'binder', termMonths: null, treatmentDate: day('2026-11-01'), publicationDate: day('2026-11-01'), accountId: null,
    buildingId: 'erables', lotIds: [], leaseId: null, ...change,
  };
}

export function person(id: string): PartyFacts {
  return { id, kind: 'person', name: id, members: [] };
}

export function account(id: string, partyId: string, kind: Space, published = true): AccountFacts {
  return { id, code: id, kind, partyId, buildingId: 'erables', published };
}

export function owns(partyId: string, accountId: string, change: Partial<OwnershipFacts> = {}): OwnershipFacts {
  return { buildingId: 'erables', lotId: `lot-${partyId}`, partyId, accountId, from: day('2015-01-01'), until: null, ...change };
}

export function seat(partyId: string, office: 'member' | 'president', from: Day, until: Day | null = null, buildingId = 'erables'): CouncilSeatFacts {
  return { buildingId, partyId, office, from, until };
}

export function mandate(id: string, ownerPartyId: string, accountId: string, lotIds: string[], change: Partial<MandateFacts> = {}): MandateFacts {
  return { id, number: id, ownerPartyId, accountId, buildingId: 'erables', lotIds, from: day('2020-01-01'), until: null, ...change };
}

export function lease(id: string, tenantPartyId: string, accountId: string, lotIds: string[], change: Partial<LeaseFacts> = {}): LeaseFacts {
  return {
    id, number: id, mandateId: null, tenantPartyId, accountId, buildingId: 'erables', lotIds, entryOn: day('2022-01-01'), noticeReceivedOn: null, exitOn: null,
    departed: false, ...change,
  };
}

export function facts(change: Partial<RightsFacts>): RightsFacts {
  return { parties: [], accounts: [], ownerships: [], seats: [], mandates: [], leases: [], names: new Map([['erables', 'Les Érables'], ['clos', 'Le Clos']]), showTenantAccounts: false, ...change };
}

export function grantsOf(personId: string, world: RightsFacts): Grant[] {
  return grantsByPerson(world).get(personId) ?? [];
}

/** Everybody of these facts, with what they hold and what is withheld from them. */
export function everybody(world: RightsFacts): PersonRights[] {
  const grants = grantsByPerson(world);
  const withheld = withheldGrantsByPerson(world);
  return world.parties.map(({ id, name }) => ({ personId: id, name, grants: grants.get(id) ?? [], withheld: withheld.get(id) ?? [] }));
}

/** Does this person, asked about alone, stand among those who see? */
export function sees(person: PersonRights, asked: DocumentFacts, filedIn: BinderFacts | null, on: Day): boolean {
  return whoSees(asked, filedIn, [person], on).total === 1;
}
