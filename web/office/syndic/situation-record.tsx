import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { count, day, dayOf, money } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRecord, useRefresh, useRouteId } from '../properties/records.ts';
import { useSession } from '../session.tsx';
import type { Reason, Situation } from './model.ts';
import { ArrearsStatus, Why } from './parts.tsx';
import { ReminderForm } from './reminder-form.tsx';

type Doing = 'receipt' | 'reminder' | 'notice' | null;

/** One co-owner's open sums, what was sent to him, and what may be done next. */
export function SituationRecord() {
  const id = useRouteId();
  return <QueryState query={useRecord<Situation>(`/syndic/accounts/${id}/situation`)} what="Le compte n’a pas pu être lu.">{(situation) => <SituationPage situation={situation} />}</QueryState>;
}

function SituationPage({ situation }: { situation: Situation }) {
  const write = useSession().can('syndic.write');
  const [doing, setDoing] = useState<Doing>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const close = () => setDoing(null);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const owes = situation.dueCents > 0;
  return (
    <Page
      title={situation.name} screen="Impayés" crumbs={[{ label: 'Impayés', to: '/impayes' }]} facts={<><Link to={`/comptes/${situation.accountId}`}>Compte {situation.code}</Link>, <Link to={`/immeubles/${situation.buildingId}`}>{situation.buildingName}</Link></>} tags={owes ? <ArrearsStatus state={situation.state} /> : null}
      acts={write ? <><Button refusedBecause={owes ? null : 'Rien n’est dû.'} onClick={() => setDoing('reminder')}>Écrire une relance</Button><Button refusedBecause={chosen.length > 0 ? null : 'Cochez d’abord les sommes réclamées, une à une.'} onClick={() => setDoing('notice')}>Écrire une mise en demeure</Button></> : null}
      primary={write ? <Button variant="primary" onClick={() => setDoing('receipt')}>Enregistrer un encaissement</Button> : null}
    >
      <Card title="Sommes ouvertes" count={situation.items.length} flush footer={situation.reasons.length > 0 ? <Why reasons={situation.reasons} open /> : undefined}>
        {write && situation.items.length > 0 ? <p className="pad muted">Cochez les sommes que règle un encaissement, ou que réclame une mise en demeure.</p> : null}
        <ItemsTable situation={situation} chosen={chosen} onToggle={write ? toggle : null} />
        <div className="pad stack">
          <p>Exigible à ce jour{'\u00A0'}: <b>{money(situation.dueCents)}</b>.{situation.interestCents ? ` Intérêts au taux légal\u00A0: ${money(situation.interestCents)}.` : ''}</p>
          {situation.credits.length > 0 ? <p className="muted">Versé d’avance, sans compensation entre comptes{'\u00A0'}: {situation.credits.map(({ account, cents }) => `${money(cents)} au compte ${account}`).join(', ')}.</p> : null}
        </div>
      </Card>
      <StepsCard situation={situation} write={write} />
      <Dialog open={doing === 'receipt'} title="Enregistrer un encaissement" onClose={close}><ReceiptForm situation={situation} chosen={chosen} onDone={close} /></Dialog>
      <Dialog open={doing === 'reminder' || doing === 'notice'} title={doing === 'notice' ? 'Mise en demeure' : 'Relance'} onClose={close}>{doing === 'reminder' || doing === 'notice' ? <ReminderForm kind={doing} situation={situation} chosen={chosen} onDone={() => { close(); setChosen([]); }} /> : null}</Dialog>
    </Page>
  );
}

const KINDS: Record<string, string> = { budget: 'Budget', works: 'Travaux', worksFund: 'Fonds de travaux', advance: 'Avance', loan: 'Emprunt', arrears: 'Exercice antérieur', costs: 'Frais' };

