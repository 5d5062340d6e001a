import { expect, test } from 'vitest';
import { messageFault, MOST_SUBJECT, MOST_TEXT, placeLabel } from './message.ts';

test('a message needs words, and a new request a subject', () => {
  expect(messageFault({ subject: 'Fuite', text: 'Au 3e étage.' })).toBeNull();
  expect(messageFault({ subject: '  ', text: 'Au 3e étage.' })).toBe('no-subject');
  expect(messageFault({ subject: 'Fuite', text: ' \n' })).toBe('no-text');
  expect(messageFault({ subject: null, text: 'Merci.' })).toBeNull();
});

test('the limits count what people see, and the limit itself is allowed', () => {
  expect(messageFault({ subject: '🏠'.repeat(MOST_SUBJECT), text: 'a'.repeat(MOST_TEXT) })).toBeNull();
  expect(messageFault({ subject: 'a'.repeat(MOST_SUBJECT + 1), text: 'a' })).toBe('long-subject');
  expect(messageFault({ subject: null, text: 'a'.repeat(MOST_TEXT + 1) })).toBe('long-text');
});

test('a place is named by its building, then its lot', () => {
  expect(placeLabel('Résidence Les Tilleuls', 'Lot 14')).toBe('Résidence Les Tilleuls, lot 14');
  expect(placeLabel('Résidence Les Tilleuls', null)).toBe('Résidence Les Tilleuls');
  expect(placeLabel(null, 'Lot 14')).toBe('lot 14');
});
