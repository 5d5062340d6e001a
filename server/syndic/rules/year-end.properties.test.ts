import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceOf, gap } from '../../../tests/support/postings.ts';
import { addDays, day } from '../../kernel/day.ts';
import type { KeyVersion, Owner, Weight } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { allocateByKey, byLotNumber, instalments, splitAmongOwners } from './allocation.ts';
import { linesOf } from './operations.ts';
import { approvalEntry, closingEntry, settleYear, type KeyYear } from './year-end.ts';
import { sumCents } from './words.ts';

// Co-ownerships as they come: one lot or many, lots that weigh nothing or are in no key, keys that change and lots that are sold within the exercise, joint owners, credit notes,
// exercises of one to eighteen months, amounts up to where doubles end.
const cents = fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n });
const FROM = day('2025-01-01');

interface Lot { lotId: string; number: string }
const numbers = (count: number): Lot[] => Array.from({ length: count }, (_, index) => ({ lotId: `lot-${index}`, number: index % 7 === 3 ? `${index} bis` : String(index) }));
const lots = fc.integer({ min: 1, max: 30 }).map(numbers);
/** Weights of some of the lots, at least one above nothing. */
const weightsOf = (all: readonly Lot[]) => fc.tuple(fc.subarray([...all], { minLength: 1 }), fc.infiniteStream(fc.bigInt({ min: 0n, max: 100_000n })), fc.bigInt({ min: 1n, max: 100_000n }))
  .map(([some, stream, first]): Weight[] => some.map((lot, index) => ({ ...lot, weight: index === 0 ? first : stream.next().value! })));
const versionsOf = (all: readonly Lot[], days: number) => fc.record({ now: weightsOf(all), before: fc.option(fc.record({ untilOn: fc.integer({ min: 1, max: days }), weights: weightsOf(all) })) })
  .map(({ now, before }): KeyVersion[] => [{ untilOn: null, weights: now }, ...(before === null ? [] : [{ untilOn: addDays(FROM, before.untilOn), weights: before.weights }])]);
const year = fc.tuple(lots, fc.integer({ min: 30, max: 549 })).chain(([all, days]) => fc.record({
  lots: fc.constant(all),
  keys: fc.array(fc.record({
    versions: versionsOf(all, days), works: fc.boolean(), budget: cents, calls: fc.constantFrom(1, 2, 3, 4, 6, 12),
    charges: fc.array(fc.record({ on: fc.integer({ min: 0, max: days }).map((at) => addDays(FROM, at)), cents }), { maxLength: 6 }),
  }), { minLength: 1, maxLength: 4 }),
}));
type Key = typeof year extends fc.Arbitrary<infer Year> ? Year extends { keys: (infer One)[] } ? One : never : never;
const yearOf = (keys: readonly Key[], sign = 1n): KeyYear[] => keys.map(({ versions, works, budget, calls, charges }, index) => ({
  keyId: `key-${index}`, due: works ? ACCOUNTS.worksDue : ACCOUNTS.budgetDue, versions,
  charges: charges.map((one) => ({ ...one, cents: sign * one.cents })), called: instalments(sign * budget, versions[0]!.weights, calls).flat(),
}));

/** One to four owners of a lot, in fractions of different denominators. */
const shares = fc.array(fc.record({ numerator: fc.integer({ min: 1, max: 40 }), denominator: fc.constantFrom(1, 2, 3, 7, 12, 1_000) }), { minLength: 1, maxLength: 4 });
const named = (who: string, lotId: string, all: readonly { numerator: number; denominator: number }[]): Owner[] => all.map((share, index) => ({ ...share, partyId: `${who}-${lotId}-${index}`, accountCode: `${who}-${lotId}-${index}`, name: who }));

test('the owners of a lot share its amount to the cent, mirrored by a credit note, whatever order they come in', () => {
  fc.assert(fc.property(cents, shares, (amount, all) => {
    const owners = named('A', '1', all);
    const parts = splitAmongOwners(amount, owners)!;
    expect(sumCents(parts)).toBe(amount);
    expect(splitAmongOwners(amount, owners.toReversed())).toEqual(parts);
    expect(splitAmongOwners(-amount, owners)!.map((part) => -part.cents)).toEqual(parts.map((part) => part.cents));
  }));
});

test('all charges of a key fall to its lots and to no other, and what was called is what each was asked', () => {
  fc.assert(fc.property(year, ({ lots: all, keys }) => {
    const settled = settleYear(yearOf(keys), all);
    keys.forEach(({ versions, charges, budget }, index) => {
      const own = settled.lines.filter(({ keyId }) => keyId === `key-${index}`);
      expect([own.reduce((sum, line) => sum + line.actual, 0n), own.reduce((sum, line) => sum + line.called, 0n)]).toEqual([sumCents(charges), budget]);
      const weighing = new Set(versions.flatMap(({ weights }) => weights.filter(({ weight }) => weight > 0n).map(({ lotId }) => lotId)));
      for (const line of own) expect(weighing.has(line.lotId)).toBe(true);
    });
    expect(settled.byLot.map(({ lotId }) => lotId)).toEqual(byLotNumber(all).map(({ lotId }) => lotId).filter((lotId) => settled.lines.some((line) => line.lotId === lotId)));
  }), { numRuns: 60 });
});

