import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../kernel/day.ts';
import type { Ownership } from '../model.ts';
import { firstOverfullDay, ownsOn } from './ownership-timeline.ts';
import { planTransfer } from './transfer.ts';

const owned = (partyId: string, from: string, until: string | null = null, share: [number, number] = [1, 1], lotId = 'lot'): Ownership =>
  ({ id: `${partyId}-${lotId}-${from}-${share}`, lotId, partyId, accountId: null, shareNumerator: share[0], shareDenominator: share[1], fromOn: day(from), untilOn: until === null ? null : day(until) });

test('the seller owns until the eve of the sale, the buyer from its day', () => {
  expect(ownsOn(owned('a', '2020-01-01', '2026-03-10'), day('2026-03-09'))).toBe(true);
  expect(ownsOn(owned('a', '2020-01-01', '2026-03-10'), day('2026-03-10'))).toBe(false);
  expect(ownsOn(owned('b', '2026-03-10'), day('2026-03-10'))).toBe(true);
});

test('thirds add up to a whole exactly; a hair more is refused from the day it begins', () => {
  const thirds = ['a', 'b', 'c'].map((party) => owned(party, '2020-01-01', null, [1, 3]));
  expect(firstOverfullDay(thirds)).toBeNull();
  expect(firstOverfullDay([...thirds, owned('d', '2024-05-06', null, [1, 1000])])).toEqual({ lotId: 'lot', day: '2024-05-06' });
  expect(firstOverfullDay([owned('a', '2020-01-01', '2024-01-01'), owned('b', '2023-12-31')])).toEqual({ lotId: 'lot', day: '2023-12-31' });
  expect(firstOverfullDay([owned('a', '2020-01-01', '2024-01-01'), owned('b', '2024-01-01'), owned('a', '2020-01-01', null, [1, 1], 'other')])).toBeNull();
});

test('a sale passes the seller’s exact parts on, and leaves the other owners alone', () => {
  const [half, other] = [owned('seller', '2010-01-01', null, [1, 2]), owned('sister', '2010-01-01', null, [1, 2])];
  expect(planTransfer([half, other], { sellerPartyId: 'seller', lotIds: ['lot'], soldOn: day('2026-03-10') }))
    .toEqual({ kind: 'planned', ended: [half], begun: [{ lotId: 'lot', shareNumerator: 1, shareDenominator: 2 }] });
});

test('who does not own on the day of the sale cannot sell, nor who has already sold for later', () => {
  const sold = owned('seller', '2010-01-01', '2026-03-10');
  const at = (soldOn: string) => planTransfer([sold, owned('buyer', '2026-03-10')], { sellerPartyId: 'seller', lotIds: ['lot'], soldOn: day(soldOn) });
  expect(at('2026-03-10')).toEqual({ kind: 'refused', code: 'not-the-owner', lotId: 'lot' });
  expect(at('2026-03-09')).toEqual({ kind: 'refused', code: 'ends-already', lotId: 'lot', untilOn: '2026-03-10' });
  expect(at('2009-12-31')).toEqual({ kind: 'refused', code: 'not-the-owner', lotId: 'lot' });
});

test('however lots are sold on, the whole stays a whole: same parts the day before and the day of each sale', () => {
  const start = day('2000-01-01');
  const sale = fc.record({ after: fc.integer({ min: 0, max: 4000 }), seller: fc.nat(4), buyer: fc.nat(4) });
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), fc.array(sale, { maxLength: 12 }), (parts, sales) => {
    const whole = parts.reduce((sum, part) => sum + part, 0);
    let timeline: Ownership[] = parts.map((part, index) => owned(`p${index}`, start, null, [part, whole]));
    for (const { after, seller, buyer } of sales) {
      const soldOn: Day = addDays(start, after);
      const plan = planTransfer(timeline, { sellerPartyId: `p${seller}`, lotIds: ['lot'], soldOn });
      if (plan.kind === 'refused') continue;
      const ended = new Set(plan.ended.map(({ id }) => id));
      timeline = [...timeline.map((one) => (ended.has(one.id) ? { ...one, untilOn: soldOn } : one)), ...plan.begun.map((one, index) => ({ ...owned(`p${buyer}`, soldOn), ...one, id: `${soldOn}-${index}-${timeline.length}` }))];
      const onDay = (at: Day) => timeline.filter((one) => ownsOn(one, at)).reduce((sum, one) => sum + one.shareNumerator, 0);
      // On the first day of all, nobody owned the day before.
      expect([onDay(soldOn), onDay(addDays(soldOn, -1))]).toEqual([whole, after > 0 ? whole : 0]);
    }
    expect(firstOverfullDay(timeline)).toBeNull();
  }));
});
