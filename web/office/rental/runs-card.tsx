import { Card } from '../../ui/card.tsx';
import { dayAndTime, integer, money, monthOf } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import type { Run } from './model.ts';

/** What was done before, the last first. */
export function RunsCard({ query, noun, empty }: { query: Parameters<typeof QueryState<Run[]>>[0]['query']; noun: string; empty: string }) {
  return (
    <Card title="Déjà fait" flush>
      <QueryState query={query} what="L’historique n’a pas pu être lu.">
        {(rows) => (rows.length === 0 ? <div className="in"><EmptyState>{empty}</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Mois</th><th scope="col" className="right">{noun}</th><th scope="col" className="right">Total</th><th scope="col">Fait le</th><th scope="col">Par</th></tr></thead>
              <tbody>
                {rows.map((run) => <tr key={run.id}><td>{monthOf(run.month)}</td><td className="right later" data-label={noun}>{integer(run.count)}</td><td className="right">{money(run.totalCents)}</td><td>{dayAndTime(run.madeAt)}</td><td>{run.madeByName}</td></tr>)}
              </tbody>
            </table>
          </div>
        ))}
      </QueryState>
    </Card>
  );
}
