import { Button } from '../../ui/button.tsx';
import { count } from '../../ui/format.ts';
import { BackIcon, NextIcon, ReplaceIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { useRunActs } from './calls.ts';
import { FilesCard, ReconciliationCard, WorkCard } from './outcome-cards.tsx';
import { StepFoot, type StepProps } from './step-foot.tsx';
import { refusedLines } from './words.ts';

export function StepTrial({ run, go }: StepProps) {
  const acts = useRunActs(run.id);
  if (run.state === 'trying' || !run.trial) return <WorkCard run={run} title="Simulation" />;
  const refused = refusedLines(run.trial);
  const changed = run.trial.files.reduce((sum, file) => sum + file.changed, 0);
  return (
    <>
      {refused > 0
        ? <Note tone="warning" live>{count(refused, 'ligne serait refusée', 'lignes seraient refusées')}. {count(run.trial.warnings, 'avertissement n’empêche', 'avertissements n’empêchent')} rien.</Note>
        : <Note tone="success" live>Aucune ligne n’est refusée. {count(run.trial.warnings, 'avertissement n’empêche', 'avertissements n’empêchent')} rien.</Note>}
      {changed > 0 ? <Note tone="warning">{count(changed, 'fiche existante porte', 'fiches existantes portent')} un code de cet export et {changed > 1 ? 'prendraient' : 'prendrait'} ses valeurs. Si ce n’est pas le même portefeuille, changez les codes avant d’importer.</Note> : null}
      <div className="movein-split">
        <FilesCard run={run} outcome={run.trial} title="Ce qui sera importé" kept={false} />
        <ReconciliationCard runId={run.id} outcome={run.trial} />
      </div>
      <StepFoot back={<Button icon={BackIcon} onClick={() => go(1)}>Colonnes</Button>}>
        <Button icon={ReplaceIcon} busy={acts.trial.isPending} onClick={() => acts.trial.mutate(undefined)}>Relancer la simulation</Button>
        <Button variant="primary" icon={NextIcon} onClick={() => go(3)}>{refused > 0 ? 'Voir les erreurs' : 'Continuer'}</Button>
      </StepFoot>
    </>
  );
}