function ItemsTable({ situation, chosen, onToggle }: { situation: Situation; chosen: readonly string[]; onToggle: ((id: string) => void) | null }) {
  if (situation.items.length === 0) return <p className="muted pad">Rien n’est ouvert sur ce compte.</p>;
  return (
    <div className="table-scroll">
      <table className="table entries">
        <caption className="vh">Sommes ouvertes</caption>
        <thead><tr>{onToggle ? <th scope="col"><span className="vh">Choisir</span></th> : null}<th scope="col">Libellé</th><th scope="col">Nature</th><th scope="col">Exigible le</th><th scope="col" className="right">Reste dû</th></tr></thead>
        <tbody>
          {situation.items.map((item) => (
            <tr key={item.id}>
              {onToggle ? <td className="lead"><input type="checkbox" aria-label={`Choisir ${item.label}`} checked={chosen.includes(item.id)} onChange={() => onToggle(item.id)} /></td> : null}
              <td>{item.label}</td><td><Tag>{KINDS[item.kind] ?? item.kind}</Tag></td><td><DayText on={item.dueOn} /></td><td className="right">{money(item.cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StepsCard({ situation, write }: { situation: Situation; write: boolean }) {
  const [presenting, setPresenting] = useState<string | null>(null);
  const [on, setOn] = useState(dayOf(new Date()));
  const act = useAct();
  const refresh = useRefresh();
  const send = () => void act.run(() => call('POST', `${ROOT}/syndic/accounts/${situation.accountId}/reminders/${presenting}/present`, { presentedOn: on }), () => { setPresenting(null); toast('Présentation notée.'); void refresh(); });
  return (
    <Card title="Relances et mises en demeure" count={situation.steps.length} flush>
      {situation.steps.length === 0 ? <p className="muted pad">Aucune lettre n’a été écrite.</p> : (
        <div className="table-scroll">
          <table className="table entries">
            <caption className="vh">Relances et mises en demeure</caption>
            <thead><tr><th scope="col">Envoi</th><th scope="col">Nature</th><th scope="col">Présentée le</th><th scope="col">Lettre</th><th scope="col" className="right">Frais</th><th scope="col" className="right">Demandé</th></tr></thead>
            <tbody>
              {situation.steps.map((step) => (
                <tr key={step.id}>
                  <td><DayText on={step.sentOn} /></td><td>{step.kind === 'notice' ? 'Mise en demeure' : 'Relance'}</td>
                  <td>{step.kind === 'reminder' ? null : step.presentedOn ? day(step.presentedOn) : write ? <Button size="small" onClick={() => setPresenting(step.id)}>Noter la présentation</Button> : 'Non présentée'}</td>
                  <td>{step.eventId ? <Link to={`/evenements/${step.eventId}`}>Lire<span className="vh"> la lettre du {day(step.sentOn)}</span></Link> : <span className="muted">Écrite ailleurs</span>}</td>
                  <td className="right later" data-label="Frais">{step.feeCents > 0 ? money(step.feeCents) : null}</td><td className="right">{money(step.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {situation.costsToDebtor ? <p className="pad muted">Les frais nécessaires sont à la charge du débiteur depuis la mise en demeure (loi n°&nbsp;65-557, art. 10-1).</p> : null}
      <Dialog open={presenting !== null} title="Noter la présentation" onClose={() => setPresenting(null)}>
        <p>Les trente jours de l’article 19-2 courent à partir de la présentation de la lettre.</p>
        <DayField label="Présentée le" value={on} onChange={setOn} />
        {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
        <div className="acts"><Button onClick={() => setPresenting(null)}>Annuler</Button><Button variant="primary" busy={act.busy} refusedBecause={on ? null : 'Indiquez le jour.'} onClick={send}>Noter la présentation</Button></div>
      </Dialog>
    </Card>
  );
}

function ReceiptForm({ situation, chosen, onDone }: { situation: Situation; chosen: readonly string[]; onDone: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { cents: null as number | null, on: dayOf(new Date()), label: 'Virement' },
    checks: { cents: (value) => (value !== null && value > 0 ? null : 'Indiquez le montant reçu.'), on: (value) => (value ? null : 'Indiquez le jour.'), label: (value) => (value.trim() ? null : 'Indiquez la référence du paiement.') },
    save: (values) => call<{ number: string; reasons: Reason[] }>('POST', `${ROOT}/syndic/accounts/${situation.accountId}/receipts`, { ...values, chosen }),
    onSaved: ({ number, reasons }) => { toast([`Encaissement ${number}.`, ...reasons.map(({ sentence }) => sentence)].join(' ')); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ cents: 'Montant', on: 'Reçu le', label: 'Référence' }} verb="Enregistrer l’encaissement" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <p>{chosen.length > 0 ? `Le paiement ira d’abord ${chosen.length === 1 ? 'à la somme cochée' : `aux ${count(chosen.length, 'somme cochée', 'sommes cochées')}`}, au choix de celui qui paie.` : 'Sans choix de celui qui paie, les dettes les plus anciennes sont réglées d’abord.'}</p>
      <MoneyField label="Montant reçu" {...form.field('cents')} />
      <DayField label="Reçu le" {...form.field('on')} />
      <TextField label="Référence du paiement" {...form.field('label')} />
    </Form>
  );
}
