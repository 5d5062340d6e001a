import { Link } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { day, dayAndTime, integer, money } from '../../ui/format.ts';
import { EmptyState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import type { Refunds } from './model.ts';
import { LIST_STATES } from './words.ts';

/** Lists of transfers, the last one first. */
export function ListsCard({ rows, empty }: { rows: Refunds['lists']; empty: string }) {
  return (
    <Card title="Listes" flush>
      {rows.length === 0 ? <div className="in"><EmptyState>{empty}</EmptyState></div> : (
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Exécution</th><th scope="col">État</th><th scope="col" className="right">Virements</th><th scope="col" className="right">Total</th><th scope="col">Préparée</th><th scope="col">Approuvée</th></tr></thead>
            <tbody>
              {rows.map((list) => (
                <tr key={list.id}>
                  <td><Link to={`/reversements/${list.id}`}>{day(list.executeOn)}</Link><span className="sub">{list.bankLabel}</span></td><td><Status kind={LIST_STATES[list.state].kind}>{LIST_STATES[list.state].words}</Status></td>
                  <td className="right later" data-label="Virements">{integer(list.count)}</td><td className="right">{money(list.totalCents)}</td><td>{list.preparedByName}<span className="sub">{dayAndTime(list.preparedAt)}</span></td>
                  <td>{list.approvedByName}{list.approvedAt ? <span className="sub">{dayAndTime(list.approvedAt)}</span> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
