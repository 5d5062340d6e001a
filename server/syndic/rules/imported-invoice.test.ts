import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import { entryDay, mayConcern } from './imported-invoice.ts';

test.each([
  ['SDC LES TILLEULS', 'Résidence Les Tilleuls', true], ['Syndicat des copropriétaires du Clos Saint-Jean', 'Le Clos Saint-Jean', true], ['SDC 12 RUE GARIBALDI', 'Résidence Les Tilleuls', false],
  ['Résidence Les Érables', 'Résidence Les Tilleuls', false], ['', 'Résidence Les Tilleuls', false],
])('an invoice to « %s » concerns « %s »: %s', (buyer, building, expected) => {
  expect(mayConcern(buyer, building)).toBe(expected);
});

test('the entry stands in the exercise, on the day of the invoice wherever it may', () => {
  const year = { fromOn: day('2026-01-01'), untilOn: day('2026-12-31') };
  fc.assert(fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
    const issuedOn = addDays(year.fromOn, days);
    const on = entryDay(issuedOn, year);
    expect(on >= year.fromOn && on <= year.untilOn).toBe(true);
    if (issuedOn >= year.fromOn && issuedOn <= year.untilOn) expect(on).toBe(issuedOn);
  }));
});
