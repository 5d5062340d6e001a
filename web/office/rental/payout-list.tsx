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
import { keepFile, useAct, useRental, useRouteId } from './calls.ts';
import type { PayoutList } from './model.ts';
import { LIST_STATES } from './words.ts';

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
  const acts = { approve, execute, cancel };
  const home = list.kind === 'fees' ? { label: 'Honoraires', to: '/honoraires' } : { label: 'Reversements', to: '/reversements' };
  const fees = list.kind === 'fees';
  const it = fees ? 'ce virement' : 'cette liste';
  const total = `${integer(list.count)} ${plural(list.count, 'virement', 'virements')} pour ${money(list.totalCents)}`;
  const words: Record<Act, { title: string; verb: string; consequence: string; danger?: boolean }> = {
    approve: { title: `Approuver ${it} ?`, verb: `Approuver ${total}`, consequence: 'Vous avez vérifié les bénéficiaires, leurs IBAN et les montants. Le fichier pourra être remis à la banque.' },
    execute: { title: `La banque a exécuté ${it} ?`, verb: 'Comptabiliser les virements', consequence: `${total} : ${fees ? 'l’écriture solde les honoraires à virer' : 'les écritures sont passées au débit des propriétaires'}. Inutile si vous importez le relevé bancaire, qui le fait.` },
    cancel: { title: `Annuler ${it} ?`, verb: `Annuler ${fees ? 'le virement' : 'la liste'}`, danger: true, consequence: list.state === 'sent' ? `Le fichier est déjà parti : annulez d’abord le virement auprès de la banque, sinon ${fees ? 'l’agence serait payée' : 'les propriétaires seraient payés'} deux fois.` : 'Rien n’est parti à la banque. Les montants redeviennent disponibles.' },
  };
  const running = asked === null ? null : acts[asked];
  return (
    <Page
      title={fees ? `Virement d’honoraires du ${day(list.executeOn)}` : `Reversements du ${day(list.executeOn)}`} screen={home.label} crumbs={[home]} facts={`${total}, depuis ${list.bankLabel}`} tags={<Status kind={LIST_STATES[list.state].kind}>{LIST_STATES[list.state][fees ? 'one' : 'words']}</Status>}
      acts={<>
        {list.acts.includes('cancel') ? <Button onClick={() => setAsked('cancel')}>Annuler {fees ? 'le virement' : 'la liste'}</Button> : null}
        {list.acts.includes('execute') ? <Button onClick={() => setAsked('execute')}>{fees ? 'Exécuté' : 'Exécutée'} par la banque</Button> : null}
        {list.acts.includes('download') && list.state !== 'approved' ? <Button icon={DownloadIcon} busy={download.isPending} onClick={() => download.mutate(undefined)}>Fichier de virements</Button> : null}
      </>}
      primary={list.acts.includes('approve') ? <Button variant="primary" onClick={() => setAsked('approve')}>Approuver</Button>
        : list.acts.includes('download') && list.state === 'approved' ? <Button variant="primary" icon={DownloadIcon} busy={download.isPending} onClick={() => download.mutate(undefined)}>Fichier de virements</Button> : null}
    >
      {list.state === 'prepared' && !list.acts.includes('approve') ? <Note>{fees ? 'Préparé' : 'Préparée'} par {list.preparedByName}&nbsp;: une autre personne qui a le droit de payer doit l’approuver.</Note> : null}
      {list.payouts.some((one) => one.returnedOn !== null) ? <Note tone="warning">La banque a rendu un virement au moins&nbsp;: ce qu’il payait est de nouveau dû. Vérifiez l’IBAN du bénéficiaire, puis préparez une nouvelle liste.</Note> : null}
      {download.error ? <Note tone="danger" live>{download.error.message}</Note> : null}
      <div className="card"><div className="in"><Facts items={[[fees ? 'Préparé' : 'Préparée', `${list.preparedByName}, ${dayAndTime(list.preparedAt)}`], [fees ? 'Approuvé' : 'Approuvée', list.approvedAt ? `${list.approvedByName}, ${dayAndTime(list.approvedAt)}` : 'Pas encore'], [fees ? 'Exécuté' : 'Exécutée', list.executedOn ? day(list.executedOn) : 'Pas encore']]} /></div></div>
      <Card title="Virements" count={integer(list.count)} flush footer={<span>Total : <b>{money(list.totalCents)}</b></span>}>
        <div className="table-scroll">
          <table className="table entries">
            <thead><tr><th scope="col">Bénéficiaire</th><th scope="col">IBAN</th><th scope="col">Libellé</th><th scope="col">Référence</th><th scope="col" className="right">Montant</th></tr></thead>
            <tbody>{list.payouts.map((one) => <tr key={one.id}><td>{one.mandateId === null ? one.name : <Link to={`/compte-rendu/${one.mandateId}`}>{one.name}</Link>}<span className="sub">{one.mandateId === null ? 'Compte de l’agence' : `Mandat ${one.mandateNumber}${one.numerator === null ? '' : `, part ${one.numerator}/${one.denominator}`}`}</span>{one.returnedOn === null ? null : <Status kind="refused">Revenu le {day(one.returnedOn)}{one.returnReason === null ? '' : `, motif ${one.returnReason}`}</Status>}</td><td>{iban(one.iban)}</td><td>{one.label}</td><td>{one.reference}</td><td className="right">{money(one.cents)}</td></tr>)}</tbody>
          </table>
        </div>
      </Card>
      <ConfirmDialog
        open={asked !== null} title={asked ? words[asked].title : ''} verb={asked ? words[asked].verb : ''} danger={asked ? words[asked].danger : false} consequence={asked ? words[asked].consequence : ''} busy={running?.isPending} error={running?.error?.message}
        onConfirm={() => running?.mutate(undefined, { onSuccess: () => setAsked(null) })} onCancel={() => { running?.reset(); setAsked(null); }}
      />
    </Page>
  );
}

/** The first download hands the list to the bank, so it is an act and no link. */
async function fileOf(id: string): Promise<void> {
  const response = await fetch(`/api/office/rental/payouts/${id}/file`, { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'reversements.xml';
  keepFile(name, await response.arrayBuffer(), 'application/xml');
}
