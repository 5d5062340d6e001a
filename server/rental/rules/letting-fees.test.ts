import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { LETTING_SERVICES, type LettingLine, type LettingZone } from '../model.ts';
import { planLettingFees, type LettingFacts } from './letting-fees.ts';

const facts = (more: Partial<LettingFacts> = {}): LettingFacts => ({ kind: 'unfurnished', on: day('2026-03-02'), signedOn: day('2026-03-01'), inventoryOn: day('2026-03-02'), zone: 'tense', areaHundredths: 4_000, agreed: LETTING_SERVICES, invoiced: [], ...more });
const file = (ownerCents: bigint, tenantCents: bigint): LettingLine => ({ service: 'file', ownerCents, tenantCents });
const codes = (lines: LettingLine[], more: Partial<LettingFacts> = {}) => planLettingFees(lines, facts(more)).faults.map(({ code }) => code);

test('décret 2014-890 and the arrêté of 17 July 2025: 40 m² may cost a tenant 484.00, 403.60 or 322.80 by zone since 2026, 480.00, 400.00 or 320.00 before', () => {
  const cap = (zone: LettingZone, on: string) => planLettingFees([file(100_000n, 1n)], facts({ zone, on: day(on), signedOn: day('2015-01-01') })).limits[0]!.cents;
  expect([cap('A-bis', '2026-01-01'), cap('tense', '2026-01-01'), cap('other', '2026-01-01')]).toEqual([48_400n, 40_360n, 32_280n]);
  expect([cap('A-bis', '2025-12-31'), cap('tense', '2025-12-31'), cap('other', '2025-12-31')]).toEqual([48_000n, 40_000n, 32_000n]);
  const inventory = (on: string) => planLettingFees([{ service: 'inventory', ownerCents: 100_000n, tenantCents: 1n }], facts({ on: day(on), signedOn: day('2015-01-01'), inventoryOn: day('2015-01-01') })).limits[0]!.cents;
  expect([inventory('2025-12-31'), inventory('2026-01-01')]).toEqual([12_000n, 12_120n]);
});

test('a cent above the cap, or above the owner’s part, is refused with the sum that shows it', () => {
  expect(codes([file(60_000n, 40_360n)])).toEqual([]);
  expect(planLettingFees([file(60_000n, 40_361n)], facts()).faults).toMatchObject([{ code: 'tenant-above-limit', sentence: expect.stringMatching(/403,60.*40,00.m² × 10,09/) }]);
  expect(planLettingFees([file(30_000n, 30_001n)], facts()).faults).toMatchObject([{ code: 'tenant-above-limit', sentence: expect.stringContaining('part du propriétaire') }]);
});

test('finding the tenant is the owner’s alone; outside the law of 1989 the parties share as they agree', () => {
  expect(codes([{ service: 'letting', ownerCents: 50_000n, tenantCents: 1n }])).toEqual(['tenant-letting']);
  expect(codes([{ service: 'letting', ownerCents: 0n, tenantCents: 90_000n }, file(0n, 90_000n)], { kind: 'commercial', zone: null, areaHundredths: null })).toEqual([]);
});

test('nothing before the lease is signed, nor the inventory before it is made, nor a service that the mandate does not describe', () => {
  expect(codes([file(100n, 0n)], { on: day('2026-02-28') })).toEqual(['before-signature']);
  expect(codes([{ service: 'inventory', ownerCents: 100n, tenantCents: 0n }], { inventoryOn: null })).toEqual(['inventory-not-made']);
  expect(codes([{ service: 'inventory', ownerCents: 100n, tenantCents: 0n }], { inventoryOn: day('2026-03-03') })).toEqual(['inventory-not-made']);
  expect(planLettingFees([file(100n, 100n)], facts({ agreed: ['inventory'] })).faults).toMatchObject([{ code: 'fee-outside-mandate', sentence: expect.stringContaining('art. 66') }]);
});

test('without the area or the zone, a tenant’s part cannot be checked and is refused; an owner’s part alone can do without', () => {
  expect(codes([file(100n, 100n)], { areaHundredths: null })).toEqual(['limit-unknown']);
  expect(codes([file(100n, 100n)], { zone: null })).toEqual(['limit-unknown']);
  expect(codes([file(100n, 0n)], { zone: null, areaHundredths: null })).toEqual([]);
  expect(codes([])).toEqual(['no-fee']);
});

test('a service is invoiced once for a lease, and the message names the invoice', () => {
  expect(planLettingFees([file(100n, 0n)], facts({ invoiced: [{ service: 'file', number: 'HL-2026-0001' }] })).faults).toMatchObject([{ code: 'already-invoiced', sentence: expect.stringContaining('HL-2026-0001') }]);
});

test('EX-21 amounts are typed with their VAT: 71.35 is 59.46 + 11.89, taken on the sum of the services of each party', () => {
  const { owner, tenant } = planLettingFees([file(7_135n, 5_000n), { service: 'inventory', ownerCents: 0n, tenantCents: 0n }, { service: 'letting', ownerCents: 10_000n, tenantCents: 0n }], facts());
  expect(tenant).toEqual({ netCents: 4_167n, vatCents: 833n, grossCents: 5_000n });
  expect(owner).toEqual({ netCents: 14_279n, vatCents: 2_856n, grossCents: 17_135n });
  expect(planLettingFees([file(7_135n, 0n)], facts()).owner).toMatchObject({ netCents: 5_946n, vatCents: 1_189n });
});

test('whatever is asked of a protected tenant: accepted means within the owner’s part and the cap', () => {
  fc.assert(fc.property(fc.bigInt(0n, 200_000n), fc.bigInt(0n, 200_000n), fc.integer({ min: 1, max: 20_000 }), fc.constantFrom<LettingZone>('A-bis', 'tense', 'other'), (ownerCents, tenantCents, areaHundredths, zone) => {
    const plan = planLettingFees([file(ownerCents, tenantCents)], facts({ areaHundredths, zone }));
    if (plan.faults.length > 0 || tenantCents === 0n) return;
    const rate = { 'A-bis': 1_210n, tense: 1_009n, other: 807n }[zone];
    expect(tenantCents <= ownerCents && tenantCents * 100n <= rate * BigInt(areaHundredths)).toBe(true);
    expect([plan.tenant.grossCents, plan.owner.grossCents]).toEqual([tenantCents, ownerCents]);
  }));
});
