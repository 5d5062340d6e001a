import { expect, test } from 'vitest';
import { binder, document } from '../../../tests/factories/rights.ts';
import { placesOf } from './places.ts';

const full = document({ accountId: 'C1', buildingId: 'erables', lotIds: ['12', '46', '12'], leaseId: 'B1' });

test('a document of a personal binder is at its account only, and nowhere without one', () => {
  expect(placesOf(full, binder('syndic', {}, true))).toEqual([{ side: 'account', placeId: 'C1' }]);
  expect(placesOf(full, binder('rental', {}, true))).toEqual([{ side: 'account', placeId: 'C1' }]);
  expect(placesOf({ ...full, accountId: null }, binder('syndic', {}, true))).toEqual([]);
});

test('a document of a syndic binder is at its building', () => {
  expect(placesOf(full, binder('syndic', {}))).toEqual([{ side: 'building', placeId: 'erables' }]);
  expect(placesOf({ ...full, buildingId: null }, binder('syndic', {}))).toEqual([]);
});

test('a rental document is at its lease, else its lots, else its building', () => {
  expect(placesOf(full, binder('rental', {}))).toEqual([{ side: 'lease', placeId: 'B1' }]);
  expect(placesOf({ ...full, leaseId: null }, binder('rental', {}))).toEqual([{ side: 'lot', placeId: '12' }, { side: 'lot', placeId: '46' }]);
  expect(placesOf({ ...full, leaseId: null, lotIds: [] }, binder('rental', {}))).toEqual([{ side: 'building', placeId: 'erables' }]);
});
