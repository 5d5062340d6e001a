import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { KeyVersion } from '../model.ts';
import { dueDays, fallbackCalls, monthsOf, planCalls, RHYTHMS } from './budget.ts';
import { mostCallable, suspensionOnAgenda, worksFundMinimum } from './funds.ts';
import { LEGAL_FIGURES, legalFigure } from './legal-figures.ts';
import { sumCents } from './words.ts';

const weights = (...all: number[]) => all.map((weight, index) => ({ lotId: `lot-${index + 1}`, number: String(index + 1), weight: BigInt(weight) }));
const versions = new Map<string, KeyVersion[]>([['G', [{ untilOn: null, weights: weights(250, 180, 320, 250) }]], ['A', [{ untilOn: day('2026-07-01'), weights: weights(1, 1, 0, 0) }, { untilOn: null, weights: weights(0, 1, 1, 0) }]]]);
const from = day('2026-01-01');

test('a budget is called by quarter, each due on its first day, key by key', () => {
  const { value, reasons } = planCalls([{ keyId: 'G', cents: 4_712_337n }, { keyId: 'A', cents: 0n }], versions, from, 4);
  expect(value.map(({ dueOn, totalCents }) => [dueOn, totalCents])).toEqual([['2026-01-01', 1_178_084n], ['2026-04-01', 1_178_084n], ['2026-07-01', 1_178_084n], ['2026-10-01', 1_178_085n]]);
  expect(value.every(({ keys }) => keys.length === 1 && sumCents(keys[0]!.parts) === keys[0]!.cents)).toBe(true);
  expect(reasons[0]!.article).toBe('Loi n°\u00A065-557, art. 14-1 I');
});

