import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { integer, percent } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { CloseIcon, DoneIcon, DownloadIcon, SpreadsheetIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { Outcome, Run } from './model.ts';
import { figure, PROGRESS_WORDS, SECTION_WORDS } from './words.ts';

/** Totals announced by the former software against what was read; each gap with its cause. */
export function ReconciliationCard({ runId, outcome }: { runId: string; outcome: Outcome }) {
  const sections = outcome.reconciliation.filter((section) => section.announced > 0 || section.read > 0);
  const announced = sections.some((section) => section.announced > 0);
  const gaps = sections.filter((section) => section.gaps.length > 0);
  return (
    <Card title="Rapprochement" acts={<ButtonLink variant="subtle" icon={SpreadsheetIcon} href={`/api/office/movein/runs/${runId}/report?format=xlsx`} download>Ouvrir dans un tableur</ButtonLink>} flush>
      {sections.length === 0 ? <EmptyState>Aucun total à rapprocher.</EmptyState> : (
        <table className="table">
          <thead><tr><th scope="col">Total</th>{announced ? <th scope="col" className="right">Attendus</th> : null}<th scope="col" className="right">{announced ? 'Retrouvés' : 'Lus'}</th>{announced ? <th scope="col"><span className="vh">Accord</span></th> : null}</tr></thead>
          <tbody>
            {sections.map((section) => {
              const agrees = section.gaps.length === 0;
              return (
                <tr key={section.name} className={agrees ? undefined : 'movein-gap'}>
                  <td>{SECTION_WORDS[section.name]}</td>
                  {announced ? <td className="right">{integer(section.announced)}</td> : null}
                  <td className="right">{integer(announced ? section.equal : section.read)}</td>
                  {announced ? <td className="right">{section.announced === 0 ? null : <><Glyph icon={agrees ? DoneIcon : CloseIcon} /><span className="vh">{agrees ? 'concorde' : 'écart'}</span></>}</td> : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {announced ? null : <p className="in muted small">Aucun fichier de contrôle (CONTROLE.json) parmi les fichiers&nbsp;: comparez ces totaux à ceux de votre ancien logiciel.</p>}
      {announced && gaps.length === 0 ? <p className="in small">Tous les totaux annoncés par CONTROLE.json sont retrouvés, au centime.</p> : null}
      {gaps.map((section) => (
        <div key={section.name} className="in small">
          <b>{SECTION_WORDS[section.name]}</b>{section.cause ? `\u00A0: ${section.cause}` : null}
          <ul className="movein-gaps">{section.gaps.slice(0, 5).map((gap) => <li key={gap.label}>{gap.label}&nbsp;: attendu {figure(section.name, gap.expected)}, lu {figure(section.name, gap.read)}</li>)}</ul>
        </div>
      ))}
    </Card>
  );
}

/** What becomes of the lines of each file. */
export function FilesCard({ run, outcome, title, kept }: { run: Run; outcome: Outcome; title: string; kept: boolean }) {
  return (
    <Card title={title} flush>
      <div className="table-scroll">
        <table className="table entries" aria-label={title}>
          <thead><tr><th scope="col">Fichier</th><th scope="col">Encodage et séparateur reconnus</th><th scope="col" className="right">Lignes lues</th><th scope="col" className="right">{kept ? 'Créées' : 'À créer'}</th><th scope="col" className="right">{kept ? 'Modifiées' : 'À modifier'}</th><th scope="col" className="right">Inchangées</th><th scope="col" className="right">En erreur</th></tr></thead>
          <tbody>
            {outcome.files.map((file) => (
              <tr key={file.path}>
                <td>{file.path}{file.entries > 0 ? <span className="sub">{integer(file.entries)} écritures</span> : null}</td><td>{file.format}</td>
                <td className="right" data-label="Lues">{integer(file.read)}</td><td data-label={kept ? 'Créées' : 'À créer'} className="right later">{integer(file.created)}</td><td data-label={kept ? 'Modifiées' : 'À modifier'} className="right later">{integer(file.changed)}</td><td data-label="Inchangées" className="right later">{integer(file.unchanged)}</td>
                <td className="right later" data-label="En erreur">{file.refused === 0 ? '0' : <a className="movein-refused" href={`/api/office/movein/runs/${run.id}/refused?path=${encodeURIComponent(file.path)}`} download title="Télécharger ces lignes pour les corriger"><Glyph icon={DownloadIcon} />{integer(file.refused)}<span className="vh"> lignes de {file.path} à corriger, télécharger</span></a>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {outcome.notes.map((note) => <div key={note} className="in"><Note tone="warning">{note}</Note></div>)}
    </Card>
  );
}

/** A trial or an import under way. */
export function WorkCard({ run, title }: { run: Run; title: string }) {
  const { step, done, total } = run.progress ?? { step: 'waiting' as const, done: 0, total: 1 };
  return (
    <Card title={title}>
      <div className="stack">
        <p role="status">{PROGRESS_WORDS[step]}{total > 1 ? `\u00A0: ${percent(100 * Math.min(done, total) / total, 0)}` : '…'}</p>
        <ProgressBar label={PROGRESS_WORDS[step]} value={done} total={Math.max(total, 1)} />
        <p className="muted small">Vous pouvez quitter cette page ou vous déconnecter&nbsp;: le travail continue. Arrêté par une coupure, il reprend seul, et rien n’est enregistré à moitié.</p>
      </div>
    </Card>
  );
}
