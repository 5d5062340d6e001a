import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { plural, count } from '../../ui/format.ts';
import { BackIcon, DeleteIcon, EditIcon, NextIcon } from '../../ui/icons.ts';
import { PhotoGrid } from '../../ui/photo-grid.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { useSession } from '../session.tsx';
import { useRefresh } from './calls.ts';

interface Photo {
  id: string;
  title: string | null;
  position: number;
}

const nameOf = ({ title, position }: Photo) => title ?? `Photo ${position}`;

/** « Photos » of a lot, in the order in which they are published. */
export function LotPhotos({ lotId }: { lotId: string }) {
  const { can } = useSession();
  const refresh = useRefresh();
  const path = `/api/office/lots/${lotId}/photos`;
  const query = useQuery({ queryKey: ['lot-photos', lotId], queryFn: () => call<{ photos: Photo[] }>('GET', path).then(({ photos }) => photos), enabled: can('documents.read') });
  if (!can('documents.read')) return null;
  const write = can('documents.write');
  return (
    <Card title="Photos" count={query.data?.length || undefined}>
      <div className="stack">
        {write ? <DropFiles path={path} verb="Ajouter des photos" hint="ou déposez-les ici&nbsp;: JPEG, PNG ou WebP." accept="image/jpeg,image/png,image/webp" onSent={(_reply, sent) => { toast(`${count(sent, 'photo ajoutée', 'photos ajoutées')}. ${plural(sent, 'Elle sera publiée', 'Elles seront publiées')} à la prochaine publication.`); refresh(); }} /> : null}
        <QueryState query={query} what="Les photos n’ont pas pu être lues.">
          {(photos) => (photos.length === 0 ? <EmptyState>Aucune photo de ce lot.</EmptyState> : <Photos photos={photos} path={path} write={write} refresh={refresh} />)}
        </QueryState>
      </div>
    </Card>
  );
}

function Photos({ photos, path, write, refresh }: { photos: readonly Photo[]; path: string; write: boolean; refresh: () => void }) {
  const [renaming, setRenaming] = useState<Photo | null>(null);
  const [removing, setRemoving] = useState<Photo | null>(null);
  const act = async (work: () => Promise<unknown>, said?: string) => {
    try {
      await work();
      if (said) toast(said);
    } catch (refusal) {
      toastError((refusal as Error).message);
    }
    refresh();
  };
  const move = (index: number, by: number) => {
    const ids = photos.map(({ id }) => id);
    ids.splice(index + by, 0, ...ids.splice(index, 1));
    void act(() => call('PUT', `${path}/order`, { ids }));
  };
  const shown = photos.map((photo) => ({ ...photo, name: photo.title, title: nameOf(photo) }));
  const file = (id: string) => `/api/office/photos/${id}`;
  return (
    <>
      <PhotoGrid
        photos={shown} addressOf={(id) => `${file(id)}/file`}
        renderActs={write ? (photo, index) => (
          <span className="line">
            <IconButton icon={BackIcon} label={`Avancer ${photo.title}`} disabled={index === 0} onClick={() => move(index, -1)} />
            <IconButton icon={NextIcon} label={`Reculer ${photo.title}`} disabled={index === photos.length - 1} onClick={() => move(index, 1)} />
            <IconButton icon={EditIcon} label={`Renommer ${photo.title}`} onClick={() => setRenaming(photos[index]!)} />
            <IconButton icon={DeleteIcon} label={`Retirer ${photo.title}`} onClick={() => setRemoving(photos[index]!)} />
          </span>
        ) : undefined}
      />
      {renaming ? <Renaming photo={renaming} onCancel={() => setRenaming(null)} onTitle={(title) => void act(() => call('PATCH', file(renaming.id), { title: title.trim() || null }), 'Titre enregistré.').then(() => setRenaming(null))} /> : null}
      <ConfirmDialog
        open={removing !== null} danger title={`Retirer la photo\u202F?`} verb="Retirer la photo" consequence={<p>«{'\u00A0'}{removing ? nameOf(removing) : ''}{'\u00A0'}» est retirée de ce lot, et de l’extranet à la prochaine publication. Cela ne peut pas être annulé.</p>} onCancel={() => setRemoving(null)}
        onConfirm={() => { if (removing) void act(() => call('DELETE', file(removing.id)), 'Photo retirée.').then(() => setRemoving(null)); }}
      />
    </>
  );
}

function Renaming({ photo, onTitle, onCancel }: { photo: Photo; onTitle: (title: string) => void; onCancel: () => void }) {
  const [title, setTitle] = useState(photo.title ?? '');
  return (
    <Dialog open title="Titre de la photo" onClose={onCancel}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); onTitle(title); }}>
        <TextField label="Titre" optional help={`Par exemple «\u00A0Séjour\u00A0». Vide, elle s’appelle «\u00A0Photo ${photo.position}\u00A0».`} value={title} onChange={setTitle} maxLength={200} />
        <div className="acts"><Button onClick={onCancel}>Annuler</Button><Button type="submit" variant="primary">Enregistrer</Button></div>
      </form>
    </Dialog>
  );
}
