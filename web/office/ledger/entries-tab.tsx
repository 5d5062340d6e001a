import { Link } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { EmbeddedList } from '../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../ui/list/model.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { findAccounts, useLedger } from './calls.ts';
import type { Books, DraftRow, EntryRow } from './model.ts';
import { PaperMark } from './papers.tsx';
import { yearName } from './words.tsx';

const columns: readonly ListColumn<EntryRow>[] = [
  { key: 'entryOn', head: 'Date', width: 120, phone: 'line', cell: (row) => <DayText on={row.entryOn} /> },
  { key: 'journal', head: 'Journal', width: 90, cell: (row) => row.journal },
  { key: 'number', head: 'Numéro', width: 130, title: true, phone: 'line', cell: (row) => row.number },
  { key: 'label', head: 'Libellé', width: 340, phone: 'title', cell: (row) => <>{row.label} {row.reversed ? <Tag>Extournée</Tag> : row.reverses ? <Tag>Extourne</Tag> : null}</> },
  { key: 'pieceReference', head: 'Pièce', width: 140, cell: (row) => <><PaperMark papers={row.papers} to={`/comptabilite/ecritures/${row.id}`} />{row.pieceReference}</> },
  { key: 'amount', head: 'Montant', width: 130, align: 'right', sortable: false, phone: 'aside', cell: (row) => money(row.amountCents) },
];

/** What was posted, the last first. */
export function EntriesTab({ books }: { books: Books }) {
  const filters: readonly ListFilter[] = [
    { kind: 'choice', key: 'journal', label: 'Journal', choices: books.journals.map(({ code, label }) => ({ value: code, label: `${code}, ${label}` })) },
    { kind: 'choice', key: 'fiscalYearId', label: 'Exercice', choices: books.years.map((year) => ({ value: year.id, label: yearName(year) })) },
    { kind: 'pick', key: 'account', label: 'Compte', find: findAccounts(books.id) },
    { kind: 'days', key: 'entryOn', label: 'Date', fromKey: 'from', untilKey: 'until' },
  ];
  return (
    <EmbeddedList<EntryRow>
      name="ledger-entries" path={`/api/office/ledger/entities/${books.id}/entries`} caption={`Écritures validées, ${books.name}`} noun={{ one: 'écriture', several: 'écritures', feminine: true }} columns={columns} filters={filters}
      placeholder="Numéro, libellé, pièce…" nameOf={(row) => `Écriture ${row.number}`} hrefOf={(row) => `/comptabilite/ecritures/${row.id}`} empty={{ text: 'Aucune écriture validée. Les écritures saisies, appelées ou importées arriveront ici.' }}
    />
  );
}

export function DraftsTab({ books }: { books: Books }) {
  return <QueryState query={useLedger<{ rows: DraftRow[] }>(`/entities/${books.id}/drafts`)} what="Les brouillons n’ont pas pu être lus.">{({ rows }) => <Drafts rows={rows} name={books.name} />}</QueryState>;
}

function Drafts({ rows, name }: { rows: readonly DraftRow[]; name: string }) {
  if (rows.length === 0) return <EmptyState>Aucun brouillon. Une écriture commencée attend ici, et ne compte dans aucun solde avant sa validation.</EmptyState>;
  return (
    <Card flush>
      <div className="table-scroll">
        <table className="table entries">
          <caption className="vh">Brouillons, {name}</caption>
          <thead><tr><th scope="col">Libellé</th><th scope="col">Date</th><th scope="col">Journal</th><th scope="col">De</th><th scope="col" className="right">Débit</th><th scope="col" className="right">Crédit</th></tr></thead>
          <tbody>{rows.map((row) => (
            <tr key={row.id}>
              <td><Link to={`/comptabilite/brouillons/${row.id}`}>{row.label}</Link> {row.debitCents === row.creditCents ? null : <Tag tone="warning">Non équilibré</Tag>} <PaperMark papers={row.papers} to={`/comptabilite/brouillons/${row.id}`} /></td><td><DayText on={row.entryOn} /></td><td>{row.journal}</td><td className="muted">{row.createdByName}</td>
              <td className="right">{money(row.debitCents)}</td><td className="right later" data-label="Crédit">{money(row.creditCents)}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Card>
  );
}
