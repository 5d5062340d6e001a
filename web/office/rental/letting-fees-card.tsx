import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { day, dayOf, integer, money } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { LettingDialog } from './letting-dialog.tsx';
import type { LettingFees } from './model.ts';
import { LETTING_SERVICES } from './words.ts';

type Row = LettingFees['rows'][number];

/** Fees of the new letting: the owner's part and the tenant's, each invoiced. */
export function LettingFeesCard({ leaseId, mandateId }: { leaseId: string; mandateId: string | null }) {
  const [making, setMaking] = useState(false);
  const [cancelled, setCancelled] = useState<Row | null>(null);
  const write = useSession().can('rental.write');
  const read = useRental(['letting-fees', leaseId], (signal) => api.get('/api/office/rental/leases/{id}/letting-fees', { params: { id: leaseId }, signal }));
  return (
    <Card title="Honoraires de location" count={read.data && read.data.rows.length > 0 ? integer(read.data.rows.length) : undefined} flush acts={write && read.data ? <Button size="small" refusedBecause={mandateId === null ? 'Ce bail n’est rattaché à aucun mandat : complétez sa fiche.' : null} onClick={() => setMaking(true)}>Facturer la location</Button> : null}>
      <QueryState query={read} what="Les honoraires de location n’ont pas pu être lus.">
        {(data) => (
          <>
            {data.rows.length === 0 ? <div className="in"><EmptyState>Rien n’est facturé pour cette location. La visite, le dossier, le bail et l’état des lieux se partagent entre le propriétaire et le locataire.</EmptyState></div> : (
              <div className="table-scroll">
                <table className="table entries">
                  <thead><tr><th scope="col">Facture</th><th scope="col">Prestations</th><th scope="col" className="right">Propriétaire</th><th scope="col" className="right">Locataire</th><th scope="col">État</th></tr></thead>
                  <tbody>{data.rows.map((row) => <FeeRow key={row.id} row={row} onCancel={write ? setCancelled : null} />)}</tbody>
                </table>
              </div>
            )}
            {making ? <LettingDialog leaseId={leaseId} mandateId={mandateId} read={data} onClose={() => setMaking(false)} /> : null}
            {cancelled ? <CancelDialog row={cancelled} onClose={() => setCancelled(null)} /> : null}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function FeeRow({ row, onCancel }: { row: Row; onCancel: ((row: Row) => void) | null }) {
  return (
    <tr>
      <td>{row.number}<span className="sub">{day(row.invoicedOn)}, {row.madeByName}</span></td>
      <td>{row.lines.map((line) => <span key={line.service} className="sub">{LETTING_SERVICES[line.service]}</span>)}</td>
      <td className="right later" data-label="Propriétaire">{row.ownerCents === 0 ? null : money(row.ownerCents)}{row.ownerEventId === null ? null : <Link className="sub" to={`/evenements/${row.ownerEventId}`}>Ouvrir<span className="vh"> la facture {row.number} du propriétaire</span></Link>}</td>
      <td className="right" data-label="Locataire">{row.tenantCents === 0 ? null : money(row.tenantCents)}{row.tenantEventId === null ? null : <Link className="sub" to={`/evenements/${row.tenantEventId}`}>Ouvrir<span className="vh"> la facture {row.number} du locataire</span></Link>}</td>
      <td>
        {row.cancelledOn !== null ? <Status kind="off">Annulée le {day(row.cancelledOn)}</Status> : row.tenantOpenCents > 0 ? <Status kind="soon">{money(row.tenantOpenCents)} à recevoir du locataire</Status> : <Status kind="done">Soldée</Status>}
        {row.creditNumber === null ? null : <span className="sub">Avoir {row.creditNumber}</span>}
        {onCancel !== null && row.cancelledOn === null ? <Button size="small" variant="subtle" onClick={() => onCancel(row)}>Annuler<span className="vh"> la facture {row.number}</span></Button> : null}
      </td>
    </tr>
  );
}

function CancelDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const cancel = useAct(() => api.post('/api/office/rental/letting-fees/{id}/cancel', { params: { id: row.id }, body: { version: row.version, on } }), () => `Facture ${row.number} annulée, avoir envoyé.`);
  return (
    <Dialog open title={`Annuler la facture ${row.number} ?`} onClose={onClose}>
      <p>Des écritures contraires rendent sa part au propriétaire et effacent celle du locataire. Un avoir est classé dans l’espace de chacun. Les prestations pourront être facturées de nouveau.</p>
      <DayField label="Date de l’avoir" value={on} onChange={setOn} />
      {cancel.error ? <p role="alert" className="note danger">{cancel.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Garder la facture</Button>
        <Button variant="primary" danger busy={cancel.isPending} refusedBecause={on === '' ? 'Choisissez la date.' : null} onClick={() => cancel.mutate(undefined, { onSuccess: onClose })}>Annuler la facture</Button>
      </div>
    </Dialog>
  );
}
