import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueRuns, nextRun, scheduleFault } from './schedule.ts';

const at = (text: string) => new Date(text);
const slots = (runs: { slot: string }[]) => runs.map(({ slot }) => slot);
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
const anyTime = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const anySchedule = fc.dictionary(fc.constantFrom(...weekdays), fc.uniqueArray(anyTime, { maxLength: 4 }));
const anyZone = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Miquelon', 'Pacific/Noumea', 'Australia/Lord_Howe');

test('[PUB-166] only the ticked days run', () => {
  const schedule = { 1: ['07:00'], 4: ['07:00'] };
  expect(slots(dueRuns(schedule, at('2026-11-22T12:00:00Z'), at('2026-11-29T12:00:00Z')))).toEqual(['2026-11-23 07:00', '2026-11-26 07:00']);
});

test('[PUB-167] a day may have several hours, in the agency’s own time', () => {
  const schedule = { 2: ['19:00', '07:00'] };
  expect(nextRun(schedule, at('2026-11-24T05:59:59Z'))).toEqual({ slot: '2026-11-24 07:00', at: at('2026-11-24T06:00:00Z') });
  expect(nextRun(schedule, at('2026-11-24T06:00:00Z'))).toEqual({ slot: '2026-11-24 19:00', at: at('2026-11-24T18:00:00Z') });
  expect(nextRun(schedule, at('2026-11-24T18:00:00Z'))?.slot).toBe('2026-12-01 07:00');
  expect(nextRun(schedule, at('2026-11-24T00:00:00Z'), 'Indian/Reunion')).toEqual({ slot: '2026-11-24 07:00', at: at('2026-11-24T03:00:00Z') });
});

test('[PUB-166] without any day nothing runs', () => {
  expect(nextRun({}, at('2026-11-24T00:00:00Z'))).toBeNull();
  expect(nextRun({ 1: [] }, at('2026-11-24T00:00:00Z'))).toBeNull();
  expect(dueRuns({}, at('2026-01-01T00:00:00Z'), at('2026-12-31T00:00:00Z'))).toEqual([]);
});

test('[PUB-167] the hour skipped in spring runs when the clock jumps: late, never lost', () => {
  const schedule = { 7: ['02:30'] };
  expect(dueRuns(schedule, at('2026-03-28T00:00:00Z'), at('2026-03-29T12:00:00Z'))).toEqual([{ slot: '2026-03-29 02:30', at: at('2026-03-29T01:00:00Z') }]);
  expect(nextRun(schedule, at('2026-03-29T00:59:00Z'))?.at).toEqual(at('2026-03-29T01:00:00Z'));
});

test('[PUB-167] two hours brought to one instant in spring are one run', () => {
  expect(dueRuns({ 7: ['02:30', '03:00'] }, at('2026-03-28T00:00:00Z'), at('2026-03-29T12:00:00Z'))).toHaveLength(1);
  expect(dueRuns({ 7: ['02:30', '03:30'] }, at('2026-03-28T00:00:00Z'), at('2026-03-29T12:00:00Z'))).toHaveLength(2);
});

test('[PUB-167] the hour that comes twice in autumn runs once, at its first coming', () => {
  const schedule = { 7: ['02:30'] };
  expect(dueRuns(schedule, at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'))).toEqual([{ slot: '2026-10-25 02:30', at: at('2026-10-25T00:30:00Z') }]);
  expect(dueRuns(schedule, at('2026-10-25T00:30:00Z'), at('2026-10-25T12:00:00Z'))).toEqual([]);
  expect(nextRun(schedule, at('2026-10-25T00:30:00Z'))?.slot).toBe('2026-11-01 02:30');
});

test('[PUB-167] however the machine looks, each slot of a year falls due exactly once', () => {
  const start = at('2026-01-01T00:00:00Z').getTime();
  const end = at('2027-01-01T00:00:00Z').getTime();
  fc.assert(fc.property(anySchedule, anyZone, fc.array(fc.integer({ min: start, max: end }), { maxLength: 6 }), (schedule, zone, looks) => {
    const moments = [start, ...looks.sort((a, b) => a - b), end].map((ms) => new Date(ms));
    const piecewise = moments.slice(1).flatMap((now, index) => dueRuns(schedule, moments[index]!, now, zone));
    expect(piecewise).toEqual(dueRuns(schedule, moments[0]!, moments.at(-1)!, zone));
    expect(new Set(slots(piecewise)).size).toBe(piecewise.length);
  }), { numRuns: 25 });
});

test('[PUB-167] the next run is the first of those that will fall due, clock changes included', () => {
  const start = at('2026-03-20T00:00:00Z').getTime();
  fc.assert(fc.property(anySchedule, anyZone, fc.integer({ min: 0, max: 250 * 1440 }), (schedule, zone, minutes) => {
    const now = new Date(start + minutes * 60_000);
    const later = dueRuns(schedule, now, new Date(now.getTime() + 9 * 86_400_000), zone);
    expect(nextRun(schedule, now, zone)).toEqual(later[0] ?? null);
  }), { numRuns: 60 });
});

test('[PUB-166] [PUB-167] a wrong day or hour is named', () => {
  expect(scheduleFault({ 1: ['07:00', '23:59'] })).toBeNull();
  expect(scheduleFault({ 8: ['07:00'] })).toContain('Jour inconnu');
  expect(scheduleFault({ 1: ['24:00'] })).toContain('24:00');
  expect(scheduleFault({ 1: ['7h'] })).toContain('7h');
});
