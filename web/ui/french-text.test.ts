import { expect, test } from 'vitest';
import { splitOrdinals } from './french-text.tsx';

const raised = (text: string) => splitOrdinals(text).map((part) => (part.raised ? `^${part.text}` : part.text)).join('|');

test('ordinals are raised, other letters after a figure are not', () => {
  expect(raised('Appel du 1er trimestre')).toBe('Appel du 1|^er| trimestre');
  expect(raised('Lyon 6e, 3e étage')).toBe('Lyon 6|^e|, 3|^e| étage');
  expect(raised('Lot 12bis et 5 euros')).toBe('Lot 12bis et 5 euros');
});
