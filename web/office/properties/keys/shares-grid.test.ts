import { expect, test } from 'vitest';
import { gapWords } from './shares-grid.tsx';

test('while shares are typed, the gap to the announced total is said in lack or in excess', () => {
  expect(gapWords(10_000, 9990)).toBe('La somme des lots fait 9\u00A0990, la clé en annonce 10\u00A0000\u00A0: il en manque 10.');
  expect(gapWords(100, 101)).toContain('il y en a 1 de trop');
  expect(gapWords(100, 100)).toContain('comme annoncé');
  expect(gapWords(null, 7)).toContain('n’annonce aucun total');
});
