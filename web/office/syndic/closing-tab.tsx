import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { count, day, dayOf, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { LongTable } from '../../ui/long-table.tsx';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import type { Budget, Settlement } from './model.ts';
import { Why } from './parts.tsx';

/** The settlement lot by lot: seen while the exercise is open, posted when it is closed, given to the owners when it is approved. */
export function ClosingTab({ budget }: { budget: Budget }) {
  return (
    <QueryState query={useRecord<Settlement>(`/syndic/budgets/${budget.id}/settlement`)} what="La régularisation n’a pas pu être calculée.">
      {(settlement) => (
        <>
          <NextStep budget={budget} settlement={settlement} />
          <SettlementCard settlement={settlement} />
        </>
      )}
    </QueryState>
  );
}

/** What goes back and what is still to be paid, over how many lots. */
function spread(lots: Settlement['lots']): string {
  const part = (own: Settlement['lots']) => `${money(Math.abs(own.reduce((sum, { net }) => sum + net, 0)))} (${count(own.length, 'lot', 'lots')})`;
  return `${part(lots.filter(({ net }) => net < 0))} à rendre, ${part(lots.filter(({ net }) => net > 0))} à payer`;
}

function SettlementCard({ settlement }: { settlement: Settlement }) {
  const { lots, lines, totals, reasons } = settlement;
  const sum = (lotId: string, of: 'actual' | 'called') => lines.reduce((whole, line) => (line.lotId === lotId ? whole + line[of] : whole), 0);
  return (
    <Card title="Régularisation par lot" count={lots.length} flush footer={reasons.length > 0 ? <Why reasons={reasons} /> : undefined}>
      <p className="pad muted">Un écart négatif revient au copropriétaire, un écart positif reste à payer{'\u00A0'}: {spread(lots)}.</p>
      <LongTable label="Régularisation par lot">
        <table className="table entries">
          <caption className="vh">Régularisation par lot</caption>
          <thead><tr><th scope="col">Lot</th><th scope="col">Copropriétaire</th><th scope="col" className="right">Charges réelles</th><th scope="col" className="right">Provisions appelées</th><th scope="col" className="right">Écart</th></tr></thead>
          <tbody>
            {lots.map((lot) => (
              <tr key={lot.lotId}><td>Lot {lot.number}</td><td>{lot.owners.join(', ')}</td><td className="right later" data-label="Charges">{money(sum(lot.lotId, 'actual'))}</td><td className="right later" data-label="Provisions">{money(sum(lot.lotId, 'called'))}</td><td className="right">{money(lot.net)}</td></tr>
            ))}
          </tbody>
          <tfoot><tr><td colSpan={2}>Total</td><td className="right later" data-label="Charges">{money(totals.actual)}</td><td className="right later" data-label="Provisions">{money(totals.called)}</td><td className="right">{money(totals.net)}</td></tr></tfoot>
        </table>
      </LongTable>
    </Card>
  );
}

function NextStep({ budget, settlement }: { budget: Budget; settlement: Settlement }) {
  const [open, setOpen] = useState(false);
  const [reopening, setReopening] = useState(false);
  const [approvedOn, setApprovedOn] = useState(dayOf(new Date()));
  const act = useAct();
  const refresh = useRefresh();
  const cancel = () => { setOpen(false); act.clear(); };
  const send = (path: string, body: object | undefined, done: string) => void act.run(() => call('POST', `${ROOT}/syndic/budgets/${budget.id}/${path}`, body), () => { setOpen(false); setReopening(false); toast(done); void refresh(); });
  if (budget.approvedOn) return <Note tone="success">Comptes approuvés le {day(budget.approvedOn)}. L’exercice ne change plus.</Note>;
  const over = dayOf(new Date()) > budget.untilOn;
  if (budget.closedOn) {
    return (
      <Card title="Approbation par l’assemblée">
        <div className="stack">
          <p>Les écarts attendent l’approbation{'\u00A0'}: ils iront à celui qui possède chaque lot ce jour-là (décret n°&nbsp;67-223, art. 6-2 3°).</p>
          <div className="line"><Button variant="primary" refusedBecause={budget.acts.includes('approve') ? null : 'Votre rôle n’ouvre pas l’approbation.'} onClick={() => setOpen(true)}>Enregistrer l’approbation</Button>{budget.acts.includes('reopen') ? <Button onClick={() => setReopening(true)}>Rouvrir l’exercice</Button> : null}</div>
        </div>
        <ConfirmDialog
          open={reopening} title={`Rouvrir l’exercice ${budget.fromOn.slice(0, 4)}\u202F?`} verb="Rouvrir l’exercice" busy={act.busy} error={act.error} onCancel={() => { setReopening(false); act.clear(); }} onConfirm={() => send('reopen', undefined, 'Exercice rouvert. Les écritures de sa clôture sont extournées.')}
          consequence="Chaque écriture de la clôture est extournée à sa date, et les deux restent dans les livres. Une facture oubliée peut être saisie&#8239;; l’exercice s’arrête ensuite à nouveau. Si les annexes sont déjà parties à l’assemblée, renvoyez-les."
        />
        <Dialog open={open} title="Enregistrer l’approbation des comptes" onClose={cancel}>
          <p>Les écarts ({money(settlement.totals.net)} au total) seront portés aux comptes des copropriétaires. L’exercice sera verrouillé{'\u00A0'}: cela ne s’annule pas.</p>
          <DayField label="Jour de l’assemblée" value={approvedOn} onChange={setApprovedOn} />
          {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
          <div className="acts"><Button onClick={cancel}>Annuler</Button><Button variant="primary" busy={act.busy} refusedBecause={approvedOn ? null : 'Indiquez le jour.'} onClick={() => send('approve', { approvedOn }, 'Approbation enregistrée.')}>Enregistrer l’approbation</Button></div>
        </Dialog>
      </Card>
    );
  }
  return (
    <Card title="Arrêter les comptes">
      <div className="stack">
        <p>La régularisation ci-dessous est calculée sur les écritures passées à ce jour. Arrêter les comptes la comptabilise au <DayText on={budget.untilOn} />.</p>
        <div className="line"><Button variant="primary" refusedBecause={!budget.acts.includes('close') ? 'Votre rôle n’ouvre pas la clôture.' : over ? null : `L’exercice court jusqu’au ${day(budget.untilOn)}.`} onClick={() => setOpen(true)}>Arrêter les comptes</Button></div>
      </div>
      <ConfirmDialog
        open={open} title={`Arrêter les comptes de l’exercice ${budget.fromOn.slice(0, 4)}\u202F?`} verb="Arrêter les comptes" busy={act.busy} error={act.error} onCancel={cancel} onConfirm={() => send('close', undefined, 'Comptes arrêtés.')}
        consequence="Les écarts sont comptabilisés lot par lot et l’exercice ne reçoit plus de facture. Tant que l’assemblée n’a pas approuvé, il peut être rouvert pour une facture oubliée."
      />
    </Card>
  );
}
