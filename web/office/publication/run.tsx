import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import './publication.css';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, dayAndTime, integer, plural, time } from '../../ui/format.ts';
import { BinderIcon, CloseIcon, DownloadIcon, MailIcon, PublicationIcon, ReplaceIcon, RightsIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar, ProgressSteps, type ProgressStep } from '../../ui/progress.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useSession } from '../session.tsx';
import type { LogLine, Run } from './model.ts';
import { progressOf, PUBLICATION_KEY, stopRun, useRun } from './queries.ts';
import { RunState } from './runs.tsx';
import { Effect } from './simulation-detail.tsx';
import { changesOf, isOver, reportLines, startedBy, timeTaken } from './words.ts';

/** One run, from its first second to its report. Leaving the screen changes nothing. */
export function PublicationRun() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useRun(id);
  return <QueryState query={query} what="Cet envoi n’a pas pu être lu.">{(run) => <RunPage run={run} />}</QueryState>;
}

const TITLES = { waiting: 'Publication en attente', running: 'Publication en cours', done: 'Publication terminée', failed: 'Publication interrompue par un incident', stopped: 'Publication interrompue' };

function RunPage({ run }: { run: Run }) {
  const { can } = useSession();
  const client = useQueryClient();
  const over = isOver(run);
  useEffect(() => { if (over) void client.invalidateQueries({ queryKey: [...PUBLICATION_KEY, 'summary'] }); }, [client, over]);
  const facts = `Envoi n°\u00A0${integer(run.number)}, lancé par ${startedBy(run)} le ${dayAndTime(run.requestedAt)}.${over ? '' : ' Vous pouvez quitter cet écran\u00A0: l’envoi continue.'}`;
  return (
    <Page
      title={TITLES[run.state]} documentTitle={`Envoi n°\u00A0${run.number}`} screen="Publication" crumbs={[{ label: 'Publication', to: '/publication' }, { label: 'Envois', to: '/publication/envois' }]} facts={facts}
      acts={!over && can('publication.run') ? <Button danger icon={CloseIcon} busy={run.stopAsked} onClick={() => void stopRun(run.id)}>Interrompre</Button> : <ButtonLink to="/publication">Nouvelle simulation</ButtonLink>}
    >
      <Progress run={run} />
      {over ? null : <Note>Avant la bascule, les clients voient toujours l’état précédent, entier. Si l’envoi s’arrête, il reprend où il en était, sans doublon.</Note>}
      {run.error && run.state !== 'stopped' ? <Note tone={over ? 'danger' : 'warning'}>{run.error}{over ? ' Vos clients voient l’état précédent, rien n’est perdu.' : ` Nouvel essai en cours (essai n°\u00A0${run.attempts}).`}</Note> : null}
      {run.state === 'stopped' ? <Note tone="warning">Interrompue à la demande. Vos clients voient l’état précédent&#8239;; la prochaine publication enverra tout ce qui reste.</Note> : null}
      <div className="columns">
        <Report run={run} />
        <Log run={run} />
      </div>
    </Page>
  );
}

function Progress({ run }: { run: Run }) {
  const { done, total } = run.state === 'done' ? { done: 1, total: 1 } : isOver(run) ? { done: 0, total: 1 } : progressOf(run);
  const title = run.state === 'done' ? count(changesOf(run), 'changement transmis', 'changements transmis') : run.state === 'waiting' ? 'En attente de l’envoi précédent' : isOver(run) ? 'Rien n’a été transmis' : 'Transmission en cours';
  return (
    <Card title={title} acts={<RunState run={run} />}>
      <div className="stack" aria-live="polite">
        <ProgressBar label="Avancement de la publication" value={done} total={total} tone={run.state === 'done' ? 'success' : run.state === 'failed' ? 'danger' : undefined} />
        <ProgressSteps label="Étapes de la publication" steps={stepsOf(run)} />
      </div>
    </Card>
  );
}

function stepsOf(run: Run): ProgressStep[] {
  const reached = new Map(run.steps.map((step) => [step.step, step]));
  const names: [key: string, label: string, icon: ProgressStep['icon'], detail: string | undefined][] = [
    ['changes', 'Comparaison', ReplaceIcon, undefined],
    ['rights', 'Calcul des droits', RightsIcon, reached.has('rights') ? count(reached.get('rights')!.total, 'personne', 'personnes') : undefined],
    ['documents', 'Transmission', PublicationIcon, reached.has('documents') ? `${integer(reached.get('documents')!.done)} sur ${integer(reached.get('documents')!.total)}` : undefined],
    ['switch', 'Bascule', BinderIcon, 'd’un seul coup'],
    ['notices', 'Avis aux clients', MailIcon, run.state === 'done' ? (run.notices > 0 ? `${integer(run.noticesSent)} sur ${count(run.notices, 'e-mail', 'e-mails')}` : 'aucun à envoyer') : undefined],
  ];
  const last = run.steps.at(-1)?.step ?? 'changes';
  const at = names.findIndex(([key]) => key === last);
  return names.map(([key, label, icon, detail], index) => {
    const state = run.state === 'done' ? (key === 'notices' && run.noticesSent < run.notices ? 'current' : 'done') : run.state === 'waiting' || index > at ? 'waiting' : index < at ? 'done' : isOver(run) ? 'failed' : 'current';
    return { key, label, icon, state, ...(detail ? { detail } : {}) };
  });
}

function Report({ run }: { run: Run }) {
  const lines = reportLines(run);
  return (
    <Card title="Compte rendu">
      {run.state !== 'done' ? <p className="muted">{isOver(run) ? 'Cet envoi n’a rien changé sur l’extranet.' : 'Le compte rendu paraît à la fin de l’envoi.'}</p> : lines.length === 0 ? <p>L’extranet était déjà à jour.</p> : <ul className="pub-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
      {timeTaken(run) ? <p className="muted small">En {timeTaken(run)}. Les collaborateurs qui reçoivent les messages système en ont un compte rendu.</p> : null}
      {run.state === 'done' ? <p><Link to="/publication/envois">Tous les envois</Link></p> : null}
    </Card>
  );
}

const LINES = 100;

function Log({ run }: { run: Run }) {
  const [limit, setLimit] = useState(LINES);
  const over = isOver(run);
  const query = useQuery({ queryKey: [...PUBLICATION_KEY, 'lines', run.id, limit, over], queryFn: () => call<{ total: number; rows: LogLine[] }>('GET', `/api/office/publication/runs/${run.id}/lines?limit=${limit}`), enabled: over });
  const base = `/api/office/publication/runs/${run.id}/log?format=`;
  return (
    <Card title="Journal" flush acts={run.logLines > 0 ? <><ButtonLink href={`${base}xml`} download size="small" icon={DownloadIcon}>XML</ButtonLink><ButtonLink href={`${base}json`} download size="small" icon={DownloadIcon}>JSON</ButtonLink></> : null}>
      {over ? (
        <QueryState query={query} what="Le journal n’a pas pu être lu.">
          {({ rows, total }) => (rows.length === 0 ? <EmptyState>Aucune ligne&nbsp;: rien n’a été envoyé, ou le journal de transfert est coupé dans les paramètres.</EmptyState> : (
            <>
              <ul className="pub-log">{rows.map((line) => <li key={line.seq}><time dateTime={line.at}>{time(line.at)}</time><Effect act={line.act} /><span>{line.label}{line.targetPath ? <small>{line.targetPath}</small> : null}</span></li>)}</ul>
              {total > rows.length ? <p className="pub-foot">{limit < 500 ? <Button size="small" onClick={() => setLimit(500)}>Afficher la suite</Button> : <span className="muted small">{integer(total - rows.length)} {plural(total - rows.length, 'ligne', 'lignes')} de plus dans le fichier à télécharger.</span>}</p> : null}
            </>
          ))}
        </QueryState>
      ) : <ul className="pub-log">{run.steps.toReversed().map((step) => <li key={step.step}><time dateTime={step.reachedAt}>{time(step.reachedAt)}</time><span>{STEP_WORDS[step.step]}{step.total > 0 ? `\u00A0: ${integer(step.done)} sur ${integer(step.total)}` : ''}</span></li>)}</ul>}
    </Card>
  );
}

const STEP_WORDS: Record<string, string> = { changes: 'Comparaison avec ce que montre l’extranet', rights: 'Droits des personnes', documents: 'Documents', switch: 'Bascule' };
