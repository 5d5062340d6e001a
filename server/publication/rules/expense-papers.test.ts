import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { shownPapers, type PaperFacts } from './expense-papers.ts';

const expense = { label: 'Ménage / mars', spentOn: day('2026-03-10'), buildingId: 'tilleuls' };
const open = { confidential: false, publicationOn: day('2026-03-12'), treatmentOn: day('2026-03-11'), termMonths: null, buildingId: 'tilleuls', personal: false };
const paper = (event: PaperFacts['event'], id = 'one'): PaperFacts => ({ expenseId: 'e', id, hash: 'h', size: 1n, mime: 'application/pdf', event });

test('[SET-119] a file of the entry is shown as long as the expense is; one of an event from its publication to the last day of its term', () => {
  expect(shownPapers(expense, [paper(null), paper({ ...open, termMonths: 12 }, 'two')])).toEqual([
    { id: 'one', hash: 'h', size: 1n, mime: 'application/pdf', fileName: 'Ménage - mars du 2026-03-10.pdf', visibleFrom: null, visibleUntil: null },
    { id: 'two', hash: 'h', size: 1n, mime: 'application/pdf', fileName: 'Ménage - mars du 2026-03-10, pièce 2.pdf', visibleFrom: '2026-03-12', visibleUntil: '2027-03-11' },
  ]);
});

test.each([
  ['confidential', { confidential: true }], ['not publishable', { publicationOn: null }], ['meant for one person', { personal: true }], ['of another building', { buildingId: 'ailleurs' }],
])('an event that is %s is kept back, and the others stay', (_why, changed) => {
  expect(shownPapers(expense, [paper({ ...open, ...changed }, 'kept back'), paper({ ...open, buildingId: null }, 'shown')]).map(({ id }) => id)).toEqual(['shown']);
});
