import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const at = (level: 'coOwner' | 'member' | 'president') => ({ buildingId: '1', name: 'Les Tilleuls', level });

test('[CLI-257] a co-owner is told where, and what they are in the council', () => {
  expect(standingOf('coOwner', [at('coOwner')], ['Les Tilleuls'])).toBe('Les Tilleuls. Vous êtes copropriétaire.');
  expect(standingOf('coOwner', [at('member')], ['Les Tilleuls', 'Le Clos'])).toBe('Les Tilleuls et Le Clos. Vous êtes membre du conseil syndical.');
  expect(standingOf('coOwner', [at('president'), { ...at('president'), buildingId: '2' }], ['A', 'B', 'C'])).toBe('A et 2 autres immeubles. Vous présidez 2 conseils syndicaux.');
  expect(standingOf('tenant', [], ['Les Tilleuls'])).toBe('Les Tilleuls. Vous êtes locataire.');
});

test('[CLI-257] who sold, left or ended a mandate is no longer called a co-owner, a tenant or a landlord, and nothing is said before it is known', () => {
  expect(standingOf('coOwner', [], [])).toBe('Aucun lot n’est à votre nom aujourd’hui. Ce qui vous concerne encore reste consultable ici.');
  expect(standingOf('tenant', [], [])).toBe('Aucun bail n’est en cours à votre nom aujourd’hui. Ce qui vous concerne encore reste consultable ici.');
  expect(standingOf('landlord', [at('member')], [])).toBe('Aucun mandat n’est en cours à votre nom aujourd’hui. Ce qui vous concerne encore reste consultable ici.');
  // A council member need not be a co-owner (loi n° 65-557, art. 21).
  expect(standingOf('coOwner', [at('member')], [])).toBe('Vous êtes membre du conseil syndical.');
  expect(standingOf('coOwner', [at('coOwner')], null)).toBe('');
});
