import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import { LEGAL_FIGURES } from './legal-figures.ts';
import { noticeSums, reminderSums, type SentLetter } from './letter-sums.ts';
import { noticeText, reminderText, type LetterFacts } from './letter-text.ts';
import type { OpenItem } from './open-items.ts';

const due = (id: string, dueOn: string, more: Partial<OpenItem> = {}): OpenItem => ({ id, kind: 'budget', label: `Appel ${id}`, dueOn: day(dueOn), cents: 30_000n, account: '450100', noForfeiture: false, lotId: null, ...more });
const sent = (kind: SentLetter['kind'], sentOn: string, ...ids: string[]): SentLetter => ({ kind, sentOn: day(sentOn), items: ids.map((debtId) => ({ debtId })) });
const ids = (sums: readonly OpenItem[]) => sums.map(({ id }) => id);
const today = day('2026-05-20');

test('a reminder waits for its delay, asks all that is due, and is not written twice for the same sums', () => {
  const all = [due('Q1', '2026-01-01'), due('Q2', '2026-04-01')];
  expect(ids(reminderSums([due('Q2', '2026-05-06')], [], today, 15))).toEqual([]);
  expect(ids(reminderSums([due('Q2', '2026-05-05')], [], today, 15))).toEqual(['Q2']);
  expect(ids(reminderSums(all, [sent('reminder', '2026-02-01', 'Q1')], today, 15))).toEqual(['Q1', 'Q2']);
  expect(reminderSums(all, [sent('reminder', '2026-05-20', 'Q1', 'Q2')], today, 15)).toEqual([]);
});

test('a formal notice claims provisions reminded long enough ago, once, and never those called before the vote', () => {
  const all = [due('Q1', '2026-01-01'), due('Q2', '2026-04-01'), due('before', '2026-01-01', { noForfeiture: true }), due('old', '2025-06-30', { kind: 'arrears' }), due('fee', '2026-02-01', { kind: 'costs' })];
  const reminded = sent('reminder', '2026-05-05', ...ids(all));
  expect(noticeSums(all, [], today, 15)).toEqual([]);
  expect(noticeSums(all, [{ ...reminded, sentOn: day('2026-05-06') }], today, 15)).toEqual([]);
  expect(ids(noticeSums(all, [reminded], today, 15))).toEqual(['Q1', 'Q2', 'old']);
  expect(ids(noticeSums(all, [reminded, sent('notice', '2026-05-19', 'Q1', 'old')], today, 15))).toEqual(['Q2']);
});

test('whatever was sent before, a letter written today leaves nothing to ask again', () => {
  const item = fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), back: fc.integer({ min: 0, max: 400 }), kind: fc.constantFrom('budget', 'works', 'worksFund', 'arrears', 'costs') });
  const before = fc.array(fc.record({ kind: fc.constantFrom('reminder', 'notice'), back: fc.integer({ min: 0, max: 400 }), of: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 }) }), { maxLength: 5 });
  fc.assert(fc.property(fc.uniqueArray(item, { selector: ({ id }) => id }), before, fc.integer({ min: 1, max: 60 }), (items, letters, days) => {
    const open = items.map(({ id, back, kind }) => due(id, addDays(today, -back), { kind: kind as OpenItem['kind'] }));
    const steps = letters.map(({ kind, back, of }) => sent(kind as SentLetter['kind'], addDays(today, -back), ...of));
    for (const [kind, sumsOf] of [['reminder', reminderSums], ['notice', noticeSums]] as const) {
      const asked = sumsOf(open, steps, today, days);
      expect(sumsOf(open, [...steps, sent(kind, today, ...ids(asked))], today, days)).toEqual([]);
    }
  }));
});

const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({ buildingName: 'Les Érables', accountCode: 'C0003', on: today, claimed: [due('Q1', '2026-01-01'), due('F1', '2026-01-01', { kind: 'worksFund', cents: 1_500n })], besideCents: 0n, remindedOn: day('2026-02-01'), iban: 'FR7630006000011234567890189', feeCents: 0n, ...more });
const text = (parts: ReturnType<typeof reminderText>) => parts.map((part) => (part.kind === 'list' ? part.items.join('\n') : part.text)).join('\n');

test('a reminder tells each sum with its due day, their total, where to pay, and costs nothing', () => {
  const words = text(reminderText(facts()));
  for (const said of ['Appel Q1, exigible depuis le 01/01/2026\u00A0: 300,00\u00A0€', 'Total à régler\u00A0: 315,00\u00A0€', 'FR76 3000 6000 0112 3456 7890 189', 'C0003', 'Cette relance est sans frais']) expect(words).toContain(said);
});

test('a formal notice tells provisions by nature and apart from past exercises, the thirty days, interest and costs', () => {
  const words = text(noticeText(facts({ claimed: [...facts().claimed, due('old', '2025-06-30', { kind: 'arrears', cents: 15_000n })], besideCents: 700n, feeCents: 4_800n }), LEGAL_FIGURES));
  for (const said of ['Provisions du budget prévisionnel\u00A0: 300,00\u00A0€', 'Cotisations au fonds de travaux\u00A0: 15,00\u00A0€', 'Sommes dues au titre d’exercices antérieurs\u00A0: 150,00\u00A0€', 'et 150,00\u00A0€ réclamés à part,', 'payer 315,00\u00A0€', '30 jours', 'art.\u00A019-2', 'art.\u00A036', '48,00\u00A0€ toutes taxes comprises', '7,00\u00A0€ échus', 'relance du 01/02/2026']) expect(words).toContain(said);
  expect(text(noticeText(facts(), LEGAL_FIGURES))).not.toContain('toutes taxes comprises');
});

test('a notice of past exercises alone tells them and says nothing of art. 19-2, which it does not open', () => {
  const words = text(noticeText(facts({ claimed: [due('old', '2025-06-30', { kind: 'arrears', cents: 15_000n })] }), LEGAL_FIGURES));
  expect(words).toContain('Sommes dues au titre d’exercices antérieurs\u00A0: 150,00\u00A0€');
  expect(words).toContain('en demeure de payer 150,00\u00A0€ dans les 30 jours');
  expect(words).not.toContain('19-2');
});
