import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { count, fileSize, integer } from '../../ui/format.ts';
import { DownloadIcon, ExpenseIcon, LockIcon } from '../../ui/icons.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useExpenseAccess } from '../expenses/expenses.ts';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { useDocumentsAddress, type DocumentsAddress } from './address.ts';
import { archiveAddress, useDocuments, useNoteReading, type BinderNode, type DocumentRow, type Shelf } from './documents.ts';
import { DocumentList } from './document-list.tsx';

interface ShelfViewProps {
  /** Null: all the documents of the space. */
  found: { node: BinderNode; above: readonly BinderNode[] } | null;
  placeNames: ReadonlyMap<string, string>;
}

export function ShelfView({ found, placeNames }: ShelfViewProps) {
  const { space } = useSpace();
  const [address, go] = useDocumentsAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const shelf: Shelf = { binderIds: found?.node.binderIds ?? [], subfolder: found?.node.subfolder ?? null, words: address.words, year: address.year, sort: address.sort };
  const list = useDocuments(space, shelf);
  const expenses = useExpenseAccess(space);
  const drivesExpenses = (expenses.data?.years.length ?? 0) > 0 && (found?.node.binderIds.includes(expenses.data?.binderId ?? '') ?? false);
  const [page] = list.data?.pages ?? [];
  const rows = list.data?.pages.flatMap((one) => one.rows) ?? [];
  const mixed = found === null || found.node.binderIds.length > 1;
  const name = found?.node.name ?? 'Tous les documents';
  const toggle = (id: string) => setChosen((before) => (before?.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...(before ?? []), id])));
  return (
    <>
      <div className="card shelf-card" id="liste" tabIndex={-1}>
        <header>
          <div className="shelf-title"><h2>{name}</h2><span className="muted" role="status">{page ? totals(page, address) : ''}</span></div>
          <Filters years={page?.years ?? []} address={address} go={go} />
        </header>
        <QueryState query={{ ...list, data: page }} what="Les documents n’ont pas pu être lus.">
          {() => rows.length === 0 ? <Nothing address={address} onClear={() => go({ words: '', year: null })} inBinder={found !== null} onEverywhere={() => go({ binder: null, year: null })} /> : (
            <>
              <DocumentList caption={name} rows={rows} sort={address.sort} onSort={(sort) => go({ sort }, { replace: true })} placeOf={mixed ? (row) => placeOf(row, placeNames) : undefined} chosen={chosen} onChoose={toggle} />
              {list.hasNextPage ? <div className="more"><Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Afficher la suite ({integer(page!.total - rows.length)})</Button></div> : null}
            </>
          )}
        </QueryState>
      </div>
      {drivesExpenses ? <div className="note no-print"><Glyph icon={ExpenseIcon} /><div><Link to="/depenses">Voir la liste des dépenses</Link>&nbsp;: chaque facture à sa place, par clé de répartition et par compte.</div></div> : null}
      {found?.node.group === 'personal' ? <div className="note"><Glyph icon={LockIcon} /><div><b>Ces documents sont personnels.</b> Seuls les titulaires du compte les voient.</div></div> : null}
      {page && rows.length > 0 ? <Several shelf={shelf} total={page.total} bytes={page.bytes} rows={rows} chosen={chosen} onStart={() => setChosen(new Set())} onStop={() => setChosen(null)} /> : null}
    </>
  );
}

function Filters({ years, address, go }: { years: readonly number[]; address: DocumentsAddress; go: ReturnType<typeof useDocumentsAddress>[1] }) {
  const [year, order] = [useId(), useId()];
  return (
    <div className="shelf-filters no-print">
      <span className="phone-only"><label htmlFor={order}>Trier</label> <select id={order} className="input" value={address.sort} onChange={(event) => go({ sort: event.target.value }, { replace: true })}>
        <option value="-documentOn">Plus récents</option><option value="documentOn">Plus anciens</option><option value="title">Par titre</option>
      </select></span>
      {years.length > 1 || address.year !== null ? (
        <span><label htmlFor={year}>Année</label> <select id={year} className="input" value={address.year ?? ''} onChange={(event) => go({ year: event.target.value === '' ? null : Number(event.target.value) })}>
          <option value="">Toutes les années</option>{years.map((one) => <option key={one} value={one}>{one}</option>)}
        </select></span>
      ) : null}
    </div>
  );
}

/** Several documents in one ZIP: all of the shelf, or those that are ticked. */
function Several({ shelf, total, bytes, rows, chosen, onStart, onStop }: { shelf: Shelf; total: number; bytes: number; rows: readonly DocumentRow[]; chosen: ReadonlySet<string> | null; onStart: () => void; onStop: () => void }) {
  const { space } = useSpace();
  const { features } = useSession();
  const noteReading = useNoteReading();
  if (chosen) {
    const picked = rows.filter(({ id }) => chosen.has(id));
    const size = picked.reduce((sum, row) => sum + row.size, 0);
    return (
      <div className="selection" role="region" aria-label="Documents choisis">
        <span role="status"><b>{count(picked.length, 'document choisi', 'documents choisis')}</b>{picked.length > 0 ? `, ${fileSize(size)}` : ''}</span>
        {picked.length > 0
          ? <ButtonLink onFollow={noteReading} variant="primary" href={archiveAddress(space, picked.map(({ id }) => id))} download icon={DownloadIcon}>Télécharger en ZIP</ButtonLink>
          : <span className="muted">Cochez les documents à télécharger.</span>}
        <Button variant="subtle" onClick={onStop}>Annuler</Button>
      </div>
    );
  }
  return (
    <div className="shelf-foot no-print">
      {total > 1 ? (
        <span className="line">
          {shelf.words === '' ? <ButtonLink onFollow={noteReading} href={archiveAddress(space, shelf)} download icon={DownloadIcon}>Tout télécharger ({count(total, 'document', 'documents')}, {fileSize(bytes)})</ButtonLink> : null}
          <Button variant="subtle" onClick={onStart}>Choisir plusieurs documents</Button>
        </span>
      ) : null}
      {features.emailNotices ? <Link to="/profil" hash="notifications">Être averti des nouveaux documents</Link> : null}
    </div>
  );
}

function Nothing({ address, onClear, inBinder, onEverywhere }: { address: DocumentsAddress; onClear: () => void; inBinder: boolean; onEverywhere: () => void }) {
  if (address.words === '' && address.year === null) return <EmptyState>Ce classeur est vide pour l’instant.</EmptyState>;
  return (
    <EmptyState act={<span className="line">{inBinder && address.words !== '' ? <Button onClick={onEverywhere}>Chercher dans tous les classeurs</Button> : null}<Button variant="subtle" onClick={onClear}>Effacer la recherche</Button></span>}>
      {address.words === '' ? `Aucun document de ${address.year}.` : `Aucun document ne contient « ${address.words} »${address.year === null ? '' : ` en ${address.year}`}.`}
    </EmptyState>
  );
}

function totals({ total, shelfTotal }: { total: number; shelfTotal: number }, { words, year }: DocumentsAddress): string {
  if (words !== '') return count(total, 'document trouvé', 'documents trouvés');
  return year === null ? count(total, 'document', 'documents') : `${integer(total)} sur ${count(shelfTotal, 'document', 'documents')}`;
}

function placeOf(row: DocumentRow, names: ReadonlyMap<string, string>): string {
  return [names.get(row.binderId), row.subfolder].filter(Boolean).join(' / ');
}
