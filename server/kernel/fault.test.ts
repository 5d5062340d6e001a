import { expect, test } from 'vitest';
import { faultKind } from './fault.ts';
import { Refusal } from './refusal.ts';

test('a fault is told by its code, or by the driver’s words where it gives none', () => {
  for (const code of ['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']) expect([code, faultKind({ code, message: '' })]).toEqual([code, 'disk-full']);
  for (const code of ['40001', '40P01']) expect([code, faultKind({ code })]).toEqual([code, 'conflict']);
  for (const code of ['57P01', '57P02', '57P03', '08006', 'ECONNRESET', 'EPIPE']) expect([code, faultKind({ code })]).toEqual([code, 'database-away']);
  expect(faultKind({ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' })).toBe('database-away');
  expect(faultKind({ code: 'ENOENT', message: 'connect ENOENT /tmp/x/.s.PGSQL.5432' })).toBe('database-away');
  for (const words of ['Connection terminated unexpectedly', 'Client has encountered a connection error and is not queryable']) expect(faultKind(new Error(words))).toBe('database-away');
});

test('a missing file of ours, a refusal or a bug is none of these', () => {
  for (const error of [{ code: 'ENOENT', message: "ENOENT: no such file or directory, open '/data/x'" }, new Refusal('not-found', 'Absent.'), new TypeError('x is not a function'), { code: '23505' }, { code: 57 }, null, undefined, 'text']) {
    expect(faultKind(error)).toBe('other');
  }
});
