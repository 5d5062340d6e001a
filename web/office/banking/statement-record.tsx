import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { day, integer, money, plural } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useRouteId } from '../rental/calls.ts';
import { useAct, useBank } from './calls.ts';
import { DecideDialog } from './decide-dialog.tsx';
import type { BankMovement, BankStatement } from './model.ts';
import { CERTAINTIES, MOVEMENT_STATES, providerWords, whoMoved } from './words.ts';

export function StatementRecord() {
  const id = useRouteId();
  const statement = useBank(['statement', id], (signal) => api.get('/api/office/bank/statements/{id}', { params: { id }, signal }));
  return <QueryState query={statement} what="Le relevé n’a pas pu être lu.">{(data) => <StatementPage statement={data} />}</QueryState>;
}

const outcome = ({ posted, unidentified }: { posted: number; unidentified: number }) => [...(posted > 0 || unidentified === 0 ? [`${integer(posted)} ${plural(posted, 'mouvement comptabilisé', 'mouvements comptabilisés')}`] : []), ...(unidentified > 0 ? [`${integer(unidentified)} en attente, à identifier`] : [])].join(', ') + '.';

function StatementPage({ statement }: { statement: BankStatement }) {
  const { id } = statement;
  const [decided, setDecided] = useState<BankMovement | null>(null);
  const [reopened, setReopened] = useState<BankMovement | null>(null);
  const [releasing, setReleasing] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const post = useAct(() => api.post('/api/office/bank/statements/{id}/post', { params: { id }, body: {} }), outcome);
  const release = useAct(() => api.post('/api/office/bank/statements/{id}/release', { params: { id } }), () => 'Retenue levée : le relevé peut être comptabilisé.');
  const reopen = useAct(() => api.post('/api/office/bank/movements/{id}/reopen', { params: { id: reopened!.id } }), () => 'Mouvement rouvert\u00A0: décidez à nouveau ce qu’il règle.');
  const canReopen = statement.acts.includes('reopen');
  const proposed = statement.rows.filter(isProposed);
  const chosen = proposed.filter((row) => ticked.has(row.id));
  const confirm = useAct(() => api.post('/api/office/bank/statements/{id}/post', { params: { id }, body: { decisions: chosen.map((row) => ({ movementId: row.id, target: row.target })) } }), outcome);
  const certain = statement.rows.filter((row) => row.state === 'waiting' && row.certainty === 'certain').length;
  const acting = statement.acts.includes('post');
  return (
    <Page
      title={`Relevé ${statement.number}`} screen="Relevés bancaires" crumbs={[{ label: 'Relevés bancaires', to: '/releves' }]} facts={`${statement.bankLabel}. ${statement.openingCents === null ? '' : `Ouverture ${money(statement.openingCents)}, `}${statement.closingCents === null ? '' : `clôture ${money(statement.closingCents)}.`}`}
      acts={<>
        {statement.acts.includes('release') ? <Button onClick={() => setReleasing(true)}>Lever la retenue</Button> : null}
        {acting && proposed.length > 0 ? <Button busy={confirm.isPending} refusedBecause={chosen.length === 0 ? 'Cochez d’abord les propositions que vous avez vérifiées.' : null} onClick={() => confirm.mutate(undefined, { onSuccess: () => setTicked(new Set()) })}>Comptabiliser {integer(chosen.length)} {plural(chosen.length, 'proposition cochée', 'propositions cochées')}</Button> : null}
      </>}
      primary={acting && certain > 0 ? <Button variant="primary" busy={post.isPending} onClick={() => post.mutate(undefined)}>Comptabiliser {integer(certain)} {plural(certain, 'rapprochement certain', 'rapprochements certains')}</Button> : null}
    >
      {statement.faults.map((sentence) => <Note key={sentence} tone="warning">{sentence}</Note>)}
      {post.error ?? confirm.error ? <Note tone="danger" live>{(post.error ?? confirm.error)!.message}</Note> : null}
      <Card title="Mouvements" count={integer(statement.rows.length)} flush>
        {statement.rows.length === 0 ? <div className="in"><EmptyState>Aucun mouvement nouveau dans ce relevé.</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <caption className="vh">Mouvements du relevé {statement.number}</caption>
              <thead><tr>{acting && proposed.length > 0 ? <th scope="col"><input type="checkbox" aria-label="Cocher toutes les propositions" checked={chosen.length === proposed.length} onChange={(event) => setTicked(new Set(event.target.checked ? proposed.map((row) => row.id) : []))} /></th> : null}<th scope="col">Le</th><th scope="col">Mouvement</th><th scope="col" className="right">Montant</th><th scope="col">Rapprochement</th><th scope="col">Pour</th><th scope="col"><span className="vh">Action</span></th></tr></thead>
              <tbody>
                {statement.rows.map((row) => (
                  <tr key={row.id}>
                    {acting && proposed.length > 0 ? <td className="lead">{isProposed(row) ? <input type="checkbox" aria-label={`Cocher ${money(row.cents)} de ${whoMoved(row)}, ${day(row.movedOn)}`} checked={ticked.has(row.id)} onChange={(event) => setTicked(new Set(event.target.checked ? [...ticked, row.id] : [...ticked].filter((one) => one !== row.id)))} /> : null}</td> : null}
                    <td className="nowrap"><DayText on={row.movedOn} /></td><td>{whoMoved(row)}<span className="sub">{row.note}</span></td><td className="right">{money(row.cents)}</td>
                    <td>{row.state === 'waiting' ? <Status kind={CERTAINTIES[row.certainty].kind}>{CERTAINTIES[row.certainty].words}</Status> : <Status kind={row.state === 'posted' ? 'done' : 'retained'}>{MOVEMENT_STATES[row.state]}</Status>}<span className="sub">{row.state === 'posted' && (row.certainty !== 'certain' || row.target === null) ? (row.target === null ? 'Déjà dans les comptes, rapproché par une personne.' : 'Décidé par une personne.') : row.explanation}</span></td>
                    <td><TargetCell movement={row} /></td>
                    <td className="right later">{canReopen && row.state === 'posted' ? <Button size="small" variant="subtle" onClick={() => setReopened(row)}>Rouvrir<span className="vh"> {money(row.cents)} du {day(row.movedOn)}</span></Button> : acting && row.state !== 'posted' ? <Button size="small" variant="subtle" onClick={() => setDecided(row)}>Décider<span className="vh"> pour {money(row.cents)} du {day(row.movedOn)}</span></Button> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      {decided ? <DecideDialog key={decided.id} statement={statement} movement={decided} said={outcome} onClose={() => setDecided(null)} /> : null}
      <ConfirmDialog
        open={reopened !== null} danger title={`Rouvrir ce mouvement${reopened ? ` de ${money(reopened.cents)}` : ''}\u202F?`} verb="Rouvrir le mouvement" busy={reopen.isPending} error={reopen.error?.message} consequence={reopened === null ? null : reopenWords(reopened)}
        onConfirm={() => reopen.mutate(undefined, { onSuccess: () => setReopened(null) })} onCancel={() => { reopen.reset(); setReopened(null); }}
      />
      <ConfirmDialog
        open={releasing} title="Lever la retenue de ce relevé ?" verb="Lever la retenue" busy={release.isPending} error={release.error?.message} consequence={statement.faults.join(' ')}
        onConfirm={() => release.mutate(undefined, { onSuccess: () => setReleasing(false) })} onCancel={() => { release.reset(); setReleasing(false); }}
      />
    </Page>
  );
}

function reopenWords({ target, targetWords }: BankMovement): string {
  return target === null
    ? 'L’écriture à laquelle il a été rapproché reste dans les comptes\u202F; le mouvement en est détaché et redevient à traiter.'
    : `Ce qu’il a réglé${targetWords ? ` (${targetWords})` : ''} est extourné par une écriture contraire datée d’aujourd’hui, et ce qui était payé est dû à nouveau. Le mouvement redevient à traiter. Si quelque chose s’est passé depuis, c’est refusé, avec la raison.`;
}

/** Something was found for it, and somebody has to say that it is right. */
function isProposed(row: BankMovement): boolean {
  return row.state === 'waiting' && row.certainty === 'proposal' && row.target !== null;
}

/** Whose it is, with the way to what they owe. */
function TargetCell({ movement: { cents, target, targetWords } }: { movement: BankMovement }) {
  if (target === null) return null;
  if (target.kind === 'debit') return `Prélèvement, ${targetWords ?? ''}`;
  if (target.kind === 'payoutList') return <Link to={`/reversements/${target.id}`}>{targetWords}</Link>;
  if (target.kind === 'debitList' || target.kind === 'debits' || target.kind === 'payouts') return targetWords;
  if (target.kind === 'cardClaim') return <Link to={`/paiements/${target.id}`}>{targetWords}</Link>;
  if (target.kind === 'provider') return providerWords(cents);
  if (target.kind === 'lease') return <Link to={`/encaissements/${target.id}`}>{targetWords}</Link>;
  if (target.kind === 'coOwner') return <Link to={`/impayes/${target.id}`}>{targetWords}</Link>;
  return target.kind === 'payout' ? targetWords ?? 'Reversement' : `Fournisseur ${targetWords ?? ''}`;
}
