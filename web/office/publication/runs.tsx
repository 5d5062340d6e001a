import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, dayAndTime, integer } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import type { Run } from './model.ts';
import { PublicationPage } from './publication-page.tsx';
import { PUBLICATION_KEY } from './queries.ts';
import { changesOf, startedBy, timeTaken } from './words.ts';

const STEP = 50;

/** Runs, the latest first, each with its report and its transfer log. */
export function PublicationRuns() {
  const [limit, setLimit] = useState(STEP);
  const query = useQuery({ queryKey: [...PUBLICATION_KEY, 'runs', limit], queryFn: () => call<{ total: number; rows: Run[] }>('GET', `/api/office/publication/runs?limit=${limit}`), placeholderData: keepPreviousData, refetchInterval: 5000 });
  return (
    <PublicationPage tab="runs" title="Envois" facts={query.data ? count(query.data.total, 'envoi', 'envois') : undefined}>
      <QueryState query={query} what="Les envois n’ont pas pu être lus.">
        {({ rows, total }) => (rows.length === 0 ? <EmptyState>Aucun envoi. La première publication paraîtra ici, avec son compte rendu.</EmptyState> : (
          <Card flush footer={total > rows.length && limit < 500 ? <Button onClick={() => setLimit(Math.min(limit + STEP, 500))}>Afficher les précédents</Button> : undefined}>
            <table className="table pub-table">
              <caption className="vh">Envois de publication</caption>
              <thead><tr><th scope="col">Envoi</th><th scope="col">Quand</th><th scope="col">Lancé par</th><th scope="col" className="right">Ajouts</th><th scope="col" className="right">Changements</th><th scope="col" className="right">Retraits</th><th scope="col" className="right">Durée</th><th scope="col">Résultat</th></tr></thead>
              <tbody>
                {rows.map((run) => (
                  <tr key={run.id}>
                    <td><Link to={`/publication/envois/${run.id}` as never}>N°&nbsp;{integer(run.number)}</Link></td><td>{dayAndTime(run.requestedAt)}</td><td>{startedBy(run)}</td>
                    <td className="right" data-label="Ajouts">{integer(run.appeared)}</td><td className="right" data-label="Changements">{integer(run.changed)}</td><td className="right" data-label="Retraits">{integer(run.disappeared)}</td><td className="right">{timeTaken(run)}</td><td><RunState run={run} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        ))}
      </QueryState>
    </PublicationPage>
  );
}

export function RunState({ run }: { run: Run }) {
  switch (run.state) {
    case 'done': return changesOf(run) === 0 ? <Status kind="off">Rien à publier</Status> : <Status kind="done">Complet</Status>;
    case 'failed': return <Status kind="refused">En échec</Status>;
    case 'stopped': return <Status kind="retained">Interrompu</Status>;
    case 'running': return <Status kind="running">En cours</Status>;
    default: return <Status kind="soon">En attente</Status>;
  }
}
