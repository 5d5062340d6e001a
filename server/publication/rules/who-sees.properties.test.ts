import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../kernel/day.ts';
import type { AccountFacts, BinderFacts, BinderTicks, DocumentFacts, PartyFacts, RightsFacts } from '../model.ts';
import { everybody, facts as emptyFacts, sees, TODAY } from '../../../tests/factories/rights.ts';
import { grantsByPerson } from './grants.ts';
import { holdersOf } from './holders.ts';
import { lastDayShown } from './term.ts';
import { whoSees } from './who-sees.ts';

// Small random agencies: two buildings of two lots, four persons and a company, everything that can happen to them.
const BUILDINGS = ['A', 'B'] as const;
const PERSONS = ['p1', 'p2', 'p3', 'p4'];
const PARTIES: PartyFacts[] = [
  ...PERSONS.map((id): PartyFacts => ({ id, kind: 'person', name: id, members: [] })),
  { id: 'sci', kind: 'company', name: 'sci', members: [{ partyId: 'p1', quality: 'manager' }, { partyId: 'p2', quality: 'associate' }] },
  { id: 'heirs', kind: 'jointOwnership', name: 'heirs', members: [{ partyId: 'p3', quality: 'jointOwner' }, { partyId: 'p4', quality: 'commonAgent' }] },
];
const anyBuilding = fc.constantFrom(...BUILDINGS);
const anyLot = fc.tuple(anyBuilding, fc.constantFrom('1', '2'));
const anyParty = fc.constantFrom(...PARTIES.map(({ id }) => id));
const anyDay = fc.integer({ min: -30, max: 30 }).map((days) => addDays(TODAY, days));
const anySpan = fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 40 }))).map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }));

const anyFacts: fc.Arbitrary<RightsFacts> = fc.record({
  ownerships: fc.array(fc.tuple(anyLot, anyParty, anySpan, fc.boolean()), { maxLength: 6 }),
  seats: fc.array(fc.tuple(anyBuilding, anyParty, fc.constantFrom('member' as const, 'president' as const), anySpan), { maxLength: 4 }),
  mandates: fc.array(fc.tuple(anyLot, anyParty, anySpan, fc.boolean()), { maxLength: 3 }),
  leases: fc.array(fc.tuple(anyLot, anyParty, anySpan, fc.boolean()), { maxLength: 4 }),
}).map(({ ownerships, seats, mandates, leases }) => {
  const accounts = new Map<string, AccountFacts>();
  const open = (id: string, partyId: string, kind: AccountFacts['kind'], buildingId: string, published: boolean) => {
    if (!accounts.has(id)) accounts.set(id, { id, code: id, kind, partyId, buildingId, published });
    return id;
  };
  return emptyFacts({
    parties: PARTIES,
    ownerships: ownerships.map(([[buildingId, lot], partyId, span, published]) => ({
      buildingId, lotId: `${buildingId}${lot}`, partyId, accountId: open(`C-${buildingId}-${partyId}`, partyId, 'coOwner', buildingId, published), ...span,
    })),
    seats: seats.map(([buildingId, partyId, office, span]) => ({ buildingId, partyId, office, ...span })),
    mandates: mandates.map(([[buildingId, lot], partyId, span, published], index) => ({
      id: `M${index}`, number: `M${index}`, ownerPartyId: partyId, accountId: open(`P${index}`, partyId, 'landlord', buildingId, published), buildingId, lotIds: [`${buildingId}${lot}`], ...span,
    })),
    leases: leases.map(([[buildingId, lot], partyId, span, published], index) => ({
      id: `L${index}`, number: `L${index}`, mandateId: null, tenantPartyId: partyId, accountId: open(`T${index}`, partyId, 'tenant', buildingId, published), buildingId,
      lotIds: [`${buildingId}${lot}`], entryOn: span.from, exitOn: span.until, noticeReceivedOn: null, departed: false,
    })),
    accounts: [...accounts.values()],
  });
});

