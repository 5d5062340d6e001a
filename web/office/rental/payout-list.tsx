import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { refusalOf } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { day, dayAndTime, dayOf, iban, integer, money, plural } from '../../ui/format.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { contentOf, keepFile, useAct, useRental, useRouteId } from './calls.ts';
import { FileButton } from './file-button.tsx';
import type { PayoutList } from './model.ts';
import { LIST_STATES, LISTS } from './words.ts';

type Act = 'approve' | 'execute' | 'cancel';

export function PayoutListRecord() {
  const id = useRouteId();
  const list = useRental(['list', id], (signal) => api.get('/api/office/rental/payouts/{id}', { params: { id }, signal }));
  return <QueryState query={list} what="La liste n’a pas pu être lue.">{(data) => <ListPage list={data} />}</QueryState>;
}

function ListPage({ list }: { list: PayoutList }) {
  const [asked, setAsked] = useState<Act | null>(null);
  const { id, version } = list;
  const approve = useAct(() => api.post('/api/office/rental/payouts/{id}/approve', { params: { id }, body: { version } }), () => `${list.kind === 'fees' ? 'Virement approuvé' : 'Liste approuvée'} : le fichier peut partir à la banque.`);
  const execute = useAct(() => api.post('/api/office/rental/payouts/{id}/execute', { params: { id }, body: { version, on: list.executeOn > dayOf(new Date()) ? dayOf(new Date()) : list.executeOn } }), () => 'Virements comptabilisés.');
  const cancel = useAct(() => api.post('/api/office/rental/payouts/{id}/cancel', { params: { id }, body: { version } }), () => `${list.kind === 'fees' ? 'Virement annulé' : 'Liste annulée'} : l’argent est de nouveau disponible.`);
  const download = useAct(() => fileOf(id), () => 'Fichier enregistré : déposez-le sur le site de la banque.');
  const answer = useAct(async (file: File) => api.post('/api/office/rental/payouts/{id}/report', { params: { id }, body: { content: await contentOf(file) } }), ({ rejected }) => (rejected === 0 ? 'Réponse lue : elle ne rejette rien de plus.' : `${integer(rejected)} ${plural(rejected, 'virement rejeté', 'virements rejetés')} : ${plural(rejected, 'son montant est', 'leurs montants sont')} de nouveau à payer.`));
  const acts = { approve, execute, cancel };
  const { title, home, executed, twice } = LISTS[list.kind];
  const fees = list.kind === 'fees';
  const it = fees ? 'ce virement' : 'cette liste';
  const total = `${integer(list.count)} ${plural(list.count, 'virement', 'virements')} pour ${money(list.totalCents)}`;
  const words: Record<Act, { title: string; verb: string; consequence: string; danger?: boolean }> = {
    approve: { title: `Approuver ${it} ?`, verb: `Approuver ${total}`, consequence: 'Vous avez vérifié les bénéficiaires, leurs IBAN et les montants. Le fichier pourra être remis à la banque.' },
    execute: { title: `La banque a exécuté ${it} ?`, verb: 'Comptabiliser les virements', consequence: `${total} : ${executed}. Inutile si vous importez le relevé bancaire, qui le fait.` },
    cancel: { title: `Annuler ${it} ?`, verb: `Annuler ${fees ? 'le virement' : 'la liste'}`, danger: true, consequence: list.state === 'sent' ? `Le fichier est déjà parti : annulez d’abord le virement auprès de la banque, sinon ${twice} deux fois.` : 'Rien n’est parti à la banque. Les montants redeviennent disponibles.' },
  };
  const running = asked === null ? null : acts[asked];
  return (
    <Page
      title={`${title} du ${day(list.executeOn)}`} screen={home.label} crumbs={[home]} facts={`${total}, depuis ${list.bankLabel}`} tags={<Status kind={LIST_STATES[list.state].kind}>{LIST_STATES[list.state][fees ? 'one' : 'words']}</Status>}
      acts={<>
        {list.acts.includes('cancel') ? <Button onClick={() => setAsked('cancel')}>Annuler {fees ? 'le virement' : 'la liste'}</Button> : null}
        {list.acts.includes('execute') ? <FileButton label="Réponse de la banque (pain.002)" variant="secondary" accept=".xml,application/xml,text/xml" busy={answer.isPending} onFile={(file) => answer.mutate(file)} /> : null}
        {list.acts.includes('execute') ? <Button onClick={() => setAsked('execute')}>{fees ? 'Exécuté' : 'Exécutée'} par la banque</Button> : null}
        {list.acts.includes('download') && list.state !== 'approved' ? <Button icon={DownloadIcon} busy={download.isPending} onClick={() => download.mutate(undefined)}>Fichier de virements</Button> : null}
      </>}
      primary={list.acts.includes('approve') ? <Button variant="primary" onClick={() => setAsked('approve')}>Approuver</Button>
        : list.acts.includes('download') && list.state === 'approved' ? <Button variant="primary" icon={DownloadIcon} busy={download.isPending} onClick={() => download.mutate(undefined)}>Fichier de virements</Button> : null}
    >
      {list.state === 'prepared' && !list.acts.includes('approve') ? <Note>{fees ? 'Préparé' : 'Préparée'} par {list.preparedByName}&nbsp;: une autre personne qui a le droit de payer doit l’approuver.</Note> : null}
      {list.payouts.some((one) => one.returnedOn !== null) ? <Note tone="warning">La banque a rendu ou rejeté un virement au moins : ce qu’il payait est de nouveau dû. Vérifiez l’IBAN du bénéficiaire, puis préparez une nouvelle liste.</Note> : null}
      {answer.error ? <Note tone="danger" live>{answer.error.message}</Note> : null}
      {download.error ? <Note tone="danger" live>{download.error.message}</Note> : null}
      <div className="card"><div className="in"><Facts items={[[fees ? 'Préparé' : 'Préparée', `${list.preparedByName}, ${dayAndTime(list.preparedAt)}`], [fees ? 'Approuvé' : 'Approuvée', list.approvedAt ? `${list.approvedByName}, ${dayAndTime(list.approvedAt)}` : 'Pas encore'], [fees ? 'Exécuté' : 'Exécutée', list.executedOn ? day(list.executedOn) : 'Pas encore']]} /></div></div>
      <Card title="Virements" count={integer(list.count)} flush footer={<span>Total : <b>{money(list.totalCents)}</b></span>}>
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Bénéficiaire</th><th scope="col">IBAN</th><th scope="col">Libellé</th><th scope="col">Référence</th><th scope="col" className="right">Montant</th></tr></thead>
            <tbody>{list.payouts.map((one) => <tr key={one.id}><td><Payee payout={one} />{one.returnedOn === null ? null : <Status kind="refused">{one.state === 'rejected' ? 'Rejeté' : 'Revenu'} le {day(one.returnedOn)}{one.returnReason === null ? '' : `, motif ${one.returnReason}`}</Status>}</td><td>{iban(one.iban)}</td><td>{one.label}</td><td>{one.reference}</td><td className="right">{money(one.cents)}</td></tr>)}</tbody>
          </table>
        </div>
      </Card>
      <ConfirmDialog
        open={asked !== null} title={asked ? words[asked].title : ''} verb={asked ? words[asked].verb : ''} danger={asked ? words[asked].danger : false} consequence={asked ? words[asked].consequence : ''} stay={asked === 'cancel' ? (fees ? 'Garder le virement' : 'Garder la liste') : undefined} busy={running?.isPending} error={running?.error?.message}
        onConfirm={() => running?.mutate(undefined, { onSuccess: () => setAsked(null) })} onCancel={() => { running?.reset(); setAsked(null); }}
      />
    </Page>
  );
}

/** Whom a transfer pays, and where what it pays is read. */
function Payee({ payout: { name, mandateId, mandateNumber, leaseId, leaseNumber, numerator, denominator } }: { payout: PayoutList['payouts'][number] }) {
  if (leaseId !== null) return <><Link to={`/encaissements/${leaseId}`}>{name}</Link><span className="sub">Bail {leaseNumber}</span></>;
  if (mandateId === null) return <>{name}<span className="sub">Compte de l’agence</span></>;
  return <><Link to={`/compte-rendu/${mandateId}`}>{name}</Link><span className="sub">Mandat {mandateNumber}{numerator === null ? '' : `, part ${numerator}/${denominator}`}</span></>;
}

/** The first download hands the list to the bank, so it is an act and no link. */
async function fileOf(id: string): Promise<void> {
  const response = await fetch(`/api/office/rental/payouts/${id}/file`, { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'reversements.xml';
  keepFile(name, await response.arrayBuffer(), 'application/xml');
}
