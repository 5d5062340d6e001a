import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { Grant, RightsFacts } from '../model.ts';
import { account, facts, grantsOf, lease, mandate, owns, person, seat } from '../../../tests/factories/rights.ts';
import { grantKey, grantsByPerson, liveGrants, withheldGrantsByPerson } from './grants.ts';

const short = (grants: Grant[]) => grants.map(({ role, side, placeId, from, until }) => `${role} ${side}:${placeId} ${from ?? '…'} → ${until ?? '…'}`);
const inBuilding = (grants: Grant[]) => short(grants.filter(({ side }) => side === 'building'));
const ana = { parties: [person('ana')], accounts: [account('C1', 'ana', 'coOwner')] };

function ofAna(change: Partial<RightsFacts>): Grant[] {
  return grantsOf('ana', facts({ ...ana, ...change }));
}

test('a co-owner holds the account, and is a co-owner from the day of purchase', () => {
  expect(short(ofAna({ ownerships: [owns('ana', 'C1')] }))).toEqual(['holder account:C1 … → …', 'coOwner building:erables 2015-01-01 → …']);
});

test('each grant says why in French, with the account it comes from', () => {
  const [holder, owner] = ofAna({ ownerships: [owns('ana', 'C1')] });
  expect(holder!.why).toEqual({ rule: 'account-holder', sentence: 'Titulaire du compte C1.', accountIds: ['C1'] });
  expect(owner!.why).toEqual({ rule: 'co-owner', sentence: 'Copropriétaire de «\u00A0Les Érables\u00A0», par le compte C1.', accountIds: ['C1'] });
});

test('[ACC-151] [ACC-157] an account that is not published gives nothing, another of the same person still counts', () => {
  const two = facts({
    parties: [person('ana')], accounts: [account('C1', 'ana', 'coOwner', false), account('C2', 'ana', 'coOwner')],
    ownerships: [owns('ana', 'C1'), owns('ana', 'C2', { buildingId: 'clos' })],
  });
  expect(short(grantsOf('ana', two))).toEqual(['holder account:C2 … → …', 'coOwner building:clos 2015-01-01 → …']);
  expect(short(withheldGrantsByPerson(two).get('ana')!)).toEqual(['holder account:C1 … → …', 'coOwner building:erables 2015-01-01 → …']);
});

test('the seller owns until the eve of the sale and the buyer from that day, known in advance', () => {
  const sale = day('2027-03-15');
  const all = grantsByPerson(facts({
    parties: [person('ana'), person('ben')], accounts: [account('C1', 'ana', 'coOwner'), account('C2', 'ben', 'coOwner')],
    ownerships: [owns('ana', 'C1', { lotId: '5', until: sale }), owns('ben', 'C2', { lotId: '5', from: sale })],
  }));
  expect(inBuilding(all.get('ana')!)).toEqual(['coOwner building:erables 2015-01-01 → 2027-03-14']);
  expect(inBuilding(all.get('ben')!)).toEqual(['coOwner building:erables 2027-03-15 → …']);
});

test('the seller of one lot who keeps another goes on without a break', () => {
  expect(inBuilding(ofAna({ ownerships: [owns('ana', 'C1', { lotId: '5', until: day('2026-09-15') }), owns('ana', 'C1', { lotId: '6', from: day('2020-01-01') })] })))
    .toEqual(['coOwner building:erables 2015-01-01 → …']);
});

test('the seller keeps the account, and with it the personal documents', () => {
  expect(short(ofAna({ ownerships: [owns('ana', 'C1', { until: day('2026-09-15') })] }))).toContain('holder account:C1 … → …');
});

test('[SET-099] a council member is a member on the days of the seat, last day included, and a co-owner around them', () => {
  expect(inBuilding(ofAna({ ownerships: [owns('ana', 'C1')], seats: [seat('ana', 'member', day('2025-05-14'), day('2026-11-24'))] }))).toEqual([
    'member building:erables 2025-05-14 → 2026-11-24', 'coOwner building:erables 2015-01-01 → 2025-05-13', 'coOwner building:erables 2026-11-25 → …',
  ]);
});

test('[SET-100] the president is the president, and not a plain member on the same days', () => {
  expect(inBuilding(ofAna({ ownerships: [owns('ana', 'C1')], seats: [seat('ana', 'member', day('2024-01-01')), seat('ana', 'president', day('2025-01-01'), day('2025-12-31'))] }))).toEqual([
    'president building:erables 2025-01-01 → 2025-12-31', 'member building:erables 2024-01-01 → 2024-12-31', 'member building:erables 2026-01-01 → …',
    'coOwner building:erables 2015-01-01 → 2023-12-31',
  ]);
});

