import { expect, test } from 'vitest';
import { addMonths, day } from '../../kernel/day.ts';
import { taxReturn, type TaxMovement } from './tax-return.ts';

const rent = (on: string, cents = 85_000n): TaxMovement => ({ on: day(on), class: 'rent', cents, label: 'Loyer' });
const of = (year: number, movements: TaxMovement[], approved: Parameters<typeof taxReturn>[2] = []) => Object.fromEntries(taxReturn(year, movements, approved).map(({ line, cents }) => [line, cents]));

test('EX-25 ten rents and that of January received on 28/12: 211 = 9 350.00', () => {
  const received = [...Array.from({ length: 10 }, (_, month) => rent(addMonths(day('2025-01-05'), month))), rent('2025-12-28')];
  expect(of(2025, received)['211']).toBe(935_000n);
  expect(of(2026, received)['211']).toBeUndefined();
});

test('EX-25 provisions of 1 800.00 paid to the syndic: 229 = 1 800.00; the year after, approved, 230 = 850.00', () => {
  const paid: TaxMovement[] = [1, 4, 7, 10].map((month) => ({ on: day(`2025-${String(month).padStart(2, '0')}-02`), class: 'syndic-provisions', cents: 45_000n, label: 'Appel' }));
  const approved = [{ approvedOn: day('2026-05-15'), recoverableCents: 70_000n, notDeductibleCents: 10_000n, refundCents: 5_000n }];
  expect(of(2025, paid, approved)).toEqual({ 229: 180_000n });
  expect(of(2026, paid, approved)).toEqual({ 230: 85_000n });
});

test('each line says what the form calls it and how many movements make it', () => {
  const [line] = taxReturn(2025, [rent('2025-01-05'), rent('2025-02-05')], []);
  expect(line!.explanation.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe('Loyers bruts encaissés : 2 mouvements de 2025, pour 1 700,00 €.');
});

test('EX-25 fees of 785.40 with their VAT: 221', () => {
  expect(of(2025, [{ on: day('2025-12-31'), class: 'fees', cents: 78_540n, label: 'Honoraires' }])).toEqual({ 221: 78_540n });
});

test('recovered charges and overpayments are no rent: they stand on no line', () => {
  expect(of(2025, [{ on: day('2025-03-05'), class: 'recovered-charges', cents: 6_000n, label: 'Charges' }, { on: day('2025-03-05'), class: 'outside', cents: 9_000n, label: 'Trop-perçu' }])).toEqual({});
});

test('a year before the first form known is an error, not a guess', () => {
  expect(() => taxReturn(2017, [], [])).toThrow(RangeError);
});
