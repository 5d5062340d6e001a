import { expect, test } from 'vitest';
import { columnsOf, dueWords, shown, sideWords, signExample, signWords, standing, stepsOf, tickWords, ticksOf, todayWords, yearBefore } from './balance.ts';

test('[PAR-227] EX-27 debit 300, credit 400: −100 in accounting, +100 inverted, in favour in both; nought has no sign', () => {
  expect([shown(-10_000, 'accounting'), shown(-10_000, 'inverted'), Object.is(shown(0, 'inverted'), 0)]).toEqual([-10_000, 10_000, true]);
  expect(standing(-10_000, 'holder')).toBe('100,00\u00A0€ en votre faveur.');
  expect(standing(41_238, 'holder')).toBe('Vous devez 412,38\u00A0€.');
  expect(standing(41_238, 'staff')).toBe('Ce client doit 412,38\u00A0€.');
  expect([standing(41_238, 'landlord'), standing(-1, 'landlord')]).toEqual(['Votre locataire doit 412,38\u00A0€.', '0,01\u00A0€ en sa faveur.']);
});

test('[PAR-227] EX-27 the setting shows its example by the rule that shows the accounts', () => {
  for (const [sign, favour, due] of [['accounting', '−100,00\u00A0€', '100,00\u00A0€'], ['inverted', '100,00\u00A0€', '−100,00\u00A0€']] as const) {
    expect(signExample(sign)).toBe(`Exemple\u00A0: débit 300,00\u00A0€, crédit 400,00\u00A0€, le compte s’affiche ${favour}\u202F; à l’inverse, un compte qui doit 100,00\u00A0€ s’affiche ${due}.`);
  }
});

test('[CLI-258] an account says in plain words what its sign, its last point and its columns mean', () => {
  expect([signWords('inverted', 'holder'), signWords('accounting', 'staff')]).toEqual(['Le signe − marque ce que vous devez.', 'Le signe − marque ce qui est en sa faveur.']);
  // The sentence follows the rule that shows the figure.
  for (const sign of ['accounting', 'inverted'] as const) expect(signWords(sign, 'holder').includes('devez')).toBe(shown(1, sign) < 0);
  expect([todayWords(41_238, 'holder'), todayWords(-100, 'landlord'), todayWords(0, 'staff'), todayWords(100, 'staff')]).toEqual(['Aujourd’hui\u00A0: 412,38\u00A0€ à payer', 'Aujourd’hui\u00A0: 1,00\u00A0€ en sa faveur', 'Aujourd’hui\u00A0: rien à régler', 'Aujourd’hui\u00A0: 1,00\u00A0€ dus']);
  expect(([[100, true], [100, false], [-100, true], [-100, false]] as const).map(([amountCents, treasury]) => [sideWords('coOwner', { amountCents, treasury }), sideWords('landlord', { amountCents, treasury })])).toEqual([['Rendu', 'Versé'], ['Appelé', 'Dépense'], ['Payé', 'Recette'], ['Crédité', 'Recette']]);
  expect([columnsOf('landlord'), columnsOf('tenant')]).toEqual([['Dépenses et versements', 'Loyers et recettes'], ['Appelé', 'Payé ou crédité']]);
});

test('[CLI-258] beside a balance, by when it is to be paid: a passed day is said in words, and so is the next one', () => {
  const due = (balanceCents: number, passedOn: string | null, next: { on: string; cents: number } | null = null) => dueWords({ balanceCents, due: { passedOn, next } }, '2026-11-29');
  expect(due(41_238, '2026-10-01')).toEqual(['À payer au plus tard le 1er oct. 2026\u00A0: cette date est passée.']);
  expect(due(41_238, '2026-11-29', { on: '2027-01-01', cents: 39_810 })).toEqual(['À payer aujourd’hui.', 'Prochaine échéance, le 1er janv. 2027\u00A0: 398,10\u00A0€.']);
  expect(due(-100, null, { on: '2027-01-01', cents: 39_810 })).toEqual(['Prochaine échéance, le 1er janv. 2027\u00A0: 398,10\u00A0€, dont ce solde sera déduit.']);
  expect(due(100, null)).toEqual([]);
});

test('steps keep the last balance of a day', () => {
  const line = (on: string, balanceCents: number) => ({ entryId: '', line: 1, on, journal: '', label: '', piece: null, amountCents: 0, treasury: false, papers: [], balanceCents, count: 1, within: [] });
  expect(stepsOf(5, [line('2026-01-02', 10), line('2026-01-02', 20), line('2026-02-01', 0)], '2025-12-01')).toEqual([{ on: '2025-12-01', cents: 5 }, { on: '2026-01-02', cents: 20 }, { on: '2026-02-01', cents: 0 }]);
});

test('ticks are round, hold nought and everything shown', () => {
  expect(ticksOf([-105_248, 0])).toEqual([-150_000, -100_000, -50_000, 0]);
  expect(ticksOf([0])).toContain(0);
  for (const values of [[1], [-3, 250], [99_999_999, -5]]) {
    const ticks = ticksOf(values);
    expect([ticks.includes(0), ticks[0]! <= Math.min(...values), ticks.at(-1)! >= Math.max(...values), ticks.length <= 7]).toEqual([true, true, true, true]);
  }
  expect(tickWords(-120_000)).toBe('−1\u00A0200\u00A0€');
});

test('a year before leap day is the day before', () => {
  expect([yearBefore('2028-02-29'), yearBefore('2026-11-24')]).toEqual(['2027-02-28', '2025-11-24']);
});
