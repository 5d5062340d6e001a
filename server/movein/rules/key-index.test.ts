import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyIndex, createLineSet } from './key-index.ts';

test('the first to claim a key keeps it, whatever is claimed around it', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), { maxLength: 3000 }), (keys) => {
    const index = createKeyIndex();
    const plain = new Map<string, number>();
    keys.forEach((key, value) => {
      const name = JSON.stringify(key);
      expect(index.claim(key, value)).toBe(plain.get(name) ?? -1);
      if (!plain.has(name)) plain.set(name, value);
    });
    expect(index.size).toBe(plain.size);
    for (const [name, value] of plain) expect(index.find(JSON.parse(name) as string[])).toBe(value);
  }), { numRuns: 30 });
});

test('parts of a key are not run together', () => {
  const index = createKeyIndex();
  index.claim(['A1', '2'], 7);
  expect([index.find(['A', '12']), index.find(['A1', '2'])]).toEqual([-1, 7]);
});

test('lines are remembered one by one, and counted once', () => {
  const lines = createLineSet();
  for (const line of [5, 5, 100_000]) lines.add(line);
  expect([lines.has(5), lines.has(6), lines.has(100_000), lines.size]).toEqual([true, false, true, 2]);
});
