import { expect, test } from 'vitest';
import { money } from '../../ui/format.ts';
import { rangeWords } from './payments.ts';

test('[CLI-265] what may be paid is said with its reason: a part, all, or ahead only where the agency takes it', () => {
  expect(rangeWords({ leastCents: 100, mostCents: 170_912, proposedCents: 155_374 })).toBe(`Tout ou partie\u00A0: de ${money(100)} à ${money(170_912)}, si vous voulez payer d’avance.`);
  expect(rangeWords({ leastCents: 100, mostCents: null, proposedCents: 155_374 })).toBe(`Tout ou partie\u00A0: de ${money(100)} à ${money(155_374)}.`);
});
