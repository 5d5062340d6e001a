import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { integer } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { AddIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Tag, TradeTag } from '../../ui/tag.tsx';
import { ROOT, useLedger, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import type { Books, BooksList, BooksRow } from './model.ts';
import { yearName, YearStatus } from './words.tsx';
import './ledger.css';

/** The books of the agency: one for each co-ownership, one for rental management. */
export function BooksListPage() {
  const query = useLedger<BooksList>('/entities');
  return (
    <Page title="Comptabilité" facts={query.data ? integer(query.data.rows.length) : ''} factsBeside>
      <QueryState query={query} what="Les comptabilités n’ont pas pu être lues.">{(list) => (
        <>
          {list.rows.length === 0 ? <EmptyState>Aucune comptabilité. Celle de chaque immeuble et celle de la gérance s’ouvrent ici, ou arrivent avec une reprise de données.</EmptyState> : <BooksTable rows={list.rows} />}
          {list.acts.includes('open') ? <Missing list={list} /> : null}
        </>
      )}</QueryState>
    </Page>
  );
}

function BooksTable({ rows }: { rows: readonly BooksRow[] }) {
  return (
    <Card flush>
      <div className="table-scroll">
        <table className="table entries">
          <caption className="vh">Comptabilités de l’agence</caption>
          <thead><tr><th scope="col">Comptabilité</th><th scope="col">Métier</th><th scope="col">Exercice</th><th scope="col">Dernière écriture</th><th scope="col">Brouillons</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td><Link to={`/comptabilite/${row.id}`}>{row.name}</Link>{row.code ? <span className="muted"> {row.code}</span> : null}</td>
                <td><TradeTag trade={row.kind === 'building' ? 'syndic' : 'rental'} /></td>
                <td>{row.yearFromOn && row.yearUntilOn && row.yearState ? <span className="line">{yearName({ fromOn: row.yearFromOn, untilOn: row.yearUntilOn })} <YearStatus state={row.yearState} /></span> : <span className="muted">aucun</span>}</td>
                <td data-label="Dernière écriture">{row.lastEntryOn ? <DayText on={row.lastEntryOn} /> : null}</td>
                <td data-label={row.drafts > 0 ? 'Brouillons' : undefined}>{row.drafts > 0 ? <Link to={`/comptabilite/${row.id}/brouillons`}><Tag tone="warning">{integer(row.drafts)}</Tag></Link> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Missing({ list: { missing } }: { list: BooksList }) {
  const act = useAct();
  const refresh = useRefresh();
  const navigate = useNavigate();
  if (missing.buildings.length === 0 && !missing.rental) return null;
  const open = (buildingId: string | null) => void act.run(() => call<Books>('POST', `${ROOT}/entities`, { buildingId }), (books) => { void refresh(); void navigate({ to: `/comptabilite/${books.id}/exercices` }); });
  return (
    <Card title="À ouvrir">
      <p className="muted">Une comptabilité s’ouvre avec le plan comptable de son métier et ses journaux usuels.</p>
      {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
      <div className="line">
        {missing.rental ? <Button icon={AddIcon} busy={act.busy} onClick={() => open(null)}>Gérance locative</Button> : null}
        {missing.buildings.map(({ id, name }) => <Button key={id} icon={AddIcon} busy={act.busy} onClick={() => open(id)}>{name}</Button>)}
      </div>
    </Card>
  );
}
