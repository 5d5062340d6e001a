import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { EVENTS, eventKey } from './calls.ts';
import type { HistoryLine } from './model.ts';

/** « Historique »: who did what, the latest first. */
export function EventHistory({ id }: { id: string }) {
  const query = useQuery({ queryKey: [...eventKey(id), 'history'], queryFn: ({ signal }) => call<{ lines: HistoryLine[] }>('GET', `${EVENTS}/${id}/history`, undefined, { signal }) });
  return (
    <Card flush>
      <QueryState query={query} what="L’historique n’a pas pu être lu.">
        {({ lines }) => (lines.length === 0 ? <EmptyState>Aucun acte depuis son arrivée ici (reprise de données). Ce qui lui arrivera se lira ici.</EmptyState> : <ul className="history">{lines.map((line, index) => <li key={index}><span className="muted">{dayAndTime(line.at)}</span><span>{line.sentence}<span className="muted small">, par {line.actorName}</span></span></li>)}</ul>)}
      </QueryState>
    </Card>
  );
}
