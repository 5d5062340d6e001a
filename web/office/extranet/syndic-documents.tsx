import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import './extranet.css';
import { call, type ApiError } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { count, dayAndTime, fileSize } from '../../ui/format.ts';
import { AddIcon, CloseIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { SYNDIC_KEY } from './binders.tsx';
import { BASE } from './calls.ts';
import type { Audience, SyndicDocument } from './model.ts';

const AUDIENCES = [
  { value: 'council', label: 'Conseils syndicaux', help: 'Les membres et présidents des conseils de tous les immeubles.' },
  { value: 'coOwners', label: 'Tous les copropriétaires', help: 'Tous les copropriétaires de l’agence, tous immeubles confondus.' },
];
const UPLOAD_MS = 600_000;

/** « Documents du syndic »: agency-wide, fed here, live. */
export function SyndicDocuments() {
  const write = useSession().can('extranet.write');
  const client = useQueryClient();
  const query = useQuery({ queryKey: SYNDIC_KEY, queryFn: () => call<{ total: number; rows: SyndicDocument[] }>('GET', `${BASE}/syndic-documents`) });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: SYNDIC_KEY });
  const tick = (id: string, on: boolean) => setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const remove = async () => {
    try {
      const { deleted } = await call<{ deleted: number }>('POST', `${BASE}/syndic-documents/delete`, { ids: [...ticked] });
      toast(`${count(deleted, 'document supprimé', 'documents supprimés')}. Plus personne ne le voit.`);
      setTicked(new Set());
    } catch (error) {
      toastError((error as ApiError).message);
    }
    setRemoving(false);
    await refresh();
  };
  const change = async (document: SyndicDocument, audience: Audience) => {
    try {
      await call('PATCH', `${BASE}/syndic-documents/${document.id}`, { audience });
      toast(`«\u00A0${document.title}\u00A0»\u00A0: ${audience === 'council' ? 'vu des conseils syndicaux' : 'vu de tous les copropriétaires'}.`);
    } catch (error) {
      toastError((error as ApiError).message);
    }
    await refresh();
  };
  return (
    <Page
      title="Documents du syndic" screen="Extranet" crumbs={[{ label: 'Extranet', to: '/extranet' }, { label: 'Syndic', to: '/extranet/syndic' }, { label: 'Documents', to: '/extranet/syndic/documents' }]}
      facts="En temps réel&nbsp;: ce que vous ajoutez ou supprimez ici l’est aussitôt pour vos clients." primary={write ? <Button variant="primary" icon={AddIcon} onClick={() => setAdding(true)}>Ajouter un document</Button> : null}
    >
      <QueryState query={query} what="Les documents n’ont pas pu être lus.">
        {({ rows }) => (rows.length === 0 ? <EmptyState>Aucun document. Ajoutez la carte professionnelle, l’attestation d’assurance, le barème…</EmptyState> : (
          <Card flush>
            <table className="table rows-as-cards">
              <thead><tr>{write ? <th scope="col"><span className="vh">Cocher</span></th> : null}<th scope="col">Document</th><th scope="col">Vu par</th><th scope="col">Ajouté</th><th scope="col" className="right">Taille</th>{write ? <th scope="col"><span className="vh">Supprimer</span></th> : null}</tr></thead>
              <tbody>{rows.map((row) => (
                <tr key={row.id}>
                  {write ? <td className="lead"><span className="tick"><input type="checkbox" aria-label={`Cocher ${row.title}`} checked={ticked.has(row.id)} onChange={(event) => tick(row.id, event.target.checked)} /></span></td> : null}
                  <td><a href={`${BASE}/syndic-documents/${row.id}/file?disposition=inline`} target="_blank" rel="noopener">{row.title}</a><span className="sub">{row.fileName}</span></td>
                  <td>{write ? (
                    <select className="input" aria-label={`Qui voit ${row.title}`} value={row.audience} onChange={(event) => void change(row, event.target.value as Audience)}>{AUDIENCES.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>
                  ) : AUDIENCES.find(({ value }) => value === row.audience)?.label}</td>
                  <td>{dayAndTime(row.addedAt)}<span className="sub">par {row.addedBy}</span></td>
                  <td className="right">{fileSize(row.size)}</td>
                  {write ? <td className="right">{ticked.has(row.id) ? <IconButton icon={CloseIcon} label={ticked.size > 1 ? `Supprimer les ${ticked.size} documents cochés` : `Supprimer ${row.title}`} onClick={() => setRemoving(true)} /> : null}</td> : null}
                </tr>
              ))}</tbody>
            </table>
          </Card>
        ))}
      </QueryState>
      {write && (query.data?.total ?? 0) > 0 ? <p className="muted small">Pour supprimer&nbsp;: cochez, puis appuyez sur la croix à droite du document.</p> : null}
      <Dialog open={adding} title="Ajouter un document" onClose={() => setAdding(false)}>{adding ? <AddDocument onClose={() => setAdding(false)} onAdded={() => void refresh()} /> : null}</Dialog>
      <ConfirmDialog
        open={removing} danger title={`Supprimer ${count(ticked.size, 'document', 'documents')}\u202F?`} verb={`Supprimer ${count(ticked.size, 'document', 'documents')}`} onCancel={() => setRemoving(false)} onConfirm={() => void remove()}
        consequence={<><ul>{query.data?.rows.filter(({ id }) => ticked.has(id)).map((row) => <li key={row.id}>{row.title}</li>)}</ul><p>Plus aucun client ne le verra, dès maintenant. La suppression est définitive.</p></>}
      />
    </Page>
  );
}

function AddDocument({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [audience, setAudience] = useState<string>('council');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    const files = [...input.current?.files ?? []];
    if (files.length === 0) {
      setError('Choisissez un fichier.');
      input.current?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      for (const file of files) {
        const body = new FormData();
        body.append('file', file);
        await call('POST', `${BASE}/syndic-documents?audience=${audience}`, body, { timeoutMs: UPLOAD_MS });
      }
      toast(`${count(files.length, 'document ajouté', 'documents ajoutés')}\u00A0: vos clients le voient dès maintenant.`);
      onAdded();
      onClose();
    } catch (refusal) {
      setError((refusal as ApiError).message);
      onAdded();
      setBusy(false);
    }
  };
  return (
    <>
      <div className="field">
        <label htmlFor="syndic-file">Fichier</label>
        <span className="help" id="syndic-file-help">PDF, image ou document de bureautique. Plusieurs fichiers à la fois si besoin.</span>
        <input id="syndic-file" ref={input} type="file" multiple className="input" aria-describedby="syndic-file-help" />
      </div>
      <RadioField label="Vu par" value={audience} onChange={setAudience} choices={AUDIENCES} />
      {error ? <Note tone="danger" live>{error}</Note> : null}
      <div className="acts"><Button onClick={onClose}>Annuler</Button><Button variant="primary" busy={busy} onClick={() => void send()}>Ajouter</Button></div>
    </>
  );
}
