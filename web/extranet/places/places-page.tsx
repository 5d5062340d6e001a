import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { LotIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useSpace } from '../space.tsx';
import { usePlaces } from './places.ts';

/** The buildings and lots that are the person's, in the space that is on. */
export function PlacesPage() {
  const { space } = useSpace();
  const places = usePlaces(space);
  return (
    <Page title={space === 'tenant' ? 'Mon logement' : 'Mes lots'}>
      <QueryState query={places} what="Vos lots n’ont pas pu être lus.">
        {({ buildings }) => buildings.length === 0 ? <div className="card"><EmptyState>Aucun lot n’est publié à votre nom.</EmptyState></div> : (
          <div className="cards">
            {buildings.map(({ id, name, address, lots }) => (
              <Card key={id} title={name} flush>
                {address ? <p className="muted card-intro">{address}</p> : null}
                {lots.length === 0 ? <p className="muted card-intro">Aucun lot n’est publié à votre nom dans cet immeuble.</p> : (
                  <ul className="lines">
                    {lots.map((lot) => <li key={lot.id} className="document-line"><Glyph icon={LotIcon} /><span className="grow"><b>{lot.label}</b><span className="muted small"><FrenchText>{[lot.kind, lot.floor ? floorOf(lot.floor) : null].filter(Boolean).join(', ')}</FrenchText></span></span></li>)}
                  </ul>
                )}
              </Card>
            ))}
          </div>
        )}
      </QueryState>
    </Page>
  );
}

/** A floor is written freely in the office: a bare number is said in words, anything else as it stands. */
function floorOf(floor: string): string {
  if (!/^-?\d+$/.test(floor)) return floor;
  const number = Number(floor);
  if (number === 0) return 'rez-de-chaussée';
  if (number < 0) return `sous-sol ${-number}`;
  return number === 1 ? '1er étage' : `${number}e étage`;
}