test('the same year the other way round gives each lot the contrary, to the cent', () => {
  fc.assert(fc.property(year, ({ lots: all, keys }) => {
    const [one, other] = [settleYear(yearOf(keys), all), settleYear(yearOf(keys, -1n), all)];
    expect(other.byLot.map(({ net }) => -net)).toEqual(one.byLot.map(({ net }) => net));
  }), { numRuns: 60 });
});

test('closing ends the exercise at nothing; after the approval nothing waits and each lot owes its difference to the owners of that day alone', () => {
  fc.assert(fc.property(year, fc.infiniteStream(fc.tuple(shares, shares, fc.boolean())), fc.constantFrom('471-472' as const, '450' as const), ({ lots: all, keys }, stream, setting) => {
    const settled = settleYear(yearOf(keys), all);
    const before = new Map<string, Owner[]>();
    const after = new Map<string, Owner[]>();
    for (const { lotId } of all) {
      const [first, next, sold] = stream.next().value!;
      before.set(lotId, named('S', lotId, first));
      after.set(lotId, sold ? named('B', lotId, next) : before.get(lotId)!);
    }
    const closing = closingEntry(settled, setting, (lotId) => before.get(lotId)!);
    const approval = approvalEntry(settled, setting, { atClosing: (lotId) => before.get(lotId)!, atApproval: (lotId) => after.get(lotId)! });
    const both = [...closing, ...approval];
    expect([gap(closing), gap(approval), balanceOf(closing, '70'), balanceOf(both, '47')]).toEqual([0n, 0n, -settled.totals.net, 0n]);
    expect(both.every(({ debitCents, creditCents }) => (debitCents > 0n) !== (creditCents > 0n))).toBe(true);
    for (const { lotId, net } of settled.byLot) {
      const owed = (owners: readonly Owner[]) => owners.reduce((sum, { accountCode }) => sum + balanceOf(both, '45', accountCode!), 0n);
      expect(owed(after.get(lotId)!)).toBe(net);
      if (after.get(lotId) !== before.get(lotId)) expect(before.get(lotId)!.map(({ accountCode }) => balanceOf(both, '45', accountCode!))).toEqual(before.get(lotId)!.map(() => 0n));
    }
  }), { numRuns: 60 });
});

test('two thousand lots, some in no key: parts add up, and so do twelve calls', () => {
  const many = numbers(2_000);
  fc.assert(fc.property(cents, fc.infiniteStream(fc.constantFrom(0n, 1n, 37n, 1_000n)), (amount, stream) => {
    const weights = many.filter((_, index) => index % 5 !== 0).map((lot, index): Weight => ({ ...lot, weight: index === 0 ? 1n : stream.next().value! }));
    const parts = allocateByKey(amount, weights);
    expect(sumCents(parts)).toBe(amount);
    expect(allocateByKey(amount, weights.toReversed())).toEqual(parts);
    const calls = instalments(amount, weights, 12);
    expect(calls.reduce((sum, call) => sum + sumCents(call), 0n)).toBe(amount);
    const settled = settleYear([{ keyId: 'G', due: ACCOUNTS.budgetDue, charges: [{ on: FROM, cents: amount }], called: calls.flat(), versions: [{ untilOn: null, weights }] }], many);
    expect(settled.byLot.every(({ net }) => net === 0n)).toBe(true);
  }), { numRuns: 8 });
});

test('an invoice under several keys debits each key with its lines and the supplier with their sum, a credit note the other way', () => {
  const line = fc.record({ account: fc.constantFrom('611000', '615000', '601000'), keyId: fc.constantFrom('G', 'A', 'Z'), cents });
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
    const entry = linesOf({ kind: 'invoice', supplier: 'F', lines });
    expect([gap(entry), balanceOf(entry, '401', 'F')]).toEqual([0n, -sumCents(lines)]);
    for (const keyId of ['G', 'A', 'Z']) expect(gap(entry.filter((one) => one.keyId === keyId))).toBe(sumCents(lines.filter((one) => one.keyId === keyId)));
    const note = linesOf({ kind: 'invoice', supplier: 'F', lines: lines.map((one) => ({ ...one, cents: -one.cents })) });
    for (const account of ['6', '4']) expect(balanceOf([...entry, ...note], account)).toBe(0n);
  }));
});
