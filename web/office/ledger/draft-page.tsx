import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { dayOf, money } from '../../ui/format.ts';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { useLeaveGuard } from '../../ui/record/leave-guard.tsx';
import { sendFiles } from '../../ui/send-files.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useBooks, useLedger, useRefresh } from './calls.ts';
import { useAct } from '../use-act.ts';
import { emptyLine, isBlank, sentLines, standing, typedOf, withCounterpart, type TypedLine } from './draft-lines.ts';
import { LineFields, useSections } from './draft-line-fields.tsx';
import type { Books, Draft } from './model.ts';
import { DraftPapers, type DraftPapersState } from './papers.tsx';
import './ledger.css';

export function NewEntryPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <QueryState query={useBooks(id)} what="La comptabilité n’a pas pu être lue.">{(books) => <DraftEditor books={books} draft={null} />}</QueryState>;
}

export function DraftPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <QueryState query={useLedger<Draft>(`/drafts/${id}`)} what="Le brouillon n’a pas pu être lu.">{(draft) => <OfBooks draft={draft} />}</QueryState>;
}

function OfBooks({ draft }: { draft: Draft }) {
  return <QueryState query={useBooks(draft.entityId)} what="La comptabilité n’a pas pu être lue.">{(books) => <DraftEditor key={draft.id} books={books} draft={draft} />}</QueryState>;
}

declare module '@tanstack/react-router' {
  interface HistoryState { refusal?: string }
}

interface Head { journal: string; entryOn: string; label: string; pieceReference: string; pieceOn: string }

/** What was typed, to tell whether it was kept since. */
const snapshot = (head: Head, lines: readonly TypedLine[], papers: DraftPapersState) => JSON.stringify([head, lines.filter((line) => !isBlank(line)).map((line) => ({ ...line, id: 0 })), papers.linked.map(({ id }) => id), papers.files.length]);

