import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { Owner, Part, Weight } from '../model.ts';
import { allocateByDate, allocateByKey, instalments, splitAmongOwners, weightsOn } from './allocation.ts';
import { sumCents } from './words.ts';

const key = (...weights: (number | bigint)[]): Weight[] => weights.map((weight, index) => ({ lotId: `lot-${index + 1}`, number: String(index + 1), weight: BigInt(weight) }));
const cents = (parts: readonly Part[]) => parts.map((part) => Number(part.cents));
const of = (parts: readonly Part[], lotId: string) => parts.find((part) => part.lotId === lotId)!.cents;

const total = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const anyKey = fc.array(fc.bigInt({ min: 0n, max: 100_000n }), { minLength: 1, maxLength: 40 }).filter((all) => all.some((one) => one > 0n)).map((all) => key(...all));
const shuffled = anyKey.chain((weights) => fc.record({ weights: fc.constant(weights), mixed: fc.shuffledSubarray(weights, { minLength: weights.length }) }));

test('EX-4 an amount is shared to the cent, the largest remainders first, then the lowest lot', () => {
  expect(cents(allocateByKey(123_457n, key(120, 83, 210, 87)))).toEqual([29_630, 20_494, 51_852, 21_481]);
  expect(cents(allocateByKey(10_000n, key(1, 1, 1)))).toEqual([3_334, 3_333, 3_333]);
  expect(cents(allocateByKey(-10_000n, key(1, 1, 1)))).toEqual([-3_334, -3_333, -3_333]);
  expect(cents(allocateByKey(1n, key(333, 333, 334)))).toEqual([0, 0, 1]);
  expect(cents(allocateByKey(2n, key(333, 333, 334)))).toEqual([1, 0, 1]);
});

test('EX-5 four calls of a budget: each adds up to its total, and the year of a lot is its share of the budget', () => {
  const weights = key(250, 180, 320, 250);
  const calls = instalments(4_712_337n, weights, 4);
  expect(calls.map(sumCents)).toEqual([1_178_084n, 1_178_084n, 1_178_084n, 1_178_085n]);
  expect(calls.map((call) => of(call, 'lot-2'))).toEqual([212_055n, 212_055n, 212_055n, 212_056n]);
  expect(cents(allocateByKey(4_712_337n, weights))).toEqual([1_178_084, 848_221, 1_507_948, 1_178_084]);
});

test('EX-6 a cent that does not divide waits for the last call', () => {
  const calls = instalments(100_001n, key(333, 333, 334), 4).map(cents);
  expect(calls).toEqual([[8_325, 8_325, 8_350], [8_325, 8_325, 8_350], [8_325, 8_325, 8_350], [8_325, 8_325, 8_351]]);
});

test('EX-7 meters: 12,50, 0, 33,25 and 17,85 cubic metres weigh in hundredths', () => {
  expect(cents(allocateByKey(41_237n, key(1_250, 0, 3_325, 1_785)))).toEqual([8_105, 0, 21_559, 11_573]);
});

test('tricky 1: the odd cent goes to the lowest lot number, whatever the order of the lots', () => {
  const weights = key(1, 1, 1).map((one, index) => ({ ...one, number: ['10', '9', '2 bis'][index]! }));
  for (const order of [weights, weights.toReversed(), [weights[1]!, weights[2]!, weights[0]!]]) {
    expect(of(allocateByKey(10_000n, order), 'lot-3')).toBe(3_334n);
  }
});

test('tricky 2: a credit note brings each lot back to zero', () => {
  fc.assert(fc.property(total, anyKey, (amount, weights) => {
    const note = allocateByKey(-amount, weights);
    for (const { lotId, cents: part } of allocateByKey(amount, weights)) expect(part + of(note, lotId)).toBe(0n);
  }));
});

test('tricky 3: a lot that weighs nothing never receives the cent', () => {
  expect(cents(allocateByKey(1n, key(0, 1, 0)))).toEqual([0, 1, 0]);
  fc.assert(fc.property(total, anyKey, (amount, weights) => {
    const parts = allocateByKey(amount, weights);
    for (const { lotId, weight } of weights) if (weight === 0n) expect(of(parts, lotId)).toBe(0n);
  }));
});

test('the parts add up, in whatever order the lots come', () => {
  fc.assert(fc.property(total, shuffled, (amount, { weights, mixed }) => {
    const parts = allocateByKey(amount, weights);
    expect(sumCents(parts)).toBe(amount);
    expect(allocateByKey(amount, mixed)).toEqual(parts);
  }));
});

test('tricky 5: whatever the budget and the number of calls, calls add up to their totals and the year of each lot to its share', () => {
  fc.assert(fc.property(total, anyKey, fc.integer({ min: 1, max: 12 }), (budget, weights, count) => {
    const calls = instalments(budget, weights, count);
    expect(calls.reduce((sum, call) => sum + sumCents(call), 0n)).toBe(budget);
    for (const { lotId, cents: share } of allocateByKey(budget, weights)) expect(calls.reduce((sum, call) => sum + of(call, lotId), 0n)).toBe(share);
    const totals = calls.map(sumCents);
    for (const one of totals) expect(one - totals[0]! <= 1n && one - totals[0]! >= -1n).toBe(true);
  }));
});

const versions = [{ untilOn: day('2025-07-01'), weights: key(500, 500) }, { untilOn: null, weights: key(400, 600) }];

test('tricky 4: a key changed on 1 July shares what came before by the former weights, what comes after by the new ones', () => {
  expect(weightsOn(versions, day('2025-06-30'))).toBe(versions[0]!.weights);
  expect(weightsOn(versions, day('2025-07-01'))).toBe(versions[1]!.weights);
  const year = allocateByDate([{ on: day('2025-02-01'), cents: 10_000n }, { on: day('2025-06-30'), cents: 2_000n }, { on: day('2025-07-01'), cents: 10_000n }], versions);
  expect(year.value).toEqual([{ lotId: 'lot-1', cents: 10_000n }, { lotId: 'lot-2', cents: 12_000n }]);
  expect(year.reasons.map(({ sentence }) => sentence)).toEqual([
    '120,00\u00A0€ du 01/02/2025 au 30/06/2025, répartis selon les tantièmes en vigueur à ces dates.', '100,00\u00A0€ du 01/07/2025 au 01/07/2025, répartis selon les tantièmes en vigueur à ces dates.',
  ]);
});

test('a key that changed twice answers for each day', () => {
  const thrice = [{ untilOn: null, weights: key(3) }, { untilOn: day('2025-07-01'), weights: key(2) }, { untilOn: day('2025-01-01'), weights: key(1) }];
  expect(['2024-12-31', '2025-01-01', '2025-06-30', '2026-01-01'].map((on) => Number(weightsOn(thrice, day(on))[0]!.weight))).toEqual([1, 2, 2, 3]);
});

const owner = (partyId: string, accountCode: string, numerator: number, denominator: number): Owner => ({ partyId, accountCode, name: partyId, numerator, denominator });

test('the owners of one lot share its amount, fixed first, in the order of their accounts', () => {
  const split = splitAmongOwners(10_001n, [owner('b', 'C0102', 1, 2), owner('a', 'C0101', 1, 2)])!;
  expect(split.map((part) => [part.owner.partyId, part.cents])).toEqual([['a', 5_001n], ['b', 5_000n]]);
  expect(splitAmongOwners(900n, [owner('a', 'C1', 1, 3), owner('b', 'C2', 2, 3)])!.map((part) => part.cents)).toEqual([300n, 600n]);
  expect(splitAmongOwners(1n, [])).toBeNull();
});
