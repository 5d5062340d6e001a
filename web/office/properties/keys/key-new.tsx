import { useNavigate } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import type { Building } from '../model.ts';
import { buildingPick, useRecord, useRouteId } from '../records.ts';
import { KeyForm } from './key-form.tsx';

/** "/cles/nouvelle/<immeuble>" comes from a building. */
export function KeyNew() {
  const buildingId = useRouteId();
  return buildingId ? <InBuilding buildingId={buildingId} /> : <NewKey building={null} />;
}

function InBuilding({ buildingId }: { buildingId: string }) {
  return <QueryState query={useRecord<Building>(`/buildings/${buildingId}`)} what="L’immeuble n’a pas pu être lu.">{(building) => <NewKey building={building} />}</QueryState>;
}

function NewKey({ building }: { building: Building | null }) {
  const navigate = useNavigate();
  const back = building ? `/immeubles/${building.id}/cles` : '/cles';
  return (
    <Page title="Nouvelle clé de répartition" screen="Clés" crumbs={[{ label: 'Clés', to: '/cles' }]}>
      <Card><KeyForm building={building && buildingPick(building)} secondary={<ButtonLink to={back}>Annuler</ButtonLink>} onSaved={({ id }) => void navigate({ to: `/cles/${id}` })} /></Card>
    </Page>
  );
}
