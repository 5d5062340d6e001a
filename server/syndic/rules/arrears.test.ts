import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import type { Debt } from '../model.ts';
import { arrearsState, forfeiture, imputePayment, interest, noticeLines, type Provision } from './arrears.ts';
import { LEGAL_FIGURES, type LegalFigure } from './legal-figures.ts';

const debt = (id: string, cents: bigint, dueOn: string, kind: Debt['kind'] = 'budget'): Debt => ({ id, kind, label: `Dette ${id}`, dueOn: day(dueOn), cents });
const three = [debt('A', 7_000n, '2026-01-01'), debt('B', 5_000n, '2026-01-01'), debt('C', 3_000n, '2026-04-01')];
const settled = (debts: readonly Debt[], payment: Parameters<typeof imputePayment>[1]) => Object.fromEntries(imputePayment(debts, payment).value.settled.map(({ debtId, cents }) => [debtId, Number(cents)]));

test('EX-15 without a choice, what is due first, the oldest first, one day in proportion', () => {
  expect(settled(three, { cents: 6_000n, on: day('2026-02-01') })).toEqual({ A: 3_500, B: 2_500 });
});

test('EX-15 the payer’s choice comes first', () => {
  expect(settled(three, { cents: 6_000n, on: day('2026-02-01'), chosen: ['B'] })).toEqual({ B: 5_000, A: 1_000 });
  expect(imputePayment(three, { cents: 6_000n, on: day('2026-02-01'), chosen: ['B'] }).reasons.map(({ sentence }) => sentence)).toEqual([
    '50,00\u00A0€ sur Dette B\u00A0: au choix de celui qui paie.', '10,00\u00A0€ sur Dette A\u00A0: échue le 01/01/2026, la plus ancienne.',
  ]);
});

test('a payment settles no more than is owed; the rest belongs to the payer', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 7n }), { maxLength: 8 });
  fc.assert(fc.property(amounts, fc.bigInt({ min: 0n, max: 10n ** 8n }), (debts, cents) => {
    const all = debts.map((one, index) => debt(`${index}`, one, `2026-0${index + 1}-01`));
    const { value } = imputePayment(all, { cents, on: day('2026-04-15') });
    expect(value.settled.reduce((sum, one) => sum + one.cents, 0n) + value.left).toBe(cents);
    for (const { debtId, cents: part } of value.settled) expect(part <= all.find(({ id }) => id === debtId)!.cents).toBe(true);
  }));
});

const provision = (id: string, cents: bigint, dueOn: string, more: Partial<Provision> = {}): Provision => ({ ...debt(id, cents, dueOn, more.kind ?? 'budget'), paidOn: [], calledBeforeVote: false, ...more });
const quarters = (more: Partial<Provision> = {}) => [
  provision('Q1', 30_000n, '2026-01-01', more), provision('Q2', 30_000n, '2026-04-01'), provision('Q3', 30_000n, '2026-07-01'), provision('Q4', 30_000n, '2026-10-01'), provision('old', 15_000n, '2025-06-30', { kind: 'arrears' }),
];
const notice = { items: [{ debtId: 'Q1', cents: 30_000n }], presentedOn: day('2026-01-15') };
const on = (text: string, provisions: readonly Provision[] = quarters()) => forfeiture(provisions, notice, day(text), LEGAL_FIGURES);

test('EX-13 a notice without effect for thirty days makes the year and the approved arrears due at once', () => {
  expect(on('2026-02-14')).toMatchObject({ state: 'running', from: '2026-02-15' });
  expect(on('2026-02-15')).toMatchObject({ state: 'forfeited', cents: 135_000n });
  expect(on('2026-02-15').reasons[0]!.sentence).toBe('Mise en demeure présentée le 15/01/2026, restée sans effet le 14/02/2026\u00A0: 1\u00A0350,00\u00A0€ sont exigibles depuis le 15/02/2026.');
});

test('EX-13 paid in time, nothing becomes due early', () => {
  expect(on('2026-03-01', quarters({ paidOn: [{ on: day('2026-02-10'), cents: 30_000n }] }))).toMatchObject({ state: 'none' });
});

test('EX-13 contributions to the works fund become due with the rest', () => {
  const fund = ['2026-04-01', '2026-07-01', '2026-10-01'].map((dueOn) => provision(`F${dueOn}`, 1_500n, dueOn, { kind: 'worksFund' }));
  expect(on('2026-02-15', [...quarters(), ...fund])).toMatchObject({ cents: 139_500n });
});

test('EX-13 a provision called before the budget was voted makes nothing due early', () => {
  expect(on('2026-02-15', quarters({ calledBeforeVote: true }))).toMatchObject({ state: 'none', reasons: [{ article: 'Décret n°\u00A067-223, art. 43' }] });
});

test('tricky 11: a notice of one global amount is refused, and opens no forfeiture', () => {
  expect(noticeLines(quarters(), [{ debtId: 'total', cents: 45_000n }])).toMatchObject({ ok: false });
  const global = forfeiture(quarters(), { items: [{ debtId: 'total', cents: 45_000n }], presentedOn: day('2026-01-15') }, day('2026-03-01'), LEGAL_FIGURES);
  expect(global.state).toBe('none');
  expect(noticeLines(quarters(), [{ debtId: 'Q1', cents: 30_000n }, { debtId: 'old', cents: 15_000n }])).toMatchObject({ ok: true, provisions: [{ cents: 30_000n }], arrears: 15_000n, total: 45_000n });
});

