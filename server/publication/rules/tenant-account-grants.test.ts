import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../kernel/day.ts';
import type { LeaseFacts, MandateFacts, RightsFacts } from '../model.ts';
import { account, facts, grantsOf, lease, mandate, person, TODAY } from '../../../tests/factories/rights.ts';
import { grantsByPerson } from './grants.ts';

/** Ana lets lot 1 to Tom, in the account T1. */
const world = (change: Partial<RightsFacts> = {}): RightsFacts => facts({
  showTenantAccounts: true, parties: ['ana', 'ben', 'tom', 'eva'].map(person),
  accounts: [account('P1', 'ana', 'landlord'), account('P2', 'ben', 'landlord'), account('T1', 'tom', 'tenant'), account('T2', 'eva', 'tenant')],
  mandates: [mandate('M1', 'ana', 'P1', ['1'])], leases: [lease('B1', 'tom', 'T1', ['1'])], ...change,
});
const seen = (world: RightsFacts, who: string) => grantsOf(who, world).filter(({ role }) => role === 'tenantAccount').map(({ placeId, space, side, from, until }) => `${space} ${side}:${placeId} ${from ?? '…'} → ${until ?? '…'}`);

test('[PAR-226] a landlord reads the account of a tenant from the entry to the last day of the lease, when the agency opens it; nobody else does, and by default nobody', () => {
  expect(seen(world(), 'ana')).toEqual(['landlord account:T1 2022-01-01 → …']);
  expect(seen(world({ leases: [lease('B1', 'tom', 'T1', ['1'], { exitOn: day('2026-12-31') })] }), 'ana')).toEqual(['landlord account:T1 2022-01-01 → 2026-12-31']);
  for (const other of ['ben', 'tom', 'eva']) expect(seen(world(), other)).toEqual([]);
  expect(seen(world({ showTenantAccounts: false }), 'ana')).toEqual([]);
  expect(grantsOf('ana', world()).find(({ role }) => role === 'tenantAccount')!.why).toEqual({ rule: 'tenant-account', sentence: 'Propriétaire bailleur\u00A0: compte du locataire, bail B1 («\u00A0Les Érables\u00A0»), le temps du bail.', accountIds: ['P1'] });
});

test('[PAR-226] a tenant who left on an unknown day, an account that is not published on either side, and a mandate that has ended show nothing beyond', () => {
  expect(seen(world({ leases: [lease('B1', 'tom', 'T1', ['1'], { departed: true })] }), 'ana')).toEqual([]);
  for (const closed of ['P1', 'T1']) expect(seen(world({ accounts: world().accounts.map((one) => (one.id === closed ? { ...one, published: false } : one)) }), 'ana')).toEqual([]);
  expect(seen(world({ mandates: [mandate('M1', 'ana', 'P1', ['1'], { until: day('2024-06-30') })] }), 'ana')).toEqual(['landlord account:T1 2022-01-01 → 2024-06-30']);
});

test('[PAR-226] after a sale the former owner reads nothing from that day; the buyer does not read what the tenant owed the seller', () => {
  const sold = world({
    mandates: [mandate('M1', 'ana', 'P1', ['1'], { until: day('2026-06-30') }), mandate('M2', 'ben', 'P2', ['1'], { from: day('2026-07-01') })],
  });
  expect(seen(sold, 'ana')).toEqual(['landlord account:T1 2022-01-01 → 2026-06-30']);
  expect(seen(sold, 'ben')).toEqual([]);
  // The next tenant is the buyer's alone.
  expect(seen({ ...sold, leases: [lease('B1', 'tom', 'T1', ['1'], { exitOn: day('2026-06-30') }), lease('B2', 'eva', 'T2', ['1'], { entryOn: day('2026-07-01') })] }, 'ben')).toEqual(['landlord account:T2 2026-07-01 → …']);
});

test('[PAR-226] an account in which a tenant also owes another landlord is shown to neither', () => {
  const two = world({ mandates: [mandate('M1', 'ana', 'P1', ['1']), mandate('M2', 'ben', 'P2', ['2'])], leases: [lease('B1', 'tom', 'T1', ['1']), lease('B2', 'tom', 'T1', ['2'])] });
  expect([seen(two, 'ana'), seen(two, 'ben')]).toEqual([[], []]);
  // Nor when one of its leases is under no mandate that is known.
  expect(seen(world({ leases: [lease('B1', 'tom', 'T1', ['1']), lease('B2', 'tom', 'T1', ['9'])] }), 'ana')).toEqual([]);
  // Two leases of one landlord are theirs.
  expect(seen(world({ mandates: [mandate('M1', 'ana', 'P1', ['1', '2'])], leases: [lease('B1', 'tom', 'T1', ['1']), lease('B2', 'tom', 'T1', ['2'])] }), 'ana')).toEqual(['landlord account:T1 2022-01-01 → …']);
});

