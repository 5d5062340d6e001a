import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { allocateByKey } from './allocation.ts';
import { balanceOf, gap } from '../../../tests/support/postings.ts';
import { LEGAL_FIGURES } from './legal-figures.ts';
import { datedStatement, lastDayToOppose, moveAdvance, oppositionGroups, setOff, statementFee, whoOwes, type Claim, type LotAccount } from './transfer.ts';

const works = ['2021-07-01', '2021-09-01', '2021-12-01', '2022-02-01'].map((dueOn, index): Claim => ({
  lotId: '2', kind: 'works', label: `Ravalement, appel ${index + 1}`, dueOn: day(dueOn),
  cents: allocateByKey(1_000_000n, [{ lotId: '2', number: '2', weight: 180n }, { lotId: '3', number: '3', weight: 820n }])[0]!.cents,
}));
const owed = (claims: readonly Claim[], soldOn: string, by: 'seller' | 'buyer') => claims.filter((claim) => whoOwes(claim, day(soldOn)).value === by).reduce((sum, { cents }) => sum + cents, 0n);

test('EX-10 works calls are owed by whoever owns the lot on their due day', () => {
  expect([owed(works, '2021-10-15', 'seller'), owed(works, '2021-10-15', 'buyer')]).toEqual([360_000n, 360_000n]);
});

test('tricky 8: works voted before the sale and due after it are the buyer’s, whatever the deed says', () => {
  expect(whoOwes(works[2]!, day('2021-10-15'))).toEqual({ value: 'buyer', reasons: [{ article: 'Décret n°\u00A067-223, art. 6-2 2°', sentence: 'Ravalement, appel 3, 1\u00A0800,00\u00A0€\u00A0: l’exigibilité du 01/12/2021 est postérieure à la vente du 15/10/2021, la somme incombe à l’acquéreur.' }] });
});

test('EX-11 the quarter due before the sale stays whole with the seller, the next one is the buyer’s, and so is the difference approved later', () => {
  const claim = (kind: Claim['kind'], dueOn: string): Claim => ({ lotId: '1', kind, label: 'Appel', dueOn: day(dueOn), cents: 100n });
  const answers = [claim('budget', '2026-01-01'), claim('budget', '2026-04-01'), claim('difference', '2026-05-15')].map((one) => whoOwes(one, day('2026-03-10')));
  expect(answers.map(({ value }) => value)).toEqual(['seller', 'buyer', 'buyer']);
  expect(answers.map(({ reasons }) => reasons[0]!.article.slice(-2))).toEqual(['1°', '1°', '3°']);
});

test('a call due on the very day of the sale is the buyer’s: the seller owns until the day before', () => {
  expect(whoOwes({ ...works[0]!, dueOn: day('2021-10-15') }, day('2021-10-15')).value).toBe('buyer');
});

const lot = (number: string, more: Partial<LotAccount> = {}): LotAccount => ({ lotId: number, number, unpaid: [], advances: 0n, forfeitedPaid: 0n, beside: { costs: 0n, credit: 0n }, later: [], worksFund: 0n, history: [], ...more });
const lot12 = lot('12', { unpaid: [{ kind: 'budget', cents: 12_000n }], advances: 25_000n, worksFund: 43_200n });
const part = (statement: ReturnType<typeof datedStatement>, at: number, name: string) => statement.value[at]!.parts.find((one) => one.part === name)!.cents;

test('EX-12 the dated statement: what the seller owes, what he is owed, what the buyer will bear, and the works fund beside', () => {
  const statement = datedStatement([lot12]);
  expect(['1a', '2a', '3a'].map((name) => part(statement, 0, name))).toEqual([12_000n, 25_000n, 25_000n]);
  expect(statement.value[0]).toMatchObject({ dueBySeller: 12_000n, dueToSeller: 25_000n, dueByBuyer: 25_000n, worksFund: 43_200n });
});

