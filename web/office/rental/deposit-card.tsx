import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { ReleaseDialog, ReturnDepositDialog } from './deposit-return.tsx';
import type { LeaseDeposit } from './model.ts';

/** The deposit of a lease: received, held, given back. */
export function DepositCard({ leaseId, askedCents }: { leaseId: string; askedCents: number | null }) {
  const [open, setOpen] = useState<'receive' | 'return' | 'release' | null>(null);
  const write = useSession().can('rental.write');
  const read = useRental(['deposit', leaseId], (signal) => api.get('/api/office/rental/leases/{id}/deposit', { params: { id: leaseId }, signal }));
  const deposit = read.data?.deposit ?? null;
  const act = read.data === undefined ? null : deposit === null ? { what: 'receive' as const, words: 'Enregistrer le dépôt' } : deposit.refundedOn === null ? { what: 'return' as const, words: 'Restituer le dépôt' } : deposit.keptCents > 0 && deposit.releasedOn === null ? { what: 'release' as const, words: 'Solder la provision gardée' } : null;
  return (
    <Card title="Dépôt de garantie" acts={write && act ? <Button size="small" onClick={() => setOpen(act.what)}>{act.words}</Button> : null}>
      <QueryState query={read} what="Le dépôt de garantie n’a pas pu être lu.">
        {(data) => (
          <>
            {data.deposit === null ? <EmptyState>{data.inBooksCents > 0 ? `La comptabilité reprise porte ${money(data.inBooksCents)} au compte du locataire : enregistrez ce dépôt pour pouvoir le restituer.` : 'Aucun dépôt n’est enregistré pour ce bail.'}</EmptyState> : <DepositFacts deposit={data.deposit} eventId={data.eventId} transfers={data.transfers} />}
            {open === 'receive' ? <ReceiveDialog leaseId={leaseId} read={data} askedCents={askedCents} onClose={() => setOpen(null)} /> : null}
            {open === 'return' && data.deposit ? <ReturnDepositDialog leaseId={leaseId} read={data} deposit={data.deposit} onClose={() => setOpen(null)} /> : null}
            {open === 'release' && data.deposit ? <ReleaseDialog leaseId={leaseId} deposit={data.deposit} onClose={() => setOpen(null)} /> : null}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function DepositFacts({ deposit, eventId, transfers }: { deposit: NonNullable<LeaseDeposit['deposit']>; eventId: string | null; transfers: LeaseDeposit['transfers'] }) {
  const transfer = (part: 'refund' | 'release', by: 'hand' | 'list', cents: number): [string, React.ReactNode][] => (by === 'hand' || cents === 0 ? [] : [['Virement', <TransferState key={part} transfer={transfers.find((one) => one.part === part) ?? null} />]]);
  const facts: [string, React.ReactNode][] = [
    ['Montant', money(deposit.cents)], ['Reçu le', day(deposit.receivedOn)], ['Détenu par', deposit.heldBy === 'agency' ? 'l’agence, à part du compte du propriétaire' : 'le propriétaire'],
    ['État', deposit.refundedOn === null ? <Status key="state" kind="running">Détenu</Status> : deposit.keptCents > 0 && deposit.releasedOn === null ? <Status key="state" kind="soon">Provision de {money(deposit.keptCents)} gardée</Status> : <Status key="state" kind="done">Restitué</Status>],
    ...(deposit.refundedOn === null ? [] : [
      ['Restitué le', day(deposit.refundedOn)], [deposit.refundBy === 'list' ? 'À verser au locataire' : 'Versé au locataire', money((deposit.refundCents ?? 0) + deposit.surchargeCents)], ...transfer('refund', deposit.refundBy, (deposit.refundCents ?? 0) + deposit.surchargeCents), ...(deposit.unpaidCents > 0 ? [['Pris pour les loyers impayés', money(deposit.unpaidCents)]] : []),
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
      <MoneyField label="Montant" help="Un mois de loyer hors charges au plus pour un logement vide, deux pour un meublé" value={cents} onChange={setCents} error={errors.cents} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={receivedOn === '' || cents === null || cents <= 0 ? 'Remplissez la date et le montant.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
