import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call as send } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { count, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import type { Budget, Call, CallPreview, Schedule } from './model.ts';
import { Why } from './parts.tsx';

/** The schedule of the exercise: each call is looked at lot by lot, then posted to the books once. */
export function CallsTab({ budget }: { budget: Budget }) {
  const query = useRecord<Schedule>(`/syndic/budgets/${budget.id}/calls`);
  const [shown, setShown] = useState<Call | null>(null);
  return (
    <QueryState query={query} what="L’échéancier n’a pas pu être lu.">
      {({ calls, reasons }) => (calls.length === 0 ? <EmptyState>Rien à appeler{'\u00A0'}: le budget n’est pas encore voté.</EmptyState> : (
        <Card title="Échéancier" count={calls.length} flush footer={reasons.length > 0 ? <Why reasons={reasons} /> : undefined}>
          <div className="table-scroll">
            <table className="table entries">
              <caption className="vh">Appels de l’exercice</caption>
              <thead><tr><th scope="col">Appel</th><th scope="col">Exigible le</th><th scope="col" className="right">Montant</th><th scope="col">État</th><th scope="col"><span className="vh">Actes</span></th></tr></thead>
              <tbody>
                {calls.map((call) => (
                  <tr key={`${call.kind} ${call.rank}`}>
                    <td>{call.label}{call.noForfeiture ? <span className="sub">Sans déchéance du terme (décret n°&nbsp;67-223, art. 43)</span> : null}</td><td><DayText on={call.dueOn} /></td><td className="right">{money(call.totalCents)}</td>
                    <td><CallStatus call={call} /></td>
                    <td className="cell-acts"><Button size="small" aria-label={`Voir la répartition de ${call.label}`} onClick={() => setShown(call)}>Voir la répartition</Button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Dialog broad open={shown !== null} title={shown?.label ?? ''} onClose={() => setShown(null)}>{shown ? <Preview budget={budget} call={shown} onClose={() => setShown(null)} /> : null}</Dialog>
        </Card>
      ))}
    </QueryState>
  );
}

function CallStatus({ call }: { call: Call }) {
  if (call.posted) return <Status kind="done">Comptabilisé</Status>;
  return call.elsewhere ? <Status kind="done">Déjà dans les livres</Status> : <Status kind="off">À valider</Status>;
}

function Preview({ budget, call, onClose }: { budget: Budget; call: Call; onClose: () => void }) {
  const path = `${ROOT}/syndic/budgets/${budget.id}/calls/${call.kind}/${call.rank}`;
  const query = useQuery({ queryKey: ['record', path], queryFn: () => send<CallPreview>('GET', path) });
  const act = useAct();
  const refresh = useRefresh();
  const post = () => void act.run(() => send<{ posted: boolean }>('POST', path), () => { toast('Appel comptabilisé.'); onClose(); void refresh(); });
  const write = () => void act.run(() => send<{ written: number }>('POST', `${path}/notices`), ({ written }) => { toast(written === 0 ? 'Chaque copropriétaire a déjà son avis.' : `${count(written, 'avis écrit', 'avis écrits')}, dans les événements.`); onClose(); void refresh(); });
  return (
    <QueryState query={query} what="La répartition n’a pas pu être lue.">
      {({ lots, orphans }) => (
        <>
          {orphans.length > 0 ? <Note tone="warning">{count(orphans.length, 'lot n’a', 'lots n’ont')} pas de propriétaire à cette date{'\u00A0'}: {orphans.map(({ number }) => number).join(', ')}. Complétez les propriétés avant de valider.</Note> : null}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long table is scrolled with the keyboard too */}
          <div className="table-scroll" style={{ maxHeight: '55vh' }} tabIndex={0} role="region" aria-label="Répartition de l’appel">
            <table className="table entries">
              <caption className="vh">Répartition de l’appel</caption>
              <thead><tr><th scope="col">Lot</th><th scope="col">Copropriétaire</th><th scope="col">Compte</th><th scope="col" className="right">Montant</th></tr></thead>
              <tbody>
                {lots.flatMap((lot) => owners(lot).map((owner) => (
                  <tr key={`${lot.lotId} ${owner.name} ${owner.accountCode}`}><td>{lot.number}</td><td>{owner.name}</td><td>{owner.accountCode ?? <Status kind="missing">Sans compte</Status>}</td><td className="right">{money(owner.cents)}</td></tr>
                )))}
              </tbody>
              <tfoot><tr><td colSpan={3}>Total de l’appel</td><td className="right">{money(call.totalCents)}</td></tr></tfoot>
            </table>
          </div>
          {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
          {call.posted || call.elsewhere || !budget.acts.includes('spend') ? (
            <div className="acts"><Button onClick={onClose}>Fermer</Button>{call.posted && budget.acts.includes('spend') ? <Button variant="primary" busy={act.busy} onClick={write}>Écrire les avis aux copropriétaires</Button> : null}</div>
          ) : (
            <>
              <p className="muted">Une fois validé, l’appel est porté au compte de chaque copropriétaire au <DayText on={call.dueOn} />. Il ne se modifie plus, il s’extourne.</p>
              <div className="acts"><Button onClick={onClose}>Fermer</Button><Button variant="primary" busy={act.busy} refusedBecause={orphans.length > 0 ? 'Un lot n’a pas de propriétaire.' : null} onClick={post}>Valider l’appel</Button></div>
            </>
          )}
        </>
      )}
    </QueryState>
  );
}

/** One line an owner and lot: the keys of the call added up. */
function owners({ owners: shares }: CallPreview['lots'][number]): { name: string; accountCode: string | null; cents: number }[] {
  const sums = new Map<string, { name: string; accountCode: string | null; cents: number }>();
  for (const { name, accountCode, cents } of shares) sums.set(`${name} ${accountCode}`, { name, accountCode, cents: (sums.get(`${name} ${accountCode}`)?.cents ?? 0) + cents });
  return [...sums.values()];
}
