import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { Owner, Weight } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { allocateByKey } from './allocation.ts';
import { balanceOf, gap } from '../../../tests/support/postings.ts';
import { approvalEntry, closingEntry, settleYear, type KeyYear } from './year-end.ts';

const lots = [1, 2, 3, 4].map((number) => ({ lotId: `${number}`, number: String(number) }));
const weights = (...all: number[]): Weight[] => all.map((weight, index) => ({ lotId: `${index + 1}`, number: String(index + 1), weight: BigInt(weight) }));
const year = (keyId: string, key: Weight[], charges: bigint, called: bigint): KeyYear => ({ keyId, due: ACCOUNTS.budgetDue, charges: [{ on: day('2025-06-01'), cents: charges }], called: allocateByKey(called, key), versions: [{ untilOn: null, weights: key }] });
const G = weights(250, 180, 320, 250);
const A = weights(100, 0, 400, 500);
const example = settleYear([year('G', G, 1_123_450n, 1_200_000n), year('A', A, 215_033n, 200_000n)], lots);

test('EX-8 actual charges by key, less what was called, lot by lot', () => {
  const of = (keyId: string) => example.lines.filter((line) => line.keyId === keyId).map(({ lotId, actual, called }) => [lotId, Number(actual), Number(called)]);
  expect(of('G')).toEqual([['1', 280_863, 300_000], ['2', 202_221, 216_000], ['3', 359_504, 384_000], ['4', 280_862, 300_000]]);
  expect(of('A')).toEqual([['1', 21_503, 20_000], ['3', 86_013, 80_000], ['4', 107_517, 100_000]]);
  expect(example.byLot.map(({ net }) => Number(net))).toEqual([-17_634, -13_779, -18_483, -11_621]);
  expect(example.totals).toEqual({ actual: 1_338_483n, called: 1_400_000n, net: -61_517n });
  expect(example.reasons[0]).toEqual({ article: 'Décret n°\u00A02005-240, art. 8', sentence: 'Charges réelles 13\u00A0384,83\u00A0€, provisions appelées 14\u00A0000,00\u00A0€\u00A0: 615,17\u00A0€ reviennent aux copropriétaires.' });
});

test('tricky 6: the actual charges are shared, never the difference, which would move a cent from lot 4 to lot 1', () => {
  const forbidden = allocateByKey(1_123_450n - 1_200_000n, G).map(({ cents }) => cents);
  const settled = example.lines.filter(({ keyId }) => keyId === 'G').map(({ difference }) => difference);
  expect([forbidden[0], forbidden[3]]).toEqual([-19_138n, -19_137n]);
  expect([settled[0], settled[3]]).toEqual([-19_137n, -19_138n]);
});

const owner = (accountCode: string): Owner[] => [{ partyId: accountCode, accountCode, name: accountCode, numerator: 1, denominator: 1 }];
const seller = (lotId: string) => owner(lotId === '1' ? 'seller' : `C${lotId}`);
const buyer = (lotId: string) => owner(lotId === '1' ? 'buyer' : `C${lotId}`);

test('the differences wait in 471 and 472, lot by lot, and the exercise ends at nothing', () => {
  const lines = closingEntry(example, '471-472', seller);
  expect(gap(lines)).toBe(0n);
  expect(lines.filter(({ account }) => account === '472000').map(({ lotId, creditCents }) => [lotId, Number(creditCents)])).toEqual([['1', 17_634], ['2', 13_779], ['3', 18_483], ['4', 11_621]]);
  expect(balanceOf(lines, '701')).toBe(61_517n);
});

test('EX-11 the surplus of a lot sold between closing and approval goes to whoever owns it at the approval', () => {
  const closing = closingEntry(example, '471-472', seller);
  const approval = approvalEntry(example, '471-472', { atClosing: seller, atApproval: buyer });
  const all = [...closing, ...approval];
  expect([balanceOf(all, '4501', 'buyer'), balanceOf(all, '4501', 'seller'), balanceOf(all, '47')]).toEqual([-17_634n, 0n, 0n]);
});

test('tricky 7: sold between closing and approval, the difference follows the lot, by either setting', () => {
  const closing = closingEntry(example, '450', seller);
  expect(balanceOf(closing, '4501', 'seller')).toBe(-17_634n);
  const approval = approvalEntry(example, '450', { atClosing: seller, atApproval: buyer });
  expect(approval.map(({ auxiliary }) => auxiliary)).toEqual(['buyer', 'seller']);
  expect([balanceOf([...closing, ...approval], '4501', 'seller'), balanceOf([...closing, ...approval], '4501', 'buyer')]).toEqual([0n, -17_634n]);
});

test('without a sale, approval by the setting 450 moves nothing', () => {
  expect(approvalEntry(example, '450', { atClosing: seller, atApproval: seller })).toEqual([]);
});

test('a lot without an owner stops the closing: nobody would owe its share', () => {
  expect(() => closingEntry(example, '450', () => [])).toThrow(RangeError);
});

test('whatever is spent and called: sums are equal, entries balance, and after the approval nothing waits', () => {
  const cents = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
  const key = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 4 }).filter((all) => all.some((one) => one > 0)).map((all) => weights(...all));
  const anyYear = fc.record({ key, charges: fc.array(cents, { maxLength: 4 }), called: cents, works: fc.boolean() });
  fc.assert(fc.property(fc.array(anyYear, { minLength: 1, maxLength: 3 }), fc.constantFrom('471-472' as const, '450' as const), (years, setting) => {
    const settled = settleYear(years.map(({ key: by, charges, called, works }, index) => ({
      ...year(`K${index}`, by, 0n, called), due: works ? ACCOUNTS.worksDue : ACCOUNTS.budgetDue, charges: charges.map((one, month) => ({ on: day(`2025-0${month + 1}-01`), cents: one })),
    })), lots);
    expect(settled.totals.actual).toBe(years.flatMap(({ charges }) => charges).reduce((sum, one) => sum + one, 0n));
    expect(settled.totals.called).toBe(years.reduce((sum, { called }) => sum + called, 0n));
    expect(settled.byLot.reduce((sum, { net }) => sum + net, 0n)).toBe(settled.totals.net);
    const closing = closingEntry(settled, setting, seller);
    const approval = approvalEntry(settled, setting, { atClosing: seller, atApproval: buyer });
    expect([gap(closing), gap(approval)]).toEqual([0n, 0n]);
    const all = [...closing, ...approval];
    expect([balanceOf(all, '47'), balanceOf(all, '45'), balanceOf(all, '45', 'seller')]).toEqual([0n, settled.totals.net, 0n]);
    expect(balanceOf(all, '45', 'buyer')).toBe(settled.byLot.find(({ lotId }) => lotId === '1')?.net ?? 0n);
  }));
});
