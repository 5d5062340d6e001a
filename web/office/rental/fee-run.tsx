import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { day, dayOf, integer, money, plural } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { FeesPreview } from './model.ts';
import { FeeDrawsCard } from './fee-draws-card.tsx';
import { RunsCard } from './runs-card.tsx';
import { SalesJournalCard } from './sales-journal-card.tsx';

/** Fees: overpayments are put on what is due first, then what reached the owners bears its fees, once. */
export function FeeRun() {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [asked, setAsked] = useState(false);
  const write = useSession().can('rental.write');
  const preview = useRental(['fees', on], (signal) => api.get('/api/office/rental/fees/preview', { query: { on }, signal }), on !== '');
  const runs = useRental(['fee-runs'], async (signal) => (await api.get('/api/office/rental/fees/runs', { signal })).rows);
  const run = useAct(() => api.post('/api/office/rental/fees', { body: { on } }), ({ totalCents, allocatedCents }) => `Honoraires : ${money(totalCents)} TTC. Trop-perçus affectés : ${money(allocatedCents)}.`);
  const nothing = preview.data !== undefined && preview.data.fees.length + preview.data.allocations.length === 0;
  return (
    <Page
      title="Honoraires de gestion" facts="Les trop-perçus sont affectés d’abord ; chaque encaissement est facturé une seule fois."
      primary={write ? <Button variant="primary" refusedBecause={on === '' ? 'Choisissez d’abord une date.' : nothing ? 'Aucun encaissement nouveau depuis le dernier calcul.' : null} onClick={() => setAsked(true)}>Lancer le calcul</Button> : null}
    >
      <DayField label="Encaissements jusqu’au" value={on} onChange={setOn} />
      <QueryState query={preview} what="Le calcul n’a pas pu être préparé.">{(data) => <Preview data={data} />}</QueryState>
      <FeeDrawsCard />
      <RunsCard query={runs} noun="Mandats" empty="Aucun calcul d’honoraires n’a encore été fait ici." />
      <SalesJournalCard />
      <ConfirmDialog
        open={asked} title={`Calculer les honoraires au ${on === '' ? '' : day(on)} ?`} verb="Lancer le calcul" busy={run.isPending} error={run.error?.message} onConfirm={() => run.mutate(undefined, { onSuccess: () => setAsked(false) })} onCancel={() => { run.reset(); setAsked(false); }}
        consequence={`${money(preview.data?.totalCents ?? 0)} TTC sont pris sur les comptes des propriétaires, et les trop-perçus affectés. Les écritures sont validées aussitôt.`}
      />
    </Page>
  );
}

function Preview({ data }: { data: FeesPreview }) {
  return (
    <div className="stack">
      {data.withoutRate.length > 0 ? <Note tone="warning">Sans taux d’honoraires, donc laissés de côté : {data.withoutRate.map(({ number }) => `mandat ${number}`).join(', ')}. Renseignez le taux sur leur fiche.</Note> : null}
      {data.stopped.map((one) => <Note key={one.leaseId} tone="warning"><Link to={`/encaissements/${one.leaseId}`}>{one.tenantName}</Link>&nbsp;: trop-perçu non affecté. {one.faults.map(({ sentence }) => sentence).join(' ')}</Note>)}
      {data.allocations.length === 0 ? null : (
        <Card title="Trop-perçus à affecter" count={integer(data.allocations.length)} flush>
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Locataire</th><th scope="col">Affectation</th><th scope="col" className="right">Montant</th></tr></thead>
              <tbody>{data.allocations.map((one) => <tr key={`${one.leaseId} ${one.cents}`}><td><Link to={`/encaissements/${one.leaseId}`}>{one.tenantName}</Link></td><td>{one.explanation.join(' ')}</td><td className="right">{money(one.cents)}</td></tr>)}</tbody>
            </table>
          </div>
        </Card>
      )}
      <Card title="Honoraires à prélever" count={integer(data.fees.length)} flush footer={data.fees.length === 0 ? undefined : <span>{integer(data.fees.length)} {plural(data.fees.length, 'mandat', 'mandats')}&nbsp;: <b>{money(data.totalCents)}</b> TTC</span>}>
        {data.fees.length === 0 ? <div className="in"><EmptyState>Aucun encaissement nouveau : rien à facturer.</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Propriétaire</th><th scope="col">Calcul</th><th scope="col" className="right">HT</th><th scope="col" className="right">TVA</th><th scope="col" className="right">TTC</th></tr></thead>
              <tbody>
                {data.fees.map((fee) => (
                  <tr key={fee.mandateId}>
                    <td><Link to={`/compte-rendu/${fee.mandateId}`}>{fee.ownerName}</Link><span className="sub">Mandat {fee.mandateNumber}</span></td><td><span className="sub">{fee.explanation}</span></td>
                    <td className="right later" data-label="HT">{money(fee.netCents)}</td><td className="right later" data-label="TVA">{money(fee.vatCents)}</td><td className="right">{money(fee.grossCents)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </div>
  );
}
