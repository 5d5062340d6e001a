import { expect, test } from 'vitest';
import { valueOn, type Dated } from './dated.ts';
import { day } from './day.ts';

const rate: Dated<number> = {
  label: 'Taux', unit: '%', values: [
    { from: day('2012-01-01'), until: day('2013-12-31'), value: 19, source: 'a', checkedOn: day('2026-11-25') },
    { from: day('2014-01-01'), until: null, value: 20, source: 'b', checkedOn: day('2026-11-25') },
  ],
};

test('a dated figure is that of its day, both bounds included, and unknown before its first day', () => {
  expect([valueOn(rate, day('2013-12-31')), valueOn(rate, day('2014-01-01')), valueOn(rate, day('2030-01-01'))]).toEqual([19, 20, 20]);
  expect(() => valueOn(rate, day('2011-12-31'))).toThrow(/2011-12-31/);
});
