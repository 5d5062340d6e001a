import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { count, dayOf, money, shortDay } from '../../ui/format.ts';
import { MailIcon, SettingsIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { MoneyField } from '../../ui/value-fields.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useAct } from '../use-act.ts';
import { ROOT, useRefresh } from '../properties/records.ts';
import { useSession } from '../session.tsx';
import type { LetterKind, LetterRun, Letters, Recovery, Ripe } from './model.ts';

const LOOK_MS = 700;
const NAMES: Record<LetterKind, readonly [one: string, many: string]> = { reminder: ['relance', 'relances'], notice: ['mise en demeure', 'mises en demeure'] };

/** Letters that are ripe in a co-ownership, written together; how far the last run has gone. */
export function LettersCard({ buildingId }: { buildingId: string }) {
  const write = useSession().can('syndic.write');
  const refresh = useRefresh();
  const [doing, setDoing] = useState<LetterKind | 'settings' | null>(null);
  const act = useAct();
  const path = `${ROOT}/syndic/buildings/${buildingId}/letters`;
  const query = useQuery({ queryKey: ['rows', 'letters', buildingId], queryFn: () => call<Letters>('GET', path), refetchInterval: ({ state }) => (state.data?.run && !state.data.run.ended ? LOOK_MS : false) });
  const atWork = Boolean(query.data?.run && !query.data.run.ended);
  const worked = useRef(false);
  // The list beside shows who was written to once the run is over.
  useEffect(() => {
    if (worked.current && !atWork) void refresh();
    worked.current = atWork;
  }, [atWork, refresh]);
  const close = () => { setDoing(null); act.clear(); };
  const ask = (kind: LetterKind) => void act.run(() => call<LetterRun>('POST', path, { kind }), () => { close(); void query.refetch(); });
  return (
    <Card title="Courriers à écrire" acts={write ? <Button icon={SettingsIcon} onClick={() => setDoing('settings')}>Délais et frais</Button> : null}>
      <QueryState query={query} what="Les courriers à écrire n’ont pas pu être lus.">
        {({ reminders, notices, settings, run }) => (
          <div className="stack">
            <RipeLine kind="reminder" ripe={reminders} why={`Sommes échues depuis ${count(settings.reminderAfterDays, 'jour', 'jours')} au moins, jamais demandées par lettre.`} write={write} atWork={atWork} onAsk={() => setDoing('reminder')} />
            <RipeLine kind="notice" ripe={notices} why={`Provisions relancées depuis ${count(settings.noticeAfterDays, 'jour', 'jours')} au moins. ${settings.noticeFeeCents > 0 ? `Frais portés au compte du débiteur\u00A0: ${money(settings.noticeFeeCents)}.` : 'Sans frais pour le débiteur.'}`} write={write} atWork={atWork} onAsk={() => setDoing('notice')} />
            {run ? <RunLine run={run} /> : null}
            {(['reminder', 'notice'] as const).map((kind) => (
              <Confirm key={kind} kind={kind} ripe={kind === 'reminder' ? reminders : notices} settings={settings} open={doing === kind} busy={act.busy} error={act.error} onCancel={close} onConfirm={() => ask(kind)} />
            ))}
            <Dialog open={doing === 'settings'} title="Délais et frais du recouvrement" onClose={close}><RecoveryForm settings={settings} onDone={close} /></Dialog>
          </div>
        )}
      </QueryState>
    </Card>
  );
}

const number = (kind: LetterKind, letters: number) => count(letters, ...NAMES[kind]);
const total = (ripe: readonly Ripe[]) => ripe.reduce((sum, { cents }) => sum + cents, 0);

function RipeLine({ kind, ripe, why, write, atWork, onAsk }: { kind: LetterKind; ripe: readonly Ripe[]; why: string; write: boolean; atWork: boolean; onAsk: () => void }) {
  return (
    <div className="line ripe">
      <p>{ripe.length === 0 ? (kind === 'reminder' ? 'Aucune relance à écrire.' : 'Aucune mise en demeure à écrire.') : <><b>{number(kind, ripe.length)}</b>, {money(total(ripe))}.</>} <span className="muted">{why}</span></p>
      {write && ripe.length > 0 ? <Button icon={MailIcon} refusedBecause={atWork ? 'Des courriers sont en cours d’écriture.' : null} onClick={onAsk}>Écrire {number(kind, ripe.length)}</Button> : null}
    </div>
  );
}

function RunLine({ run }: { run: LetterRun }) {
  const what = number(run.kind, run.total);
  if (!run.ended) return <div className="stack" role="status"><p>{what} en cours d’écriture{'\u00A0'}: {run.done} sur {run.total}. Vous pouvez quitter cet écran.</p><ProgressBar label={`${what} en cours d’écriture`} value={run.done} total={run.total} /></div>;
  return (
    <Note tone={run.leftOut.length === 0 ? 'success' : 'warning'} live>
      {shortDay(dayOf(new Date(run.askedAt)))}, par {run.askedBy}{'\u00A0'}: {number(run.kind, run.written)} sur {run.total} {run.written > 1 ? 'écrites' : 'écrite'}, au compte de chaque copropriétaire et dans les événements.
      {run.leftOut.length > 0 ? <ul className="follows">{run.leftOut.map(({ name, why }) => <li key={name}>{name}{'\u00A0'}: {why}</li>)}</ul> : null}
    </Note>
  );
}

function Confirm({ kind, ripe, settings, ...rest }: { kind: LetterKind; ripe: readonly Ripe[]; settings: Recovery; open: boolean; busy: boolean; error: string | null; onCancel: () => void; onConfirm: () => void }) {
  const verb = `Écrire ${number(kind, ripe.length)}`;
  return (
    <ConfirmDialog
      {...rest} title={`${verb}\u202F?`} verb={verb} clients={ripe.length}
      consequence={(
        <div className="stack">
          <ul className="follows letters">{ripe.map(({ accountId, name, cents, sums }) => <li key={accountId}>{name}{'\u00A0'}: {money(cents)} <span className="muted">{count(sums, 'somme', 'sommes')}</span></li>)}</ul>
          <p>{kind === 'reminder' ? 'Les lettres sont sans frais.' : `Les lettres sont à envoyer en recommandé. ${settings.noticeFeeCents > 0 ? `${money(settings.noticeFeeCents)} de frais sont portés à chaque compte.` : ''}`} Chacune est gardée dans les événements du copropriétaire et paraît sur son extranet à la prochaine publication.</p>
        </div>
      )}
    />
  );
}

function RecoveryForm({ settings, onDone }: { settings: Recovery; onDone: () => void }) {
  const refresh = useRefresh();
  const days = (text: string) => (/^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 365 ? null : 'Écrivez un nombre de jours, de 1 à 365.');
  const form = useRecordForm({
    initial: { reminderAfterDays: String(settings.reminderAfterDays), noticeAfterDays: String(settings.noticeAfterDays), noticeFeeCents: settings.noticeFeeCents as number | null },
    checks: { reminderAfterDays: days, noticeAfterDays: days, noticeFeeCents: (value) => (value !== null && (value < 0 || value > 100_000) ? 'Indiquez un montant de 0 à 1\u00A0000\u00A0€.' : null) },
    save: (values) => call<Recovery>('PUT', `${ROOT}/syndic/recovery`, { reminderAfterDays: Number(values.reminderAfterDays), noticeAfterDays: Number(values.noticeAfterDays), noticeFeeCents: values.noticeFeeCents ?? 0 }),
    onSaved: () => { toast('Réglages enregistrés.'); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ reminderAfterDays: 'Délai avant la relance', noticeAfterDays: 'Délai avant la mise en demeure', noticeFeeCents: 'Frais' }} verb="Enregistrer" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <p>Pour toutes les copropriétés de l’agence.</p>
      <TextField label="Jours entre l’échéance et la relance" inputMode="numeric" {...form.field('reminderAfterDays')} />
      <TextField label="Jours entre la relance et la mise en demeure" inputMode="numeric" {...form.field('noticeAfterDays')} />
      <MoneyField label="Frais de mise en demeure, toutes taxes comprises" optional help="Ceux du contrat de syndic. Portés au compte du débiteur seul (loi n°&nbsp;65-557, art. 10-1 a). Vide ou zéro&nbsp;: rien n’est porté." {...form.field('noticeFeeCents')} />
    </Form>
  );
}
