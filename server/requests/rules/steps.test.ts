import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Day } from '../../kernel/day.ts';
import { STEPS, type StepKind } from '../model.ts';
import { stepFault } from './steps.ts';

const steps = (...noted: [StepKind, string][]) => noted.map(([kind, on]) => ({ kind, on: day(on) }));
const today = day('2026-11-24');

test('steps may repeat and be skipped, on the same day or later', () => {
  const noted = steps(['request', '2026-11-02'], ['quote-asked', '2026-11-05']);
  expect(stepFault(noted, { on: day('2026-11-05') }, today)).toBeNull();
  expect(stepFault(noted, { on: day('2026-11-04') }, today)).toEqual({ fault: 'day-before', last: '2026-11-05' });
  expect(stepFault(noted, { on: day('2026-11-25') }, today)).toEqual({ fault: 'day-ahead' });
});

test('nothing follows the end', () => {
  expect(stepFault(steps(['request', '2026-11-02'], ['closed', '2026-11-05']), { on: day('2026-11-06') }, today)).toEqual({ fault: 'ticket-closed' });
});

test('whatever is noted, the days of a time line never go back', () => {
  const anyDay = fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-11-${String(date).padStart(2, '0')}`));
  fc.assert(fc.property(fc.array(fc.record({ kind: fc.constantFrom(...STEPS), on: anyDay }), { maxLength: 12 }), (asked) => {
    const kept: { kind: StepKind; on: Day }[] = [];
    for (const step of asked) if (stepFault(kept, step, today) === null) kept.push(step);
    expect(kept.map(({ on }) => on)).toEqual(kept.map(({ on }) => on).toSorted());
    expect(kept.every(({ on }) => on <= today)).toBe(true);
    expect(kept.slice(0, -1).some(({ kind }) => kind === 'closed')).toBe(false);
  }));
});
