import { Link } from '@tanstack/react-router';
import { QueryState } from '../../../ui/states.tsx';
import { Status } from '../../../ui/tag.tsx';
import type { Mandate } from '../model.ts';
import { useRows } from '../records.ts';
import { lotsWords, periodWords } from '../words.tsx';

/** The mandates of a lot, an account… a handful. */
export function MandatesTable({ parameters, none }: { parameters: Record<string, string>; none: string }) {
  return (
    <QueryState query={useRows<Mandate>('mandates', { ...parameters, sort: '-fromOn' })} what="Les mandats n’ont pas pu être lus.">
      {({ rows }) => (rows.length === 0 ? <p className="muted pad">{none}</p> : (
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Mandats de gestion</caption>
            <thead><tr><th scope="col">Mandat</th><th scope="col">Propriétaire</th><th scope="col">Lots</th><th scope="col">Période</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}><td><Link to={`/mandats/${row.id}`}>{row.number}</Link></td><td>{row.ownerName}</td><td>{lotsWords(row.lots)}</td><td>{periodWords(row.fromOn, row.untilOn)}{row.active ? null : <> <Status kind="off">Terminé</Status></>}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </QueryState>
  );
}
