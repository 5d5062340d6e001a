import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { day, money } from '../../ui/format.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { findCoOwnersOf } from '../documents/calls.ts';
import { findLeases } from '../rental/calls.ts';
import { findContractors } from '../requests/calls.ts';
import { useAct, useBank } from './calls.ts';
import { chosenParts, PartsField } from './parts-field.tsx';
import type { BankMovement, BankStatement, Target } from './model.ts';
import { providerWords, whoMoved } from './words.ts';

interface Asked {
  kind: Target['kind'];
  label: string;
  help: string;
  find: (text: string, signal: AbortSignal) => Promise<readonly Pick[]>;
  missing: string;
}

/** Whose a movement may be: a tenant's for rental management; a co-owner's when it came in, a supplier's when it went out, for a co-ownership. */
function askedFor({ buildingId }: BankStatement, { cents, reversal }: BankMovement): Asked {
  if (buildingId === null) return { kind: 'lease', label: 'Locataire', help: 'À qui revient ce mouvement', find: findLeases, missing: 'Choisissez d’abord le locataire.' };
  if (cents > 0 || reversal) return { kind: 'coOwner', label: 'Copropriétaire', help: 'Qui a payé, ou dont un paiement est revenu', find: findCoOwnersOf(buildingId), missing: 'Choisissez d’abord le copropriétaire.' };
  return { kind: 'supplier', label: 'Fournisseur', help: 'Qui a été payé', find: findContractors, missing: 'Choisissez d’abord le fournisseur.' };
}

/** What we handed to the bank ourselves: nothing is to be chosen, it is that or it is not. */
const SENT: readonly Target['kind'][] = ['payout', 'payoutList', 'payouts', 'debit', 'debitList', 'debits', 'cardClaim'];

/** Somebody says whose a movement is, or leaves it for later. */
export function DecideDialog({ statement, movement, said, onClose }: { statement: BankStatement; movement: BankMovement; said: (done: { posted: number; unidentified: number }) => string; onClose: () => void }) {
  const asked = askedFor(statement, movement);
  const proposed = movement.target;
  const [pick, setPick] = useState<Pick | null>(proposed?.kind === asked.kind ? { id: proposed.id, label: movement.targetWords ?? '' } : null);
  const booked = useBank(['booked', movement.id], async (signal) => (await api.get('/api/office/bank/movements/{id}/entries', { params: { id: movement.id }, signal })).rows);
  const parts = useBank(['parts', movement.id], async (signal) => (await api.get('/api/office/bank/movements/{id}/parts', { params: { id: movement.id }, signal })).rows);
  const [ticked, setTicked] = useState<string[]>([]);
  const post = useAct((decision: { target: Target | null; entryId?: string }) => api.post('/api/office/bank/statements/{id}/post', { params: { id: statement.id }, body: { decisions: [{ movementId: movement.id, ...decision }] } }), said);
  const decide = { error: post.error, isPending: post.isPending, mutate: (target: Target | null, after: { onSuccess: () => void }) => post.mutate({ target }, after) };
  const sent = proposed !== null && SENT.includes(proposed.kind) ? proposed : null;
  const claim = movement.step === 'card-claim';
  // What the bank says of the movement tells which of ours it may be.
  const able = (parts.data ?? []).filter(({ kind }) => (claim ? kind === 'cardClaim' : movement.step !== 'list-return' || kind !== 'cardClaim'));
  const back = movement.cents < 0 ? able[0]?.kind !== 'payouts' : able[0]?.kind !== 'debits';
  const several = ticked.length > 0 ? chosenParts(able, ticked, movement.cents) : null;
  const ours = (movement.step === 'list-return' || claim) && able.length > 0;
  const chosen: Target | null = several ? several.target : sent ?? (pick && { kind: asked.kind, id: pick.id });
  const done = { onSuccess: onClose };
  return (
    <Dialog open title={`${money(movement.cents)} du ${day(movement.movedOn)}`} onClose={onClose}>
      <p>{whoMoved(movement)}{movement.note === '' ? '' : `\u00A0: ${movement.note}`}</p>
      {sent || movement.step === 'list' || movement.step === 'list-return' || movement.step === 'card-claim' ? <p>{movement.explanation}</p> : null}
      {sent ? <p><strong>{movement.targetWords}</strong></p> : ours ? null : <PickField label={asked.label} help={asked.help} optional value={pick} onChange={setPick} find={asked.find} listKey={`bank-${asked.kind}-${statement.buildingId ?? ''}`} />}
      {sent || able.length === 0 ? null : ours ? <PartsField parts={able} cents={movement.cents} back={back} chosen={ticked} onChange={setTicked} /> : <details><summary>{back ? 'Une opération de l’agence est revenue' : 'Ce sont des opérations de l’agence'}</summary><PartsField parts={able} cents={movement.cents} back={back} chosen={ticked} onChange={setTicked} /></details>}
      {booked.data && booked.data.length > 0 ? (
        <fieldset className="field">
          <legend>Déjà comptabilisé&#8239;?</legend>
          <p className="muted small">Ces écritures ont ce montant sur ce compte bancaire et ne sont rapprochées d’aucun mouvement. Si c’est l’une d’elles, rien n’est comptabilisé une seconde fois.</p>
          {booked.data.map((entry) => <div key={entry.id} className="line"><Button size="small" busy={post.isPending} onClick={() => post.mutate({ target: null, entryId: entry.id }, done)}>C’est {entry.number}</Button><span>{day(entry.on)}, {entry.label}</span></div>)}
        </fieldset>
      ) : null}
      {movement.state === 'waiting' ? <p className="muted small">«&nbsp;À identifier plus tard&nbsp;» porte le mouvement au compte d’attente, pour que la banque concorde. Il se décide ensuite ici.</p> : null}
      {decide.error ? <p role="alert" className="note danger">{decide.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        {movement.state === 'waiting' ? <Button busy={decide.isPending} onClick={() => decide.mutate(null, done)}>À identifier plus tard</Button> : null}
        {statement.providerId === null || movement.reversal ? null : <Button busy={decide.isPending} onClick={() => decide.mutate({ kind: 'provider', id: statement.providerId! }, done)}>{providerWords(movement.cents)}</Button>}
        <Button variant="primary" busy={decide.isPending} refusedBecause={chosen === null ? several?.why ?? (ours ? 'Cochez d’abord ce qui est revenu.' : asked.missing) : null} onClick={() => decide.mutate(chosen, done)}>Comptabiliser</Button>
      </div>
    </Dialog>
  );
}