test('a seat counts only while its holder owns in that building through a published account', () => {
  const running = [seat('ana', 'member', day('2024-01-01'))];
  expect(inBuilding(ofAna({ seats: running, ownerships: [owns('ana', 'C1', { until: day('2026-03-10') })] })))
    .toEqual(['member building:erables 2024-01-01 → 2026-03-09', 'coOwner building:erables 2015-01-01 → 2023-12-31']);
  expect(inBuilding(ofAna({ seats: running, ownerships: [owns('ana', 'C1', { buildingId: 'clos' })] }))).toEqual(['coOwner building:clos 2015-01-01 → …']);
  expect(inBuilding(ofAna({ seats: running, accounts: [account('C1', 'ana', 'coOwner', false)], ownerships: [owns('ana', 'C1')] }))).toEqual([]);
});

test('the manager of a company has the company’s level and nothing else gives it to the associate', () => {
  const sci = { id: 'sci', kind: 'company', name: 'SCI', members: [{ partyId: 'ana', quality: 'manager' }, { partyId: 'ben', quality: 'associate' }] } as const;
  const all = grantsByPerson(facts({ parties: [sci, person('ana'), person('ben')], accounts: [account('C1', 'sci', 'coOwner')], ownerships: [owns('sci', 'C1')], seats: [seat('ana', 'member', day('2026-01-01'))] }));
  expect(inBuilding(all.get('ana')!)).toEqual(['member building:erables 2026-01-01 → …', 'coOwner building:erables 2015-01-01 → 2025-12-31']);
  expect([...all.keys()]).toEqual(['ana']);
});

test('a landlord has the lots of the mandate, the leases on them, and the building, to the last day of the mandate', () => {
  const until = day('2026-04-30');
  expect(short(ofAna({
    accounts: [account('P1', 'ana', 'landlord')], mandates: [mandate('M1', 'ana', 'P1', ['12', '46'], { until })],
    leases: [lease('B1', 'ben', 'L1', ['46']), lease('B2', 'ben', 'L2', ['99'])],
  }))).toEqual([
    'holder account:P1 … → …', 'landlord lot:12 2020-01-01 → 2026-04-30', 'landlord lot:46 2020-01-01 → 2026-04-30', 'landlord lease:B1 2020-01-01 → 2026-04-30',
    'landlord building:erables 2020-01-01 → 2026-04-30',
  ]);
});

test('a tenant has the lease, its lots and the building, to the last day even under notice', () => {
  const tenant = (change: Parameters<typeof lease>[4]) => ofAna({ accounts: [account('L1', 'ana', 'tenant')], leases: [lease('B1', 'ana', 'L1', ['12'], change)] });
  expect(short(tenant({ noticeReceivedOn: day('2026-10-04'), exitOn: day('2027-01-04') }))).toEqual([
    'holder account:L1 … → …', 'tenant lot:12 2022-01-01 → 2027-01-04', 'tenant lease:B1 2022-01-01 → 2027-01-04', 'tenant building:erables 2022-01-01 → 2027-01-04',
  ]);
  expect(short(tenant({ departed: true }))).toEqual(['holder account:L1 … → …']);
});

test('the building of two mandates is one grant that names both', () => {
  const building = ofAna({ accounts: [account('P1', 'ana', 'landlord'), account('P2', 'ana', 'landlord')], mandates: [mandate('M1', 'ana', 'P1', ['1']), mandate('M2', 'ana', 'P2', ['2'])] })
    .filter(({ side }) => side === 'building');
  expect(building).toHaveLength(1);
  expect(building[0]!.why).toEqual({
    rule: 'landlord-mandate', sentence: 'Propriétaire bailleur, mandats M1 («\u00A0Les Érables\u00A0») et M2 («\u00A0Les Érables\u00A0»).', accountIds: ['P1', 'P2'],
  });
});

test('a party without an account, and an account nobody owns through, give nothing in the building', () => {
  expect(ofAna({ accounts: [], ownerships: [{ ...owns('ana', 'C1'), accountId: null }] })).toEqual([]);
  expect(inBuilding(ofAna({}))).toEqual([]);
});

test('grants that ended are history, and keys stay the same from run to run', () => {
  const grants = ofAna({ ownerships: [owns('ana', 'C1', { until: day('2026-09-15') })] });
  expect(short(liveGrants(grants, day('2026-09-14')))).toHaveLength(2);
  expect(short(liveGrants(grants, day('2026-09-15')))).toEqual(['holder account:C1 … → …']);
  expect(grants.map(grantKey)).toEqual(['ana|coOwner|holder|account|C1|', 'ana|coOwner|coOwner|building|erables|2015-01-01']);
});