/** An entry typed line by line. The balance is shown as one types; Ctrl+Entrée validates, F9 or the button writes the counterpart, Entrée in the last amount adds a line. */
function DraftEditor({ books, draft }: { books: Books; draft: Draft | null }) {
  const [head, setHead] = useState<Head>(draft ? { journal: draft.journal, entryOn: draft.entryOn, label: draft.label, pieceReference: draft.pieceReference ?? '', pieceOn: draft.pieceOn ?? '' }
    : { journal: books.journals.find(({ code }) => code === 'OD')?.code ?? books.journals[0]?.code ?? '', entryOn: dayOf(new Date()), label: '', pieceReference: '', pieceOn: '' });
  const [lines, setLines] = useState<TypedLine[]>(() => typedOf(draft?.lines ?? []));
  const [papers, setPapers] = useState<DraftPapersState>(() => ({ files: [], linked: (draft?.papers ?? []).filter(({ kind }) => kind === 'event') }));
  // Kept once, then changed: whatever is refused after it, trying again makes no second draft.
  const [made, setMade] = useState<{ id: string; version: number } | null>(draft);
  const held = draft && made && made.version < draft.version ? draft : made;
  const typed = snapshot(head, lines, papers);
  const [saved, setSaved] = useState(typed);
  const guard = useLeaveGuard(typed !== saved);
  const act = useAct();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const sections = useSections(books);
  const stands = standing(lines);
  const gap = stands.debitCents - stands.creditCents;
  const [unread] = stands.unread;
  // Said by the screen that this draft was begun on, and left for the draft's own.
  const { state: { refusal } } = useLocation();
  const refusedThen = act.error ?? (act.busy ? undefined : refusal);
  const put = (id: number, changes: Partial<TypedLine>) => setLines((before) => before.map((line) => (line.id === id ? { ...line, ...changes } : line)));
  const counterpart = () => setLines((before) => withCounterpart(before, books.journals.find(({ code }) => code === head.journal)?.counterpart ?? null));
  const refused = unread ? `Ligne ${unread}\u00A0: le montant n’est pas lisible. Écrivez-le ainsi\u00A0: 1\u00A0234,56.` : head.label.trim() === '' ? 'Donnez d’abord un libellé à l’écriture.' : head.entryOn === '' ? 'Indiquez d’abord la date.' : null;

  const keep = async (): Promise<{ id: string; version: number }> => {
    const body = { journal: head.journal, entryOn: head.entryOn, label: head.label, pieceReference: head.pieceReference || null, pieceOn: head.pieceOn || null, lines: sentLines(lines), documents: papers.linked.map(({ id }) => id) };
    const kept = await (held ? call<Draft>('PUT', `${ROOT}/drafts/${held.id}`, { version: held.version, ...body }) : call<Draft>('POST', `${ROOT}/entities/${books.id}/drafts`, body));
    setMade(kept);
    if (papers.files.length > 0) {
      await sendFiles(`${ROOT}/drafts/${kept.id}/files`, papers.files, () => undefined, new AbortController().signal);
      setPapers({ ...papers, files: [] });
    }
    setSaved(snapshot(head, lines, { ...papers, files: [] }));
    return kept;
  };
  const save = () => void act.run(keep, (kept) => { toast('Brouillon enregistré.'); void refresh(); if (!draft) { guard.release(); void navigate({ to: `/comptabilite/brouillons/${kept.id}` }); } });
  const validate = () => {
    if (refused ?? (gap !== 0 ? 'x' : null)) return;
    void act.run(async () => {
      const kept = await keep();
      try {
        return await call<{ id: string; number: string }>('POST', `${ROOT}/drafts/${kept.id}/posting`, { version: kept.version });
      } catch (failure) {
        // What was typed is kept as a draft, whatever stands in the way of its validation.
        void refresh();
        if (!draft && failure instanceof ApiError) { guard.release(); void navigate({ to: `/comptabilite/brouillons/${kept.id}`, replace: true, state: { refusal: failure.message } }); }
        throw failure;
      }
    }, ({ id, number }) => { toast(`Écriture ${number} validée.`); void refresh(); guard.release(); void navigate({ to: `/comptabilite/ecritures/${id}` }); });
  };
  const press = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') { event.preventDefault(); validate(); }
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); if (!refused) save(); }
    if (event.key === 'F9') { event.preventDefault(); counterpart(); }
  };
  return (
    <Page
      title={draft ? draft.label : 'Nouvelle écriture'} screen="Comptabilité" crumbs={[{ label: 'Comptabilité', to: '/comptabilite' }, { label: books.name, to: `/comptabilite/${books.id}` }]}
      facts={draft ? `Brouillon de ${draft.createdByName}` : 'Elle prend son numéro à la validation, et ne change plus ensuite.'} acts={draft ? <DeleteDraft draft={draft} onGone={guard.release} /> : null}
    >
      {guard.question}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the box is no control: its keys act from any field inside it, and each has its button */}
      <div className="stack" onKeyDown={press}>
        <Card>
          <div className="ledger-filters">
            <SelectField label="Journal" value={head.journal} onChange={(journal) => setHead({ ...head, journal })} choices={books.journals.map(({ code, label }) => ({ value: code, label: `${code}, ${label}` }))} />
            <DayField label="Date" value={head.entryOn} onChange={(entryOn) => setHead({ ...head, entryOn })} />
            <TextField label="Libellé" value={head.label} onChange={(label) => setHead({ ...head, label })} maxLength={200} />
            <TextField label="Référence de la pièce" optional value={head.pieceReference} onChange={(pieceReference) => setHead({ ...head, pieceReference })} maxLength={100} />
            <DayField label="Date de la pièce" optional value={head.pieceOn} onChange={(pieceOn) => setHead({ ...head, pieceOn })} />
          </div>
        </Card>
        <Card flush title="Lignes">
          <table className="table ledger-lines">
            <caption className="vh">Lignes de l’écriture</caption>
            <thead><tr><th scope="col">Compte</th><th scope="col">Tiers</th><th scope="col">Libellé</th><th scope="col">Débit</th><th scope="col">Crédit</th><th scope="col"><span className="vh">Détailler, retirer</span></th></tr></thead>
            {lines.map((line, index) => (
              <LineFields
                key={line.id} books={books} sections={sections} line={line} at={index + 1} put={(changes) => put(line.id, changes)} remove={lines.length > 2 ? () => setLines(lines.filter(({ id }) => id !== line.id)) : null}
                more={index === lines.length - 1 && !isBlank(line) ? () => setLines([...lines, emptyLine()]) : null}
              />
            ))}
          </table>
          <div className="ledger-bar line">
            <Button icon={AddIcon} onClick={() => setLines([...lines, emptyLine()])}>Ajouter une ligne</Button>
            <Button refusedBecause={gap === 0 ? 'L’écriture est déjà équilibrée.' : null} onClick={counterpart}>Contrepartie (F9)</Button>
          </div>
        </Card>
        <DraftPapers draft={draft} state={papers} put={setPapers} />
        {refusedThen ? <p role="alert" className="note danger">{refusedThen}</p> : null}
        <div className="ledger-foot">
          <Standing {...stands} />
          <div className="line">
          <Button variant="primary" busy={act.busy} refusedBecause={refused ?? (gap === 0 ? null : 'Débit et crédit diffèrent. Complétez les lignes, ou enregistrez un brouillon.')} onClick={validate}>Valider l’écriture</Button>
          <Button busy={act.busy} refusedBecause={refused} onClick={save}>Enregistrer le brouillon</Button>
          <ButtonLink to={`/comptabilite/${books.id}`}>Annuler</ButtonLink>
          <span className="muted small with-mouse">F8 détaille la ligne, F9 écrit la contrepartie, Ctrl+S enregistre, Ctrl+Entrée valide.</span>
          </div>
        </div>
      </div>
    </Page>
  );
}

