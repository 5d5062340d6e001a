import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { LEASE_KINDS, type LeaseKind } from '../model.ts';
import { ownerStatement } from './owner-statement.ts';
import { depositPaper, noticePaper, paperText, receiptPaper, reviewPaper, settlementPaper, statementPaper } from './papers.ts';
import { splitByRubric } from './receipt.ts';
import { euros } from './words.ts';

const due = [{ rubric: 'rent' as const, label: 'Loyer', cents: 85_000n }, { rubric: 'charges' as const, label: 'Provision pour charges', cents: 6_000n }];
const term = { kind: 'unfurnished' as const, tenantName: 'Madame PETIT', leaseNumber: 'B0002', place: 'Les Tilleuls, lot 12', month: day('2026-01-01'), fromOn: day('2026-01-01'), untilOn: day('2026-01-31'), dueOn: day('2026-01-01'), due };
const cells = (paper: { tables: { rows: { cells: string[] }[] }[] }) => paper.tables.flatMap(({ rows }) => rows.map((row) => row.cells));

test('EX-17 a quittance says rent and charges apart; one cent less makes it a receipt that says it is none', () => {
  const whole = receiptPaper(term, [{ rubric: 'rent', cents: 85_000n }, { rubric: 'charges', cents: 6_000n }], [day('2026-01-03')]);
  expect(whole.title).toBe('Quittance de janvier 2026');
  expect(cells(whole)).toEqual([['Loyer', euros(85_000n)], ['Provision pour charges', euros(6_000n)], ['Total', euros(91_000n)]]);
  const part = receiptPaper(term, [{ rubric: 'rent', cents: 85_000n }, { rubric: 'charges', cents: 5_999n }], []);
  expect(part.title).toBe('Reçu de janvier 2026');
  expect(paperText(part)).toContain('ne vaut pas quittance');
  expect(cells(part).at(-1)).toEqual(['Total', euros(91_000n), euros(90_999n), euros(1n)]);
});

test('the word quittance heads a paper if and only if the whole term is paid, whatever was paid', () => {
  fc.assert(fc.property(fc.bigInt(1n, 91_000n), fc.constantFrom('proportional' as const, 'charges-first' as const), (cents, order) => {
    const paper = receiptPaper(term, splitByRubric(due, cents, order), []);
    expect(paper.title.startsWith('Quittance')).toBe(cents === 91_000n);
    expect(paper.opening[0]).toContain(euros(cents));
  }));
});

test('a notice adds what was owed before, takes off what was paid in advance, and asks for nothing when nothing is left to pay', () => {
  const iban = 'FR7630006000011234567890189';
  expect(cells(noticePaper(term, { arrearsCents: 0n, overpaidCents: 0n, iban })).at(-1)).toEqual(['Terme de janvier 2026', euros(91_000n)]);
  expect(cells(noticePaper(term, { arrearsCents: 41_000n, overpaidCents: 9_000n, iban })).at(-1)).toEqual(['À payer', euros(123_000n)]);
  const inCredit = noticePaper(term, { arrearsCents: 0n, overpaidCents: 100_000n, iban });
  expect(cells(inCredit).at(-1)).toEqual(['Reste à votre crédit', euros(9_000n)]);
  expect(paperText(inCredit)).not.toContain('virement');
  expect(paperText(noticePaper(term, { arrearsCents: 0n, overpaidCents: 0n, iban }))).toContain('FR76\u00A03000\u00A06000');
});

test('a statement shows each movement on its side and both balances; a whole month is called by its name', () => {
  const movements = [
    { kind: 'receipt' as const, on: day('2026-03-02'), label: 'Loyer', cents: 91_000n }, { kind: 'fee' as const, on: day('2026-03-31'), label: 'Honoraires', netCents: 6_370n, vatCents: 1_274n, cents: 7_644n }, { kind: 'payout' as const, on: day('2026-03-31'), label: 'Virement', cents: 83_356n, listId: null },
  ];
  const period = { fromOn: day('2026-03-01'), untilOn: day('2026-03-31') };
  const paper = statementPaper(ownerStatement(movements, period, { depositsCents: 85_000n, overpaymentsCents: 0n, keptCents: 0n }), { ownerName: 'LEROY', mandateNumber: 'M0001', buildingName: 'Les Tilleuls' });
  expect(paper.title).toBe('Compte rendu de gérance de mars 2026');
  expect(cells(paper).slice(-3).map((row) => row.slice(-2))).toEqual([['', euros(91_000n)], [euros(7_644n), ''], [euros(83_356n), '']]);
  expect(receiptPaper({ ...term, month: day('2026-10-01') }, [{ rubric: 'rent', cents: 1n }], []).title).toBe('Reçu d’octobre 2026');
  expect(paperText(paper)).toContain(`détenus ${euros(85_000n)}`);
});

test('a paper names the law of 1989 to the tenant of a dwelling, never to that of a shop or a garage', () => {
  const papers = (kind: LeaseKind) => [
    noticePaper({ ...term, kind }, { arrearsCents: 0n, overpaidCents: 0n, iban: null }),
    receiptPaper({ ...term, kind }, [{ rubric: 'rent', cents: 1n }], []),
    settlementPaper({ ...term, kind, lines: [], recoverableCents: 1n, shareCents: 1n, provisionsCents: 0n, balanceCents: 1n, explanation: '', callableOn: day('2026-02-01'), documentsUntil: day('2026-07-01') }),
    reviewPaper({ ...term, kind, formerCents: 1n, rentCents: 1n, explanation: '' }),
    depositPaper({ ...term, kind, cents: 1n, unpaidCents: 0n, deductions: [], keptCents: 0n, surchargeCents: 0n, refundCents: 1n, refundedOn: null, refundBy: 'hand' }),
  ].map((paper) => paperText(paper).includes('89-462'));
  for (const kind of LEASE_KINDS) expect(papers(kind), kind).toEqual(Array.from({ length: 5 }, () => kind !== 'commercial' && kind !== 'other'));
});
