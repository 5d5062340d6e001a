import { useState } from 'react';
import './documents.css';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { count, fileSize, percent } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Status } from '../../ui/tag.tsx';
import { EVENTS } from './calls.ts';
import type { EventRecord } from './model.ts';
import { sendFiles } from '../../ui/send-files.ts';

type Sent = { state: 'waiting' } | { state: 'sending'; done: number } | { state: 'sent' } | { state: 'refused'; why: string };

interface Sending {
  event: EventRecord;
  files: readonly File[];
  states: readonly Sent[];
}

/**
 * The files chosen before the event existed, sent one after the other: one that is refused keeps none of the others back, and can be sent again.
 * `onDone` is called when all are there.
 */
export function useFirstAttachments(onDone: (event: EventRecord) => void): { sending: Sending | null; send: (event: EventRecord, files: readonly File[]) => Promise<void> } {
  const [sending, setSending] = useState<Sending | null>(null);
  const send = async (event: EventRecord, files: readonly File[]) => {
    const states = files.map((file, index): Sent => (sending?.files[index] === file && sending.states[index]!.state === 'sent' ? { state: 'sent' } : { state: 'waiting' }));
    const show = (index: number, state: Sent) => {
      states[index] = state;
      setSending({ event, files, states: [...states] });
    };
    for (const [index, file] of files.entries()) {
      if (states[index]!.state === 'sent') continue;
      show(index, { state: 'sending', done: 0 });
      try {
        await sendFiles(`${EVENTS}/${event.id}/attachments`, [file], (done) => show(index, { state: 'sending', done }), new AbortController().signal);
        show(index, { state: 'sent' });
      } catch (refusal) {
        show(index, { state: 'refused', why: (refusal as Error).message });
      }
    }
    if (states.every(({ state }) => state === 'sent')) onDone(event);
  };
  return { sending, send };
}

/** How far they are, and what to do about those that were refused. */
export function FirstAttachments({ sending: { event, files, states }, onAgain }: { sending: Sending; onAgain: () => void }) {
  const refused = states.filter(({ state }) => state === 'refused').length;
  const failed = refused > 0 && states.every(({ state }) => state === 'sent' || state === 'refused');
  return (
    <Card title="Pièces jointes">
      <div className="stack">
        {failed ? <Note tone="danger" live>L’événement est créé, mais {count(refused, 'fichier n’a pas été joint', 'fichiers n’ont pas été joints')}.{refused < files.length ? ' Les autres le sont.' : null}</Note> : <p role="status">L’événement est créé. Envoi de ses pièces jointes…</p>}
        <ul className="attachments">
          {files.map((file, index) => (
            <li key={`${index} ${file.name}`}>
              <span className="name">{file.name}<small>{fileSize(file.size)}</small><FileOutcome outcome={states[index]!} /></span>
              <FileState outcome={states[index]!} name={file.name} />
            </li>
          ))}
        </ul>
        {failed ? <div className="line"><ButtonLink variant="primary" to={`/evenements/${event.id}`}>Ouvrir l’événement</ButtonLink><Button onClick={onAgain}>Renvoyer {count(refused, 'fichier', 'fichiers')}</Button></div> : null}
      </div>
    </Card>
  );
}

function FileOutcome({ outcome }: { outcome: Sent }) {
  return outcome.state === 'refused' ? <span className="error">{outcome.why}</span> : null;
}

function FileState({ outcome, name }: { outcome: Sent; name: string }) {
  if (outcome.state === 'sending') return <span className="line"><progress aria-label={`Envoi de ${name}`} value={outcome.done} max={1} /><span className="muted small">{outcome.done < 1 ? percent(outcome.done * 100, 0) : 'Vérification…'}</span></span>;
  if (outcome.state === 'sent') return <Status kind="done">Joint</Status>;
  return outcome.state === 'refused' ? <Status kind="refused">Refusé</Status> : <span className="muted small">En attente</span>;
}
