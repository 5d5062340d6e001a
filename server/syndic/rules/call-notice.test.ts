import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { callNotice } from './call-notice.ts';

test('the notice of a call says its amount, its due day and its object, lot by lot', () => {
  const notice = callNotice({ kind: 'works', label: 'Toiture, appel 1', dueOn: day('2026-06-01'), buildingName: 'Les Érables', lots: [{ number: '12', cents: 18_000n }, { number: '13', cents: 2_050n }], iban: null });
  expect(notice[1]).toBe('La somme de 200,50\u00A0€ sera exigible le 01/06/2026 au titre de travaux votés par l’assemblée générale de la copropriété Les Érables. Objet\u00A0: Toiture, appel 1.');
  expect(notice[2]).toBe('Lot 12\u00A0: 180,00\u00A0€\u202F; Lot 13\u00A0: 20,50\u00A0€.');
});
