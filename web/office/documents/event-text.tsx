import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { fileSize } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { DownloadIcon, EditIcon, LockIcon, PrintIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { EVENTS, useRefresh } from './calls.ts';
import { LetterDesk } from './letter-desk.tsx';
import { Paper } from './letter-preview.tsx';
import type { EventRecord, RichText } from './model.ts';

/** « Texte »: the PDF as clients read it; the editor while it may still be written. */
export function EventText({ event, writing, onWriting }: { event: EventRecord; writing: boolean; onWriting: (writing: boolean) => void }) {
  if (writing) return <Writing event={event} onDone={() => onWriting(false)} />;
  const file = `${EVENTS}/${event.id}/parts/${event.id}/file`;
  // Set whole by the program (a quittance, a statement): it is made again, never rewritten.
  const set = event.hasBody && event.body === null;
  const write = event.acts.editContent && !set ? <Button icon={EditIcon} onClick={() => onWriting(true)}>{event.hasBody ? 'Modifier le texte' : 'Écrire le texte'}</Button> : null;
  if (!event.hasBody) {
    return <Card><EmptyState act={write}>Cet événement n’a pas de texte{'\u00A0'}: aucun PDF n’en est fait. Seules ses pièces jointes seront publiées.</EmptyState></Card>;
  }
  return (
    <Card>
      <div className="stack">
        <div className="line no-print">
          {write}
          <ButtonLink href={file} icon={DownloadIcon}>Télécharger{event.bodySize === null ? '' : ` (${fileSize(event.bodySize)})`}</ButtonLink>
          <ButtonLink href={`${file}?disposition=inline`} target="_blank" icon={PrintIcon}>Ouvrir ou imprimer</ButtonLink>
          {set ? <span className="muted small push"><Glyph icon={LockIcon} /> Établi par le logiciel{'\u00A0'}: le texte ne se réécrit pas.</span> : event.frozen ? <span className="muted small push"><Glyph icon={LockIcon} /> Publié{'\u00A0'}: le texte est figé. Pour corriger, annulez et remplacez.</span> : null}
        </div>
        <Paper title={`Texte de l’événement, en PDF\u00A0: ${event.title}`} address={`${file}?disposition=inline&v=${event.version}`} />
      </div>
    </Card>
  );
}

function Writing({ event, onDone }: { event: EventRecord; onDone: () => void }) {
  const [text, setText] = useState<RichText>(event.body ?? []);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const refresh = useRefresh();
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await call('PATCH', `${EVENTS}/${event.id}`, { version: event.version, body: text });
      toast(text.length > 0 ? 'Texte enregistré.' : 'Texte retiré : aucun PDF ne sera fait.');
      refresh();
      onDone();
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <div className="line"><Button variant="primary" busy={busy} onClick={() => void save()}>Enregistrer le texte</Button><Button onClick={onDone}>Abandonner mes changements</Button></div>
      {error ? <Note tone="danger" live>{error} Votre texte est toujours là.</Note> : null}
      <LetterDesk initial={event.body} letter={{ title: event.title, treatmentOn: event.treatmentOn, accountId: event.accountId, recipientPartyId: event.recipientPartyId }} onChange={setText} />
    </div>
  );
}
