import { Card } from '../../ui/card.tsx';
import { day, money } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useRecord } from '../properties/records.ts';
import type { Budget, Funds } from './model.ts';

/** What each lot has in the works fund (account 105) and as an advance (103), at the end of the exercise. */
export function FundsTab({ budget }: { budget: Budget }) {
  return (
    <QueryState query={useRecord<Funds>(`/syndic/buildings/${budget.buildingId}/funds?on=${budget.untilOn}`)} what="Les fonds n’ont pas pu être lus.">
      {(funds) => (
        <Card title={`Fonds au ${day(funds.on)}`} count={funds.lots.length} flush>
          {funds.withoutLotCents === 0 ? null : <div className="pad"><Note tone="warning">{money(funds.withoutLotCents)} du compte 105 ne sont rattachés à aucun lot. Reprenez l’écriture avec son lot.</Note></div>}
          <div className="table-scroll">
            <table className="table entries">
              <caption className="vh">Fonds par lot</caption>
              <thead><tr><th scope="col">Lot</th><th scope="col">Type</th><th scope="col" className="right">Fonds de travaux</th><th scope="col" className="right">Avances</th></tr></thead>
              <tbody>{funds.lots.map((lot) => <tr key={lot.lotId}><td>{lot.number}</td><td className="muted">{lot.kind}</td><td className="right">{money(lot.worksFundCents)}</td><td className="right later" data-label="Avances">{money(lot.advanceCents)}</td></tr>)}</tbody>
              <tfoot><tr><td colSpan={2}>Total</td><td className="right">{money(funds.totalCents)}</td><td className="right later" data-label="Avances">{money(funds.lots.reduce((sum, lot) => sum + lot.advanceCents, 0))}</td></tr></tfoot>
            </table>
          </div>
          <p className="pad muted">Le fonds de travaux est attaché au lot{'\u00A0'}: il n’est pas remboursé à la vente (loi n° 65-557, art. 14-2-1 III). Provisions pour travaux décidés{'\u00A0'}: {money(funds.decidedWorksCents)}. Sur l’extranet, chaque copropriétaire lit ceux de ses lots.</p>
        </Card>
      )}
    </QueryState>
  );
}
