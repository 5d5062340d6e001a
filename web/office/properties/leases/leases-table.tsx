import { Link } from '@tanstack/react-router';
import { money } from '../../../ui/format.ts';
import { QueryState } from '../../../ui/states.tsx';
import type { Lease } from '../model.ts';
import { useRows } from '../records.ts';
import { leaseDaysWords, LeaseStatus, lotsWords } from '../words.tsx';

/** The leases of a lot, a mandate… a handful. */
export function LeasesTable({ parameters, none }: { parameters: Record<string, string>; none: string }) {
  return (
    <QueryState query={useRows<Lease>('leases', { ...parameters, sort: '-entryOn' })} what="Les baux n’ont pas pu être lus.">
      {({ rows }) => (rows.length === 0 ? <p className="muted pad">{none}</p> : (
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Baux</caption>
            <thead><tr><th scope="col">Bail</th><th scope="col">Locataire</th><th scope="col">Lots</th><th scope="col">Période</th><th scope="col" className="right">Loyer</th><th scope="col">État</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td><Link to={`/baux/${row.id}`}>{row.number}</Link></td><td>{row.tenantName}</td><td>{lotsWords(row.lots)}</td><td>{leaseDaysWords(row)}</td>
                  <td className="right">{row.rentCents === null ? null : money(row.rentCents)}</td><td><LeaseStatus state={row.state} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </QueryState>
  );
}
