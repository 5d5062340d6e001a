import { Link, useNavigate } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { day, percent } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Status } from '../../../ui/tag.tsx';
import { LeasesTable } from '../leases/leases-table.tsx';
import { BeneficiariesCard } from '../../rental/beneficiaries-card.tsx';
import { useSession } from '../../session.tsx';
import type { Mandate, WithActs } from '../model.ts';
import { DeleteButton, EditableCard } from '../record-parts.tsx';
import { useRecord, useRouteId } from '../records.ts';
import { MandateForm } from './mandate-form.tsx';
import '../properties.css';

export function MandateRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<WithActs<Mandate>>(`/mandates/${id}`)} what="Le mandat n’a pas pu être lu.">{(mandate) => <MandatePage mandate={mandate} />}</QueryState>;
}

function MandatePage({ mandate }: { mandate: WithActs<Mandate> }) {
  const { can } = useSession();
  const lots = mandate.lots.map((lot, index) => <span key={lot.id}>{index > 0 ? ', ' : ''}<Link to={`/lots/${lot.id}`}>{lot.number}</Link></span>);
  return (
    <Page
      title={`Mandat ${mandate.number}`} screen="Mandats" crumbs={[{ label: 'Mandats', to: '/mandats' }]} facts={`${mandate.ownerName}, ${mandate.buildingName}`} tags={mandate.active ? <Status kind="done">En cours</Status> : <Status kind="off">Terminé</Status>}
      acts={<>
        {can('rental.read') ? <ButtonLink to={`/compte-rendu/${mandate.id}`}>Compte rendu de gérance</ButtonLink> : null}
        <DeleteButton path={`/mandates/${mandate.id}`} acts={mandate.acts} verb={`Supprimer le mandat ${mandate.number}`} to="/mandats" consequence="Le compte ouvert pour ce mandat reste. Cela ne peut pas être annulé." whenUsed="Un bail dépend de ce mandat&nbsp;: donnez-lui plutôt une date de fin." />
      </>}
      primary={mandate.acts.includes('change') && mandate.lots[0] ? <ButtonLink variant="primary" to={`/baux/nouveau/${mandate.lots[0].id}`}>Nouveau bail</ButtonLink> : null}
    >
      <EditableCard
        title="Le mandat" editable={mandate.acts.includes('change')}
        items={[
          ['Propriétaire', <Link key="owner" to={`/tiers/${mandate.ownerPartyId}`}>{mandate.ownerName}</Link>], ['Immeuble', <Link key="building" to={`/immeubles/${mandate.buildingId}`}>{mandate.buildingName}</Link>],
          [mandate.lots.length > 1 ? 'Lots' : 'Lot', <>{lots}</>], ['Compte', mandate.accountId ? <Link key="account" to={`/comptes/${mandate.accountId}`}>{mandate.accountCode}</Link> : null],
          ['Depuis le', day(mandate.fromOn)], ['Jusqu’au', mandate.untilOn ? day(mandate.untilOn) : null], ['Honoraires', mandate.feeBasisPoints === null ? null : `${percent(mandate.feeBasisPoints / 100, 2)} des encaissements`],
        ]}
        renderForm={(close) => <MandateForm mandate={mandate} secondary={<Button onClick={close}>Annuler</Button>} onSaved={close} />}
      />
      {can('rental.read') ? <BeneficiariesCard id={mandate.id} /> : null}
      <Card title="Baux de ce mandat" flush><LeasesTable parameters={{ mandateId: mandate.id }} none="Aucun bail sur ce mandat." /></Card>
    </Page>
  );
}

export function MandateNew() {
  const navigate = useNavigate();
  return (
    <Page title="Nouveau mandat de gestion" screen="Mandats" crumbs={[{ label: 'Mandats', to: '/mandats' }]}>
      <Card><MandateForm secondary={<ButtonLink to="/mandats">Annuler</ButtonLink>} onSaved={({ id }) => void navigate({ to: `/mandats/${id}` })} /></Card>
    </Page>
  );
}
