import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test('one range is one piece, both ends included, cut at the end of the file', () => {
  expect(byteRange('bytes=0-4', 10)).toEqual({ kind: 'part', start: 0, end: 4 });
  expect(byteRange('bytes=8-', 10)).toEqual({ kind: 'part', start: 8, end: 9 });
  expect(byteRange('bytes=8-99', 10)).toEqual({ kind: 'part', start: 8, end: 9 });
  expect(byteRange('bytes=-3', 10)).toEqual({ kind: 'part', start: 7, end: 9 });
  expect(byteRange('bytes=-99', 10)).toEqual({ kind: 'part', start: 0, end: 9 });
});

test('what the file does not have is said so', () => {
  expect(byteRange('bytes=10-', 10)).toEqual({ kind: 'outside' });
  expect(byteRange('bytes=-0', 10)).toEqual({ kind: 'outside' });
  expect(byteRange('bytes=0-', 0)).toEqual({ kind: 'outside' });
});

test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=4-2', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b'])('%s asks for the whole', (header) => {
  expect(byteRange(header, 10)).toEqual({ kind: 'whole' });
});
