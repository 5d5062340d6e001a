import { Link } from '@tanstack/react-router';
import { Button } from '../../../ui/button.tsx';
import { integer } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Key } from '../model.ts';
import { DeleteButton, EditableCard } from '../record-parts.tsx';
import { useRecord, useRouteId } from '../records.ts';
import { KeyStatus } from '../words.tsx';
import { FormerShares } from './former-shares.tsx';
import { KeyForm } from './key-form.tsx';
import { SharesGrid } from './shares-grid.tsx';
import '../properties.css';

export function KeyRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<Key>(`/allocation-keys/${id}`)} what="La clé n’a pas pu être lue.">{(record) => <KeyPage record={record} />}</QueryState>;
}

function KeyPage({ record }: { record: Key }) {
  const write = record.acts.includes('change');
  return (
    <Page
      title={`Clé ${record.code}`} documentTitle={`Clé ${record.code}, ${record.buildingName}`} screen="Clés" crumbs={[{ label: 'Immeubles', to: '/immeubles' }, { label: record.buildingName, to: `/immeubles/${record.buildingId}` }, { label: 'Clés', to: `/immeubles/${record.buildingId}/cles` }]}
      facts={record.label} tags={<>{record.general ? <Tag>Clé générale</Tag> : null}<KeyStatus warning={record.warning} /></>}
      acts={<DeleteButton path={`/allocation-keys/${record.id}`} acts={record.acts} verb={`Supprimer la clé ${record.code}`} to={`/immeubles/${record.buildingId}/cles`} consequence="Les tantièmes saisis sur cette clé partent avec elle. Cela ne peut pas être annulé." />}
    >
      <EditableCard
        title="La clé" editable={write}
        items={[['Immeuble', <Link key="building" to={`/immeubles/${record.buildingId}`}>{record.buildingName}</Link>], ['Code', record.code], ['Libellé', record.label], ['Total annoncé', record.announcedTotal === null ? null : integer(record.announcedTotal)], ['Somme des lots', integer(record.computedTotal)]]}
        renderForm={(close) => <KeyForm record={record} secondary={<Button onClick={close}>Annuler</Button>} onSaved={close} />}
      />
      <SharesGrid key={record.version} record={record} write={write} />
      <FormerShares keyId={record.id} />
    </Page>
  );
}
