import { ButtonLink } from '../../ui/button.tsx';
import { count } from '../../ui/format.ts';
import { SpreadsheetIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { FilesCard, ReconciliationCard, WorkCard } from './outcome-cards.tsx';
import { StepFoot, type StepProps } from './step-foot.tsx';
import { refusedLines } from './words.ts';

export function StepImport({ run }: StepProps) {
  if (run.state !== 'imported' || !run.report) return <WorkCard run={run} title="Import" />;
  const sum = (what: 'created' | 'changed') => run.report!.files.reduce((total, file) => total + file[what], 0);
  const refused = refusedLines(run.report);
  return (
    <>
      <Note tone="success" live>
        Import terminé&nbsp;: {count(sum('created'), 'ligne créée', 'lignes créées')}, {count(sum('changed'), 'modifiée', 'modifiées')}{refused > 0 ? `, ${count(refused, 'laissée de côté', 'laissées de côté')}` : ''}. Les documents paraîtront sur l’extranet à la prochaine publication.
      </Note>
      <div className="movein-split">
        <FilesCard run={run} outcome={run.report} title="Ce qui a été importé" kept />
        <ReconciliationCard runId={run.id} outcome={run.report} />
      </div>
      <StepFoot back={<ButtonLink to="/reprise">Historique des reprises</ButtonLink>}>
        <ButtonLink icon={SpreadsheetIcon} href={`/api/office/movein/runs/${run.id}/findings/export?format=xlsx`} download>Erreurs et avertissements</ButtonLink>
        <ButtonLink variant="primary" icon={SpreadsheetIcon} href={`/api/office/movein/runs/${run.id}/report?format=xlsx`} download>Télécharger le rapport</ButtonLink>
      </StepFoot>
    </>
  );
}