/** Both sides and their gap, in sight however long the entry is. */
function Standing({ debitCents, creditCents, unread }: ReturnType<typeof standing>) {
  const gap = debitCents - creditCents;
  const words = unread.length > 0 ? `${unread.length > 1 ? 'Lignes' : 'Ligne'} ${unread.join(', ')}\u00A0: montant illisible` : debitCents + creditCents === 0 ? 'Aucun montant' : gap === 0 ? 'Équilibrée' : `Écart\u00A0: ${money(Math.abs(gap))} ${gap > 0 ? 'au débit' : 'au crédit'}`;
  return <p className="line"><span>Débit <b>{money(debitCents)}</b></span><span>Crédit <b>{money(creditCents)}</b></span><strong role="status">{words}</strong></p>;
}

function DeleteDraft({ draft, onGone }: { draft: Draft; onGone: () => void }) {
  const act = useAct();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = () => void act.run(() => call('DELETE', `${ROOT}/drafts/${draft.id}`), () => { toast('Brouillon supprimé.'); onGone(); void refresh(); void navigate({ to: `/comptabilite/${draft.entityId}/brouillons` }); });
  return (
    <>
      <Button danger icon={DeleteIcon} onClick={() => setAsked(true)}>Supprimer le brouillon</Button>
      <ConfirmDialog
        open={asked} danger title={`Supprimer «\u00A0${draft.label}\u00A0»\u202F?`} verb="Supprimer le brouillon" busy={act.busy} error={act.error} onCancel={() => { setAsked(false); act.clear(); }} onConfirm={remove}
        consequence={`Ses lignes et ses fichiers sont perdus${draft.papers.some(({ kind }) => kind === 'event') ? ', l’événement rattaché reste' : ''}. Aucun solde ne change\u00A0: un brouillon ne compte nulle part.`}
      />
    </>
  );
}