const anyTicks: fc.Arbitrary<BinderTicks> = fc.record({ coOwner: fc.boolean(), member: fc.boolean(), president: fc.boolean(), landlord: fc.boolean(), tenant: fc.boolean() });
const anyBinder: fc.Arbitrary<BinderFacts> = fc.record({ trade: fc.constantFrom('syndic' as const, 'rental' as const), personal: fc.boolean(), ticks: anyTicks })
  .map((binder) => ({ id: 'binder', path: 'Classeur', reserved: null, ...binder }));

/** A world and a document that may well belong to it. */
const anyCase = fc.tuple(anyFacts, anyBinder, anyDay).chain(([facts, binder, on]) => {
  const accountId = facts.accounts.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...facts.accounts.map(({ id }) => id)));
  const leaseOrLot = fc.oneof(fc.constant({ leaseId: null, lotIds: [] as string[] }), anyLot.map(([building, lot]) => ({ leaseId: null, lotIds: [`${building}${lot}`] })),
    ...(facts.leases.length === 0 ? [] : [fc.constantFrom(...facts.leases).map(({ id, lotIds }) => ({ leaseId: id, lotIds: [...lotIds] }))]));
  const document: fc.Arbitrary<DocumentFacts> = fc.record({
    accountId, buildingId: anyBuilding, leaseOrLot, treatmentDate: anyDay, termMonths: fc.option(fc.constant(1)), publicationDate: fc.option(anyDay, { freq: 9 }),
  }).map(({ leaseOrLot: tied, ...rest }) => ({ id: 'd', eventId: 'e', binderId: 'binder', ...rest, ...tied }));
  return fc.record({ facts: fc.constant(facts), binder: fc.constant(binder), on: fc.constant(on), document });
});

function seers(facts: RightsFacts, binder: BinderFacts, document: DocumentFacts, on: Day): string[] {
  return everybody(facts).filter((person) => sees(person, document, binder, on)).map(({ personId }) => personId).sort();
}
const forAnyCase = (claim: (one: { facts: RightsFacts; binder: BinderFacts; on: Day; document: DocumentFacts }) => void) => fc.assert(fc.property(anyCase, (one) => {
  claim(one);
}), { numRuns: 400 });

test('[BEY-522] the dated grants say the same as the rules read day by day, word for word', () => {
  forAnyCase(({ facts, binder, document, on }) => {
    expect(seers(facts, binder, document, on)).toEqual(seersByTheLetter(facts, binder, document, on));
  });
});

test('[ACC-151] nobody sees anything through accounts that are not published', () => {
  forAnyCase(({ facts, binder, document, on }) => {
    const closed = { ...facts, accounts: facts.accounts.map((account) => ({ ...account, published: false })) };
    expect(grantsByPerson(closed).size).toBe(0);
    expect(seers(closed, binder, document, on)).toEqual([]);
  });
});

test('publishing one more account never hides a document, in a binder read by all levels', () => {
  forAnyCase(({ facts, binder, document, on }) => {
    const everyLevel = { ...binder, ticks: { coOwner: true, member: true, president: true, landlord: true, tenant: true } };
    const open = { ...facts, accounts: facts.accounts.map((account) => ({ ...account, published: true })) };
    expect(seers(open, everyLevel, document, on)).toEqual(expect.arrayContaining(seers(facts, everyLevel, document, on)));
  });
});

test('[SET-101] adding a tick never hides a document from anybody', () => {
  fc.assert(fc.property(anyCase, fc.constantFrom('coOwner', 'member', 'president', 'landlord', 'tenant'), ({ facts, binder, document, on }, tick) => {
    const wider = { ...binder, ticks: { ...binder.ticks, [tick]: true } };
    expect(seers(facts, wider, document, on)).toEqual(expect.arrayContaining(seers(facts, binder, document, on)));
  }), { numRuns: 400 });
});

test('rights in one building never show a document of another', () => {
  forAnyCase(({ facts, binder, document, on }) => {
    const elsewhere = {
      ...facts, ownerships: facts.ownerships.filter(({ buildingId }) => buildingId === 'B'), mandates: facts.mandates.filter(({ buildingId }) => buildingId === 'B'),
      leases: facts.leases.filter(({ buildingId }) => buildingId === 'B'),
    };
    const inA = { ...document, buildingId: 'A', leaseId: null, lotIds: document.lotIds.map((lotId) => `A${lotId.slice(1)}`) };
    expect(seers(elsewhere, { ...binder, personal: false }, inA, on)).toEqual([]);
  });
});

