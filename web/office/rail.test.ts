import { expect, test } from 'vitest';
import { HomeIcon } from '../ui/icons.ts';
import { catalogueOf, railOf } from './rail.ts';
import type { RailEntry } from './screen.ts';

const entries: RailEntry[] = [
  { group: 'syndic', order: 20, label: 'Lots', to: '/lots', icon: HomeIcon, module: 'syndic', right: 'properties.read' },
  { group: 'syndic', order: 10, label: 'Immeubles', to: '/immeubles', icon: HomeIcon, module: 'syndic', right: 'properties.read' },
  { group: 'rental', order: 10, label: 'Baux', to: '/baux', icon: HomeIcon, module: 'rental', right: 'properties.read' },
  { group: 'common', order: 10, label: 'Accueil', to: '/', icon: HomeIcon },
];
const seen = { rights: new Set(['properties.read']), modules: new Set(['syndic']) };

test('the rail is ordered by trade and leaves out the trade the agency does not have', () => {
  const groups = railOf(entries, seen, new Map([['/lots', 3]]));
  expect(groups.map((group) => [group.title, group.links.map((link) => link.label)])).toEqual([[null, ['Accueil']], ['Syndic', ['Immeubles', 'Lots']]]);
  expect(groups[1]?.links[1]?.count).toBe(3);
});

test('[BEY-517] the command box knows the places of the rail, and greys what the role does not open', () => {
  const catalogue = catalogueOf(entries, [{ label: 'Créer un lot', to: '/lots/nouveau', kind: 'do', right: 'properties.write' }], seen);
  expect(catalogue.map((one) => [one.label, one.refused])).toEqual([['Lots', null], ['Immeubles', null], ['Accueil', null], ['Créer un lot', 'Votre rôle n’ouvre pas cette fonction.']]);
});
