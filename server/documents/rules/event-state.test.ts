import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { hindranceToPublish, isFrozen, isSetLetter, stateOf } from './event-state.ts';

const today = day('2026-11-24');
const event = { confidential: false, publicationOn: today, effectiveBinderId: 'b', treatmentOn: day('2026-11-20'), termMonths: null, heldPublicationOn: today };

describe('where an event stands', () => {
  test('taken with this date: published', () => expect(stateOf(event, today)).toBe('published'));
  test('not taken yet: waits for the next run', () => expect(stateOf({ ...event, heldPublicationOn: null }, today)).toBe('waiting'));
  test('republished since it was taken: waits for the next run', () => expect(stateOf({ ...event, heldPublicationOn: day('2026-11-20') }, today)).toBe('waiting'));
  test('its day has not come: waits', () => expect(stateOf({ ...event, publicationOn: day('2026-11-25') }, today)).toBe('waiting'));
  test('[PUB-173] no publication date, the former 00/00/00: not publishable', () => expect(stateOf({ ...event, publicationOn: null }, today)).toBe('not-publishable'));
  test('neither the event nor its template has a binder', () => expect(stateOf({ ...event, effectiveBinderId: null }, today)).toBe('without-binder'));
  test('a confidential event is never published', () => expect(stateOf({ ...event, confidential: true }, today)).toBe('confidential'));
  test('the last day of the term still counts, the next does not', () => {
    const taken = { ...event, treatmentOn: day('2026-10-24'), termMonths: 1 };
    expect(stateOf(taken, today)).toBe('published');
    expect(stateOf(taken, day('2026-11-25'))).toBe('term-ended');
  });
});

test('an event is frozen from the first day the extranet took it', () => {
  expect(isFrozen({ firstPublishedOn: null })).toBe(false);
  expect(isFrozen({ firstPublishedOn: today })).toBe(true);
});

test('a letter set whole has its PDF and no text to rewrite', () => {
  expect(isSetLetter({ body: null, bodyFileHash: 'h' })).toBe(true);
  expect(isSetLetter({ body: null, bodyFileHash: null })).toBe(false);
  expect(isSetLetter({ body: [], bodyFileHash: 'h' })).toBe(false);
});

test('a confidential event and a replaced one are left aside by « Publier en date du jour », with the reason', () => {
  expect(hindranceToPublish({ confidential: false, replacedByChrono: null })).toBeNull();
  expect(hindranceToPublish({ confidential: true, replacedByChrono: null })?.sentence).toBe('Événement confidentiel\u00A0: il ne se publie jamais.');
  expect(hindranceToPublish({ confidential: false, replacedByChrono: 15 })?.sentence).toContain('n°\u00A015');
});
