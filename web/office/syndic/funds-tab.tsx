import { Card } from '../../ui/card.tsx';
import { day, money } from '../../ui/format.ts';
import { LongTable } from '../../ui/long-table.tsx';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useRecord } from '../properties/records.ts';
import type { Budget, Funds } from './model.ts';

/** What each lot has in the works fund (account 105), in the provisions for decided works (102) and as an advance (103), at the end of the exercise. */
export function FundsTab({ budget }: { budget: Budget }) {
  return (
    <QueryState query={useRecord<Funds>(`/syndic/buildings/${budget.buildingId}/funds?on=${budget.untilOn}`)} what="Les fonds n’ont pas pu être lus.">
      {(funds) => (
        <Card title={`Fonds au ${day(funds.on)}`} count={funds.lots.length} flush>
          {funds.withoutLotCents === 0 ? null : <div className="pad"><Note tone="warning">{money(funds.withoutLotCents)} du compte 105 ne sont rattachés à aucun lot. Reprenez l’écriture avec son lot.</Note></div>}
          {funds.decidedWithoutLotCents === 0 ? null : <div className="pad"><Note tone="warning">{money(funds.decidedWithoutLotCents)} des comptes 102 ne sont rattachés à aucun lot. Ceux des appels validés ici le seront au prochain appel ou à la prochaine facture de ces travaux, au plus tard à l’arrêté de l’exercice.</Note></div>}
          <LongTable label="Fonds par lot">
            <table className="table entries">
              <caption className="vh">Fonds par lot</caption>
              <thead><tr><th scope="col">Lot</th><th scope="col">Type</th><th scope="col" className="right">Fonds de travaux</th><th scope="col" className="right">Travaux décidés</th><th scope="col" className="right">Avances</th></tr></thead>
              <tbody>{funds.lots.map((lot) => <tr key={lot.lotId}><td data-label="Lot">{lot.number}</td><td className="muted">{lot.kind}</td><td className="right" data-label="Fonds">{money(lot.worksFundCents)}</td><td className="right later" data-label="Travaux décidés">{money(lot.decidedWorksCents)}</td><td className="right later" data-label="Avances">{money(lot.advanceCents)}</td></tr>)}</tbody>
              <tfoot><tr><td colSpan={2}>Total</td><td className="right" data-label="Fonds">{money(funds.totalCents)}</td><td className="right later" data-label="Travaux décidés">{money(funds.decidedWorksCents)}</td><td className="right later" data-label="Avances">{money(funds.lots.reduce((sum, lot) => sum + lot.advanceCents, 0))}</td></tr></tfoot>
            </table>
          </LongTable>
          <p className="pad muted">Le fonds de travaux est attaché au lot{'\u00A0'}: il n’est pas remboursé à la vente (loi n°&nbsp;65-557, art. 14-2-1 III). «&nbsp;Travaux décidés&nbsp;»{'\u00A0'}: ce qui reste des appels pour travaux (comptes 102), que les factures consomment. Sur l’extranet, chaque copropriétaire lit le fonds de travaux de ses lots, et les comptes 102 si l’option d’envoi est cochée.</p>
        </Card>
      )}
    </QueryState>
  );
}
