import { expect, test } from 'vitest';
import { timeLineOf, type StepKind } from './requests.ts';

const line = (...kinds: StepKind[]) => timeLineOf(kinds.map((kind, index) => ({ id: String(index), kind, on: `2026-11-0${index + 1}` })), () => null).map(({ label, on }) => [label, on]);

test('the time line shows what was done, then what usually follows', () => {
  expect(line('request', 'quote-asked')).toEqual([['Demande reçue', '2026-11-01'], ['Devis demandé', '2026-11-02'], ['Ordre de service', null], ['Intervention', null], ['Facture reçue', null], ['Clos', null]]);
});

test('a step that was passed over is not announced, and a repeated one is shown each time', () => {
  expect(line('request', 'intervention', 'intervention')).toEqual([['Demande reçue', '2026-11-01'], ['Intervention', '2026-11-02'], ['Intervention', '2026-11-03'], ['Facture reçue', null], ['Clos', null]]);
  expect(line('request', 'closed')).toEqual([['Demande reçue', '2026-11-01'], ['Clos', '2026-11-02']]);
});
