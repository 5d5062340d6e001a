import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { day, dayOf, integer, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { SettleDialog, TellDialog } from './charges-dialogs.tsx';
import type { ChargesRow } from './model.ts';

/** Yearly settlement of charges: the statement by nature first, the balance a month later (loi n° 89-462, art. 23). */
export function Charges() {
  const current = Number(dayOf(new Date()).slice(0, 4));
  const [year, setYear] = useState(String(current - 1));
  const [open, setOpen] = useState<{ what: 'tell' | 'settle' | 'cancel' | 'undo'; row: ChargesRow } | null>(null);
  const period = { fromOn: `${year}-01-01`, untilOn: `${year}-12-31` };
  const write = useSession().can('rental.write');
  const charges = useRental(['charges', year], (signal) => api.get('/api/office/rental/charges', { query: period, signal }));
  const cancel = useAct((id: string) => api.post('/api/office/rental/charges/{id}/cancel', { params: { id } }), () => 'Décompte annulé\u00A0: la lettre quitte l’espace du locataire.');
  const undo = useAct((row: ChargesRow) => api.post('/api/office/rental/charges/{id}/undo', { params: { id: row.settlementId! }, body: { version: row.version! } }), () => 'Régularisation annulée\u00A0: le décompte reste, à comptabiliser ou à annuler.');
  return (
    <Page title="Régularisation des charges" facts="Le décompte par nature est communiqué un mois avant que le solde soit appelé&#8239;; les pièces restent consultables six mois (loi n°&nbsp;89-462, art. 23).">
      <div style={{ maxWidth: 180 }}><SelectField label="Année" value={year} onChange={setYear} choices={[1, 2, 3].map((ago) => ({ value: String(current - ago), label: String(current - ago) }))} /></div>
      <QueryState query={charges} what="Les régularisations n’ont pas pu être lues.">
        {({ rows, natures }) => (<>
          {rows.length === 0 ? <Card><EmptyState>Aucun bail de {year} n’a de provisions à régulariser. Les forfaits ne se régularisent jamais.</EmptyState></Card> : (
            <Card title={`Baux de ${year}`} count={integer(rows.length)} flush>
              <div className="table-scroll">
                <table className="table entries">
                  <thead><tr><th scope="col">Locataire</th><th scope="col" className="right">Provisions</th><th scope="col" className="right">Part réelle</th><th scope="col" className="right">Solde</th><th scope="col">État</th>{write ? <th scope="col"><span className="vh">Action</span></th> : null}</tr></thead>
                  <tbody>{rows.map((row) => <Row key={row.leaseId} row={row} write={write} onAct={(what) => setOpen({ what, row })} />)}</tbody>
                </table>
              </div>
            </Card>
          )}
          {open?.what === 'tell' ? <TellDialog row={open.row} period={period} natures={natures} onClose={() => setOpen(null)} /> : null}
        </>)}
      </QueryState>
      {open?.what === 'settle' ? <SettleDialog row={open.row} year={year} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        open={open?.what === 'cancel'} danger title="Annuler ce décompte&#8239;?" verb="Annuler le décompte" stay="Garder le décompte" busy={cancel.isPending} error={cancel.error?.message} consequence="La lettre quitte l’espace du locataire et le décompte peut être refait&nbsp;: le délai d’un mois repart alors."
        onConfirm={() => cancel.mutate(open?.row.settlementId ?? '', { onSuccess: () => setOpen(null) })} onCancel={() => { cancel.reset(); setOpen(null); }}
      />
      <ConfirmDialog
        open={open?.what === 'undo'} danger title="Annuler cette régularisation&#8239;?" verb="Annuler la régularisation" stay="Garder la régularisation" busy={undo.isPending} error={undo.error?.message} consequence={open === null ? null : whatUndoes(open.row)}
        onConfirm={() => undo.mutate(open!.row, { onSuccess: () => setOpen(null) })} onCancel={() => { undo.reset(); setOpen(null); }}
      />
    </Page>
  );
}

function whatUndoes({ balanceCents, offsetCents, refundCents, tenantName }: ChargesRow): string {
  const balance = balanceCents ?? 0;
  const what = balance > 0 ? `Une écriture contraire annule les ${money(balance)} appelés à ${tenantName}, qui ne les doit plus.`
    : balance < 0 ? `Une écriture contraire reprend les ${money(-balance)}\u00A0: ${offsetCents ? 'les loyers qu’ils payaient sont dus à nouveau.' : 'ils ne sont plus à rendre.'}${refundCents ? ` ${money(refundCents)} devaient être versés au locataire\u00A0: n’annulez que si le virement n’est pas parti.` : ''}`
    : 'Rien n’avait été comptabilisé\u00A0: elle n’est plus close.';
  const refused = balance > 0 ? ' C’est refusé si le locataire en a déjà payé une part.' : offsetCents ? ' C’est refusé si ce qu’ils payaient a été basculé depuis.' : '';
  return `${what} Le décompte envoyé reste, et peut être comptabilisé de nouveau ou annulé.${refused}`;
}

function Row({ row, write, onAct }: { row: ChargesRow; write: boolean; onAct: (what: 'tell' | 'settle' | 'cancel' | 'undo') => void }) {
  const name = <span className="vh"> de {row.tenantName}</span>;
  const ripe = row.callableOn !== null && row.callableOn <= dayOf(new Date());
  return (
    <tr>
      <td><Link to={`/encaissements/${row.leaseId}`}>{row.tenantName}</Link><span className="sub">Bail {row.leaseNumber}, {row.buildingName}. Entré le <DayText on={row.entryOn} />{row.exitOn ? <>, {row.exitOn < dayOf(new Date()) ? 'sorti' : 'sort'} le <DayText on={row.exitOn} /></> : null}</span></td>
      <td className="right" data-label="Provisions">{row.provisionsCents === null && row.calledCents === 0 ? <>inconnu<span className="sub">aucune appelée ici</span></> : money(row.provisionsCents ?? row.calledCents)}</td><td className="right" data-label="Part réelle">{row.shareCents === null ? null : money(row.shareCents)}</td>
      <td className="right" data-label="Solde">{row.balanceCents === null ? null : <>{money(Math.abs(row.balanceCents))}<span className="sub">{row.balanceCents > 0 ? 'dû par le locataire' : row.balanceCents < 0 ? 'en sa faveur' : 'rien n’est dû'}</span></>}</td>
      <td>
        {row.settlementId === null ? <Status kind="soon">Décompte à faire</Status> : row.settledOn ? <Status kind="done">Comptabilisée le {day(row.settledOn)}</Status> : <Status kind="running">Décompte envoyé le {day(row.toldOn!)}</Status>}
        {row.explanation ? <span className="sub">{row.explanation}</span> : null}{row.limitation ? <span className="sub">{row.limitation}</span> : null}
        {row.refundCents ? <span className="sub">{money(row.refundCents)} reversés au locataire.</span> : null}{row.eventId ? <Link to={`/evenements/${row.eventId}`}>Décompte{name}</Link> : null}
      </td>
      {write ? (
        <td className="right later">
          {row.settlementId === null ? <Button size="small" onClick={() => onAct('tell')}>Faire le décompte{name}</Button> : row.settledOn ? <Button size="small" variant="subtle" onClick={() => onAct('undo')}>Annuler{name}</Button> : (
            <span className="line">
              <Button size="small" refusedBecause={ripe ? null : `Pas avant le ${day(row.callableOn!)}\u00A0: le décompte se communique un mois avant.`} onClick={() => onAct('settle')}>Comptabiliser{name}</Button>
              <Button size="small" variant="subtle" onClick={() => onAct('cancel')}>Annuler{name}</Button>
            </span>
          )}
        </td>
      ) : null}
    </tr>
  );
}
