import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { codeFault, contentText, whyNoCode, type MandateContent } from './mandate-code.ts';

const now = new Date('2026-12-01T09:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const sent = { contentHash: 'a', expiresAt: new Date('2026-12-01T09:10:00Z'), tries: 0, usedAt: null };
const right = { contentHash: 'a', matches: true };

test('a code is sent once a minute and six times an hour at most', () => {
  expect(whyNoCode([], now)).toBeNull();
  expect(whyNoCode([ago(59)], now)).toEqual({ why: 'too-soon', seconds: 1 });
  expect(whyNoCode([ago(60)], now)).toBeNull();
  const hour = [60, 500, 1000, 1500, 2000].map(ago);
  expect([whyNoCode(hour, now), whyNoCode([...hour, ago(3000)], now)]).toEqual([null, { why: 'too-many' }]);
});

test('a code confirms its own mandate, once, within ten minutes and five tries', () => {
  expect(codeFault(sent, right, now)).toBeNull();
  expect(codeFault(null, right, now)).toBe('none');
  expect(codeFault({ ...sent, usedAt: now }, right, now)).toBe('none');
  expect(codeFault(sent, { ...right, contentHash: 'b' }, now)).toBe('other-mandate');
  expect([codeFault(sent, right, new Date(sent.expiresAt.getTime() - 1)), codeFault(sent, right, sent.expiresAt)]).toEqual([null, 'expired']);
  expect([codeFault({ ...sent, tries: 4 }, right, now), codeFault({ ...sent, tries: 5 }, right, now)]).toEqual([null, 'spent']);
  expect(codeFault(sent, { ...right, matches: false }, now)).toBe('wrong');
});

test('whatever was tried before, no code confirms another mandate, and no more than five are ever compared', () => {
  fc.assert(fc.property(fc.array(fc.record({ matches: fc.boolean(), contentHash: fc.constantFrom('a', 'b'), after: fc.integer({ min: 0, max: 1200 }) }), { maxLength: 20 }), (tried) => {
    let [tries, compared] = [0, 0];
    for (const { after, ...typed } of tried) {
      const fault = codeFault({ ...sent, tries }, typed, new Date(now.getTime() + after * 1000));
      if (fault === 'wrong') tries += 1;
      if (fault === 'wrong' || fault === null) compared += 1;
      if (fault === null) { expect([typed.contentHash, typed.matches, after < 600]).toEqual(['a', true, true]); break; }
    }
    expect(compared).toBeLessThanOrEqual(5);
  }));
});

test('any change of a mandate is another content', () => {
  const content: MandateContent = { accountId: 'x', cents: 91_000n, collectOn: day('2026-12-28'), iban: 'FR76', payerName: 'A', creditorId: 'FR72ZZZ123456', wording: 'W' };
  const others: Partial<MandateContent>[] = [{ accountId: 'y' }, { cents: 91_001n }, { collectOn: day('2026-12-29') }, { iban: 'FR77' }, { payerName: 'B' }, { creditorId: 'FR73' }, { wording: 'V' }, { iban: 'FR76","A', payerName: '' }];
  for (const other of others) expect(contentText({ ...content, ...other })).not.toBe(contentText(content));
  expect(contentText({ ...content })).toBe(contentText(content));
});
