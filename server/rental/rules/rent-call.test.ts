import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import type { RentTerm } from '../model.ts';
import { energyContributionFault, rentCall, whyNoCall } from './rent-call.ts';

const term = (monthlyCents: bigint, more: Partial<RentTerm> = {}): RentTerm => ({ rubric: 'rent', label: 'Loyer', monthlyCents, fromOn: day('2020-01-01'), untilOn: null, ...more });
const charges = (cents: bigint) => term(cents, { rubric: 'charges', label: 'Provision pour charges' });

test('a whole month calls rent and charges apart', () => {
  const call = rentCall(day('2026-03-01'), { entryOn: day('2024-01-01'), exitOn: null, terms: [term(85_000n), charges(6_000n)] });
  expect(call).toMatchObject({ fromOn: '2026-03-01', untilOn: '2026-03-31', totalCents: 91_000n, lines: [{ rubric: 'rent', cents: 85_000n }, { rubric: 'charges', cents: 6_000n }] });
});

test('accounting § 2.2: a part month is days over days of the month, rounded half up per rubric', () => {
  expect(rentCall(day('2026-04-01'), { entryOn: day('2026-04-12'), exitOn: null, terms: [term(85_000n)] })).toMatchObject({ totalCents: 53_833n, lines: [{ explanation: '850,00\u00A0€ × 19/30' }] });
  expect(rentCall(day('2026-03-15'), { entryOn: day('2026-03-11'), exitOn: null, terms: [term(85_000n)] })!.totalCents).toBe(57_581n);
  expect(rentCall(day('2026-02-01'), { entryOn: day('2020-01-01'), exitOn: day('2026-02-14'), terms: [term(85_000n)] })!.totalCents).toBe(42_500n);
});

test('a rent that changes within the month is called in two parts and rounded once', () => {
  const terms = [term(85_000n, { untilOn: day('2025-08-14') }), term(86_190n, { fromOn: day('2025-08-15') })];
  // 850.00 × 14/31 + 861.90 × 17/31 = 856.5258…
  expect(rentCall(day('2025-08-01'), { entryOn: day('2020-01-01'), exitOn: null, terms })).toMatchObject({ totalCents: 85_653n, lines: [{ explanation: '850,00\u00A0€ × 14/31 + 861,90\u00A0€ × 17/31' }] });
});

test('nobody there, nothing called, and the reason is said', () => {
  const lease = { entryOn: day('2026-04-12'), exitOn: day('2026-05-10'), terms: [term(85_000n)] };
  expect(rentCall(day('2026-03-01'), lease)).toBeNull();
  expect(whyNoCall(day('2026-03-01'), lease).code).toBe('not-yet-in');
  expect(whyNoCall(day('2026-06-01'), lease).code).toBe('left');
  expect(whyNoCall(day('2026-04-01'), { ...lease, terms: [] }).code).toBe('nothing-due');
});

test('two parts of one month on both sides of a day differ from the whole by one cent a rubric at most', () => {
  fc.assert(fc.property(fc.bigInt(1n, 500_000n), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 11 }), (cents, cut, month) => {
    const first = day(`2026-${String(month + 1).padStart(2, '0')}-01`);
    const until = addDays(first, Math.min(cut, 27) - 1);
    const terms = [term(cents)];
    const [before, after, whole] = [{ entryOn: first, exitOn: until }, { entryOn: addDays(until, 1), exitOn: null }, { entryOn: first, exitOn: null }].map((period) => rentCall(first, { ...period, terms })?.totalCents ?? 0n);
    const gap = before! + after! - whole!;
    expect(gap === 0n || gap === 1n).toBe(true);
    expect(whole).toBe(cents);
  }));
});

test('loi 89-462, art. 23-1: the energy contribution is fixed and lasts fifteen years at most', () => {
  const energy = (more: Partial<RentTerm>) => term(2_000n, { rubric: 'energy', label: 'Contribution', fromOn: day('2015-01-01'), untilOn: day('2029-12-31'), ...more });
  expect(energyContributionFault([energy({})])).toBeNull();
  expect(energyContributionFault([energy({ untilOn: day('2030-01-01') })])?.code).toBe('energy-too-long');
  expect(energyContributionFault([energy({ untilOn: null })])?.code).toBe('energy-too-long');
  expect(energyContributionFault([energy({ untilOn: day('2020-12-31') }), energy({ fromOn: day('2021-01-01'), monthlyCents: 2_100n })])?.code).toBe('energy-revised');
});
