import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { day, integer, money, monthOf, ofMonth } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useRental, useRouteId } from './calls.ts';
import { CancelCallDialog } from './cancel-call-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { DepositCard } from './deposit-card.tsx';
import { LettingFeesCard } from './letting-fees-card.tsx';
import { LeaseLinesCard } from './lease-lines-card.tsx';
import { LeaseTermsCard } from './lease-terms-card.tsx';
import type { TenantAccount, TenantAllocation, TenantCall, TenantReceipt } from './model.ts';
import { OverpaymentsCard, UndoRefundDialog } from './overpayments-card.tsx';
import { useMakePapers } from './papers-card.tsx';
import { ReceiptDialog, ReturnDialog } from './receipt-dialogs.tsx';
import { ORIGINS, RUBRICS } from './words.ts';

/** What a call is named by when it is no month's rent. */
const CALL_WORDS: Partial<Record<TenantCall['kind'], string>> = { settlement: 'Régularisation', letting: 'Location' };

/** A lease as its money goes: what was called, what came in, and what stands on what. */
export function TenantAccountPage() {
  const id = useRouteId();
  const account = useRental(['lease', id], (signal) => api.get('/api/office/rental/leases/{id}', { params: { id }, signal }));
  return <QueryState query={account} what="Le compte du locataire n’a pas pu être lu.">{(data) => <AccountPage account={data} />}</QueryState>;
}

