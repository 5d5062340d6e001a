import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import './extranet.css';
import { call, queryString } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { count, day, dayAndTime, fileSize, integer } from '../../ui/format.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { ListColumn } from '../../ui/list/model.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { TradeTag } from '../../ui/tag.tsx';
import { BASE, tradeOf, WORDS } from './calls.ts';
import type { AdministeredBinder, PublishedDocument, SyndicDocument, Trade } from './model.ts';

export const SYNDIC_KEY = ['extranet', 'syndic-documents'];
const LABELS: Record<Trade, string> = { syndic: 'Syndic', rental: 'Gérance' };
const crumbsOf = (trade: Trade) => [{ label: 'Extranet', to: '/extranet' }, { label: LABELS[trade], to: `/extranet/${WORDS[trade]}` }];
const useBinders = (trade: Trade) => useQuery({ queryKey: ['extranet', 'all-binders', trade], queryFn: () => call<AdministeredBinder[]>('GET', `${BASE}/binders${queryString({ module: trade })}`) });

/** All binders of a module, active or empty; « Documents du syndic » first, since it is fed here. */
export function Binders() {
  const trade = tradeOf((useParams({ strict: false }) as { module?: string }).module);
  const query = useBinders(trade);
  const syndic = useQuery({ queryKey: SYNDIC_KEY, queryFn: () => call<{ total: number; rows: SyndicDocument[] }>('GET', `${BASE}/syndic-documents`), enabled: trade === 'syndic' });
  const rows = query.data?.filter(({ reserved }) => reserved !== 'syndic-documents') ?? [];
  return (
    <Page title="Documents" screen="Extranet" crumbs={crumbsOf(trade)} tags={<TradeTag trade={trade} />} facts={query.data ? `${count(rows.length, 'classeur publié', 'classeurs publiés')}, ${count(rows.reduce((sum, { documents }) => sum + documents, 0), 'document', 'documents')}` : null}>
      {trade === 'syndic' ? (
        <Card title={<Link to={'/extranet/syndic/documents-du-syndic' as never}>Documents du syndic</Link>} count={syndic.data ? integer(syndic.data.total) : undefined}>
          <p>Alimenté ici, en temps réel, sans attendre de publication&nbsp;: carte professionnelle, assurance… Chaque document est vu des conseils syndicaux de tous les immeubles, ou de tous les copropriétaires.</p>
        </Card>
      ) : null}
      <Card title="Classeurs publiés" flush>
        <QueryState query={query} what="Les classeurs n’ont pas pu être lus.">
          {() => (rows.length === 0 ? <EmptyState>Aucun classeur publié pour ce métier.</EmptyState> : (
            <table className="table rows-as-cards">
              <thead><tr><th scope="col">Classeur</th><th scope="col">Vu par</th><th scope="col" className="right">Contenu</th></tr></thead>
              <tbody>{rows.map((binder) => (
                <tr key={binder.id}>
                  <td>{binder.documents > 0 ? <Link to={`/extranet/${WORDS[trade]}/documents/${binder.id}` as never}>{binder.levels.join(' › ')}</Link> : binder.levels.join(' › ')}</td>
                  <td>{binder.audience}</td>
                  <td className="right">{binder.documents > 0 ? count(binder.documents, 'document', 'documents') : 'Vide'}</td>
                </tr>
              ))}</tbody>
            </table>
          ))}
        </QueryState>
      </Card>
    </Page>
  );
}

const columns: readonly ListColumn<PublishedDocument>[] = [
  { key: 'title', head: 'Document', width: 340, phone: 'title', cell: (row) => <a href={`${BASE}/documents/${row.id}/file?disposition=inline`} target="_blank" rel="noopener">{row.title}</a> },
  { key: 'documentOn', head: 'Date', width: 110, phone: 'aside', cell: (row) => day(row.documentOn) },
  { key: 'subfolder', head: 'Sous-dossier', width: 140, sortable: false, cell: (row) => row.subfolder },
  { key: 'publishedAt', head: 'Publié', width: 170, phone: 'line', cell: (row) => dayAndTime(row.publishedAt) },
  { key: 'visibleUntil', head: 'Fin de publication', width: 150, sortable: false, cell: (row) => (row.visibleUntil ? day(row.visibleUntil) : 'Sans fin') },
  { key: 'readers', head: 'Ouvert par', width: 110, align: 'right', sortable: false, cell: (row) => count(row.readers, 'client', 'clients') },
  { key: 'size', head: 'Taille', width: 90, align: 'right', cell: (row) => fileSize(row.size) },
];

export function BinderDocuments() {
  const { module: word, binder: id } = useParams({ strict: false }) as { module: string; binder: string };
  const trade = tradeOf(word);
  const binder = useBinders(trade).data?.find((one) => one.id === id);
  return (
    <ListPage<PublishedDocument>
      name="extranet-binder" path={`${BASE}/binders/${id}/documents`} title={binder?.levels.join(' › ') ?? 'Classeur'} caption="Documents publiés du classeur" noun={{ one: 'document', several: 'documents' }} columns={columns}
      crumbs={[...crumbsOf(trade), { label: 'Documents', to: `/extranet/${word}/documents` }]} placeholder="Titre…" nameOf={(row) => row.title} exportable={false}
      above={binder ? <p className="muted">{binder.audience}</p> : null} empty={{ text: 'Ce classeur est vide.' }}
    />
  );
}
