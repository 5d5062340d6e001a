import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { RentTerm } from '../model.ts';
import { leaseLinesFault } from './lease-lines.ts';

const line = (fromOn: string, untilOn: string | null, more: Partial<RentTerm> = {}): RentTerm => ({ rubric: 'insurance', label: 'Assurance', monthlyCents: 1_200n, fromOn: day(fromOn), untilOn: untilOn === null ? null : day(untilOn), ...more });
const code = (...lines: RentTerm[]) => leaseLinesFault(lines)?.code ?? null;

test('a rubric stands once in a month; two rubrics, or two years of one, stand together', () => {
  expect(code(line('2026-01-01', '2026-12-31'), line('2027-01-01', null))).toBeNull();
  expect(code(line('2026-01-01', null), line('2026-06-01', null))).toBe('lines-meet');
  expect(code(line('2026-01-01', null), line('2026-01-01', null, { rubric: 'other' }))).toBeNull();
});

test('an amount that changes within a month keeps its label, so that both parts make one line', () => {
  expect(code(line('2026-01-01', '2026-03-15'), line('2026-03-16', null, { monthlyCents: 1_500n }))).toBeNull();
  expect(code(line('2026-01-01', '2026-03-15'), line('2026-03-16', null, { label: 'Assurance habitation' }))).toBe('lines-meet');
  expect(code(line('2026-03-16', null, { label: 'Assurance habitation' }), line('2026-01-01', '2026-03-15'))).toBe('lines-meet');
});

test('days in order, a label to print, and the limits of the energy-saving contribution', () => {
  expect(code(line('2026-03-01', '2026-02-28'))).toBe('line-reversed');
  expect(code(line('2026-03-01', null, { label: ' ' }))).toBe('line-without-label');
  expect(code(line('2026-03-01', null, { rubric: 'energy' }))).toBe('energy-too-long');
  expect(code(line('2026-03-01', '2041-02-28', { rubric: 'energy' }))).toBeNull();
});
