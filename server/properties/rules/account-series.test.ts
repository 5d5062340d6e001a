import { expect, test } from 'vitest';
import { accountSeries } from './account-series.ts';

test('accounts of co-owners carry their building, those of landlords and tenants their letter', () => {
  expect(accountSeries('coOwner', 'I01')).toBe('C01');
  expect(accountSeries('coOwner', 'tilleuls')).toBe('CTILLEULS');
  expect([accountSeries('landlord', 'I01'), accountSeries('tenant', null)]).toEqual(['P', 'L']);
});
