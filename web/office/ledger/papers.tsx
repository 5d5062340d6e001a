import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { AttachField } from '../../ui/attach-field.tsx';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { count } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { AddIcon, AttachmentIcon, DeleteIcon, DocumentIcon } from '../../ui/icons.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { findEvents, ROOT, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import type { Draft, Entry, Paper } from './model.ts';

/** Where the paper is read, in another tab; null for an event without a file. */
function hrefOf({ kind, id, partId }: Paper): string | null {
  if (partId === null) return null;
  return kind === 'file' ? `${ROOT}/files/${partId}?disposition=inline` : `/api/office/events/${id}/parts/${partId}/file?disposition=inline`;
}

/** In a list: the only paper is opened at once, several lead to the record that names them. */
export function PaperMark({ papers, to }: { papers: readonly Paper[]; to: string }) {
  const [only] = papers;
  if (!only) return null;
  const href = papers.length === 1 ? hrefOf(only) : null;
  if (href !== null) return <a className="ledger-paper" href={href} target="_blank" rel="noopener" title={only.title} aria-label={`Pièce\u00A0: ${only.title}`}><Glyph icon={AttachmentIcon} /></a>;
  return <Link className="ledger-paper" to={to} title={papers.map(({ title }) => title).join('\n')} aria-label={`Pièces\u00A0: ${count(papers.length, 'pièce', 'pièces')}`}><Glyph icon={AttachmentIcon} />{papers.length > 1 ? papers.length : null}</Link>;
}

function PaperLine({ paper, remove }: { paper: Paper; remove: (() => void) | null }) {
  const href = hrefOf(paper);
  return (
    <li>
      <span className="grow">{paper.kind === 'event' ? <Link to={`/evenements/${paper.id}`}>{paper.title}</Link> : paper.title}</span>
      {href ? <ButtonLink size="small" href={href} target="_blank" icon={DocumentIcon}>Ouvrir<span className="vh"> {paper.title}</span></ButtonLink> : null}
      {remove ? <IconButton icon={DeleteIcon} label={`Retirer ${paper.title}`} onClick={remove} /> : null}
    </li>
  );
}

const HINT = 'ou déposez-les ici\u00A0: facture, relevé, contrat. PDF, images, Word, Excel…';

/** The papers behind a posted entry. They may be added to and taken away, with a trace; the entry itself stays as it is. */
export function EntryPapers({ entry }: { entry: Entry }) {
  const [chosen, setChosen] = useState<Pick | null>(null);
  const [removing, setRemoving] = useState<Paper | null>(null);
  const act = useAct();
  const refresh = useRefresh();
  const may = entry.acts.includes('attach');
  const attach = () => void act.run(() => call('POST', `${ROOT}/entries/${entry.id}/documents`, { eventIds: [chosen!.id] }), () => { setChosen(null); toast('Pièce rattachée.'); void refresh(); });
  const remove = ({ kind, id }: Paper) => void act.run(() => call('DELETE', kind === 'file' ? `${ROOT}/files/${id}` : `${ROOT}/entries/${entry.id}/documents/${id}`), () => { setRemoving(null); toast('Pièce retirée.'); void refresh(); });
  return (
    <Card title="Pièces" count={entry.papers.length}>
      <div className="stack">
        {entry.papers.length === 0 ? <p className="muted">Aucune pièce. Joignez la facture, le relevé ou l’appel qui appuie cette écriture.</p> : <ul className="attach-list">{entry.papers.map((paper) => <PaperLine key={paper.id} paper={paper} remove={may ? () => setRemoving(paper) : null} />)}</ul>}
        {may ? (
          <>
            <DropFiles path={`${ROOT}/entries/${entry.id}/files`} hint={HINT} onSent={(_reply, sent) => { toast(`${count(sent, 'pièce jointe', 'pièces jointes')}.`); void refresh(); }} />
            <div className="line" style={{ alignItems: 'flex-end' }}>
              <PickField label="Événement à rattacher" optional help="Aux clients, la pièce d’un classeur plus restreint que «&nbsp;Factures&nbsp;» n’est pas montrée derrière la dépense, sauf option de publication." value={chosen} onChange={setChosen} listKey="events-to-attach" find={findEvents} />
              <Button icon={AddIcon} busy={act.busy} refusedBecause={chosen ? null : 'Choisissez d’abord un événement.'} onClick={attach}>Rattacher</Button>
            </div>
          </>
        ) : null}
        {act.error && !removing ? <p role="alert" className="note danger">{act.error}</p> : null}
      </div>
      <ConfirmDialog
        open={removing !== null} title={`Retirer «\u00A0${removing?.title ?? ''}\u00A0»\u202F?`} verb="Retirer la pièce" busy={act.busy} error={act.error} onCancel={() => { setRemoving(null); act.clear(); }} onConfirm={() => remove(removing!)}
        consequence={<p>{removing?.kind === 'event' ? 'L’événement reste, avec ses fichiers\u202F; il n’appuie plus cette écriture.' : 'Le fichier n’est plus joint à cette écriture.'} La liste des dépenses des clients ne le montre plus dès la prochaine publication. Le retrait reste inscrit au journal des actions.</p>}
      />
    </Card>
  );
}

/** Files that leave with the next save, and events linked to the draft. */
export interface DraftPapersState {
  files: File[];
  linked: Paper[];
}

/** The papers of a draft: they go to the entry when it is validated. */
export function DraftPapers({ draft, state, put }: { draft: Draft | null; state: DraftPapersState; put: (state: DraftPapersState) => void }) {
  const act = useAct();
  const refresh = useRefresh();
  const kept = (draft?.papers ?? []).filter(({ kind }) => kind === 'file');
  const link = (pick: Pick | null) => { if (pick && !state.linked.some(({ id }) => id === pick.id)) put({ ...state, linked: [...state.linked, { kind: 'event', id: pick.id, title: pick.label, partId: null }] }); };
  const removeFile = ({ id }: Paper) => void act.run(() => call('DELETE', `${ROOT}/files/${id}`), () => { toast('Pièce retirée.'); void refresh(); });
  return (
    <Card title="Pièces" count={kept.length + state.linked.length + state.files.length}>
      <div className="stack">
        {kept.length + state.linked.length === 0 ? null : (
          <ul className="attach-list">
            {kept.map((paper) => <PaperLine key={paper.id} paper={paper} remove={() => removeFile(paper)} />)}
            {state.linked.map((paper) => <PaperLine key={paper.id} paper={paper} remove={() => put({ ...state, linked: state.linked.filter(({ id }) => id !== paper.id) })} />)}
          </ul>
        )}
        <AttachField label="Fichiers à joindre" help="Facture, relevé, contrat. Ils sont envoyés avec l’enregistrement, et suivent l’écriture quand elle est validée." files={state.files} onChange={(files) => put({ ...state, files })} />
        <PickField key={state.linked.length} label="Événement à rattacher" optional value={null} onChange={link} listKey="events-to-attach" find={findEvents} />
        {act.error ? <p role="alert" className="note danger">{act.error}</p> : null}
      </div>
    </Card>
  );
}
