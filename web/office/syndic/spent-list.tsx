import { Link } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { integer, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useRecord } from '../properties/records.ts';
import type { Budget, SpentRows } from './model.ts';

/** What the exercise spent, the latest first, each with its entry in the books. */
export function SpentList({ budget }: { budget: Budget }) {
  return (
    <QueryState query={useRecord<SpentRows>(`/syndic/budgets/${budget.id}/invoices`)} what="Les dépenses n’ont pas pu être lues.">
      {({ rows, count, totalCents }) => (rows.length === 0 ? <EmptyState>Aucune dépense dans cet exercice.</EmptyState> : (
        <Card title="Dépenses de l’exercice" count={count} flush>
          <LongTable label="Dépenses de l’exercice">
            <table className="table entries">
              <caption className="vh">Dépenses de l’exercice</caption>
              <thead><tr><th scope="col">Dépense</th><th scope="col">Date</th><th scope="col">Fournisseur</th><th scope="col">Clé</th><th scope="col">Compte</th><th scope="col">Écriture</th><th scope="col" className="right">Montant</th></tr></thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}><td>{row.label}</td><td><DayText on={row.spentOn} /></td><td>{row.contractorName}</td><td>{row.keyLabel}</td><td>{row.account}</td><td>{row.entryId ? <Link to={`/comptabilite/ecritures/${row.entryId}`}>{row.entryNumber}</Link> : null}</td><td className="right">{money(row.cents)}</td></tr>
                ))}
              </tbody>
              <tfoot><tr><td colSpan={6}>Total</td><td className="right">{money(totalCents)}</td></tr></tfoot>
            </table>
          </LongTable>
          {count > rows.length ? <p className="pad muted">Les {integer(rows.length)} dernières sont affichées, sur {integer(count)}. Toutes se lisent dans la comptabilité de l’immeuble.</p> : null}
        </Card>
      ))}
    </QueryState>
  );
}
