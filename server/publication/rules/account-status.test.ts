import { expect, test } from 'vitest';
import { day, type Day } from '../../kernel/day.ts';
import type { AccountFacts, LeaseFacts, OwnershipFacts } from '../model.ts';
import { accountsToUnpublish, type AccountStatusFacts } from './account-status.ts';

const ALL_OFF = { tenantAtNotice: false, tenantAtDeparture: false, sellerAtSale: false };
const recordedOn = day('2026-11-24');

function account(id: string, published = true): AccountFacts {
  return { id, code: id, kind: 'tenant', partyId: 'p', buildingId: 'b', published };
}
function lease(id: string, accountId: string, exitOn: Day | null, departed = false): LeaseFacts {
  return {
    id, number: id, mandateId: null, tenantPartyId: 'p', accountId, buildingId: 'b', lotIds: ['1'], entryOn: day('2020-01-01'), noticeReceivedOn: null, exitOn, departed,
  };
}
function owned(accountId: string, lotId: string, until: Day | null): OwnershipFacts {
  return { buildingId: 'b', lotId, partyId: 'p', accountId, from: day('2010-01-01'), until };
}
function facts(change: Partial<AccountStatusFacts>): AccountStatusFacts {
  return { accounts: [account('L1'), account('C1'), account('C2')], leases: [], ownerships: [], ...change };
}
const notice = { kind: 'notice', leaseId: 'B1', recordedOn } as const;
const departure = { kind: 'departure', leaseId: 'B1', recordedOn } as const;

test('[SET-133] without the options an account stays published after notice, departure and sale', () => {
  const after = facts({ leases: [lease('B1', 'L1', day('2026-10-31'), true)], ownerships: [owned('C1', '1', day('2026-11-01'))] });
  for (const act of [notice, departure, { kind: 'sale', sellerAccountIds: ['C1'], soldOn: day('2026-11-01'), recordedOn } as const]) {
    expect(accountsToUnpublish(act, after, ALL_OFF)).toEqual([]);
  }
});

test('[SET-134] with its option a recorded notice unpublishes the tenant’s account at once', () => {
  const after = facts({ leases: [lease('B1', 'L1', day('2027-02-24'))] });
  expect(accountsToUnpublish(notice, after, { ...ALL_OFF, tenantAtNotice: true })).toEqual([
    { accountId: 'L1', on: recordedOn, rule: 'tenantAtNotice', reason: 'Préavis du bail B1 enregistré le 24 novembre 2026.' },
  ]);
  expect(accountsToUnpublish(notice, after, { ...ALL_OFF, tenantAtDeparture: true, sellerAtSale: true })).toEqual([]);
});

test('[SET-135] with its option a recorded departure unpublishes the account from the day after the last day', () => {
  const on = { ...ALL_OFF, tenantAtDeparture: true };
  expect(accountsToUnpublish(departure, facts({ leases: [lease('B1', 'L1', day('2026-10-31'), true)] }), on)).toMatchObject([{ accountId: 'L1', on: '2026-11-24' }]);
  expect(accountsToUnpublish(departure, facts({ leases: [lease('B1', 'L1', day('2026-11-30'), true)] }), on)).toMatchObject([{ accountId: 'L1', on: '2026-12-01' }]);
  expect(accountsToUnpublish(departure, facts({ leases: [lease('B1', 'L1', null, true)] }), on)).toMatchObject([{ accountId: 'L1', on: '2026-11-24' }]);
  expect(accountsToUnpublish(notice, facts({ leases: [lease('B1', 'L1', null)] }), on)).toEqual([]);
});

test('[SET-135] a tenant whose account carries another running lease stays published', () => {
  const on = { ...ALL_OFF, tenantAtDeparture: true };
  expect(accountsToUnpublish(departure, facts({ leases: [lease('B1', 'L1', day('2026-10-31'), true), lease('B2', 'L1', null)] }), on)).toEqual([]);
  expect(accountsToUnpublish(departure, facts({ leases: [lease('B1', 'L1', day('2026-10-31'), true), lease('B2', 'L1', day('2024-01-01')), lease('B3', 'L1', null, true)] }), on)).toHaveLength(1);
});

test('[SET-136] [ACC-160] with its option a sale unpublishes the seller of everything, from the day of the sale', () => {
  const on = { ...ALL_OFF, sellerAtSale: true };
  const past = { kind: 'sale', sellerAccountIds: ['C1'], soldOn: day('2026-11-01'), recordedOn } as const;
  expect(accountsToUnpublish(past, facts({ ownerships: [owned('C1', '1', past.soldOn)] }), on)).toMatchObject([{ accountId: 'C1', on: '2026-11-24', rule: 'sellerAtSale' }]);
  const future = { ...past, soldOn: day('2026-12-15') };
  expect(accountsToUnpublish(future, facts({ ownerships: [owned('C1', '1', future.soldOn)] }), on)).toMatchObject([{ accountId: 'C1', on: '2026-12-15' }]);
});

test('[SET-136] the seller who keeps another lot on the account stays published', () => {
  const sale = { kind: 'sale', sellerAccountIds: ['C1', 'C2'], soldOn: day('2026-11-01'), recordedOn } as const;
  const after = facts({ ownerships: [owned('C1', '1', sale.soldOn), owned('C1', '2', null), owned('C2', '3', sale.soldOn)] });
  expect(accountsToUnpublish(sale, after, { ...ALL_OFF, sellerAtSale: true }).map(({ accountId }) => accountId)).toEqual(['C2']);
});

test('[ACC-160] an account that is not published needs no decision', () => {
  const after = facts({ accounts: [account('L1', false)], leases: [lease('B1', 'L1', null)] });
  expect(accountsToUnpublish(notice, after, { ...ALL_OFF, tenantAtNotice: true })).toEqual([]);
});
