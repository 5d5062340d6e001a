import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { count, fileSize, plural } from '../../ui/format.ts';
import { AscendingIcon, DeleteIcon, DescendingIcon, DocumentIcon, DownloadIcon, EditIcon } from '../../ui/icons.ts';
import { EmptyState } from '../../ui/states.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { EVENTS, useRefresh } from './calls.ts';
import type { Attachment, EventRecord } from './model.ts';

/** Shown in place by every browser; the others are downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** « Pièces jointes »: in the order in which clients find them. */
export function EventAttachments({ event }: { event: EventRecord }) {
  const [renaming, setRenaming] = useState<Attachment | null>(null);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const refresh = useRefresh();
  const { attachments } = event;
  const open = event.acts.editContent;
  const path = `${EVENTS}/${event.id}/attachments`;
  const act = async (work: () => Promise<unknown>, said?: string) => {
    try {
      await work();
      if (said) toast(said);
      refresh();
    } catch (refusal) {
      toastError((refusal as Error).message);
    }
  };
  const move = (index: number, by: number) => {
    const ids = attachments.map(({ id }) => id);
    ids.splice(index + by, 0, ...ids.splice(index, 1));
    void act(() => call('PUT', `${path}/order`, { ids }));
  };
  return (
    <div className="stack">
      {open ? <DropFiles path={path} hint="ou déposez-les ici : PDF, images, Word, Excel, texte…" onSent={(_reply, sent) => { toast(`${count(sent, 'fichier joint', 'fichiers joints')}.`); refresh(); }} /> : null}
      <Card flush>
        {attachments.length === 0 ? <EmptyState>Aucune pièce jointe.{open ? ' Les fichiers que vous joindrez arriveront ici, dans l’ordre de leur publication.' : null}</EmptyState> : (
          <ol className="attachments">
            {attachments.map((attachment, index) => (
              <li key={attachment.id}>
                <span className="name">{attachment.name}<small>{fileSize(attachment.size)}</small></span>
                <ButtonLink size="small" href={`${EVENTS}/${event.id}/parts/${attachment.id}/file${SHOWN.has(attachment.mime) ? '?disposition=inline' : ''}`} target="_blank" icon={SHOWN.has(attachment.mime) ? DocumentIcon : DownloadIcon}>{SHOWN.has(attachment.mime) ? 'Ouvrir' : 'Télécharger'}</ButtonLink>
                {open ? (
                  <span className="line">
                    <IconButton icon={AscendingIcon} label={`Monter ${attachment.name}`} disabled={index === 0} onClick={() => move(index, -1)} />
                    <IconButton icon={DescendingIcon} label={`Descendre ${attachment.name}`} disabled={index === attachments.length - 1} onClick={() => move(index, 1)} />
                    <IconButton icon={EditIcon} label={`Renommer ${attachment.name}`} onClick={() => setRenaming(attachment)} />
                    <IconButton icon={DeleteIcon} label={`Retirer ${attachment.name}`} onClick={() => setRemoving(attachment)} />
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </Card>
      {event.frozen ? <p className="muted small">Publié{'\u00A0'}: {plural(attachments.length, 'la pièce jointe est figée', 'les pièces jointes sont figées')}. Pour corriger, annulez et remplacez.</p> : null}
      {renaming ? <Renaming attachment={renaming} onCancel={() => setRenaming(null)} onName={(name) => void act(() => call('PATCH', `${path}/${renaming.id}`, { name }), 'Pièce jointe renommée.').then(() => setRenaming(null))} /> : null}
      <ConfirmDialog
        open={removing !== null} danger title={`Retirer la pièce jointe\u202F?`} verb="Retirer la pièce jointe" consequence={<p>«{'\u00A0'}{removing?.name}{'\u00A0'}» ne sera plus jointe à cet événement.</p>} onCancel={() => setRemoving(null)}
        onConfirm={() => { if (removing) void act(() => call('DELETE', `${path}/${removing.id}`), 'Pièce jointe retirée.').then(() => setRemoving(null)); }}
      />
    </div>
  );
}

function Renaming({ attachment, onName, onCancel }: { attachment: Attachment; onName: (name: string) => void; onCancel: () => void }) {
  const [name, setName] = useState(attachment.name);
  return (
    <Dialog open title="Renommer la pièce jointe" onClose={onCancel}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); onName(name); }}>
        <TextField label="Nom" help="La fin du nom (.pdf, .jpg…) ne change pas." value={name} onChange={setName} maxLength={180} />
        <div className="acts"><Button onClick={onCancel}>Annuler</Button><Button type="submit" variant="primary">Renommer</Button></div>
      </form>
    </Dialog>
  );
}
