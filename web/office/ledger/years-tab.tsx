import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { day, dayOf } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { DownloadIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { EmptyState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import type { Books, Year } from './model.ts';
import { Reveal } from './reveal.tsx';
import { yearName, YearStatus } from './words.tsx';

/** Exercises, their closing in two phases, and the file of each. */
export function YearsTab({ books }: { books: Books }) {
  return (
    <>
      {books.kind === 'building' && books.acts.includes('close') ? <Note>L’exercice d’une copropriété s’arrête et s’approuve dans <Link to="/exercices">Exercices et appels</Link>&nbsp;: la régularisation de chaque lot y est comptabilisée, et ces livres suivent. Ici, pour une comptabilité reprise d’un autre logiciel.</Note> : null}
      {books.years.length === 0 ? <EmptyState>Aucun exercice. Ouvrez le premier pour saisir des écritures.</EmptyState> : books.years.toReversed().map((year) => <OneYear key={year.id} year={year} />)}
      {books.acts.includes('close') ? <Reveal verb="Ouvrir un exercice">{(close) => <NewYear books={books} close={close} />}</Reveal> : null}
    </>
  );
}

function OneYear({ year }: { year: Year }) {
  const file = (format: string) => `${ROOT}/fiscal-years/${year.id}/fec?format=${format}`;
  return (
    <Card title={<>Exercice {yearName(year)} <YearStatus state={year.state} /></>}>
      <div className="stack">
        <p className="muted">
          Du <DayText on={year.fromOn} /> au <DayText on={year.untilOn} />.
          {year.closedUntil && year.state === 'open' ? <> Clos jusqu’au <DayText on={year.closedUntil} />.</> : null}{year.arrestedOn ? <> Comptes arrêtés le <DayText on={year.arrestedOn} />.</> : null}{year.approvedOn ? <> Approuvé le <DayText on={year.approvedOn} />.</> : null}
        </p>
        <div className="line">
          {year.acts.map((act) => <YearAct key={act} year={year} act={act} />)}
          <ButtonLink icon={DownloadIcon} variant="subtle" href={file('txt')} download>FEC (texte)</ButtonLink>
          <ButtonLink icon={DownloadIcon} variant="subtle" href={file('xml')} download>FEC (XML)</ButtonLink>
          <ButtonLink icon={DownloadIcon} variant="subtle" href={file('hledger')} download>Journal hledger</ButtonLink>
        </div>
      </div>
    </Card>
  );
}

const ACTS: Record<string, { verb: string; path: string; done: string; consequence: string }> = {
  'close-period': { verb: 'Clore une période', path: 'period-closing', done: 'Période close.', consequence: 'Plus rien ne se date de ces jours. Une opération oubliée se passe le premier jour ouvert, avec sa vraie date en date de pièce. Cela ne peut pas être annulé.' },
  arrest: { verb: 'Arrêter les comptes', path: 'arrest', done: 'Comptes arrêtés.', consequence: 'L’exercice ne reçoit plus d’écriture. Vérifié d’abord\u00A0: aucun brouillon, comptes d’attente soldés, charges et produits répartis, livres intacts. Il peut être rouvert jusqu’à l’approbation.' },
  approve: { verb: 'Approuver l’exercice', path: 'approval', done: 'Exercice approuvé. L’exercice suivant est ouvert avec ses à-nouveaux.', consequence: 'L’assemblée générale a approuvé les comptes. L’exercice est fermé pour toujours, et ses soldes ouvrent le suivant. Cela ne peut pas être annulé.' },
  reopen: { verb: 'Rouvrir l’exercice', path: 'reopening', done: 'Exercice rouvert.', consequence: 'L’arrêté des comptes est défait. Extournez ensuite les écritures de répartition qui l’accompagnaient.' },
};

function YearAct({ year, act }: { year: Year; act: string }) {
  const { verb, path, done, consequence } = ACTS[act]!;
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState('');
  const [suspense, setSuspense] = useState(false);
  const [pending, setPending] = useState(false);
  const doing = useAct();
  const refresh = useRefresh();
  const body = { version: year.version, ...(act === 'close-period' ? { until } : {}), ...(act === 'arrest' ? { suspenseJustified: suspense, resultPending: pending } : {}) };
  const confirm = () => void doing.run(() => call<Year>('POST', `${ROOT}/fiscal-years/${year.id}/${path}`, body), () => { setOpen(false); toast(done); void refresh(); });
  return (
    <>
      <Button refusedBecause={act === 'arrest' && year.untilOn >= dayOf(new Date()) ? `L’exercice court jusqu’au ${day(year.untilOn)}.` : null} onClick={() => setOpen(true)}>{verb}</Button>
      <ConfirmDialog
        open={open} title={`${verb}, ${yearName(year)}\u202F?`} verb={verb} busy={doing.busy} refusedBecause={act === 'close-period' && until === '' ? 'Indiquez le dernier jour de la période.' : null} error={doing.error} onCancel={() => { setOpen(false); doing.clear(); }} onConfirm={confirm}
        consequence={<div className="stack">
          <p>{consequence}</p>
          {act === 'close-period' ? <DayField label="Jusqu’au" value={until} onChange={setUntil} /> : null}
          {act === 'arrest' ? <>
            <TickField label="Les comptes d’attente (471, 472) sont justifiés ligne à ligne" value={suspense} onChange={setSuspense} />
            <TickField label="Le résultat sera réparti dans l’exercice suivant" help="Pour une comptabilité reprise d’un autre logiciel, dont la répartition est datée de l’assemblée générale." value={pending} onChange={setPending} />
          </> : null}
        </div>}
      />
    </>
  );
}

function NewYear({ books, close }: { books: Books; close: () => void }) {
  const refresh = useRefresh();
  const last = books.years.at(-1);
  const form = useRecordForm<{ fromOn: string; untilOn: string }>({
    initial: { fromOn: last ? nextDay(last.untilOn) : '', untilOn: last ? twelveMonths(nextDay(last.untilOn)) : '' }, checks: { fromOn: required('Indiquez le premier jour.'), untilOn: required('Indiquez le dernier jour.') },
    save: (values) => call('POST', `${ROOT}/entities/${books.id}/fiscal-years`, values), onSaved: () => { toast('Exercice ouvert.'); close(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ fromOn: 'Du', untilOn: 'Au' }} verb="Ouvrir l’exercice" secondary={<Button onClick={close}>Annuler</Button>}>
      <div className="pair"><DayField label="Du" help="Le lendemain du précédent." {...form.field('fromOn')} /><DayField label="Au" help="Douze mois, dix-huit au plus pour le premier." {...form.field('untilOn')} /></div>
    </Form>
  );
}

function nextDay(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function twelveMonths(fromOn: string): string {
  const [year = 0, month = 1, date = 1] = fromOn.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, date) - 86_400_000).toISOString().slice(0, 10);
}