test('a personal document is for the holders of its account alone, whatever the ticks', () => {
  forAnyCase(({ facts, binder, document, on }) => {
    const account = facts.accounts.find(({ id }) => id === document.accountId);
    const holders = account ? holdersOf(account.partyId, new Map(facts.parties.map((party) => [party.id, party]))).map(({ personId }) => personId) : [];
    for (const personId of seers(facts, { ...binder, personal: true }, document, on)) expect(holders).toContain(personId);
  });
});

test('from the day of the sale the seller sees nothing of the building', () => {
  fc.assert(fc.property(anyCase, anyDay, fc.integer({ min: 0, max: 60 }), ({ facts, binder, document }, sale, days) => {
    const sold = { ...facts, ownerships: facts.ownerships.map((owned) => ({ ...owned, until: owned.until !== null && owned.until < sale ? owned.until : sale })) };
    expect(seers(sold, { ...binder, trade: 'syndic', personal: false }, document, addDays(sale, days))).toEqual([]);
  }), { numRuns: 400 });
});

test('[BEY-522] the panel puts each person on one side, once, and says the same of a person asked about alone', () => {
  forAnyCase(({ facts, binder, document, on }) => {
    const people = everybody(facts);
    const panel = whoSees(document, binder, people, on);
    const yes = panel.seeing.flatMap((group) => group.people.map(({ personId }) => personId)).sort();
    const no = panel.notSeeing.flatMap((group) => group.people.map(({ personId }) => personId));
    expect(yes).toEqual(seers(facts, binder, document, on));
    expect([...yes, ...no].sort()).toEqual(people.map(({ personId }) => personId).sort());
    for (const { people: group } of panel.notSeeing) for (const { sentence } of group) expect(sentence).toMatch(/\.$/);
  });
});

/** The rules as they are written, one person and one day at a time, without periods or grants. */
function seersByTheLetter(facts: RightsFacts, binder: BinderFacts, document: DocumentFacts, on: Day): string[] {
  if (document.publicationDate === null || document.publicationDate > on) return [];
  const last = lastDayShown(document.treatmentDate, document.termMonths);
  if (last !== null && on > last) return [];
  const parties = new Map(facts.parties.map((party) => [party.id, party]));
  const heldBy = (personId: string, accountId: string | null) => {
    const account = facts.accounts.find(({ id }) => id === accountId);
    return account !== undefined && account.published && holdersOf(account.partyId, parties).some((holder) => holder.personId === personId);
  };
  const runs = ({ from, until }: { from: Day; until: Day | null }) => from <= on && (until === null || on <= until);
  return facts.parties.map(({ id }) => id).filter((personId) => {
    if (binder.personal) return heldBy(personId, document.accountId);
    if (binder.trade === 'syndic') {
      const owns = facts.ownerships.some((owned) => owned.buildingId === document.buildingId && owned.from <= on && (owned.until === null || on < owned.until) && heldBy(personId, owned.accountId));
      const sits = (office: string) => facts.seats.some((seat) => seat.buildingId === document.buildingId && seat.office === office && runs(seat)
        && holdersOf(seat.partyId, parties).some((holder) => holder.personId === personId));
      const level = sits('president') ? 'president' : sits('member') ? 'member' : 'coOwner';
      return owns && binder.ticks[level];
    }
    const lots = document.lotIds;
    const touches = (thing: { lotIds: readonly string[]; buildingId: string }) => (lots.length > 0 ? thing.lotIds.some((lot) => lots.includes(lot)) : thing.buildingId === document.buildingId);
    const landlord = binder.ticks.landlord && facts.mandates.some((mandate) => runs(mandate) && touches(mandate) && heldBy(personId, mandate.accountId));
    const tenant = binder.ticks.tenant && facts.leases.some((lease) => runs({ from: lease.entryOn, until: lease.exitOn }) && heldBy(personId, lease.accountId)
      && (document.leaseId !== null ? lease.id === document.leaseId : touches(lease)));
    return landlord || tenant;
  }).sort();
}
