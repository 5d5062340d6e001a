import { expect, test } from 'vitest';
import { asMoved } from './as-moved.ts';

const moved = (cents: bigint, endToEndId: string | null, reversal = false) => ({ cents, endToEndId, reversal, mandateId: null, blockId: null, messageId: null });

test('a return written above what it takes back follows it; all the rest stays as the bank writes it', () => {
  const [back, other, came, stranger] = [moved(-100n, 'A', true), moved(5n, null), moved(100n, 'A'), moved(-7n, 'B', true)];
  expect(asMoved([back, other, came, stranger])).toEqual([other, came, back, stranger]);
  expect(asMoved([came, back])).toEqual([came, back]);
  // Another amount, or nothing to know it by: the bank's order is all there is.
  expect(asMoved([moved(-99n, 'A', true), came])).toEqual([moved(-99n, 'A', true), came]);
  expect(asMoved([moved(-100n, null, true), moved(100n, null)])).toEqual([moved(-100n, null, true), moved(100n, null)]);
});