function AccountPage({ account }: { account: TenantAccount }) {
  const [receiving, setReceiving] = useState(false);
  const [returned, setReturned] = useState<TenantReceipt | null>(null);
  const [undone, setUndone] = useState<TenantReceipt | null>(null);
  const [cancelled, setCancelled] = useState<TenantCall | null>(null);
  const [moved, setMoved] = useState<TenantAllocation | null>(null);
  const write = useSession().can('rental.write');
  const open = account.calls.reduce((sum, call) => sum + call.openCents, 0);
  return (
    <Page
      title={account.tenantName} screen="Encaissements" crumbs={[{ label: 'Quittancement', to: '/quittancement' }]}
      facts={<><Link to={`/baux/${account.leaseId}`}>Bail {account.leaseNumber}</Link>, {account.buildingName}. {open === 0 ? 'Rien n’est dû.' : `${money(open)} restent dus.`}</>}
      primary={write ? <Button variant="primary" onClick={() => setReceiving(true)}>Enregistrer un encaissement</Button> : null}
    >
      {account.toGiveBackCents > 0 ? <Note tone="danger">La banque a repris un encaissement dont le trop-perçu avait été remboursé : le locataire doit rendre {money(account.toGiveBackCents)}. Réclamez-les, et enregistrez leur retour dans la liste des encaissements.</Note> : null}
      {account.overpaidCents > 0 ? <OverpaymentsCard leaseId={account.leaseId} /> : null}
      <CallsCard account={account} write={write} onCancel={setCancelled} />
      <Card title="Encaissements" count={integer(account.receipts.length)} flush>
        {account.receipts.length === 0 ? <div className="in"><EmptyState>Aucun encaissement. Enregistrez-en un, ou importez un relevé bancaire.</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Reçu le</th><th scope="col">Libellé</th><th scope="col" className="right">Montant</th><th scope="col" className="right">Trop-perçu</th><th scope="col">État</th></tr></thead>
              <tbody>
                {account.receipts.map((one) => (
                  <tr key={one.id}>
                    <td><DayText on={one.receivedOn} /></td><td>{one.label}<ReceiptPapers account={account} receiptId={one.id} /></td><td className="right">{money(one.cents)}</td><td className="right later" data-label="Trop-perçu">{one.overpaidCents === 0 ? null : money(one.overpaidCents)}{one.refundedOn === null ? null : <span className="sub">{money(one.refundedCents)} remboursés le {day(one.refundedOn)}</span>}</td>
                    <td>{write && one.refundedOn !== null ? <Button size="small" variant="subtle" onClick={() => setUndone(one)}>{one.returnedOn === null ? 'Annuler le remboursement' : 'Remboursement rendu'}<span className="vh"> du {day(one.refundedOn)}</span></Button> : null}{one.returnedOn ? <Status kind="refused">Annulé le {day(one.returnedOn)}</Status> : write && one.paidFrom === 'bank' ? <Button size="small" variant="subtle" onClick={() => setReturned(one)}>Annuler<span className="vh"> l’encaissement, {money(one.cents)} du {day(one.receivedOn)}</span></Button> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      <AllocationsCard account={account} write={write} onMove={setMoved} />
      <DepositCard leaseId={account.leaseId} askedCents={account.depositCents} />
      <LeaseLinesCard id={account.leaseId} />
      <LettingFeesCard leaseId={account.leaseId} mandateId={account.mandateId} />
      <LeaseTermsCard id={account.leaseId} />
      {receiving ? <ReceiptDialog account={account} openCents={open} onClose={() => setReceiving(false)} /> : null}
      {returned ? <ReturnDialog receipt={returned} onClose={() => setReturned(null)} /> : null}
      {undone ? <UndoRefundDialog receipt={undone} onClose={() => setUndone(null)} /> : null}
      {cancelled ? <CancelCallDialog call={cancelled} onClose={() => setCancelled(null)} /> : null}
      {moved ? <MoveDialog account={account} allocation={moved} onClose={() => setMoved(null)} /> : null}
    </Page>
  );
}

function CallsCard({ account, write, onCancel }: { account: TenantAccount; write: boolean; onCancel: (call: TenantCall) => void }) {
  return (
    <Card title="Échéances" count={integer(account.calls.length)} flush>
      {account.calls.length === 0 ? <div className="in"><EmptyState>Aucune échéance : quittancez un mois pour ce bail.</EmptyState></div> : (
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Mois</th><th scope="col">Détail</th><th scope="col" className="right">Appelé</th><th scope="col" className="right">Reste dû</th><th scope="col">Document</th></tr></thead>
            <tbody>
              {account.calls.map((call) => (
                <tr key={call.id}>
                  <td>{CALL_WORDS[call.kind] ?? monthOf(call.month)}<span className="sub">Dû le <DayText on={call.dueOn} /></span></td><td>{call.due.map((line) => <span key={line.rubric} className="sub">{line.label}&nbsp;: {money(line.cents)}</span>)}</td>
                  <td className="right later" data-label="Appelé">{money(call.dueCents)}</td><td className="right" data-label="Reste dû">{money(call.openCents)}</td>
                  <td><CallState call={call} />{call.kind === 'rent' ? <CallPapers call={call} write={write} /> : null}
                    {write && call.kind === 'rent' && call.openCents === call.dueCents ? <Button size="small" variant="subtle" onClick={() => onCancel(call)}>Annuler<span className="vh"> le loyer {ofMonth(call.month)}</span></Button> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** The papers of what a receipt pays: the quittance of each term, or its receipt while part of it is due. */
function ReceiptPapers({ account, receiptId }: { account: TenantAccount; receiptId: string }) {
  const paid = Map.groupBy(account.allocations.filter((one) => one.receiptId === receiptId), ({ callId }) => callId);
  const calls = account.calls.filter((call) => call.receiptEventId !== null && (paid.get(call.id) ?? []).reduce((sum, { cents }) => sum + cents, 0) > 0);
  return calls.map((call) => <span key={call.id} className="sub"><Link to={`/evenements/${call.receiptEventId!}`}>{call.paper === 'quittance' ? 'Quittance' : 'Reçu'} {ofMonth(call.month)}</Link></span>);
}

/** Fees of a letting are paid or not; a term gives a right to a paper. */
function CallState({ call }: { call: TenantCall }) {
  if (call.paper === null) return <><Status kind="missing">Impayé</Status><span className="sub">{call.kind === 'letting' ? 'Facturé au locataire' : call.explanation}</span></>;
  if (call.kind === 'letting') return call.openCents === 0 ? <Status kind="done">Payé</Status> : <Status kind="soon">Payé en partie</Status>;
  return <><Status kind={call.paper === 'quittance' ? 'done' : 'soon'}>{call.paper === 'quittance' ? 'Quittance' : 'Reçu'}</Status><span className="sub">{call.explanation}</span></>;
}

/** The papers of one call: opened when made, made when they are due. */
function CallPapers({ call, write }: { call: TenantCall; write: boolean }) {
  const make = useMakePapers(call.month);
  const name = call.paper === 'quittance' ? 'la quittance' : 'le reçu';
  const one = (papers: 'notices' | 'receipts', eventId: string | null, words: string) => (eventId !== null ? <ButtonLink size="small" variant="subtle" to={`/evenements/${eventId}`}>Ouvrir {words}<span className="vh"> {ofMonth(call.month)}</span></ButtonLink>
    : write ? <Button size="small" variant="subtle" busy={make.isPending && make.variables.papers === papers} onClick={() => make.mutate({ papers, callIds: [call.id] })}>Faire {words}<span className="vh"> {ofMonth(call.month)}</span></Button> : null);
  return (
    <>
      <span className="line">{one('notices', call.noticeEventId, 'l’avis')}{call.paper === null ? null : one('receipts', call.receiptEventId, name)}</span>
      {make.error ? <span role="alert" className="note danger">{make.error.message}</span> : null}
    </>
  );
}

function AllocationsCard({ account, write, onMove }: { account: TenantAccount; write: boolean; onMove: (row: TenantAllocation) => void }) {
  return (
    <Card title="Affectations" count={integer(account.allocations.length)} flush>
      {account.allocations.length === 0 ? <div className="in"><EmptyState>Aucun encaissement n’a encore été affecté à une échéance.</EmptyState></div> : (
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Le</th><th scope="col">Origine</th><th scope="col">Échéance</th><th scope="col">Rubrique</th><th scope="col" className="right">Montant</th><th scope="col"><span className="vh">Action</span></th></tr></thead>
            <tbody>
              {account.allocations.toReversed().map((row) => (
                <tr key={row.id}>
                  <td><DayText on={row.madeOn} /></td><td>{ORIGINS[row.origin]}</td><td>{monthOf(row.month)}</td><td>{RUBRICS[row.rubric]}</td><td className="right">{money(row.cents)}</td>
                  <td className="right later">{write && row.movable ? <Button size="small" variant="subtle" onClick={() => onMove(row)}>Basculer<span className="vh"> {RUBRICS[row.rubric]} {ofMonth(row.month)}, {money(row.cents)}</span></Button> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
