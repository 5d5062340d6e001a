import type { ClientSession, Space } from '../session.tsx';
import { plural } from '../../ui/format.ts';

type Building = ClientSession['council']['buildings'][number];

/** "Résidence Les Tilleuls. Vous êtes membre du conseil syndical." What the server says of the person's place, in one line. */
export function standingOf(space: Space, buildings: readonly Building[], placeNames: readonly string[]): string {
  const names = [...new Set(placeNames)].filter(Boolean);
  const where = names.length === 0 ? '' : names.length <= 2 ? `${names.join(' et ')}. ` : `${names[0]} et ${names.length - 1} autres immeubles. `;
  return where + (space === 'coOwner' ? coOwner(buildings) : space === 'landlord' ? 'Vous êtes propriétaire bailleur.' : 'Vous êtes locataire.');
}

function coOwner(buildings: readonly Building[]): string {
  const presides = buildings.filter(({ level }) => level === 'president');
  const sits = buildings.filter(({ level }) => level === 'member');
  if (presides.length > 0) return `Vous présidez ${plural(presides.length, 'le conseil syndical', `${presides.length} conseils syndicaux`)}.`;
  if (sits.length > 0) return 'Vous êtes membre du conseil syndical.';
  return 'Vous êtes copropriétaire.';
}
