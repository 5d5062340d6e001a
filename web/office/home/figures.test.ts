import { expect, test } from 'vitest';
import { endingBefore, monthsLater } from './figures.ts';

test('six months later is the same day, or the last of a shorter month', () => {
  expect([monthsLater('2026-11-25', 6), monthsLater('2026-08-31', 6), monthsLater('2026-01-15', 12)]).toEqual(['2027-05-25', '2027-02-28', '2027-01-15']);
});

test('a seat ends soon between today and the limit, both included; one without an end never does', () => {
  const seat = (id: string, untilOn: string | null) => ({ id, untilOn, buildingId: '', buildingName: '', partyName: '', office: 'member' });
  const seats = [seat('past', '2026-11-24'), seat('today', '2026-11-25'), seat('limit', '2027-05-25'), seat('later', '2027-05-26'), seat('open', null)];
  expect(endingBefore(seats, '2026-11-25', '2027-05-25').map(({ id }) => id)).toEqual(['today', 'limit']);
});
