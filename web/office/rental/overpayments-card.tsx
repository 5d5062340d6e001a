import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Reply } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { day, dayOf, money } from '../../ui/format.ts';
import { QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { TenantReceipt } from './model.ts';

type Choice = Reply<'get', '/api/office/rental/leases/{id}/overpayments'>['rows'][number];
type Elsewhere = Choice['elsewhere'][number];

/** What the tenant paid too much: it waits for the fee run, unless it is given back or put on another of the tenant's leases. */
export function OverpaymentsCard({ leaseId }: { leaseId: string }) {
  const [asked, setAsked] = useState<{ choice: Choice; to: Elsewhere | null } | null>(null);
  const write = useSession().can('rental.write');
  const read = useRental(['overpayments', leaseId], (signal) => api.get('/api/office/rental/leases/{id}/overpayments', { params: { id: leaseId }, signal }));
  return (
    <Card title="Trop-perçu">
      <QueryState query={read} what="Le trop-perçu n’a pas pu être lu.">
        {({ rows }) => (
          <div className="stack">
            <p>Ni au propriétaire, ni facturé : le prochain calcul d’honoraires l’affecte à ce qui est dû sur ce bail. Pour le rendre par virement, cochez-le sous <Link to="/remboursements">Remboursements</Link>.</p>
            {rows.map((choice) => (
              <div key={choice.receiptId} className="stack">
                <p><b>{money(choice.cents)}</b> sur l’encaissement du {day(choice.receivedOn)}.{choice.refusal === null ? null : <span className="sub">{choice.refusal.sentence}</span>}{choice.listId === null ? null : <span className="sub">Dans <Link to={`/reversements/${choice.listId}`}>une liste de virements aux locataires</Link> : il ne paie plus de loyer.</span>}</p>
                {write && choice.listId === null ? (
                  <div className="line">
                    <Button size="small" refusedBecause={choice.refusal?.sentence ?? null} onClick={() => setAsked({ choice, to: null })}>Remboursé sans liste<span className="vh"> {money(choice.cents)} du {day(choice.receivedOn)}</span></Button>
                    {choice.elsewhere.map((to) => <Button key={to.leaseId} size="small" onClick={() => setAsked({ choice, to })}>Affecter {money(to.cents)} au bail {to.leaseNumber}</Button>)}
                  </div>
                ) : null}
              </div>
            ))}
          </div>
        )}
      </QueryState>
      {asked ? asked.to === null ? <RefundDialog choice={asked.choice} onClose={() => setAsked(null)} /> : <ElsewhereDialog choice={asked.choice} to={asked.to} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
}

function RefundDialog({ choice, onClose }: { choice: Choice; onClose: () => void }) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const refund = useAct(() => api.post('/api/office/rental/receipts/{id}/refund', { params: { id: choice.receiptId }, body: { on } }), ({ cents }) => `Remboursement de ${money(cents)} comptabilisé.`);
  return (
    <Dialog open title={`${money(choice.cents)} rendus au locataire ?`} onClose={onClose}>
      <p>Pour un chèque, ou un virement fait sur le site de la banque : le montant quitte dès maintenant le trop-perçu et le compte des fonds mandants. S’il revient, annulez le remboursement dans la liste des encaissements.</p>
      <DayField label="Date du remboursement" value={on} onChange={setOn} />
      {refund.error ? <p role="alert" className="note danger">{refund.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={refund.isPending} refusedBecause={on === '' ? 'Choisissez la date.' : null} onClick={() => refund.mutate(undefined, { onSuccess: onClose })}>Comptabiliser {money(choice.cents)}</Button>
      </div>
    </Dialog>
  );
}

function ElsewhereDialog({ choice, to, onClose }: { choice: Choice; to: Elsewhere; onClose: () => void }) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const put = useAct(() => api.post('/api/office/rental/receipts/{id}/elsewhere', { params: { id: choice.receiptId }, body: { leaseId: to.leaseId, on, confirmed: true } }), ({ cents, explanation }) => `${money(cents)} affectés au bail ${to.leaseNumber}. ${explanation.join(' ')}`);
  return (
    <Dialog open title={`Affecter au bail ${to.leaseNumber} ?`} onClose={onClose}>
      <p>{to.ask} Chaque affectation se bascule ensuite depuis le compte de ce bail.</p>
      <DayField label="Date d’écriture" value={on} onChange={setOn} />
      {put.error ? <p role="alert" className="note danger">{put.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={put.isPending} refusedBecause={on === '' ? 'Choisissez la date.' : null} onClick={() => put.mutate(undefined, { onSuccess: onClose })}>Affecter {money(to.cents)}</Button>
      </div>
    </Dialog>
  );
}

/** A refund that did not leave, or came back. */
export function UndoRefundDialog({ receipt, onClose }: { receipt: TenantReceipt; onClose: () => void }) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const back = receipt.returnedOn !== null;
  const undo = useAct(() => api.post('/api/office/rental/receipts/{id}/refund/undo', { params: { id: receipt.id }, body: { on } }), ({ cents }) => (back ? `${money(cents)} rendus par le locataire.` : `Remboursement annulé : ${money(cents)} attendent de nouveau comme trop-perçu.`));
  return (
    <Dialog open title={back ? `Le locataire a rendu ${money(receipt.refundedCents)} ?` : `Annuler le remboursement de ${money(receipt.refundedCents)} ?`} onClose={onClose}>
      <p>Une écriture contraire remet l’argent sur le compte des fonds mandants. {back ? 'L’encaissement étant rejeté, plus rien n’est dû de part ni d’autre.' : 'À faire si le virement n’est pas parti, ou s’il est revenu.'}</p>
      <DayField label="Date d’écriture" value={on} onChange={setOn} />
      {undo.error ? <p role="alert" className="note danger">{undo.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>{back ? 'Annuler' : 'Garder'}</Button>
        <Button variant="primary" danger={!back} busy={undo.isPending} refusedBecause={on === '' ? 'Choisissez la date.' : null} onClick={() => undo.mutate(undefined, { onSuccess: onClose })}>{back ? 'Enregistrer le retour' : 'Annuler le remboursement'}</Button>
      </div>
    </Dialog>
  );
}
