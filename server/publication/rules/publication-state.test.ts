import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { ALL, binder, document, TODAY } from '../../../tests/factories/rights.ts';
import { publicationState } from './publication-state.ts';

const open = binder('syndic', ALL);

test('[TPL-142] a document that neither its event nor its template files in a binder is not published', () => {
  expect(publicationState(document(), null, TODAY)).toMatchObject({ published: false, reason: 'no-binder', nextStep: { act: 'choose-binder', targetId: 'event' } });
});

test('[PUB-170] [PUB-175] an event published with today’s date shows today', () => {
  expect(publicationState(document({ publicationDate: TODAY }), open, TODAY)).toEqual({ published: true, binder: open, from: TODAY, until: null });
  expect(publicationState(document({ publicationDate: day('2026-11-25') }), open, TODAY)).toMatchObject({ published: false, reason: 'not-yet' });
});

test('[PUB-172] [PUB-173] a publication date of 00/00/00 is not publishable', () => {
  expect(publicationState(document({ publicationDate: null }), open, TODAY)).toEqual({
    published: false, reason: 'not-publishable', sentence: 'Date de publication 00/00/00\u00A0: l’événement n’est pas publiable.',
    nextStep: { act: 'publish', label: 'Publier en date du jour', targetId: 'event' },
  });
});

test('[TPL-147] past its term a document is no longer published, whatever its publication date', () => {
  const late = document({ treatmentDate: day('2026-10-23'), publicationDate: TODAY, termMonths: 1 });
  expect(publicationState(late, open, TODAY)).toMatchObject({ published: false, reason: 'term-over', sentence: 'Durée de publication terminée le 23 novembre 2026.' });
  expect(publicationState({ ...late, treatmentDate: day('2026-10-24') }, open, TODAY)).toEqual({ published: true, binder: open, from: TODAY, until: '2026-11-24' });
});

test('a binder opened to nobody, a document tied to nothing and the extranet’s own binder retain the document', () => {
  expect(publicationState(document(), binder('syndic', {}), TODAY)).toMatchObject({ reason: 'binder-closed', nextStep: { targetId: 'binder' } });
  expect(publicationState(document({ buildingId: null }), open, TODAY)).toMatchObject({ reason: 'no-place' });
  expect(publicationState(document(), binder('syndic', ALL, true), TODAY)).toMatchObject({ reason: 'no-place', sentence: expect.stringContaining('aucun compte') });
  expect(publicationState(document(), { ...open, reserved: 'syndic-documents' }, TODAY)).toMatchObject({ reason: 'extranet-only-binder' });
});

test('[PAR-232] [PAR-233] a trade closed on the extranet shows no document', () => {
  expect(publicationState(document(), open, TODAY, { syndic: false, rental: true })).toMatchObject({ reason: 'trade-closed', sentence: 'Les documents du métier Syndic ne sont pas ouverts sur l’extranet.' });
  expect(publicationState(document(), binder('rental', { tenant: true }), TODAY, { syndic: true, rental: false })).toMatchObject({ reason: 'trade-closed' });
  expect(publicationState(document(), open, TODAY, { syndic: true, rental: false }).published).toBe(true);
});
