import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, isId, newId } from './ids.ts';

test('ids made later sort later', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 40 }), (at, later) => {
    expect(newId(at) < newId(at + later)).toBe(true);
  }));
});

test('an id carries version 7, the right variant, and never repeats', () => {
  const ids = Array.from({ length: 10_000 }, () => newId(1_795_000_000_000));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the id of a text is always the same, and differs from that of another text', () => {
  expect(idOf('binder:1')).toBe(idOf('binder:1'));
  expect(idOf('binder:1')).not.toBe(idOf('binder:2'));
  expect(isId(idOf(''))).toBe(true);
});

test('only the lower-case text form of a UUID is an id', () => {
  expect(isId(newId())).toBe(true);
  for (const text of ['', 'abc', newId().toUpperCase(), `${newId()}0`, newId().replaceAll('-', '')]) expect(isId(text)).toBe(false);
});
