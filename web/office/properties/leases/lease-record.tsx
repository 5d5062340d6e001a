import { Link } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/descriptions.tsx';
import { day, money } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { useSession } from '../../session.tsx';
import { DepositCard } from '../../rental/deposit-card.tsx';
import { LeaseTermsCard } from '../../rental/lease-terms-card.tsx';
import type { Lease, WithActs } from '../model.ts';
import { DeleteButton, EditableCard } from '../record-parts.tsx';
import { useRecord, useRouteId } from '../records.ts';
import { LeaseStatus } from '../words.tsx';
import { LeaseActs } from './lease-acts.tsx';
import { LeaseForm } from './lease-form.tsx';

export function LeaseRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<WithActs<Lease>>(`/leases/${id}`)} what="Le bail n’a pas pu être lu.">{(lease) => <LeasePage lease={lease} />}</QueryState>;
}

function LeasePage({ lease }: { lease: WithActs<Lease> }) {
  const { can } = useSession();
  const lots = lease.lots.map((lot, index) => <span key={lot.id}>{index > 0 ? ', ' : ''}<Link to={`/lots/${lot.id}`}>{lot.number}</Link></span>);
  const facts: [string, React.ReactNode][] = [
    ['Entrée', day(lease.entryOn)], ['Préavis reçu le', lease.noticeReceivedOn && day(lease.noticeReceivedOn)], [lease.departed ? 'Parti le' : 'Sortie prévue le', lease.exitOn && day(lease.exitOn)],
    ['Loyer', lease.rentCents === null ? null : money(lease.rentCents)], ['Provision', lease.chargesCents === null ? null : money(lease.chargesCents)],
  ];
  return (
    <Page
      title={`Bail ${lease.number}`} screen="Baux" crumbs={[{ label: 'Baux et locataires', to: '/baux' }]} facts={`${lease.tenantName}, ${lease.buildingName}`} tags={<LeaseStatus state={lease.state} />}
      acts={<>
        <DeleteButton path={`/leases/${lease.id}`} acts={lease.acts} verb={`Supprimer le bail ${lease.number}`} to="/baux" consequence="Pour une saisie par erreur seulement. Pour un locataire qui part, enregistrez son départ." whenUsed="Un événement dépend de ce bail&nbsp;: enregistrez plutôt le départ du locataire." />
        {can('rental.read') && lease.mandateId ? <ButtonLink to={`/encaissements/${lease.id}`}>Échéances et encaissements</ButtonLink> : null}
        <LeaseActs lease={lease} />
      </>}
    >
      <div className="card"><div className="in"><Facts items={facts.filter(([, value]) => value !== null)} /></div></div>
      <EditableCard
        title="Le bail" editable={lease.acts.includes('change')}
        items={[
          ['Locataire', <Link key="tenant" to={`/tiers/${lease.tenantPartyId}`}>{lease.tenantName}</Link>], ['Garant', lease.guarantorPartyId ? <Link key="guarantor" to={`/tiers/${lease.guarantorPartyId}`}>{lease.guarantorName}</Link> : null],
          ['Immeuble', <Link key="building" to={`/immeubles/${lease.buildingId}`}>{lease.buildingName}</Link>], [lease.lots.length > 1 ? 'Lots' : 'Lot', <>{lots}</>],
          ['Mandat', lease.mandateId ? <Link key="mandate" to={`/mandats/${lease.mandateId}`}>{lease.mandateNumber}</Link> : null], ['Compte', lease.accountId ? <Link key="account" to={`/comptes/${lease.accountId}`}>{lease.accountCode}</Link> : null],
          ['Entrée', day(lease.entryOn)], ['Loyer mensuel', lease.rentCents === null ? null : money(lease.rentCents)], ['Provision sur charges', lease.chargesCents === null ? null : money(lease.chargesCents)],
          ['Dépôt de garantie', lease.depositCents === null ? null : money(lease.depositCents)],
        ]}
        renderForm={(close) => <LeaseForm lease={lease} secondary={<Button onClick={close}>Annuler</Button>} onSaved={close} />}
      />
      {can('rental.read') && lease.mandateId ? <DepositCard leaseId={lease.id} askedCents={lease.depositCents} /> : null}
      {can('rental.read') ? <LeaseTermsCard id={lease.id} /> : null}
    </Page>
  );
}
