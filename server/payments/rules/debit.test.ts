import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import { mandateReference, mandateText, noticeOf, reasonWords, reversibleUntil, step, type MandateEvent, type MandateState } from './debit.ts';

const walk = (...events: MandateEvent[]) => events.reduce<MandateState | null>((state, event) => (state === null ? null : step(state, event)), 'signed');

test('EX-32 a file rejected before it settled frees its mandate, under the same RUM; a debit that settled spends it, come back or not', () => {
  expect(walk('file', 'reject-file', 'file')).toBe('filed');
  expect(walk('file', 'collect')).toBe('collected');
  expect(walk('file', 'collect', 'return')).toBe('returned');
  for (const spent of ['collected', 'returned'] as const) for (const event of ['file', 'reject-file', 'cancel'] as const) expect(step(spent, event)).toBeNull();
});

test('a mandate is given up until it is in a file, and never after', () => {
  expect(walk('cancel')).toBe('cancelled');
  expect(walk('file', 'cancel')).toBeNull();
  expect(walk('file', 'reject-file', 'cancel')).toBe('cancelled');
  expect(walk('cancel', 'file')).toBeNull();
});

test('whatever happens, a mandate settles at most once', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom<MandateEvent>('file', 'reject-file', 'collect', 'return', 'cancel'), { maxLength: 20 }), (events) => {
    let [state, collected, returned] = ['signed' as MandateState, 0, 0];
    for (const event of events) {
      const next = step(state, event);
      if (next === null) continue;
      if (event === 'collect') collected += 1;
      if (event === 'return') returned += 1;
      state = next;
    }
    expect(collected <= 1 && returned <= 1).toBe(true);
  }));
});

test('the RUM is read by every bank, at most 35 signs, and two payments never share one', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.uuid(), (code, id) => {
    expect(mandateReference(code, day('2026-11-28'), id)).toMatch(/^PU-[A-Za-z0-9]{0,8}-20261128-[0-9A-F]{12}$/);
    expect(mandateReference(code, day('2026-11-28'), id).length).toBeLessThanOrEqual(35);
  }));
  expect(mandateReference('C-0012', day('2026-11-28'), '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001')).toBe('PU-C0012-20261128-EEEEFFFF0001');
});

test('a notice shorter than fourteen days is told apart, and stands in what the payer agrees to', () => {
  expect(noticeOf(day('2026-12-01'), day('2026-12-15'))).toEqual({ days: 14, short: false });
  expect(noticeOf(day('2026-12-24'), day('2026-12-28'))).toEqual({ days: 4, short: true });
  const text = (noticeDays: number) => mandateText({ beneficiary: 'SDC Les Tilleuls', creditorId: 'FR72ZZZ123456', cents: 123_491_000n, collectOn: day('2026-12-28'), noticeDays });
  expect(text(4)).toContain('est ramené à 4 jours avec votre accord');
  expect(text(14)).not.toContain('ramené');
  expect(text(14)).toContain('1\u00A0234\u00A0910,00\u00A0€ le 28/12/2026');
  expect(text(1)).toContain('ramené à 1 jour avec');
});

test('a debit may come back for eight weeks without a reason, for thirteen months when it was never agreed to', () => {
  expect(reversibleUntil(day('2026-12-28'))).toEqual({ withoutReason: '2027-02-22', unauthorised: '2028-01-28' });
  expect(reversibleUntil(day('2026-12-28')).withoutReason).toBe(addDays(day('2026-12-28'), 8 * 7));
});

test('reasons of banks are said in words, unknown ones as they came', () => {
  expect([reasonWords('AM04'), reasonWords('MD06'), reasonWords('ZZ99'), reasonWords(null)]).toEqual(['AM04, provision insuffisante', 'MD06, remboursement demandé par le payeur', 'ZZ99', 'motif non précisé']);
});
