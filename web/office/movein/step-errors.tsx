import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TickField } from '../../ui/fields.tsx';
import { count, integer } from '../../ui/format.ts';
import { BackIcon, DoneIcon, MoveInIcon, ReplaceIcon, SpreadsheetIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFindings, useRunActs } from './calls.ts';
import { FindingsTable } from './findings-table.tsx';
import type { Correction, FindingRow, Outcome, Run } from './model.ts';
import { FilesCard, ReconciliationCard } from './outcome-cards.tsx';
import { StepFoot, type StepProps } from './step-foot.tsx';
import { refusedLines } from './words.ts';

export function StepErrors({ run, go }: StepProps) {
  return run.trial ? <Errors run={run} trial={run.trial} go={go} /> : null;
}

function Errors({ run, trial, go }: { run: Run; trial: Outcome; go: (step: number) => void }) {
  const acts = useRunActs(run.id);
  const errors = useFindings(run.id, 'error', run.triedAt);
  const warnings = useFindings(run.id, 'warning', run.triedAt);
  const mended = useFindings(run.id, 'auto', run.triedAt);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [leaveOut, setLeaveOut] = useState(false);
  const refused = refusedLines(trial);
  const read = trial.files.reduce((sum, file) => sum + file.read, 0);
  const corrections = Object.keys(typed).length;
  const reason = refused > 0 && !leaveOut ? `L’import s’ouvrira quand ${refused > 1 ? `les ${integer(refused)} lignes refusées seront corrigées, ou laissées` : 'la ligne refusée sera corrigée, ou laissée'} de côté.` : corrections > 0 ? 'Relancez d’abord la simulation avec vos corrections.' : null;
  const retry = async (more: Record<string, string> = {}) => {
    const asked = correctionsOf(errors.data?.rows ?? [], { ...typed, ...more });
    if (asked.length > 0) {
      await acts.correct.mutateAsync(asked);
      toast(`${count(asked.length, 'correction gardée', 'corrections gardées')}.`);
    }
    setTyped({});
    acts.trial.mutate(undefined);
  };
  const proposed = (errors.data?.rows ?? []).filter((row) => row.proposal !== null && typed[keyOf(row)] === undefined);
  return (
    <>
      {refused > 0
        ? <Note tone="danger" live><b>{count(refused, 'ligne refusée empêche', 'lignes refusées empêchent')} l’import, sur {count(read, 'ligne lue', 'lignes lues')}.</b> Corrigez ici, ou dans vos fichiers puis relancez la simulation. {count(trial.warnings, 'avertissement n’empêche', 'avertissements n’empêchent')} rien. <a href="#avertissements">Voir les avertissements</a></Note>
        : <Note tone="success" live>Aucune erreur. {count(trial.warnings, 'avertissement n’empêche', 'avertissements n’empêchent')} rien.</Note>}
      <div className="movein-split">
        <Card
          title="Erreurs à corriger" count={integer(trial.errors)} flush acts={<ButtonLink icon={SpreadsheetIcon} href={`/api/office/movein/runs/${run.id}/findings/export?format=xlsx`} download>Ouvrir dans un tableur</ButtonLink>}
          footer={<div className="line">{proposed.length > 0 ? <Button icon={DoneIcon} onClick={() => setTyped({ ...typed, ...Object.fromEntries(proposed.map((row) => [keyOf(row), row.proposal!])) })}>{proposed.length > 1 ? `Accepter les ${integer(proposed.length)} corrections proposées` : 'Accepter la correction proposée'}</Button> : null}<span className="muted small">Vos corrections sont gardées pour le prochain import du même fichier.</span></div>}
        >
          <QueryState query={errors} what="Les erreurs n’ont pas pu être lues.">
            {({ rows, total }) => (rows.length === 0 ? <EmptyState>Aucune erreur.</EmptyState> : <FindingsTable label="Erreurs à corriger" rows={rows} total={total} typed={typed} keyOf={keyOf} onType={(key, value) => setTyped({ ...typed, [key]: value })} />)}
          </QueryState>
        </Card>
        <ReconciliationCard runId={run.id} outcome={trial} />
      </div>
      <FilesCard run={run} outcome={trial} title="Ce qui sera importé" kept={false} />
      <div id="avertissements">
        <Card title="Avertissements et corrections automatiques" count={integer(trial.warnings + trial.corrected)} flush>
          <QueryState query={warnings}>{({ rows, total }) => <FindingsTable label="Avertissements et corrections automatiques" rows={[...rows, ...mended.data?.rows ?? []]} total={total + (mended.data?.total ?? 0)} />}</QueryState>
        </Card>
      </div>
      {refused > 0 ? <Card><TickField label={refused > 1 ? `Laisser de côté les ${integer(refused)} lignes refusées` : 'Laisser de côté la ligne refusée'} help="Elles ne sont pas importées. Elles restent à télécharger, avec leur problème, pour être corrigées puis déposées dans une nouvelle reprise." value={leaveOut} onChange={setLeaveOut} /></Card> : null}
      <StepFoot back={<Button icon={BackIcon} onClick={() => go(1)}>Colonnes</Button>} note={reason}>
        <Button icon={ReplaceIcon} variant={reason ? 'primary' : 'secondary'} busy={acts.trial.isPending || acts.correct.isPending} onClick={() => void retry()}>Relancer la simulation</Button>
        <Button icon={MoveInIcon} variant={reason ? 'secondary' : 'primary'} refusedBecause={reason} busy={acts.bring.isPending} onClick={() => acts.bring.mutate(leaveOut)}>Importer</Button>
      </StepFoot>
    </>
  );
}

function keyOf(row: FindingRow): string {
  return `${row.file}\u001F${row.line}\u001F${row.column ?? ''}`;
}

function correctionsOf(rows: readonly FindingRow[], typed: Record<string, string>): Correction[] {
  return rows.flatMap((row) => {
    const value = typed[keyOf(row)];
    return value === undefined || row.column === null ? [] : [{ file: row.file, line: row.line, column: row.column, valueRead: row.valueRead ?? '', value }];
  });
}
