import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import { isTargetDay, planCollection, targetDayFrom, targetDaysBefore } from './target.ts';

const december = { on: day('2026-12-01'), hour: 9 };

test('EX-32 asked for 25/12/2026: collected on 28/12/2026, handed over by 24/12 before the hour the bank closes at with one day, by 18/12 with five', () => {
  expect(planCollection(day('2026-12-25'), { leadDays: 1, cutOffHour: 11 }, december)).toEqual({ collectOn: '2026-12-28', submitBefore: '2026-12-24', moved: 'closed' });
  // 24, 23, 22, 21 and 18 December 2026: five business days.
  expect(planCollection(day('2026-12-25'), { leadDays: 5, cutOffHour: 11 }, december).submitBefore).toBe('2026-12-18');
  // On the 24th itself: before 11 o'clock it still leaves, from 11 on the next collection is a business day later.
  const on24 = (hour: number) => planCollection(day('2026-12-25'), { leadDays: 1, cutOffHour: 11 }, { on: day('2026-12-24'), hour });
  expect(on24(10)).toMatchObject({ collectOn: '2026-12-28', moved: 'closed' });
  expect(on24(11)).toEqual({ collectOn: '2026-12-29', submitBefore: '2026-12-28', moved: 'too-late' });
});

test('tricky case 24 the client is told of the day that moved and why, and of none that stands', () => {
  expect(planCollection(day('2026-12-25'), { leadDays: 1, cutOffHour: 11 }, december)).toMatchObject({ moved: 'closed', collectOn: '2026-12-28' });
  expect(planCollection(day('2026-12-24'), { leadDays: 1, cutOffHour: 11 }, december)).toMatchObject({ moved: null, collectOn: '2026-12-24' });
  expect(planCollection(day('2026-12-02'), { leadDays: 5, cutOffHour: 11 }, december)).toMatchObject({ moved: 'too-late', collectOn: '2026-12-08' });
});

test('closed: 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December, week-ends; open: other feasts of France', () => {
  expect(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2025-12-25', '2025-12-26', '2026-07-11', '2025-04-18', '2025-04-21', '2027-03-26', '2027-03-29'].map((on) => isTargetDay(day(on)))).toEqual(Array.from({ length: 11 }, () => false));
  expect(['2026-07-14', '2026-11-11', '2026-05-14', '2026-04-02', '2026-04-07'].map((on) => isTargetDay(day(on)))).toEqual([true, true, true, true, true]);
});

test('a collection never falls on a closed day nor before the one asked for, and its file may still be handed over', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3_650 }), fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 6 }), (shift, since, hour, leadDays) => {
    const asked = addDays(day('2024-01-01'), shift);
    const now = { on: addDays(asked, since), hour };
    const { collectOn, submitBefore } = planCollection(asked, { leadDays, cutOffHour: 12 }, now);
    expect(isTargetDay(collectOn) && isTargetDay(submitBefore)).toBe(true);
    expect(collectOn >= asked && submitBefore < collectOn).toBe(true);
    expect(submitBefore > now.on || (submitBefore === now.on && hour < 12)).toBe(true);
    expect(targetDayFrom(collectOn)).toBe(collectOn);
    expect(targetDaysBefore(collectOn, 0)).toBe(collectOn);
  }));
});
