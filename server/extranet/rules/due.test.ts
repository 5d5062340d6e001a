import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { dueOf } from './due.ts';

const [july, october, january] = [day('2026-07-01'), day('2026-10-01'), day('2027-01-01')];

test('[CLI-258] what is owed fell due by the day of the last call', () => {
  expect(dueOf(1_785, { lastCallOn: october, lastChargeOn: october, next: null })).toEqual({ passedOn: october, next: null });
  expect(dueOf(1_785, { lastCallOn: october, lastChargeOn: july, next: { on: january, cents: 41_238 } })).toEqual({ passedOn: october, next: { on: january, cents: 41_238 } });
});

test('a sum charged after the last call has no known day, and none is said', () => {
  expect(dueOf(1_785, { lastCallOn: july, lastChargeOn: october, next: null }).passedOn).toBeNull();
  expect(dueOf(1_785, { lastCallOn: null, lastChargeOn: october, next: null }).passedOn).toBeNull();
});

test('an account that owes nothing is never late, whatever was called; the call to come stays said', () => {
  fc.assert(fc.property(fc.option(fc.integer({ min: -1_000_000, max: 0 })), fc.constantFrom(null, july, october), fc.constantFrom(null, july, october), (balance, lastCallOn, lastChargeOn) => {
    expect(dueOf(balance, { lastCallOn, lastChargeOn, next: { on: january, cents: 1 } })).toEqual({ passedOn: null, next: { on: january, cents: 1 } });
  }));
});
