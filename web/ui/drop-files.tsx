import { useId, useRef, useState, type DragEvent } from 'react';
import './drop-files.css';
import { Button } from './button.tsx';
import { AttachmentIcon } from './icons.ts';
import { percent } from './format.ts';
import { Note } from './note.tsx';
import { sendFiles } from './send-files.ts';

/** Files by dropping them here or by the button, with how far they are. One refused file refuses them all, and says which. */
export function DropFiles<T>({ path, verb = 'Joindre des fichiers', hint, accept, onSent }: { path: string; verb?: string; hint: string; /** What the chooser proposes; the server decides. */ accept?: string; onSent: (reply: T, count: number) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const send = async (list: FileList | null) => {
    const files = [...list ?? []];
    if (files.length === 0 || done !== null) return;
    setError(null);
    setDone(0);
    sending.current = new AbortController();
    try {
      onSent(await sendFiles<T>(path, files, setDone, sending.current.signal), files.length);
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setDone(null);
      if (input.current) input.current.value = '';
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files);
  };
  return (
    <div className="stack">
      <div className={over ? 'drop-files over' : 'drop-files'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        {done === null ? (
          <>
            <Button icon={AttachmentIcon} aria-describedby={id} onClick={() => input.current?.click()}>{verb}</Button>
            <span id={id} className="muted small">{hint}</span>
          </>
        ) : (
          <>
            <progress aria-label="Envoi des fichiers" value={done} max={1} />
            <span className="muted small" role="status">{done < 1 ? `Envoi : ${percent(done * 100, 0)}` : 'Vérification des fichiers…'}</span>
            <Button variant="subtle" onClick={() => sending.current?.abort()}>Arrêter l’envoi</Button>
          </>
        )}
        <input ref={input} type="file" multiple hidden accept={accept} aria-label="Fichiers à joindre" onChange={(event) => void send(event.target.files)} />
      </div>
      {error ? <Note tone="danger" live>{error}</Note> : null}
    </div>
  );
}
