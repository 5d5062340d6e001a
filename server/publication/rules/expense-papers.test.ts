import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { BinderFacts } from '../model.ts';
import { shownPapers, type PaperFacts, type PaperRule } from './expense-papers.ts';

const expense = { label: 'Ménage / mars', spentOn: day('2026-03-10'), buildingId: 'tilleuls' };
const open = { confidential: false, publicationOn: day('2026-03-12'), treatmentOn: day('2026-03-11'), termMonths: null, buildingId: 'tilleuls', personal: false, binderId: null };
const binder = (id: string, ticks: Partial<BinderFacts['ticks']>, more: Partial<BinderFacts> = {}): BinderFacts => ({ id, trade: 'syndic', path: id, personal: false, reserved: null, ticks: { coOwner: false, member: false, president: false, landlord: false, tenant: false, ...ticks }, ...more });
const council = { member: true, president: true };
const rule = (fromNarrowBinders = false): PaperRule => ({
  fromNarrowBinders,
  binders: new Map([binder('invoices', council, { reserved: 'invoices' }), binder('president', { president: true }), binder('council', council), binder('all', { coOwner: true, ...council }), binder('but members', { coOwner: true, president: true }), binder('nobody', {}), binder('rental', { landlord: true, tenant: true }, { trade: 'rental' })].map((one) => [one.id, one])),
});
const paper = (event: PaperFacts['event'], id = 'one'): PaperFacts => ({ expenseId: 'e', id, hash: 'h', size: 1n, mime: 'application/pdf', event });

test('[SET-119] a file of the entry is shown as long as the expense is; one of an event from its publication to the last day of its term', () => {
  expect(shownPapers(expense, [paper(null), paper({ ...open, termMonths: 12 }, 'two')], rule())).toEqual([
    { id: 'one', hash: 'h', size: 1n, mime: 'application/pdf', fileName: 'Ménage - mars du 2026-03-10.pdf', visibleFrom: null, visibleUntil: null },
    { id: 'two', hash: 'h', size: 1n, mime: 'application/pdf', fileName: 'Ménage - mars du 2026-03-10, pièce 2.pdf', visibleFrom: '2026-03-12', visibleUntil: '2027-03-11' },
  ]);
});

test.each([
  ['confidential', { confidential: true }], ['not publishable', { publicationOn: null }], ['meant for one person', { personal: true }], ['of another building', { buildingId: 'ailleurs' }],
])('an event that is %s is kept back, and the others stay', (_why, changed) => {
  expect(shownPapers(expense, [paper({ ...open, ...changed }, 'kept back'), paper({ ...open, buildingId: null }, 'shown')], rule()).map(({ id }) => id)).toEqual(['shown']);
});

test('[SET-119] an event in a binder that some readers of the list do not open stays there; by option the right of the list is enough', () => {
  const shown = (of: PaperRule) => shownPapers(expense, [...of.binders.keys()].map((binderId) => paper({ ...open, binderId }, binderId)), of).map(({ id }) => id);
  expect(shown(rule())).toEqual(['invoices', 'council', 'all']);
  expect(shown(rule(true))).toEqual(['invoices', 'president', 'council', 'all', 'but members', 'nobody', 'rental']);
  expect(shownPapers(expense, [paper({ ...open, binderId: 'gone' }, 'gone'), paper({ ...open, binderId: null }, 'filed nowhere'), paper(null, 'file of the entry')], rule()).map(({ id }) => id)).toEqual(['filed nowhere', 'file of the entry']);
});