test('an exercise of another length is called over all its months', () => {
  const year = (fromOn: string, untilOn: string) => ({ fromOn: day(fromOn), untilOn: day(untilOn) });
  expect([year('2026-01-01', '2026-12-31'), year('2025-07-01', '2026-12-31'), year('2026-01-01', '2026-09-30'), year('2026-01-15', '2026-02-14'), year('2026-01-15', '2026-02-15')].map(monthsOf)).toEqual([12, 18, 9, 1, 2]);
  expect(dueDays(day('2025-07-01'), 6, 18)).toEqual(['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  expect(dueDays(day('2025-07-01'), 4, 18)).toEqual(['2025-07-01', '2025-11-01', '2026-04-01', '2026-08-01']);
  expect(dueDays(day('2026-01-01'), 3, 9)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01']);
  const { value } = planCalls([{ keyId: 'G', cents: 100_001n }], versions, day('2025-07-01'), 6, 18);
  expect([value.at(-1)!.dueOn, value.reduce((sum, { totalCents }) => sum + totalCents, 0n)]).toEqual(['2026-10-01', 100_001n]);
});

test('the assembly may choose another rhythm', () => {
  expect(dueDays(day('2026-07-01'), 2)).toEqual(['2026-07-01', '2027-01-01']);
  expect(RHYTHMS.map((count) => dueDays(from, count).length)).toEqual([...RHYTHMS]);
});

test('tricky 4: calls due before the change of a key keep its former weights, later ones take the new', () => {
  const calls = planCalls([{ keyId: 'A', cents: 40_000n }], versions, from, 4).value;
  const paying = calls.map(({ keys }) => keys[0]!.parts.filter(({ cents }) => cents !== 0n).map(({ lotId }) => lotId));
  expect(paying).toEqual([['lot-1', 'lot-2'], ['lot-1', 'lot-2'], ['lot-2', 'lot-3'], ['lot-2', 'lot-3']]);
  expect(calls.map(({ totalCents }) => totalCents)).toEqual([10_000n, 10_000n, 10_000n, 10_000n]);
});

test('without a vote in time: two quarters of the last budget, when the assembly allowed it, and no forfeiture', () => {
  const plan = fallbackCalls([{ keyId: 'G', cents: 1_000_001n }], versions, from, true, LEGAL_FIGURES);
  expect(plan).toMatchObject({ allowed: true, calls: [{ totalCents: 250_000n, noForfeiture: true }, { totalCents: 250_000n, noForfeiture: true }] });
  expect(plan.allowed && plan.calls).toHaveLength(2);
  expect(fallbackCalls([{ keyId: 'G', cents: 1n }], versions, from, false, LEGAL_FIGURES)).toMatchObject({ allowed: false, reasons: [{ article: 'Décret n°\u00A067-223, art. 43' }] });
});

const minimum = (budget: bigint, plan: bigint | null) => worksFundMinimum(budget, plan, from, LEGAL_FIGURES)!;

test('EX-3 the works fund: at least 5 % of the budget, and 2,5 % of the plan', () => {
  expect(minimum(8_000_000n, 60_000_000n).value).toBe(1_500_000n);
  expect(minimum(4_800_000n, null).value).toBe(240_000n);
  expect(minimum(8_000_000n, 60_000_000n).reasons.map(({ sentence }) => sentence)).toEqual([
    'Au moins 5\u00A0% du budget prévisionnel\u00A0: 80\u00A0000,00\u00A0€ → 4\u00A0000,00\u00A0€.', 'Au moins 2,5\u00A0% des travaux du plan pluriannuel adopté\u00A0: 600\u00A0000,00\u00A0€ → 15\u00A0000,00\u00A0€.',
  ]);
});

test('EX-3 suspension is on the agenda above the budget, and above half of the plan too when there is one', () => {
  const asked = (plan: bigint | null) => suspensionOnAgenda(9_000_000n, 8_000_000n, plan, from, LEGAL_FIGURES).value;
  expect([asked(60_000_000n), asked(null), asked(17_999_999n), asked(18_000_000n)]).toEqual([false, true, true, false]);
});

test('tricky 10: with a plan of 600 000 and a budget of 80 000 the contribution is 15 000, not 4 000', () => {
  expect(minimum(8_000_000n, 60_000_000n).value).toBe(1_500_000n);
});

test('a minimum is rounded up, a maximum down, and never the other way', () => {
  expect(minimum(1n, null).value).toBe(1n);
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (budget) => {
    expect(minimum(budget, null).value * 100n >= budget * 5n).toBe(true);
    expect(mostCallable('reserve-of-budget', budget, from, LEGAL_FIGURES)!.value * 6n <= budget).toBe(true);
  }));
});

test('the reserve is at most a sixth of the budget, the first call of urgent works a third of the estimate', () => {
  expect(mostCallable('reserve-of-budget', 6_000_001n, from, LEGAL_FIGURES)).toEqual({ value: 1_000_000n, reasons: [{ article: 'Décret n°\u00A067-223, art. 35 1°', sentence: 'Au plus 1/6 du budget prévisionnel (60\u00A0000,01\u00A0€)\u00A0: 10\u00A0000,00\u00A0€.' }] });
  expect(mostCallable('urgent-works-first-call', 1_000_000n, from, LEGAL_FIGURES)!.value).toBe(333_333n);
});

test('a figure holds from its day to its last, and none is guessed before', () => {
  expect(legalFigure(LEGAL_FIGURES, 'dated-statement-cap', day('2020-05-31'))).toBeNull();
  expect(legalFigure(LEGAL_FIGURES, 'dated-statement-cap', day('2020-06-01'))!.numerator).toBe(38_000n);
  const changed = [...LEGAL_FIGURES, { ...LEGAL_FIGURES.find(({ code }) => code === 'dated-statement-cap')!, numerator: 40_000n, validFrom: day('2030-01-01') }];
  expect([day('2029-12-31'), day('2030-01-01')].map((on) => legalFigure(changed, 'dated-statement-cap', on)!.numerator)).toEqual([38_000n, 40_000n]);
});
