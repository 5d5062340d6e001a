import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DescriptionList } from '../../../ui/descriptions.tsx';
import { day, dayAndTime, longDay, money } from '../../../ui/format.ts';
import { AccountIcon } from '../../../ui/icons.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { useSession } from '../../session.tsx';
import type { SaleAccounts } from '../../syndic/model.ts';
import { OppositionNote } from '../../syndic/opposition-alert.tsx';
import type { Transfer } from '../model.ts';
import { useRecord, useRouteId } from '../records.ts';

export function TransferRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<Transfer>(`/transfers/${id}`)} what="La mutation n’a pas pu être lue.">{(transfer) => <TransferPage transfer={transfer} />}</QueryState>;
}

/** The delay to oppose the payment of the price, when it runs. */
function SaleAlert({ id }: { id: string }) {
  const { data } = useRecord<SaleAccounts>(`/syndic/transfers/${id}/accounts`);
  return data ? <OppositionNote alert={data.alert} /> : null;
}

function TransferPage({ transfer }: { transfer: Transfer }) {
  const mayReadSyndic = useSession().can('syndic.read');
  const lots = transfer.lots.map((lot, index) => <span key={lot.id}>{index > 0 ? ', ' : ''}<Link to={`/lots/${lot.id}`}>{lot.number}</Link></span>);
  return (
    <Page title={`Vente du ${day(transfer.soldOn)}`} screen="Mutations" crumbs={[{ label: 'Mutations', to: '/mutations' }]} facts={`${transfer.sellerName} à ${transfer.buyerName}`} acts={<ButtonLink to={`/mutations/${transfer.id}/comptes`} icon={AccountIcon}>Opposition et avances</ButtonLink>}>
      {mayReadSyndic ? <SaleAlert id={transfer.id} /> : null}
      <Card title="La vente">
        <DescriptionList items={[
          ['Immeuble', <Link key="building" to={`/immeubles/${transfer.buildingId}`}>{transfer.buildingName}</Link>],
          [transfer.lots.length > 1 ? 'Lots' : 'Lot', <>{lots}</>],
          ['Vendeur', <Link key="seller" to={`/tiers/${transfer.sellerPartyId}`}>{transfer.sellerName}</Link>],
          ['Acquéreur', <Link key="buyer" to={`/tiers/${transfer.buyerPartyId}`}>{transfer.buyerName}</Link>],
          ['Jour de la vente', longDay(transfer.soldOn)],
          ...(transfer.notary ? [['Notaire', transfer.notary] as const] : []),
          ...(transfer.priceCents === null ? [] : [['Prix', money(transfer.priceCents)] as const]),
          ['Enregistrée', `le ${dayAndTime(transfer.recordedAt)}${transfer.recordedByName ? ` par ${transfer.recordedByName}` : ''}`],
        ]} />
      </Card>
      <p className="muted prose">Une mutation enregistrée ne se modifie pas. Si elle est fausse, corrigez les propriétaires dans le temps sur la fiche du lot.</p>
    </Page>
  );
}
