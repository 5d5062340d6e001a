import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';

test('words are kept, signs of the query language are not, and eight words are enough', () => {
  expect(searchWords("  procès-verbal d’AG: 2026! & | ( ) :* ' \\ % _ ")).toEqual(['procès', 'verbal', 'd', 'AG', '2026']);
  expect(searchWords('')).toEqual([]);
  expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
});
