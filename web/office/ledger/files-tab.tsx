import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { count, dayAndTime, fileSize, integer } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { sendFec, useLedger, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import type { Books, FecImport } from './model.ts';

const STATES = { waiting: ['soon', 'En attente'], working: ['running', 'En cours'], imported: ['done', 'Importé'], refused: ['refused', 'Refusé'], failed: ['refused', 'Arrêté'] } as const;
const atWork = ({ state }: FecImport): boolean => state === 'waiting' || state === 'working';

/** Files of entries brought in: checked line by line, all or nothing. */
export function FilesTab({ books }: { books: Books }) {
  const query = useLedger<{ rows: FecImport[] }>(`/entities/${books.id}/imports`, {}, { every: (data) => (data?.rows.some(atWork) ? 1000 : false) });
  return (
    <>
      {books.acts.includes('write') ? <Drop books={books} /> : null}
      <QueryState query={query} what="Les imports n’ont pas pu être lus.">{({ rows }) => (rows.length === 0 ? <EmptyState>Aucun fichier importé. Le fichier produit pour chaque exercice est dans «&nbsp;Exercices&nbsp;».</EmptyState> : rows.map((row) => <OneImport key={row.id} row={row} />))}</QueryState>
    </>
  );
}

function Drop({ books }: { books: Books }) {
  const input = useRef<HTMLInputElement>(null);
  const act = useAct();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<File | null>(null);
  const put = (file: File | null) => { act.clear(); setChosen(file); };
  const send = (file: File) => void act.run(() => sendFec(books.id, file), () => { setChosen(null); void refresh(); });
  return (
    <Card title="Importer un fichier des écritures (FEC)">
      <div className="stack">
        <p className="muted">Le fichier est vérifié selon l’article A. 47 A-1 du livre des procédures fiscales, puis ses écritures sont portées dans cette comptabilité. Une seule ligne fausse, et rien n’est importé. Un fichier déjà importé n’ajoute rien.</p>
        <input ref={input} type="file" className="vh" accept=".txt,.csv,text/plain" aria-label="Fichier des écritures" onChange={(event) => { put(event.target.files?.[0] ?? null); event.target.value = ''; }} />
        <div className="line"><Button onClick={() => input.current?.click()}>Choisir un fichier</Button></div>
      </div>
      <ConfirmDialog
        open={chosen !== null} title={`Importer dans ${books.name}\u202F?`} verb="Importer les écritures" busy={act.busy} error={act.error} onCancel={() => put(null)} onConfirm={() => { if (chosen) send(chosen); }}
        consequence={<>
          <p>«&nbsp;{chosen?.name}&nbsp;», {fileSize(chosen?.size ?? 0)}.</p>
          <p>Ses écritures sont validées aussitôt dans cette comptabilité. Elles ne se suppriment pas ensuite, elles s’extournent une à une.</p>
        </>}
      />
    </Card>
  );
}

function OneImport({ row }: { row: FecImport }) {
  const [kind, word] = STATES[row.state];
  return (
    <Card title={<>{row.name} <Status kind={kind}>{word}</Status></>}>
      <p className="muted">Déposé par {row.createdByName}, {dayAndTime(row.createdAt)}.</p>
      {atWork(row) ? <ProgressBar label={`Import de ${row.name}`} value={row.progress?.done ?? 0} total={row.progress?.total ?? 1} /> : null}
      {row.failure ? <Note tone="danger">{row.failure}</Note> : null}
      {row.counts ? <p>{count(row.counts.lines, 'ligne lue', 'lignes lues')}, {count(row.counts.entries, 'écriture', 'écritures')}{'\u00A0'}: {count(row.counts.created, 'ajoutée', 'ajoutées')}, {count(row.counts.skipped, 'déjà là', 'déjà là')}. {count(row.counts.errors, 'erreur', 'erreurs')}, {count(row.counts.warnings, 'avertissement', 'avertissements')}.</p> : null}
      {row.findings.length > 0 ? (
        <div className="table-scroll">
          <table className="table">
            <caption className="vh">Remarques sur {row.name}</caption>
            <thead><tr><th scope="col" className="right">Ligne</th><th scope="col">Colonne</th><th scope="col">Remarque</th></tr></thead>
            <tbody>{row.findings.map((finding, index) => <tr key={index}><td className="right">{integer(finding.line)}</td><td>{finding.column}</td><td>{finding.level === 'error' ? <Status kind="refused">Erreur</Status> : <Status kind="retained">À vérifier</Status>} {finding.message}</td></tr>)}</tbody>
          </table>
        </div>
      ) : null}
    </Card>
  );
}
