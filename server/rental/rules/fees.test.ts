import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { feeBase, feesOn, feeTypeFault, fromGross, tenantLettingFeeCap, withVat } from './fees.ts';

const on = day('2026-03-31');

test('EX-21 910.00 at 7 % is 63.70 + 12.74 = 76.44, and the owner keeps 833.56', () => {
  const fees = feesOn([91_000n], 700, on);
  expect(fees).toMatchObject({ netCents: 6_370n, vatCents: 1_274n, grossCents: 7_644n });
  expect(91_000n - fees.grossCents).toBe(83_356n);
});

test('EX-21 857.33 at 7 % is 60.01 + 12.00 = 72.01', () => {
  expect(feesOn([85_733n], 700, on)).toMatchObject({ netCents: 6_001n, vatCents: 1_200n, grossCents: 7_201n });
});

test('EX-21 and tricky 20 three lines of 333.33 at 7 % are 70.00, 14.00 of VAT, 84.00, not three rounded lines', () => {
  expect(feesOn([33_333n, 33_333n, 33_333n], 700, on)).toMatchObject({ netCents: 7_000n, vatCents: 1_400n, grossCents: 8_400n });
});

test('EX-21 71.35 with its VAT is 59.46 + 11.89', () => {
  expect(fromGross(7_135n, on)).toEqual({ netCents: 5_946n, vatCents: 1_189n, grossCents: 7_135n });
});

test('VAT is dated: a day before the first known rate is an error', () => {
  expect(() => withVat([100n], day('2013-12-31'))).toThrow(RangeError);
});

test('charges count or not as the mandate says; settlements, insurance and the energy contribution never do', () => {
  const paid = [{ rubric: 'rent' as const, cents: 85_000n }, { rubric: 'charges' as const, cents: 6_000n }, { rubric: 'settlement' as const, cents: 7_356n }, { rubric: 'insurance' as const, cents: 1_000n }, { rubric: 'energy' as const, cents: 500n }];
  expect(feeBase(paid, { withCharges: true })).toBe(91_000n);
  expect(feeBase(paid, { withCharges: false })).toBe(85_000n);
});

test('décret 72-678, art. 66: a fee that the mandate does not describe is refused', () => {
  expect(feeTypeFault('Gestion courante', new Set(['Gestion courante']))).toBeNull();
  expect(feeTypeFault('Frais de dossier', new Set(['Gestion courante']))?.sentence).toContain('art. 66');
});

test('loi 89-462, art. 5: the tenant pays no more than the landlord, nor than the cap', () => {
  expect(tenantLettingFeeCap(50_000n, 4_550, 800n)).toBe(36_400n);
  expect(tenantLettingFeeCap(30_000n, 4_550, 800n)).toBe(30_000n);
});

test('fees on an amount and on its opposite cancel, and net plus VAT is gross', () => {
  fc.assert(fc.property(fc.array(fc.bigInt(-(10n ** 8n), 10n ** 8n), { maxLength: 5 }), fc.integer({ min: 0, max: 2_000 }), (bases, rate) => {
    const [one, back] = [feesOn(bases, rate, on), feesOn(bases.map((base) => -base), rate, on)];
    expect(one.grossCents + back.grossCents).toBe(0n);
    expect(one.netCents + one.vatCents).toBe(one.grossCents);
    expect(fromGross(one.grossCents, on).netCents + fromGross(one.grossCents, on).vatCents).toBe(one.grossCents);
  }));
});
