import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Day } from '../../kernel/day.ts';
import type { ShownLine } from '../model.ts';
import { statementOf } from './statement.ts';
import { single } from './treasury-groups.ts';

const line = (on: string, amountCents: bigint, label = 'Appel de provisions', piece: string | null = null): ShownLine => single({ entryId: '', line: 1, on: on as Day, journal: 'AF', label, piece, amountCents, treasury: false, papers: [] });
const days = { from: day('2026-01-15'), to: day('2026-03-31') };

test('a statement runs from what the account stood at to what it stands at; without a line it stays where it was', () => {
  const within = statementOf([line('2026-01-15', -30_000n, 'Virement')], 30_000n, days, []);
  expect(within).toMatchObject({ openingCents: 30_000n, closingCents: 0n, creditCents: 30_000n, debitCents: 0n, lines: [{ balanceCents: 0n }] });
  expect(statementOf([], 0n, days, [])).toMatchObject({ openingCents: 0n, closingCents: 0n, lines: [], total: 0 });
});

test('words choose lines by label, piece or amount, accents and case apart; balances stay those of the account', () => {
  const lines = [line('2026-01-20', 41_238n, 'Appel de provisions', 'AF2026-1'), line('2026-02-01', -41_238n, 'Votre virement, reçu'), line('2026-03-01', 10_000n, 'Régularisation')];
  const found = (...words: string[]) => statementOf(lines, 0n, days, words).lines.map(({ label }) => label);
  expect(found('REGULARISATION')).toEqual(['Régularisation']);
  expect(found('af2026')).toEqual(['Appel de provisions']);
  expect(found('412,38')).toEqual(['Appel de provisions', 'Votre virement, reçu']);
  expect(found('412.38', 'recu')).toEqual(['Votre virement, reçu']);
  expect(statementOf(lines, 0n, days, ['virement'])).toMatchObject({ total: 3, closingCents: 10_000n, lines: [{ balanceCents: 0n }] });
});

test('whatever the lines, the last balance is the opening and all amounts, and cutting the period in two changes nothing', () => {
  fc.assert(fc.property(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }), fc.array(fc.bigInt({ min: -10_000_000n, max: 10_000_000n })), fc.nat(), (opening, amounts, cut) => {
    const lines = amounts.map((cents) => line('2026-02-01', cents));
    const whole = statementOf(lines, opening, days, []);
    expect(whole.closingCents).toBe(amounts.reduce((sum, cents) => sum + cents, opening));
    expect(whole.debitCents - whole.creditCents).toBe(whole.closingCents - opening);
    const at = amounts.length === 0 ? 0 : cut % amounts.length;
    const first = statementOf(lines.slice(0, at), opening, days, []);
    const second = statementOf(lines.slice(at), first.closingCents, days, []);
    expect([...first.lines, ...second.lines].map(({ balanceCents }) => balanceCents)).toEqual(whole.lines.map(({ balanceCents }) => balanceCents));
  }));
});
