import { useRef, useState, type DragEvent } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, fileSize, integer } from '../../ui/format.ts';
import { BinderIcon, DeleteIcon, MoveInIcon, NextIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Status } from '../../ui/tag.tsx';
import { useRunActs, useTables } from './calls.ts';
import type { TableFile } from './model.ts';
import { filesOfDrop, filesOfInput, sendFile, type Dropped } from './send-file.ts';
import { StepFoot, type StepProps } from './step-foot.tsx';

const NBSP = '\u00A0';

interface Sending {
  name: string;
  bytes: number;
  total: number;
}

export function StepFiles({ run, go }: StepProps) {
  const acts = useRunActs(run.id);
  const labels = new Map((useTables().data ?? []).map(({ name, label }) => [name as string, label]));
  const drop = useDrop(run.id, () => void acts.refresh());
  const known = run.tables.filter((file) => file.table !== null);
  return (
    <>
      <DropZone drop={drop} />
      {drop.error ? <Note tone="danger" live>{drop.error}</Note> : null}
      {drop.heldBack.length > 0 ? <Note tone="warning" live>{count(drop.heldBack.length, 'fichier de l’archive n’a pas été pris', 'fichiers de l’archive n’ont pas été pris')}{'\u00A0: '}{drop.heldBack.slice(0, 5).join(', ')}{drop.heldBack.length > 5 ? '…' : ''}</Note> : null}
      {run.tables.length > 0 || run.others.count > 0 ? (
        <Card title="Fichiers déposés" count={integer(run.tables.length + run.others.count)} flush>
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Fichier</th><th scope="col">Reconnu comme</th><th scope="col">Encodage et séparateur</th><th scope="col" className="right">Taille</th><th scope="col"><span className="vh">Actions</span></th></tr></thead>
              <tbody>
                {run.tables.map((file) => (
                  <tr key={file.path}>
                    <td>{file.path}{file.fault ? <span className="sub">{file.fault}</span> : null}</td>
                    <td>{recognised(file, labels)}</td>
                    <td>{file.format}</td>
                    <td className="right">{fileSize(file.size)}</td>
                    <td className="right"><IconButton icon={DeleteIcon} label={`Retirer ${file.path}`} onClick={() => acts.removeFile.mutate(file.path)} /></td>
                  </tr>
                ))}
                {run.others.count > 0 ? <tr><td>{count(run.others.count, 'autre fichier', 'autres fichiers')}</td><td className="muted" colSpan={2}>Documents et photos, nommés par leurs index</td><td className="right">{fileSize(run.others.bytes)}</td><td className="right">{NBSP}</td></tr> : null}
              </tbody>
            </table>
          </div>
        </Card>
      ) : null}
      <StepFoot note={known.length === 0 ? 'Déposez au moins un tableau reconnu.' : undefined}>
        <Button variant="primary" icon={NextIcon} refusedBecause={known.length === 0 ? 'Déposez au moins un tableau reconnu.' : drop.sending ? 'Attendez la fin du dépôt.' : null} onClick={() => go(1)}>Vérifier les colonnes</Button>
      </StepFoot>
    </>
  );
}

function recognised(file: TableFile, labels: ReadonlyMap<string, string>) {
  if (file.fault) return <Status kind="refused">Illisible</Status>;
  if (file.table === null) return <Status kind="retained">Non reconnu</Status>;
  return file.missing.length > 0 ? <><Status kind="retained">{labels.get(file.table) ?? file.table}</Status><span className="sub">Colonnes à choisir</span></> : <Status kind="done">{labels.get(file.table) ?? file.table}</Status>;
}

type Drop = ReturnType<typeof useDrop>;

/** Sends files one after the other: a cut loses the one that was going, not those before it. */
function useDrop(runId: string, onDone: () => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [heldBack, setHeldBack] = useState<string[]>([]);
  const stop = useRef<AbortController | null>(null);
  const take = async (files: Dropped[]) => {
    if (files.length === 0 || stop.current) return;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    stop.current = new AbortController();
    setError(null);
    setHeldBack([]);
    let before = 0;
    try {
      for (const dropped of files) {
        const at = before;
        setSending({ name: dropped.path, bytes: at, total });
        const { refused } = await sendFile(runId, dropped, (bytes) => setSending({ name: dropped.path, bytes: at + bytes, total }), stop.current.signal);
        if (refused.length > 0) setHeldBack((all) => [...all, ...refused.map(({ path }) => path)]);
        before += dropped.file.size;
      }
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      stop.current = null;
      setSending(null);
      onDone();
    }
  };
  return { sending, error, heldBack, take, stop: () => stop.current?.abort() };
}

function DropZone({ drop }: { drop: Drop }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then(drop.take);
  };
  return (
    <div className={over ? 'movein-drop over' : 'movein-drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      {drop.sending ? (
        <>
          <b role="status">Dépôt de {drop.sending.name}</b>
          <ProgressBar label="Dépôt des fichiers" value={drop.sending.bytes} total={drop.sending.total} />
          <span className="muted small">{fileSize(drop.sending.bytes)} sur {fileSize(drop.sending.total)}</span>
          <Button variant="subtle" onClick={drop.stop}>Arrêter le dépôt</Button>
        </>
      ) : (
        <>
          <b>Glissez ici une archive ZIP, un dossier ou des fichiers</b>
          <span className="muted small">CSV, texte, XLSX, FEC, et les documents que leurs index nomment. L’encodage, le séparateur et les colonnes sont reconnus.</span>
          <div className="line">
            <Button icon={MoveInIcon} onClick={() => files.current?.click()}>Choisir des fichiers</Button>
            <Button icon={BinderIcon} onClick={() => folder.current?.click()}>Choisir un dossier</Button>
          </div>
        </>
      )}
      <input ref={files} type="file" multiple hidden aria-label="Fichiers à reprendre" onChange={(event) => { void drop.take(filesOfInput(event.target.files)); event.target.value = ''; }} />
      <input ref={folder} type="file" hidden aria-label="Dossier à reprendre" {...{ webkitdirectory: '' }} onChange={(event) => { void drop.take(filesOfInput(event.target.files)); event.target.value = ''; }} />
    </div>
  );
}
