import { expect, test } from 'vitest';
import type { ChargesMode, LeaseKind } from '../model.ts';
import { mergedLeaseTerms, mergedTerms, sameTerms } from './brought-terms.ts';

const before = { kind: 'unfurnished' as LeaseKind, chargesMode: 'provision' as ChargesMode, reviewClause: false, reviewIndex: 'IRL', termYears: 3 };

test('what a file says replaces; a column that is missing and an empty cell leave what was there', () => {
  expect(mergedTerms(before, { kind: 'furnished', termYears: null })).toEqual({ ...before, kind: 'furnished' });
  expect(sameTerms(mergedTerms(before, { kind: null, chargesMode: 'provision' }), before)).toBe(true);
  expect(sameTerms(mergedTerms(before, { chargesMode: 'forfait' }), before)).toBe(false);
});

test('an index that is named is a clause of revision, unless the file says that there is none', () => {
  expect(mergedLeaseTerms(before, { reviewIndex: 'ILC' })).toMatchObject({ reviewClause: true, reviewIndex: 'ILC' });
  expect(mergedLeaseTerms(before, { reviewIndex: 'ILC', reviewClause: false }).reviewClause).toBe(false);
  expect(mergedLeaseTerms({ ...before, reviewClause: true }, { termYears: 6 }).reviewClause).toBe(true);
});

test('a mobility lease whose charges are not spoken of has a fixed sum', () => {
  expect(mergedLeaseTerms(before, { kind: 'mobility' }).chargesMode).toBe('forfait');
  expect(mergedLeaseTerms(before, { kind: 'mobility', chargesMode: 'none' }).chargesMode).toBe('none');
});