test('[PAR-226] rents are the usufructuary’s: a bare owner reads no tenant’s account (code civil, art. 582)', () => {
  const divided = world({
    parties: [{ id: 'split', kind: 'dividedOwnership', name: 'split', members: [{ partyId: 'ana', quality: 'usufructuary' }, { partyId: 'ben', quality: 'bareOwner' }] }, ...['ana', 'ben', 'tom'].map(person)],
    accounts: [account('P1', 'split', 'landlord'), account('T1', 'tom', 'tenant')], mandates: [mandate('M1', 'split', 'P1', ['1'])],
  });
  expect([seen(divided, 'ana'), seen(divided, 'ben')]).toEqual([['landlord account:T1 2022-01-01 → …'], []]);
});

// Small random agencies: two landlords, three lots, three tenants who may share an account, whatever days.
const anyDay = fc.integer({ min: -20, max: 20 }).map((days) => addDays(TODAY, days));
const anySpan = fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 30 }), { freq: 1 })).map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }));
const anyLots = fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 2 });
/** Most accounts are published, most days are long: the interesting worlds are those where a view may well be open. */
const mostly = fc.integer({ min: 0, max: 5 }).map((one) => one > 0);
const LANDLORDS = ['ana', 'ben'];
const anyWorld = fc.record({
  mandates: fc.array(fc.tuple(fc.constantFrom(...LANDLORDS), anyLots, anySpan), { minLength: 1, maxLength: 3 }),
  leases: fc.array(fc.tuple(fc.constantFrom('tom', 'eva'), anyLots, anySpan, fc.option(fc.constantFrom('M0', 'M1'), { freq: 1 }), mostly.map((one) => !one)), { minLength: 1, maxLength: 3 }),
  published: fc.record({ ana: mostly, ben: mostly, tom: mostly, eva: mostly }), on: anyDay, open: mostly,
}).map(({ mandates, leases, published, on, open }) => ({
  on,
  world: facts({
    showTenantAccounts: open, parties: ['ana', 'ben', 'tom', 'eva'].map(person),
    accounts: [account('P-ana', 'ana', 'landlord', published.ana), account('P-ben', 'ben', 'landlord', published.ben), account('T-tom', 'tom', 'tenant', published.tom), account('T-eva', 'eva', 'tenant', published.eva)],
    mandates: mandates.map(([owner, lots, span], at) => mandate(`M${at}`, owner, `P-${owner}`, lots, span)),
    leases: leases.map(([tenant, lots, { from, until }, mandateId, departed], at) => lease(`B${at}`, tenant, `T-${tenant}`, lots, { entryOn: from, exitOn: until, mandateId, departed })),
  }),
}));

test('[PAR-226] whatever the mandates, the leases and the day: who reads an account lets to its holder that day, and no other landlord has had a say in it until then', () => {
  fc.assert(fc.property(anyWorld, ({ world: one, on }) => {
    for (const [who, grants] of grantsByPerson(one)) {
      for (const grant of grants.filter(({ role }) => role === 'tenantAccount')) {
        expect([one.showTenantAccounts, LANDLORDS.includes(who), grant.space, grant.side]).toEqual([true, true, 'landlord', 'account']);
        const isOpen = (id: string) => one.accounts.find((held) => held.id === id)!.published;
        expect([isOpen(grant.placeId), isOpen(`P-${who}`)]).toEqual([true, true]);
        if (!covers(grant, on)) continue;
        const leases = one.leases.filter(({ accountId }) => accountId === grant.placeId);
        const own = one.mandates.filter(({ ownerPartyId }) => ownerPartyId === who);
        // They let to the holder, that day.
        expect(leases.some((held) => occupied(held, on) && own.some((mine) => covers(mine, on) && under(mine, held)))).toBe(true);
        // Every lease of the account is under them; no stranger's mandate met one of these leases on a day up to this one.
        for (const held of leases) {
          expect(own.some((mine) => under(mine, held))).toBe(true);
          const strangers = one.mandates.filter((other) => other.ownerPartyId !== who && other.lotIds.some((lotId) => held.lotIds.includes(lotId)));
          for (let past = addDays(TODAY, -25); past <= on; past = addDays(past, 1)) expect(strangers.some((other) => covers(other, past) && occupied(held, past))).toBe(false);
        }
      }
    }
  }), { numRuns: 1500 });
});

test('[PAR-226] the property meets both: views that are open and views that are not', () => {
  const counts = { open: 0, shut: 0 };
  for (const { world: one, on } of fc.sample(anyWorld, 1500)) {
    const open = [...grantsByPerson(one).values()].flat().some((grant) => grant.role === 'tenantAccount' && covers(grant, on));
    counts[open ? 'open' : 'shut'] += 1;
  }
  expect(Math.min(counts.open, counts.shut)).toBeGreaterThan(20);
});

function covers({ from, until }: { from: Day | null; until: Day | null }, on: Day): boolean {
  return (from === null || from <= on) && (until === null || until >= on);
}

function occupied({ entryOn, exitOn, departed }: LeaseFacts, on: Day): boolean {
  return !(departed && exitOn === null) && covers({ from: entryOn, until: exitOn }, on);
}

function under(mine: MandateFacts, held: LeaseFacts): boolean {
  return held.mandateId === null ? held.lotIds.every((lotId) => mine.lotIds.includes(lotId)) : held.mandateId === mine.id && mine.lotIds.some((lotId) => held.lotIds.includes(lotId));
}
