import { expect, test } from 'vitest';
import { splitOrdinals, typeset } from './french-text.tsx';

const raised = (text: string) => splitOrdinals(text).map((part) => (part.raised ? `^${part.text}` : part.text)).join('|');

test('ordinals are raised, other letters after a figure are not', () => {
  expect(raised('Appel du 1er trimestre')).toBe('Appel du 1|^er| trimestre');
  expect(raised('Lyon 6e, 3e étage')).toBe('Lyon 6|^e|, 3|^e| étage');
  expect(raised('Lot 12bis et 5 euros')).toBe('Lot 12bis et 5 euros');
});

test('a sentence gets its French spaces between figures and links, and keeps what is not text', () => {
  expect(typeset('Le relevé est retenu : regardez « Ouverture » !')).toBe('Le relevé est retenu\u00A0: regardez «\u00A0Ouverture\u00A0»\u202F!');
  expect(typeset(['Bureau « ', 'Lyon', ' » : ', 3, null])).toEqual(['Bureau «\u00A0', 'Lyon', '\u00A0»\u00A0: ', 3, null].filter((part) => part !== null));
  expect(typeset(null)).toBeNull();
});