test('EX-12 the advance goes back and is called again; debts are set off only when it is asked for', () => {
  const before = [{ account: '450100', auxiliary: 'S', label: '', debitCents: 12_000n, creditCents: 0n }];
  const { refund, call } = moveAdvance('12', 25_000n, 'S', 'B');
  const sold = [...before, ...refund, ...call];
  expect([balanceOf(sold, '4501', 'S'), balanceOf(sold, '4503', 'S'), balanceOf(sold, '4503', 'B')]).toEqual([12_000n, -25_000n, 25_000n]);
  const { lines, left } = setOff('S', 25_000n, '450100', 12_000n);
  expect([gap(lines), balanceOf([...sold, ...lines], '4501', 'S'), left]).toEqual([0n, 0n, 13_000n]);
  expect([gap(refund), gap(call), balanceOf([...refund, ...call], '1031')]).toEqual([0n, 0n, 0n]);
});

test('tricky 9: a sale moves no works fund: nothing touches account 105, and the seller is not credited', () => {
  const { refund, call } = moveAdvance('12', 25_000n, 'S', 'B');
  expect([...refund, ...call].some(({ account }) => account.startsWith('105'))).toBe(false);
  expect(datedStatement([lot12]).value[0]!.parts.some(({ part: name, cents }) => name.startsWith('2') && cents === 43_200n)).toBe(false);
});

test('tricky 13: an owner’s two lots each have a statement of their own, and the sums of one never stand in the other’s', () => {
  const other = lot('13', { unpaid: [{ kind: 'budget', cents: 99_900n }], advances: 1_000n });
  const both = datedStatement([lot12, other]).value;
  expect(both.map(({ number, dueBySeller, dueToSeller }) => [number, dueBySeller, dueToSeller])).toEqual([['12', 12_000n, 25_000n], ['13', 99_900n, 1_000n]]);
  expect(datedStatement([lot12]).value).toEqual([both[0]]);
});

test('each kind of debt and of later call stands at its place in the statement', () => {
  const statement = datedStatement([lot('1', {
    unpaid: [{ kind: 'works', cents: 1n }, { kind: 'worksFund', cents: 2n }, { kind: 'arrears', cents: 4n }, { kind: 'art33', cents: 8n }, { kind: 'advance', cents: 16n }, { kind: 'loan', cents: 32n }, { kind: 'guarantor', cents: 64n }],
    forfeitedPaid: 128n, later: [{ kind: 'budget', dueOn: day('2026-04-01'), cents: 256n }, { kind: 'works', dueOn: day('2026-04-01'), cents: 512n }],
  })]);
  expect(Object.fromEntries(statement.value[0]!.parts.map((one) => [one.part, Number(one.cents)]))).toEqual({ '1a': 0, '1b': 3, '1c': 4, '1d': 8, '1e': 16, '1f': 32, '1g': 64, '2a': 0, '2b': 128, '3a': 0, '3b': 256, '3c': 512 });
});

test('what the books do not follow is left to the manager, not shown as nothing owed', () => {
  expect(datedStatement([lot('1')]).value[0]!.parts.filter(({ byHand }) => byHand).map((one) => one.part)).toEqual(['1d', '1f', '1g']);
});

test('the fee of the statement is capped for the whole sale', () => {
  expect(statementFee(38_000n, day('2026-03-10'), LEGAL_FIGURES).value).toEqual({ allowed: true, most: 38_000n });
  expect(statementFee(38_001n, day('2026-03-10'), LEGAL_FIGURES).value.allowed).toBe(false);
  expect(statementFee(50_000n, day('2019-01-01'), LEGAL_FIGURES).value).toEqual({ allowed: true, most: null });
});

test('an opposition is made within fifteen days of the notice', () => {
  expect(lastDayToOppose(day('2026-03-10'), LEGAL_FIGURES)).toBe('2026-03-25');
});

test('an opposition tells four groups apart, by exercises, for debts due at the sale only', () => {
  const exercises = ['2026', '2025', '2024', '2023', '2022', '2021'].map((year) => day(`${year}-01-01`));
  const debt = (dueOn: string, secured = false) => ({ label: 'Appel', dueOn: day(dueOn), cents: 1_00n, secured });
  const groups = oppositionGroups([debt('2026-01-01'), debt('2024-01-01'), debt('2023-12-31'), debt('2022-01-01'), debt('2021-12-31', true), debt('2021-12-31'), debt('2026-04-01')], day('2026-03-10'), exercises);
  expect(groups.map(({ group, cents }) => [group, cents])).toEqual([[1, 200n], [2, 200n], [3, 100n], [4, 100n]]);
});
