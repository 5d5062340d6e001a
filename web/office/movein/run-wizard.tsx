import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import './movein.css';
import { dayAndTime } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { WizardSteps } from '../../ui/progress.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { atWork, useRun } from './calls.ts';
import type { Run } from './model.ts';
import { StepColumns } from './step-columns.tsx';
import { StepErrors } from './step-errors.tsx';
import { StepFiles } from './step-files.tsx';
import { StepImport } from './step-import.tsx';
import { StepTrial } from './step-trial.tsx';
import { STEPS } from './words.ts';

const CRUMBS = [{ label: 'Reprise de données', to: '/reprise' }];

export function RunWizard() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useRun(id);
  if (query.data) return <Wizard key={id} run={query.data} />;
  return <Page title="Reprise" crumbs={CRUMBS}>{query.isPending ? <LoadingState /> : <ErrorState error={query.error} what="La reprise n’a pas pu être lue." onRetry={() => void query.refetch()} />}</Page>;
}

function Wizard({ run }: { run: Run }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const working = atWork(run);
  // What was begun leads on: its outcome shows, not the step it was begun from.
  useEffect(() => { if (working) setChosen(null); }, [working]);
  const step = stepOf(run, chosen);
  const Step = [StepFiles, StepColumns, StepTrial, StepErrors, StepImport][step]!;
  const go = (next: number) => {
    setChosen(next);
    window.scrollTo({ top: 0 });
    document.getElementById('page-title')?.focus({ preventScroll: true });
  };
  return (
    <Page title={run.name} crumbs={CRUMBS} facts={factsOf(run)}>
      <div className="stack">
        <WizardSteps steps={STEPS} current={step} />
        {run.failure ? <Note tone="danger" live>{run.failure}</Note> : null}
        <Step run={run} go={go} />
      </div>
    </Page>
  );
}

/** Work under way decides; otherwise the step somebody chose, or where the run stands. */
function stepOf(run: Run, chosen: number | null): number {
  if (run.state === 'trying') return 2;
  if (run.state === 'importing' || run.state === 'imported') return 4;
  if (chosen !== null && (chosen < 2 || run.trial !== null)) return chosen;
  return run.trial ? 2 : 0;
}

function factsOf(run: Run): string {
  if (run.importedAt) return `Importée le ${dayAndTime(run.importedAt)}.`;
  if (run.triedAt) return `Simulation terminée le ${dayAndTime(run.triedAt)}. Aucune donnée n’a été enregistrée.`;
  return 'Aucune donnée n’est enregistrée avant l’import.';
}
