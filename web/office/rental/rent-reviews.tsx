import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { day, integer, money, plural } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { IndexesCard } from './indexes-card.tsx';
import type { RentReviews } from './model.ts';

type Proposal = RentReviews['proposals'][number];

/** Yearly revision of rents: what may be asked now, ticked and asked together; then what was asked. */
export function RentReviewsPage() {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const write = useSession().can('rental.write');
  const reviews = useRental(['reviews'], (signal) => api.get('/api/office/rental/reviews', { signal }));
  const ticked = (reviews.data?.proposals ?? []).filter((row) => row.outcome === 'revised' && !left.has(row.leaseId));
  const ask = useAct(() => api.post('/api/office/rental/reviews', { body: { leaseIds: ticked.map((row) => row.leaseId) } }), ({ asked }) => `${integer(asked)} ${plural(asked, 'révision demandée', 'révisions demandées')}. La lettre est classée dans l’espace du locataire.`);
  const verb = ticked.length === 0 ? 'Rien à demander' : `Demander ${integer(ticked.length)} ${plural(ticked.length, 'révision', 'révisions')}`;
  const toggle = (row: Proposal) => setLeft((now) => { const next = new Set(now); if (!next.delete(row.leaseId)) next.add(row.leaseId); return next; });
  return (
    <Page
      title="Révision des loyers" facts="Le nouveau loyer part de la demande, jamais avant&#8239;; non demandée dans l’année, la révision est perdue pour cette année (loi n°&nbsp;89-462, art. 17-1)."
      primary={write ? <Button variant="primary" refusedBecause={ticked.length === 0 ? 'Aucune révision n’est cochée.' : null} onClick={() => setAsking(true)}>{verb}</Button> : null}
    >
      <QueryState query={reviews} what="Les révisions n’ont pas pu être lues.">
        {(data) => (<>
          <ProposalsCard rows={data.proposals} left={left} write={write} onToggle={toggle} />
          <DoneCard rows={data.done} write={write} />
        </>)}
      </QueryState>
      <IndexesCard write={write} />
      <ConfirmDialog
        open={asking} title={`${verb}\u202F?`} verb={verb} busy={ask.isPending} error={ask.error?.message} onConfirm={() => ask.mutate(undefined, { onSuccess: () => setAsking(false) })} onCancel={() => { ask.reset(); setAsking(false); }}
        consequence="Le loyer de ces baux change à partir du jour indiqué, et une lettre datée d’aujourd’hui est faite pour chaque locataire. Une révision s’annule tant qu’aucun loyer n’a été quittancé depuis."
      />
    </Page>
  );
}

function ProposalsCard({ rows, left, write, onToggle }: { rows: readonly Proposal[]; left: ReadonlySet<string>; write: boolean; onToggle: (row: Proposal) => void }) {
  if (rows.length === 0) return <Card title="À demander"><EmptyState>Aucune révision n’est à demander. Un bail vient ici quand sa date de révision approche et qu’il porte une clause de révision&nbsp;: voyez les clauses sur la fiche du bail.</EmptyState></Card>;
  return (
    <Card title="À demander" count={integer(rows.length)} flush>
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr>{write ? <th scope="col"><span className="vh">Choisir</span></th> : null}<th scope="col">Locataire</th><th scope="col">Date de révision</th><th scope="col">Calcul</th><th scope="col" className="right">Loyer</th><th scope="col" className="right">Nouveau loyer</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.leaseId}>
                {write ? <td className="lead">{row.outcome === 'revised' ? <input type="checkbox" aria-label={`Réviser le loyer de ${row.tenantName}`} checked={!left.has(row.leaseId)} onChange={() => onToggle(row)} /> : null}</td> : null}
                <td><Link to={`/baux/${row.leaseId}`}>{row.tenantName}</Link><span className="sub">Bail {row.leaseNumber}, {row.buildingName}</span></td>
                <td data-label="Date de révision">{day(row.reviewOn)}</td>
                <td>{row.outcome === 'revised' ? null : <Status kind={row.outcome === 'refused' ? 'off' : 'missing'}>{row.outcome === 'refused' ? 'Pas de révision' : 'À compléter'}</Status>}<span className="sub">{row.explanation}</span></td>
                <td className="right" data-label="Loyer">{money(row.formerCents)}</td><td className="right" data-label="Nouveau loyer">{row.outcome === 'revised' ? <b>{money(row.rentCents)}</b> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function DoneCard({ rows, write }: { rows: RentReviews['done']; write: boolean }) {
  const cancel = useAct((id: string) => api.post('/api/office/rental/reviews/{id}/cancel', { params: { id } }), () => 'Révision annulée\u00A0: le loyer est celui d’avant.');
  if (rows.length === 0) return null;
  return (
    <Card title="Demandées" count={integer(rows.length)} flush>
      {cancel.error ? <div className="in"><p role="alert" className="note danger">{cancel.error.message}</p></div> : null}
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr><th scope="col">Locataire</th><th scope="col">Demandée le</th><th scope="col">À partir du</th><th scope="col" className="right">Loyer d’avant</th><th scope="col" className="right">Nouveau loyer</th><th scope="col"><span className="vh">Actions</span></th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td><Link to={`/baux/${row.leaseId}`}>{row.tenantName}</Link><span className="sub">{row.explanation}</span></td><td data-label="Demandée le">{day(row.requestedOn)}<span className="sub">{row.madeByName}</span></td><td data-label="À partir du">{day(row.fromOn)}</td>
                <td className="right" data-label="Loyer d’avant">{money(row.formerCents)}</td><td className="right" data-label="Nouveau loyer">{money(row.rentCents)}</td>
                <td className="right later">{row.eventId ? <Link to={`/evenements/${row.eventId}`}>Lettre<span className="vh"> à {row.tenantName}</span></Link> : null} {write && row.cancellable ? <Button size="small" variant="subtle" busy={cancel.isPending && cancel.variables === row.id} onClick={() => cancel.mutate(row.id)}>Annuler<span className="vh"> la révision de {row.tenantName}</span></Button> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
