import { useNavigate } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import type { Building } from '../model.ts';
import { buildingPick, useRecord, useRouteId } from '../records.ts';
import { LotForm } from './lot-form.tsx';

/** "/lots/nouveau/<immeuble>" comes from a building, and goes back to it. */
export function LotNew() {
  const buildingId = useRouteId();
  return buildingId ? <InBuilding buildingId={buildingId} /> : <NewLot building={null} />;
}

function InBuilding({ buildingId }: { buildingId: string }) {
  return <QueryState query={useRecord<Building>(`/buildings/${buildingId}`)} what="L’immeuble n’a pas pu être lu.">{(building) => <NewLot building={building} />}</QueryState>;
}

function NewLot({ building }: { building: Building | null }) {
  const navigate = useNavigate();
  const back = building ? `/immeubles/${building.id}/lots` : '/lots';
  const crumbs = building ? [{ label: 'Immeubles', to: '/immeubles' }, { label: building.name, to: `/immeubles/${building.id}` }] : [{ label: 'Lots', to: '/lots' }];
  return (
    <Page title="Nouveau lot" screen="Lots" crumbs={crumbs}>
      <Card><LotForm building={building && buildingPick(building)} secondary={<ButtonLink to={back}>Annuler</ButtonLink>} onSaved={({ id }) => void navigate({ to: `/lots/${id}` })} /></Card>
    </Page>
  );
}
