import { expect, test } from 'vitest';
import { switchMessage } from './account-messages.ts';

test('[ACC-158] unticking says that the publications of the account leave at the next publication', () => {
  expect(switchMessage(false, 1, 1)).toBe('1 compte dépublié. Les publications de ce compte seront retirées à la publication suivante.');
  expect(switchMessage(false, 3, 4)).toBe('3 comptes dépubliés. Les publications de ces comptes seront retirées à la publication suivante. 1 compte l’était déjà.');
});

test('ticking says when documents appear, and what was so already is told apart', () => {
  expect(switchMessage(true, 2, 5)).toBe('2 comptes publiés. Leurs documents paraîtront à la publication suivante. 3 comptes l’étaient déjà.');
  expect(switchMessage(true, 0, 1)).toBe('Aucun changement\u00A0: ce compte est déjà publié.');
  expect(switchMessage(false, 0, 2)).toBe('Aucun changement\u00A0: ces comptes sont déjà dépubliés.');
});
