import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import { account, ALL, binder, COUNCIL, document, facts, lease, mandate, owns, person, seat, TODAY } from './example-facts.ts';
import { grantsOf } from './grants.ts';
import { levelIn, seesSyndicDocument, spacesOf } from './spaces.ts';
import { decide } from './who-sees.ts';

const world = facts({
  parties: ['owner', 'member', 'both', 'former', 'landlord'].map(person),
  accounts: [
    account('C1', 'owner', 'coOwner'), account('C2', 'member', 'coOwner'), account('C3', 'both', 'coOwner'), account('P3', 'both', 'landlord'), account('L4', 'former', 'tenant'),
    account('P5', 'landlord', 'landlord'),
  ],
  ownerships: [owns('owner', 'C1'), owns('member', 'C2'), owns('both', 'C3')],
  seats: [seat('member', 'member', day('2026-05-12'), TODAY)],
  mandates: [mandate('M3', 'both', 'P3', ['12']), mandate('M5', 'landlord', 'P5', ['9'])],
  leases: [lease('B4', 'former', 'L4', ['12'], { exitOn: day('2026-06-30'), departed: true })],
});
const rights = (personId: string) => ({ personId, name: personId, grants: grantsOf(personId, world), withheld: [] });

test('[CLI-254] [CLI-255] the spaces offered are those of the person’s own categories, and one category gives one space', () => {
  expect(spacesOf(grantsOf('owner', world), TODAY)).toEqual(['coOwner']);
  expect(spacesOf(grantsOf('landlord', world), TODAY)).toEqual(['landlord']);
  expect(spacesOf([], TODAY)).toEqual([]);
});

test('[CLI-254] a departed tenant still enters the tenant’s space, where the receipts stay', () => {
  expect(spacesOf(grantsOf('former', world), TODAY)).toEqual(['tenant']);
});

test('[CLI-256] a co-owner who is also a landlord has two spaces', () => {
  expect(spacesOf(grantsOf('both', world), TODAY)).toEqual(['coOwner', 'landlord']);
});

test('[CLI-257] the co-owner’s space depends on the council seat of that building, that day', () => {
  expect(levelIn('erables', grantsOf('member', world), TODAY)).toBe('member');
  expect(levelIn('erables', grantsOf('member', world), addDays(TODAY, 1))).toBe('coOwner');
  expect(levelIn('erables', grantsOf('owner', world), TODAY)).toBe('coOwner');
  expect(levelIn('clos', grantsOf('member', world), TODAY)).toBeNull();
  expect(levelIn('erables', grantsOf('landlord', world), TODAY)).toBeNull();
});

test('[CLI-258] a landlord sees their own documents, and the tenant’s only where the binder is ticked for landlords', () => {
  const ofLease = document({ leaseId: 'B4' });
  expect(decide(document({ accountId: 'P3' }), binder('rental', {}, true), rights('both'), TODAY).visible).toBe(true);
  expect(decide(ofLease, binder('rental', { tenant: true }), rights('both'), TODAY).visible).toBe(false);
  expect(decide(ofLease, binder('rental', { tenant: true, landlord: true }), rights('both'), TODAY).visible).toBe(true);
  expect(decide(ofLease, binder('rental', { tenant: true, landlord: true }), rights('landlord'), TODAY).visible).toBe(false);
});

test('[ADM-215] [ADM-217] the agency’s own documents for the council open to the members of any council, and to nobody else', () => {
  expect(seesSyndicDocument('council', grantsOf('member', world), TODAY)).toBe(true);
  expect(seesSyndicDocument('council', grantsOf('member', world), addDays(TODAY, 1))).toBe(false);
  expect(seesSyndicDocument('council', grantsOf('owner', world), TODAY)).toBe(false);
});

test('[ADM-217] [CLI-261] by choice the agency opens one of them to every co-owner, never to landlords or tenants alone', () => {
  expect(seesSyndicDocument('coOwners', grantsOf('owner', world), TODAY)).toBe(true);
  expect(seesSyndicDocument('coOwners', grantsOf('member', world), TODAY)).toBe(true);
  expect(seesSyndicDocument('coOwners', grantsOf('landlord', world), TODAY)).toBe(false);
  expect(seesSyndicDocument('coOwners', grantsOf('former', world), TODAY)).toBe(false);
});

test('[ADM-213] [ADM-216] council documents of a building reach that council only', () => {
  expect(decide(document(), binder('syndic', COUNCIL), rights('member'), TODAY).visible).toBe(true);
  expect(decide(document({ buildingId: 'clos' }), binder('syndic', COUNCIL), rights('member'), TODAY).visible).toBe(false);
  expect(decide(document(), binder('syndic', ALL), rights('owner'), TODAY).visible).toBe(true);
});
