import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../../kernel/day.ts';
import { LEGAL_FIGURES } from './legal-figures.ts';
import { oppositionAlert, toBeDone, type SaleToWatch } from './opposition-alert.ts';

const sale: SaleToWatch = { soldOn: day('2026-03-10'), receivedOn: day('2026-03-20'), opposedOn: null, owedCents: 68_348n };
const alert = (on: string, more: Partial<SaleToWatch> = {}) => oppositionAlert({ ...sale, ...more }, day(on), LEGAL_FIGURES);
/** With plain spaces. */
const said = (on: string, more: Partial<SaleToWatch> = {}) => alert(on, more).sentence.replaceAll('\u00A0', ' ');

test('the fifteen days begin on the day after the notice came, and the last one still counts', () => {
  expect(alert('2026-03-20')).toMatchObject({ state: 'open', lastDay: '2026-04-04', daysLeft: 15 });
  expect(said('2026-03-20')).toMatch(/^Il reste quinze jours : l’opposition se forme au plus tard le samedi 4 avril 2026/);
  expect(alert('2026-04-03')).toMatchObject({ state: 'open', daysLeft: 1 });
  expect(said('2026-04-03')).toMatch(/^Il reste un jour : l’opposition se forme au plus tard le samedi 4 avril 2026.*dès le vendredi 3 avril 2026\.$/);
  expect(alert('2026-04-04')).toMatchObject({ state: 'last-day', daysLeft: 0, sentence: expect.stringMatching(/^Dernier jour aujourd’hui, samedi 4 avril 2026/) });
  expect(alert('2026-04-05')).toMatchObject({ state: 'missed', daysLeft: -1, sentence: 'Le délai est passé depuis le samedi 4 avril 2026\u00A0: l’opposition n’est plus possible.' });
});

test('a delay that ends at the end of a week asks for the Friday before', () => {
  expect(said('2026-03-25')).toMatch(/Ce jour tombe un samedi : faites-la signifier dès le vendredi 3 avril 2026\.$/);
  expect(said('2026-03-25', { receivedOn: day('2026-03-21') })).toMatch(/Ce jour tombe un dimanche : faites-la signifier dès le vendredi 3 avril 2026\.$/);
  expect(said('2026-03-25', { receivedOn: day('2026-03-17') })).toMatch(/au plus tard le mercredi 1er avril 2026, par acte d’un commissaire de justice, au domicile élu chez le notaire\.$/);
  // Too late for the Friday: nothing is asked that cannot be done.
  expect(said('2026-04-04', { receivedOn: day('2026-03-21') })).toMatch(/^Il reste un jour .*chez le notaire\.$/);
});

test('without a notice nothing runs: first its day is awaited, then it is asked for', () => {
  expect(alert('2026-03-12', { receivedOn: null })).toMatchObject({ state: 'no-notice', lastDay: null, sentence: expect.stringContaining('Il doit l’adresser au plus tard le mercredi 25 mars 2026') });
  expect(alert('2026-03-26', { receivedOn: null }).sentence).toContain('Il devait l’adresser au plus tard le mercredi 25 mars 2026\u00A0: demandez-le-lui');
  expect(alert('2026-03-09', { receivedOn: null })).toMatchObject({ state: 'ahead', sentence: '' });
});

test('who opposed, or is owed nothing, is left in peace', () => {
  expect(alert('2026-04-04', { opposedOn: day('2026-04-01') })).toMatchObject({ state: 'settled', lastDay: '2026-04-04', sentence: '' });
  expect(alert('2026-04-04', { owedCents: 0n })).toMatchObject({ state: 'settled', sentence: '' });
});

test('from the notice to the last day the alert stands on the list and counts one day less each day; missed, it stays a month', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 60 }), (start, after) => {
    const receivedOn = addDays(day('2020-01-01'), start);
    const today = addDays(receivedOn, after);
    const found = oppositionAlert({ ...sale, soldOn: receivedOn, receivedOn }, today, LEGAL_FIGURES);
    expect(found.daysLeft).toBe(15 - after);
    expect(daysBetween(today, found.lastDay!)).toBe(15 - after);
    expect(found.state).toBe(after < 15 ? 'open' : after === 15 ? 'last-day' : 'missed');
    expect(toBeDone(found, receivedOn, today)).toBe(after <= 45);
  }));
});

test('a sale whose notice never came stays on the list for ninety days', () => {
  const listed = (on: string) => toBeDone(alert(on, { receivedOn: null }), sale.soldOn, day(on));
  expect([listed('2026-03-10'), listed('2026-06-08'), listed('2026-06-09'), toBeDone(alert('2026-03-12', { owedCents: 0n }), sale.soldOn, day('2026-03-12'))]).toEqual([true, true, false, false]);
});
