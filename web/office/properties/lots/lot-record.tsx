import { Link } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Facts } from '../../../ui/descriptions.tsx';
import { area, integer } from '../../../ui/format.ts';
import { EventIcon, ReplaceIcon } from '../../../ui/icons.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Status } from '../../../ui/tag.tsx';
import { LotPhotos } from '../../documents/lot-photos.tsx';
import { LeasesTable } from '../leases/leases-table.tsx';
import { MandatesTable } from '../mandates/mandates-table.tsx';
import type { Lot } from '../model.ts';
import { OwnersCard } from '../owners/owners-card.tsx';
import { DeleteButton, EditableCard } from '../record-parts.tsx';
import { useRecord, useRouteId } from '../records.ts';
import { LotForm } from './lot-form.tsx';
import { RoomsCard } from './rooms-card.tsx';
import '../properties.css';

export function LotRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<Lot>(`/lots/${id}`)} what="Le lot n’a pas pu être lu.">{(lot) => <LotPage lot={lot} />}</QueryState>;
}

function LotPage({ lot }: { lot: Lot }) {
  const write = lot.acts.includes('change');
  const building = <Link to={`/immeubles/${lot.buildingId}`}>{lot.buildingName}</Link>;
  return (
    <Page
      title={`Lot ${lot.number}`} documentTitle={`Lot ${lot.number}, ${lot.buildingName}`} screen="Lots" crumbs={[{ label: 'Immeubles', to: '/immeubles' }, { label: lot.buildingName, to: `/immeubles/${lot.buildingId}` }]}
      tags={<>{lot.kind ? <span>{lot.kind}</span> : null}{lot.available ? <Status kind="done">Disponible</Status> : null}</>}
      acts={<>
        <Link className="btn" to="/evenements" search={{ buildingId: lot.buildingId } as never}><EventIcon className="icon" aria-hidden="true" />Événements de l’immeuble</Link>
        <DeleteButton path={`/lots/${lot.id}`} acts={lot.acts} verb={`Supprimer le lot ${lot.number}`} to={`/immeubles/${lot.buildingId}/lots`} consequence="Ses pièces et ses tantièmes partent avec lui. Cela ne peut pas être annulé." whenUsed="Ce lot a un propriétaire, un mandat, un bail ou un événement." />
      </>}
      primary={write && lot.owners.length > 0 ? <ButtonLink variant="primary" icon={ReplaceIcon} to={`/mutations/nouvelle/lot/${lot.id}`}>Enregistrer une vente</ButtonLink> : null}
    >
      <div className="card"><div className="in">
        <Facts items={[
          ['Immeuble', building], ['Étage', lot.floor], ['Surface', lot.areaHundredths === null ? null : area(lot.areaHundredths)],
          ['Surface Carrez', lot.rooms.length === 0 ? null : area(lot.carrezHundredths)], ['Propriétaires', lot.owners.map((owner) => owner.name).join(', ')],
        ].filter(([, value]) => value !== null && value !== '') as [string, string][]} />
      </div></div>
      <div className="record-grid">
        <EditableCard
          title="Le lot" editable={write}
          items={[['Numéro', lot.number], ['Type', lot.kind], ['Étage', lot.floor], ['Surface', lot.areaHundredths === null ? null : area(lot.areaHundredths)], ['Pièces', lot.roomCount], ['Référence internet', lot.internetReference], ['Disponible', lot.available ? 'Oui' : 'Non']]}
          renderForm={(close) => <LotForm lot={lot} secondary={<Button onClick={close}>Annuler</Button>} onSaved={close} />}
        />
        <RoomsCard lot={lot} />
      </div>
      <OwnersCard lot={lot} write={write} />
      <div className="record-grid">
        <SharesCard lot={lot} />
        <Card title="Mandats de gestion" flush><MandatesTable parameters={{ lotId: lot.id }} none="Aucun mandat de gestion sur ce lot." /></Card>
      </div>
      <Card title="Baux" flush acts={write ? <ButtonLink to={`/baux/nouveau/${lot.id}`}>Nouveau bail</ButtonLink> : null}><LeasesTable parameters={{ lotId: lot.id }} none="Aucun bail sur ce lot." /></Card>
      <LotPhotos lotId={lot.id} />
    </Page>
  );
}

function SharesCard({ lot }: { lot: Lot }) {
  return (
    <Card title="Tantièmes par clé" flush>
      {lot.shares.length === 0 ? <p className="muted pad">Ce lot n’entre dans aucune clé de répartition.</p> : (
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Tantièmes du lot {lot.number}</caption>
            <thead><tr><th scope="col">Clé</th><th scope="col">Libellé</th><th scope="col" className="right">Tantièmes</th></tr></thead>
            <tbody>{lot.shares.map((share) => <tr key={share.keyId}><td><Link to={`/cles/${share.keyId}`}>{share.code}</Link></td><td>{share.label}</td><td className="right">{integer(share.shares)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
