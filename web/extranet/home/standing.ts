import type { ClientSession, Space } from '../session.tsx';
import { plural } from '../../ui/format.ts';

type Building = ClientSession['council']['buildings'][number];

/** Who sold, left or ended a mandate still reads their account: they are told no more than that. */
const NOTHING_TODAY: Record<Space, string> = { coOwner: 'Aucun lot n’est à votre nom aujourd’hui', landlord: 'Aucun mandat n’est en cours à votre nom aujourd’hui', tenant: 'Aucun bail n’est en cours à votre nom aujourd’hui' };

/** "Résidence Les Tilleuls. Vous êtes membre du conseil syndical." What the server says of the person's place, in one line. `placeNames`: null while it is not known. */
export function standingOf(space: Space, buildings: readonly Building[], placeNames: readonly string[] | null): string {
  if (placeNames === null) return '';
  if (placeNames.length === 0 && (space !== 'coOwner' || buildings.length === 0)) return `${NOTHING_TODAY[space]}. Ce qui vous concerne encore reste consultable ici.`;
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
