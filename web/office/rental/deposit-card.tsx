import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { isHome, ReleaseDialog, ReturnDepositDialog } from './deposit-return.tsx';
import type { LeaseDeposit } from './model.ts';

/** The deposit of a lease: received, held, given back. */
export function DepositCard({ leaseId, askedCents }: { leaseId: string; askedCents: number | null }) {
  const [open, setOpen] = useState<'receive' | 'return' | 'release' | 'undo' | null>(null);
  const write = useSession().can('rental.write');
  const read = useRental(['deposit', leaseId], (signal) => api.get('/api/office/rental/leases/{id}/deposit', { params: { id: leaseId }, signal }));
  const deposit = read.data?.deposit ?? null;
  const act = read.data === undefined ? null : deposit === null ? { what: 'receive' as const, words: 'Enregistrer le dépôt' } : deposit.refundedOn === null ? { what: 'return' as const, words: 'Restituer le dépôt' } : deposit.keptCents > 0 && deposit.releasedOn === null ? { what: 'release' as const, words: 'Solder la provision gardée' } : null;
  const undo = deposit === null || deposit.refundedOn === null ? null : deposit.releasedOn === null ? { what: 'return' as const, words: 'Annuler la restitution' } : { what: 'release' as const, words: 'Annuler le solde de la provision' };
  return (
    <Card title="Dépôt de garantie" acts={write ? <>{act ? <Button size="small" onClick={() => setOpen(act.what)}>{act.words}</Button> : null}{undo ? <Button size="small" variant="subtle" onClick={() => setOpen('undo')}>{undo.words}</Button> : null}</> : null}>
      <QueryState query={read} what="Le dépôt de garantie n’a pas pu être lu.">
        {(data) => (
          <>
            {data.deposit === null ? <EmptyState>{data.inBooksCents > 0 ? `La comptabilité reprise porte ${money(data.inBooksCents)} au compte du locataire : enregistrez ce dépôt pour pouvoir le restituer.` : 'Aucun dépôt n’est enregistré pour ce bail.'}</EmptyState> : <DepositFacts deposit={data.deposit} eventId={data.eventId} transfers={data.transfers} />}
            {open === 'receive' ? <ReceiveDialog leaseId={leaseId} read={data} askedCents={askedCents} onClose={() => setOpen(null)} /> : null}
            {open === 'return' && data.deposit ? <ReturnDepositDialog leaseId={leaseId} read={data} deposit={data.deposit} onClose={() => setOpen(null)} /> : null}
            {open === 'undo' && data.deposit && undo ? <UndoDialog leaseId={leaseId} deposit={data.deposit} {...undo} onClose={() => setOpen(null)} /> : null}
            {open === 'release' && data.deposit ? <ReleaseDialog leaseId={leaseId} read={data} deposit={data.deposit} onClose={() => setOpen(null)} /> : null}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function DepositFacts({ deposit, eventId, transfers }: { deposit: NonNullable<LeaseDeposit['deposit']>; eventId: string | null; transfers: LeaseDeposit['transfers'] }) {
  const transfer = (part: 'refund' | 'release', by: 'hand' | 'list', cents: number): [string, React.ReactNode][] => (by === 'hand' || cents === 0 ? [] : [['Virement', <TransferState key={part} transfer={transfers.find((one) => one.part === part) ?? null} />]]);
  const done = (part: 'refund' | 'release') => transfers.some((one) => one.part === part && one.state === 'executed');
  const left = (deposit.refundBy === 'list' && (deposit.refundCents ?? 0) + deposit.surchargeCents > 0 && !done('refund')) || (deposit.releaseBy === 'list' && (deposit.releaseCents ?? 0) > 0 && !done('release'));
  const facts: [string, React.ReactNode][] = [
    ['Montant', money(deposit.cents)], ['Reçu le', day(deposit.receivedOn)], ['Détenu par', deposit.heldBy === 'agency' ? 'l’agence, à part du compte du propriétaire' : 'le propriétaire'],
    ['État', deposit.refundedOn === null ? <Status key="state" kind="running">Détenu</Status> : deposit.keptCents > 0 && deposit.releasedOn === null ? <Status key="state" kind="soon">Provision de {money(deposit.keptCents)} gardée</Status> : left ? <Status key="state" kind="soon">À virer</Status> : <Status key="state" kind="done">Restitué</Status>],
    ...(deposit.refundedOn === null ? [] : [
      [deposit.refundBy === 'list' ? 'Décompte du' : 'Restitué le', day(deposit.refundedOn)], [deposit.refundBy === 'list' ? 'À verser au locataire' : 'Versé au locataire', money((deposit.refundCents ?? 0) + deposit.surchargeCents)], ...transfer('refund', deposit.refundBy, (deposit.refundCents ?? 0) + deposit.surchargeCents), ...(deposit.unpaidCents > 0 ? [['Pris pour les loyers impayés', money(deposit.unpaidCents)]] : []),
      ...deposit.deductions.map((one): [string, React.ReactNode] => [one.label, money(one.cents)]), ...(deposit.surchargeCents > 0 ? [['Dont majoration de retard', money(deposit.surchargeCents)]] : []),
    ] as [string, React.ReactNode][]),
    ...(deposit.releasedOn === null ? [] : [['Provision soldée le', day(deposit.releasedOn)], ['Rendu alors', money(deposit.releaseCents ?? 0)], ...transfer('release', deposit.releaseBy, deposit.releaseCents ?? 0)] as [string, React.ReactNode][]),
    ...(eventId === null ? [] : [['Décompte', <Link key="letter" to={`/evenements/${eventId}`}>Ouvrir la lettre au locataire</Link>]] as [string, React.ReactNode][]),
  ];
  return <Facts items={facts} />;
}

/** Where the transfer of a deposit is. */
function TransferState({ transfer }: { transfer: LeaseDeposit['transfers'][number] | null }) {
  if (transfer === null) return <Link to="/remboursements">À mettre dans une liste</Link>;
  const words = { waiting: 'En cours', executed: 'Fait', returned: 'Revenu', rejected: 'Rejeté par la banque' }[transfer.state];
  return <><Link to={`/reversements/${transfer.listId}`}>{words}{transfer.on === null ? '' : ` le ${day(transfer.on)}`}</Link>{transfer.state === 'returned' || transfer.state === 'rejected' ? <> : <Link to="/remboursements">à payer de nouveau</Link></> : null}</>;
}

/** Takes back what was given back, as long as nothing was settled or paid out after it. */
function UndoDialog({ leaseId, deposit, what, words, onClose }: { leaseId: string; deposit: NonNullable<LeaseDeposit['deposit']>; what: 'return' | 'release'; words: string; onClose: () => void }) {
  const asked = { params: { id: leaseId }, body: { version: deposit.version } };
  const act = useAct(() => (what === 'return' ? api.post('/api/office/rental/leases/{id}/deposit/return/undo', asked) : api.post('/api/office/rental/leases/{id}/deposit/release/undo', asked)), () => (what === 'return' ? 'Restitution annulée\u00A0: le dépôt est de nouveau détenu.' : 'Solde annulé\u00A0: la provision est de nouveau gardée.'));
  const paid = what === 'return' ? (deposit.refundCents ?? 0) + deposit.surchargeCents : deposit.releaseCents ?? 0;
  const told = what === 'return' ? `Le dépôt est de nouveau détenu${deposit.unpaidCents > 0 ? ', les loyers qu’il avait payés sont dus' : ''}, et le décompte quitte l’espace du locataire.` : `La provision de ${money(deposit.keptCents)} est de nouveau gardée.`;
  return (
    <ConfirmDialog
      open danger title={`${words}\u202F?`} verb={words} stay={what === 'return' ? 'Garder la restitution' : 'Garder le solde'} busy={act.isPending} error={act.error?.message} onConfirm={() => act.mutate(undefined, { onSuccess: onClose })} onCancel={onClose}
      consequence={`Une écriture contraire est passée aujourd’hui. ${told}${paid > 0 ? ` ${money(paid)} devaient être versés au locataire\u00A0: n’annulez que si le virement n’est pas parti, ou s’il est revenu.` : ''} C’est refusé si le propriétaire a été payé de ce que le dépôt lui avait laissé.`}
    />
  );
}

function ReceiveDialog({ leaseId, read, askedCents, onClose }: { leaseId: string; read: LeaseDeposit; askedCents: number | null; onClose: () => void }) {
  const brought = read.inBooksCents > 0;
  const [heldBy, setHeldBy] = useState(brought ? 'books' : 'agency');
  const [receivedOn, setOn] = useState(() => { const today = dayOf(new Date()); return brought || (read.exitOn !== null && read.exitOn < today) ? '' : today; });
  const [cents, setCents] = useState<number | null>(brought ? read.inBooksCents : askedCents);
  const save = useAct(() => api.post('/api/office/rental/leases/{id}/deposit', { params: { id: leaseId }, body: { receivedOn, cents: cents ?? 0, heldBy: heldBy as 'agency' | 'owner' | 'books' } }), () => 'Dépôt de garantie enregistré.');
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title="Dépôt de garantie reçu" onClose={onClose}>
      <RadioField label="Où est l’argent" value={heldBy} onChange={setHeldBy} choices={[
        ...(brought ? [{ value: 'books', label: 'Déjà dans la comptabilité reprise', help: 'Rien n’est comptabilisé' }] : []), { value: 'agency', label: 'Sur le compte des fonds mandants', help: 'Comptabilisé à part\u00A0: jamais reversé au propriétaire' }, { value: 'owner', label: 'Remis au propriétaire', help: 'Rien n’est comptabilisé\u202F; il sera restitué de son compte' },
      ]} />
      <DayField label="Reçu le" help={heldBy === 'books' ? 'Le jour où le locataire l’a versé, d’ordinaire à son entrée' : undefined} value={receivedOn} onChange={setOn} error={errors.receivedOn} />
      <MoneyField label="Montant" help={isHome(read) ? 'Un mois de loyer hors charges au plus pour un logement vide, deux pour un meublé' : undefined} value={cents} onChange={setCents} error={errors.cents} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={receivedOn === '' || cents === null || cents <= 0 ? 'Remplissez la date et le montant.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
