import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { callBackFault, type CalledBack } from './taking-back.ts';

const open: CalledBack = { kind: 'budget', dueOn: day('2026-04-01'), closed: null, worksSettled: false, funds: [] };

test('a call is taken back while its exercise is open; closed, the exercise is opened again first; approved, never', () => {
  expect(callBackFault(open)).toBeNull();
  expect(callBackFault({ ...open, closed: { until: day('2026-12-31'), approved: false } })).toMatch(/La clôture au 31\/12\/2026 l’a compté. Rouvrez/);
  expect(callBackFault({ ...open, closed: { until: day('2026-12-31'), approved: true } })).toMatch(/sont approuvés/);
  expect(callBackFault({ ...open, kind: 'works', dueOn: day('2027-02-01'), closed: { until: day('2026-12-31'), approved: false } })).toBeNull();
  expect(callBackFault({ ...open, kind: 'works', dueOn: day('2027-02-01'), closed: { until: day('2026-12-31'), approved: false }, worksSettled: true })).toMatch(/Rouvrez/);
});

test('what a call brought and was used since forbids it, naming the lot and how much is left', () => {
  const lot = { lot: '12', calledCents: 25_000n, heldCents: 16_250n };
  expect(callBackFault({ ...open, kind: 'works', funds: [lot] })).toBe('Le lot 12 n’a plus que 162,50\u00A0€ des 250,00\u00A0€ que cet appel a apportés\u00A0: des factures des travaux ont employé ces provisions, extournez-les d’abord.');
  expect(callBackFault({ ...open, kind: 'worksFund', funds: [{ ...lot, heldCents: -5n }] })).toMatch(/n’a plus que 0,00/);
});

test('no fund of a lot goes below nothing by a call taken back', () => {
  const funds = fc.array(fc.record({ lot: fc.constant('1'), calledCents: fc.bigInt(1n, 1000n), heldCents: fc.bigInt(-1000n, 2000n) }), { maxLength: 5 });
  fc.assert(fc.property(funds, fc.constantFrom('works' as const, 'worksFund' as const, 'advance' as const), (all, kind) => {
    expect(callBackFault({ ...open, kind, funds: all }) === null).toBe(all.every(({ calledCents, heldCents }) => heldCents - calledCents >= 0n));
  }));
});
