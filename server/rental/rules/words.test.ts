import { expect, test } from 'vitest';
import { euros } from './words.ts';

test('amounts hold their thousands with U+00A0, the blank that the fonts of papers and screens have', () => {
  expect(euros(4_623_510n)).toBe('46\u00A0235,10\u00A0€');
  expect(euros(-100n)).toBe('−1,00\u00A0€');
});
