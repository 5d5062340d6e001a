import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIndexLines } from './index-lines.ts';
import { RENT_INDEXES } from './rent-review.ts';

test('values of indices are read one a line, with or without a day of publication, from a spreadsheet too', () => {
  expect(readIndexLines('IRL;2025;1;145,47;15/04/2025\n\nirl\t2024\tT1\t143.46\n')).toEqual({ faults: [], values: [
    { index: 'IRL', year: 2025, quarter: 1, hundredths: 14_547, publishedOn: '2025-04-15' }, { index: 'IRL', year: 2024, quarter: 1, hundredths: 14_346, publishedOn: null },
  ] });
});

test('each line that cannot be read is named with its number and how to mend it', () => {
  const { faults } = readIndexLines(['XXX;2025;1;145,47', 'IRL;25;1;145,47', 'IRL;2025;5;145,47', 'IRL;2025;1;cent', 'IRL;2025;1;145,47;31/02/2025'].join('\n'));
  expect(faults.map((fault) => fault.slice(0, 7))).toEqual(['Ligne 1', 'Ligne 2', 'Ligne 3', 'Ligne 4', 'Ligne 5']);
});

test('what is written is what is read, for any value of any quarter', () => {
  fc.assert(fc.property(fc.constantFrom(...RENT_INDEXES), fc.integer({ min: 1980, max: 2099 }), fc.constantFrom(1, 2, 3, 4), fc.integer({ min: 1, max: 9_999_999 }), (index, year, quarter, hundredths) => {
    const text = `${index};${year};${quarter};${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
    expect(readIndexLines(text)).toEqual({ faults: [], values: [{ index, year, quarter, hundredths, publishedOn: null }] });
  }));
});
