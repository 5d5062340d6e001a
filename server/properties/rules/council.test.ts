import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import type { SeatFields } from '../model.ts';
import { seatFault, seatsOverlap } from './council.ts';

const seat = (partyId: string, office: SeatFields['office'], from: string, until: string | null = null, buildingId = 'b') => ({ id: `${partyId}-${from}`, buildingId, partyId, office, fromOn: day(from), untilOn: until === null ? null : day(until) });

test('two presidents on one day are refused; the day after the last of the first is free', () => {
  const first = seat('a', 'president', '2024-05-15', '2026-05-12');
  expect(seatFault(seat('b', 'president', '2026-05-12'), [first])).toEqual({ code: 'two-presidents', other: first });
  expect(seatFault(seat('b', 'president', '2026-05-13'), [first])).toBeNull();
  expect(seatFault(seat('b', 'president', '2020-01-01', '2024-05-15'), [first])?.code).toBe('two-presidents');
  expect(seatFault(seat('b', 'president', '2026-05-12', null, 'other'), [first])).toBeNull();
  expect(seatFault(seat('b', 'member', '2024-05-15'), [first])).toBeNull();
});

test('a person sits once at a time: the president is no member besides', () => {
  expect(seatFault(seat('a', 'member', '2025-01-01'), [seat('a', 'president', '2024-05-15')])?.code).toBe('seat-twice');
  expect(seatFault(seat('a', 'member', '2025-01-01'), [seat('a', 'president', '2024-05-15', '2024-12-31')])).toBeNull();
});

test('overlap is the same from both sides, and true exactly when one day is common', () => {
  const start = day('2025-01-01');
  const period = fc.tuple(fc.nat(20), fc.option(fc.nat(20))).map(([from, length]) => ({ fromOn: addDays(start, from), untilOn: length === null ? null : addDays(start, from + length) }));
  fc.assert(fc.property(period, period, (a, b) => {
    const days = Array.from({ length: 60 }, (_, index) => addDays(start, index));
    const covers = (one: typeof a, at: string) => one.fromOn <= at && (one.untilOn === null || at <= one.untilOn);
    expect(seatsOverlap(a, b)).toBe(days.some((at) => covers(a, at) && covers(b, at)));
    expect(seatsOverlap(b, a)).toBe(seatsOverlap(a, b));
  }));
});
