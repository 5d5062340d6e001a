import { useNavigate } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { BuildingForm } from './building-form.tsx';

export function BuildingNew() {
  const navigate = useNavigate();
  return (
    <Page title="Nouvel immeuble" screen="Immeubles" crumbs={[{ label: 'Immeubles', to: '/immeubles' }]}>
      <Card><BuildingForm secondary={<ButtonLink to="/immeubles">Annuler</ButtonLink>} onSaved={({ id }) => void navigate({ to: `/immeubles/${id}` })} /></Card>
    </Page>
  );
}
