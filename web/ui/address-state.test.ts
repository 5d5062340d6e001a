import { expect, test } from 'vitest';
import { addressOf } from './address-state.ts';

test('an address keeps what was asked, takes what changes, and drops what is emptied', () => {
  expect(addressOf({ account: '512000', open: 'true', until: '2026-12-31' }, { account: '450100', open: undefined, until: '' })).toEqual({ account: '450100' });
  expect(addressOf({}, {})).toEqual({});
});
