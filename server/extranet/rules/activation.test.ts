import { expect, test } from 'vitest';
import { activationSteps, type ActivationFacts } from './activation.ts';

const contact = { name: 'Lyon', email: null, phone: '04 78 00 00 00', address: null, hours: null, legalForm: null, siret: null, ape: null };
const READY: ActivationFacts = {
  domain: 'clients.essai.fr', legalNotice: 'Éditeur : Cabinet Essai, 4 place Bellecour, 69002 Lyon. Hébergeur : Cabinet Essai.', contacts: [contact], licensed: true, binders: [{ trade: 'syndic', count: 12 }],
  bindersChecked: { by: 'Claire Essai', at: '2026-11-24T10:00:00Z' }, published: { documents: 1200, clients: 80 },
};
const missing = (facts: Partial<ActivationFacts>) => activationSteps({ ...READY, ...facts }).filter(({ done }) => !done).map(({ key }) => key);

test('[EXT-087] every question must be answered: one that is not keeps its own step open, with how to mend it', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ domain: null })).toEqual(['domain']);
  for (const legalNotice of [null, '   ', 'Cabinet Essai']) expect(missing({ legalNotice })).toEqual(['legalNotice']);
  expect(missing({ licensed: false })).toEqual(['licence']);
  expect(missing({ published: null })).toEqual(['publication']);
  expect(missing({ published: { documents: 3, clients: 0 } })).toEqual(['publication']);
  expect(missing({ contacts: [] })).toEqual(['contacts']);
  expect(missing({ contacts: [{ ...contact, phone: null }] })).toEqual(['contacts']);
  expect(missing({ bindersChecked: null })).toEqual(['binders']);
  expect(missing({ binders: [] })).toEqual(['binders']);
});

test('[EXT-087] an answered question says its answer', () => {
  const sentences = Object.fromEntries(activationSteps(READY).map(({ key, sentence }) => [key, sentence]));
  expect(sentences).toMatchObject({ domain: 'Vos clients viennent par clients.essai.fr.', publication: '1\u00A0200\u00A0documents publiés, pour 80\u00A0clients.', contacts: '1\u00A0bureau dans «\u00A0Contacts\u00A0».', binders: '12\u00A0classeurs vérifiés par Claire Essai.' });
});
