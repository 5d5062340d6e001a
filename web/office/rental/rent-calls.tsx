import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { dayOf, integer, money, monthOf, ofMonth, plural } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { CallsPreview } from './model.ts';
import { MonthField } from './month-field.tsx';
import { PapersCard } from './papers-card.tsx';
import { RunsCard } from './runs-card.tsx';

/** Rent calls of a month: what would be called lease by lease, with its reckoning, then the run. */
export function RentCalls() {
  const [month, setMonth] = useState(() => `${dayOf(new Date()).slice(0, 7)}-01`);
  const [asked, setAsked] = useState(false);
  const write = useSession().can('rental.write');
  const preview = useRental(['calls', month], (signal) => api.get('/api/office/rental/calls/preview', { query: { month }, signal }));
  const runs = useRental(['call-runs'], async (signal) => (await api.get('/api/office/rental/calls/runs', { signal })).rows);
  const run = useAct(() => api.post('/api/office/rental/calls', { body: { month } }), ({ count, totalCents }) => `${integer(count)} ${plural(count, 'loyer quittancé', 'loyers quittancés')} : ${money(totalCents)}.`);
  const toCall = preview.data?.count ?? 0;
  const verb = `Quittancer ${integer(toCall)} ${plural(toCall, 'bail', 'baux')}`;
  return (
    <Page
      title="Quittancement" facts="Chaque bail en cours est appelé une fois par mois : loyer et charges à part, mois entamé au prorata des jours."
      primary={write ? <Button variant="primary" refusedBecause={toCall === 0 ? 'Aucun bail n’est à quittancer pour ce mois.' : null} onClick={() => setAsked(true)}>{toCall === 0 ? 'Rien à quittancer' : verb}</Button> : null}
    >
      <MonthField label="Mois" value={month} onChange={setMonth} />
      <QueryState query={preview} what="Les loyers à quittancer n’ont pas pu être lus.">{(data) => <PreviewCard data={data} />}</QueryState>
      <PapersCard month={month} />
      <RunsCard query={runs} noun="Baux" empty="Aucun mois n’a encore été quittancé ici." />
      <ConfirmDialog
        open={asked} title={`${verb} pour ${monthOf(month)} ?`} verb={verb} busy={run.isPending} error={run.error?.message} onConfirm={() => run.mutate(undefined, { onSuccess: () => setAsked(false) })} onCancel={() => { run.reset(); setAsked(false); }}
        consequence={`${money(preview.data?.totalCents ?? 0)} sont comptabilisés au débit des locataires. Une écriture validée ne se modifie plus : elle s’annule par une écriture contraire.`}
      />
    </Page>
  );
}

function PreviewCard({ data }: { data: CallsPreview }) {
  if (data.rows.length === 0) return <Card><EmptyState>Aucun bail en cours ce mois-là. Créez les baux, leur loyer et leur mandat, puis revenez ici.</EmptyState></Card>;
  const [called, open] = [data.rows.reduce((sum, row) => sum + (row.calledCents ?? 0), 0), data.rows.reduce((sum, row) => sum + (row.openCents ?? 0), 0)];
  return (
    <Card title={`Baux ${ofMonth(data.month)}`} count={integer(data.rows.length)} flush footer={<span>À quittancer : <b>{money(data.totalCents)}</b>. Quittancé ici : <b>{money(called)}</b>, dont <b>{money(open)}</b> à encaisser.</span>}>
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr><th scope="col">Locataire</th><th scope="col">Bien</th><th scope="col">Propriétaire</th><th scope="col">Détail</th><th scope="col" className="right">Montant</th><th scope="col" className="right">Reste dû</th></tr></thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.leaseId}>
                <td><Link to={`/encaissements/${row.leaseId}`}>{row.tenantName}</Link><span className="sub">Bail {row.leaseNumber}</span></td>
                <td>{row.buildingName}<span className="sub">{row.lots === '' ? 'Sans lot' : `Lot ${row.lots}`}</span></td>
                <td>{row.ownerName}</td>
                <td>{row.reason ? <Status kind={row.reason.code.startsWith('called') ? 'done' : 'retained'}>{row.reason.sentence}</Status> : row.lines.map((line) => <span key={line.rubric} className="sub">{line.label}&nbsp;: {line.explanation}</span>)}</td>
                <td className="right">{row.calledCents !== null ? money(row.calledCents) : row.reason ? null : money(row.totalCents)}</td>
                <td className="right later" data-label="Reste dû">{row.openCents === null ? null : row.openCents === 0 ? <Status kind="done">Payé</Status> : money(row.openCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