test('a notice of past exercises alone is lawful and opens no forfeiture; costs alone are refused', () => {
  const items = [{ debtId: 'old', cents: 15_000n }];
  expect(noticeLines(quarters(), items)).toMatchObject({ ok: true, provisions: [], arrears: 15_000n, total: 15_000n });
  expect(forfeiture(quarters(), { items, presentedOn: day('2026-01-15') }, day('2026-03-01'), LEGAL_FIGURES)).toMatchObject({ state: 'none', reasons: [{ sentence: expect.stringContaining('aucune provision') }] });
  expect(noticeLines([debt('fee', 4_800n, '2026-01-01', 'costs')], [{ debtId: 'fee', cents: 4_800n }])).toMatchObject({ ok: false });
});

test('a notice that claims arrears beside its provisions opens art. 19-2 by its provisions alone', () => {
  const beside = (more: Partial<Provision>) => forfeiture(quarters(more), { items: [{ debtId: 'Q1', cents: 30_000n }, { debtId: 'old', cents: 15_000n }], presentedOn: day('2026-01-15') }, day('2026-02-15'), LEGAL_FIGURES).state;
  expect([beside({}), beside({ paidOn: [{ on: day('2026-02-10'), cents: 30_000n }] })]).toEqual(['forfeited', 'none']);
});

test('tricky 12: a payment on the thirtieth day is in time, one day later is not', () => {
  const paid = (text: string) => on('2026-03-01', quarters({ paidOn: [{ on: day(text), cents: 30_000n }] })).state;
  expect([paid('2026-02-14'), paid('2026-02-15')]).toEqual(['none', 'forfeited']);
});

test('a notice that was not presented yet starts no delay', () => {
  expect(forfeiture(quarters(), { ...notice, presentedOn: null }, day('2026-12-31'), LEGAL_FIGURES)).toMatchObject({ state: 'none' });
});

const rate = (basisPoints: bigint, validFrom: string): LegalFigure => ({ code: 'legal-interest', numerator: basisPoints, denominator: 10_000n, unit: 'fraction', validFrom: day(validFrom), validTo: null, source: 'Arrêté', checkedOn: day('2026-01-01') });
const rates = [rate(267n, '2026-01-01')];
const claimed = (noticeOn: string, ...debts: Debt[]) => debts.map((one) => ({ debt: one, noticeOn: day(noticeOn) }));

test('EX-14 interest runs from the notice at the rate of its day', () => {
  expect(interest(claimed('2026-02-01', debt('A', 120_000n, '2026-01-01')), day('2026-03-18'), rates)).toEqual({ value: 395n, reasons: [{ article: 'Décret n°\u00A067-223, art. 36', sentence: 'Intérêts au taux légal sur 1\u00A0200,00\u00A0€ réclamés le 01/02/2026, pendant 45 jours.' }] });
});

test('each sum bears interest from the notice that claimed it, and each day at the rate of that day', () => {
  const two = [...claimed('2026-02-01', debt('A', 120_000n, '2026-01-01')), ...claimed('2026-06-01', debt('B', 300_000n, '2026-04-01'))];
  // 1 200,00 for 150 days and 3 000,00 for 30 days at 2,67 %, then both for 31 days at 4 %.
  const exact = (120_000 * 150 * 0.0267 + 300_000 * 30 * 0.0267 + 420_000 * 31 * 0.04) / 365;
  expect(interest(two, day('2026-08-01'), [...rates, rate(400n, '2026-07-01')])!.value).toBe(BigInt(Math.round(exact)));
  expect(interest(two, day('2026-02-01'), rates)!.value).toBe(0n);
});

test('interest grows with the days, and one sum or its parts bear the same but for the last cent', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 53n }), fc.bigInt({ min: 0n, max: 2n ** 53n }), fc.integer({ min: 1, max: 800 }), (a, b, days) => {
    const until = addDays(day('2026-02-01'), days);
    const on = (...all: bigint[]) => interest(claimed('2026-02-01', ...all.map((cents, index) => debt(String(index), cents, '2026-01-01'))), until, [...rates, rate(400n, '2026-07-01')])!.value;
    expect(on(a, b)).toBe(on(a + b));
    const apart = on(a) + on(b) - on(a + b);
    expect(apart >= -1n && apart <= 1n).toBe(true);
    expect(interest(claimed('2026-02-01', debt('A', a, '2026-01-01')), addDays(until, 1), rates)!.value >= interest(claimed('2026-02-01', debt('A', a, '2026-01-01')), until, rates)!.value).toBe(true);
  }));
});

test('costs and closing differences bear no interest, and without a rate none is guessed', () => {
  expect(interest(claimed('2026-02-01', debt('A', 120_000n, '2026-01-01', 'costs'), debt('B', 120_000n, '2026-01-01', 'arrears')), day('2026-03-18'), rates)!.value).toBe(0n);
  expect(interest(claimed('2026-02-01', ...three), day('2026-03-18'), LEGAL_FIGURES)).toBeNull();
  expect(interest(claimed('2025-12-01', ...three), day('2026-03-18'), rates)).toBeNull();
});

test('the recovery goes from reminder to notice to forfeiture; costs are the debtor’s from the notice on', () => {
  expect(arrearsState(1n, [], false)).toEqual({ state: 'current', reminders: 0, costsToDebtor: false });
  expect(arrearsState(1n, [{ kind: 'reminder' }, { kind: 'reminder' }], false)).toEqual({ state: 'reminded', reminders: 2, costsToDebtor: false });
  expect(arrearsState(1n, [{ kind: 'reminder' }, { kind: 'notice' }], false)).toEqual({ state: 'formalNotice', reminders: 1, costsToDebtor: true });
  expect(arrearsState(1n, [{ kind: 'notice' }], true).state).toBe('forfeited');
  expect(arrearsState(0n, [{ kind: 'notice' }], true).state).toBe('current');
});
