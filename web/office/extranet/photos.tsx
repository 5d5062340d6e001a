import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import './extranet.css';
import { call, queryString } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { count } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { PhotoGrid } from '../../ui/photo-grid.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { TradeTag } from '../../ui/tag.tsx';
import { BASE, tradeOf, WORDS } from './calls.ts';
import type { PhotographedBuilding } from './model.ts';

const usePhotos = (path: string) => useQuery({ queryKey: ['extranet', 'photos', path], queryFn: () => call<{ buildings: PhotographedBuilding[] }>('GET', `${BASE}${path}`).then(({ buildings }) => buildings) });
const WHAT = 'Les photos n’ont pas pu être lues.';

/** The published photos of a module, by building. */
export function PublishedPhotos() {
  const trade = tradeOf((useParams({ strict: false }) as { module?: string }).module);
  const query = usePhotos(`/photos${queryString({ module: trade })}`);
  const total = query.data?.flatMap(({ lots }) => lots).reduce((sum, { photos }) => sum + photos.length, 0) ?? 0;
  return (
    <Page title="Photos" screen="Extranet" crumbs={[{ label: 'Extranet', to: '/extranet' }, { label: trade === 'syndic' ? 'Syndic' : 'Gérance', to: `/extranet/${WORDS[trade]}` }]} tags={<TradeTag trade={trade} />} facts={query.data ? count(total, 'photo publiée', 'photos publiées') : null}>
      <QueryState query={query} what={WHAT}>
        {(buildings) => (buildings.length === 0 ? <EmptyState>Aucune photo publiée. Ajoutez-les sur la fiche d’un lot, partie «&nbsp;Photos&nbsp;»&nbsp;: elles arrivent ici à la publication suivante.</EmptyState> : <Buildings buildings={buildings} />)}
      </QueryState>
    </Page>
  );
}

/** Those of one client's lots. */
export function PhotosOf({ id }: { id: string }) {
  const query = usePhotos(`/identities/${id}/photos`);
  return <QueryState query={query} what={WHAT}>{(buildings) => (buildings.length === 0 ? <EmptyState>Aucune photo publiée pour les lots de cette personne.</EmptyState> : <Buildings buildings={buildings} />)}</QueryState>;
}

function Buildings({ buildings }: { buildings: readonly PhotographedBuilding[] }) {
  return (
    <div className="stack">
      {buildings.map((building) => (
        <Card key={building.id} title={building.name} count={building.lots.reduce((sum, { photos }) => sum + photos.length, 0)} flush>
          <div className="photo-lots">
            {building.lots.map((lot) => (
              <section key={lot.id} aria-label={`${building.name}, ${lot.label}`}>
                <h3>{lot.label}</h3>
                <PhotoGrid photos={lot.photos} addressOf={(photo) => `${BASE}/photos/${photo}/file`} />
              </section>
            ))}
          </div>
        </Card>
      ))}
    </div>
  );
}
