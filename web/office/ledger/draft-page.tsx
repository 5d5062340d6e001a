import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { dayOf, money } from '../../ui/format.ts';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { sendFiles } from '../../ui/send-files.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useAct, useBooks, useLedger, useRefresh } from './calls.ts';
import { emptyLine, gapOf, isBlank, sentLines, typedOf, unreadable, withCounterpart, type TypedLine } from './draft-lines.ts';
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

interface Head { journal: string; entryOn: string; label: string; pieceReference: string; pieceOn: string }

/** An entry typed line by line. The balance is shown as one types; Ctrl+Entrée validates, F9 or the button writes the counterpart, Entrée in the last amount adds a line. */
function DraftEditor({ books, draft }: { books: Books; draft: Draft | null }) {
  const [head, setHead] = useState<Head>(draft ? { journal: draft.journal, entryOn: draft.entryOn, label: draft.label, pieceReference: draft.pieceReference ?? '', pieceOn: draft.pieceOn ?? '' }
    : { journal: books.journals.find(({ code }) => code === 'OD')?.code ?? books.journals[0]?.code ?? '', entryOn: dayOf(new Date()), label: '', pieceReference: '', pieceOn: '' });
  const [lines, setLines] = useState<TypedLine[]>(() => typedOf(draft?.lines ?? []));
  const [papers, setPapers] = useState<DraftPapersState>(() => ({ files: [], linked: (draft?.papers ?? []).filter(({ kind }) => kind === 'event') }));
  // Kept once, then changed: whatever is refused after it, trying again makes no second draft.
  const [made, setMade] = useState<{ id: string; version: number } | null>(draft);
  const held = draft && made && made.version < draft.version ? draft : made;
  const act = useAct();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const sections = useSections(books);
  const gap = gapOf(lines);
  const wrong = lines.some(({ debit, credit }) => unreadable(debit) || unreadable(credit));
  const put = (id: number, changes: Partial<TypedLine>) => setLines((before) => before.map((line) => (line.id === id ? { ...line, ...changes } : line)));
  const counterpart = () => setLines((before) => withCounterpart(before, books.journals.find(({ code }) => code === head.journal)?.counterpart ?? null));
  const refused = wrong ? 'Un montant n’est pas lisible. Écrivez-le ainsi\u00A0: 1 234,56.' : head.label.trim() === '' ? 'Donnez d’abord un libellé à l’écriture.' : head.entryOn === '' ? 'Indiquez d’abord la date.' : null;

  const keep = async (): Promise<{ id: string; version: number }> => {
    const body = { journal: head.journal, entryOn: head.entryOn, label: head.label, pieceReference: head.pieceReference || null, pieceOn: head.pieceOn || null, lines: sentLines(lines), documents: papers.linked.map(({ id }) => id) };
    const kept = await (held ? call<Draft>('PUT', `${ROOT}/drafts/${held.id}`, { version: held.version, ...body }) : call<Draft>('POST', `${ROOT}/entities/${books.id}/drafts`, body));
    setMade(kept);
    if (papers.files.length > 0) {
      await sendFiles(`${ROOT}/drafts/${kept.id}/files`, papers.files, () => undefined, new AbortController().signal);
      setPapers({ ...papers, files: [] });
    }
    return kept;
  };
  const save = () => void act.run(keep, (kept) => { toast('Brouillon enregistré.'); void refresh(); if (!draft) void navigate({ to: `/comptabilite/brouillons/${kept.id}` }); });
  const validate = () => {
    if (refused ?? (gap !== 0 ? 'x' : null)) return;
    void act.run(async () => {
      const kept = await keep();
      try {
        return await call<{ id: string; number: string }>('POST', `${ROOT}/drafts/${kept.id}/posting`, { version: kept.version });
      } catch (failure) {
        // What was typed is kept as a draft, whatever stands in the way of its validation.
        void refresh();
        if (!draft) void navigate({ to: `/comptabilite/brouillons/${kept.id}` });
        throw failure;
      }
    }, ({ id, number }) => { toast(`Écriture ${number} validée.`); void refresh(); void navigate({ to: `/comptabilite/ecritures/${id}` }); });
  };
  const press = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') { event.preventDefault(); validate(); }
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); if (!refused) save(); }
    if (event.key === 'F9') { event.preventDefault(); counterpart(); }
  };
  return (
    <Page
      title={draft ? draft.label : 'Nouvelle écriture'} screen="Comptabilité" crumbs={[{ label: 'Comptabilité', to: '/comptabilite' }, { label: books.name, to: `/comptabilite/${books.id}` }]}
      facts={draft ? `Brouillon de ${draft.createdByName}` : 'Elle prend son numéro à la validation, et ne change plus ensuite.'} acts={draft ? <DeleteDraft draft={draft} /> : null}
    >
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
            <strong role="status">{gap === 0 ? 'Équilibrée' : `Écart\u00A0: ${money(Math.abs(gap))} ${gap > 0 ? 'au débit' : 'au crédit'}`}</strong>
          </div>
        </Card>
        <DraftPapers draft={draft} state={papers} put={setPapers} />
        {act.error ? <p role="alert" className="note danger">{act.error.message}</p> : null}
        <div className="line">
          <Button variant="primary" busy={act.busy} refusedBecause={refused ?? (gap === 0 ? null : 'Débit et crédit diffèrent. Complétez les lignes, ou enregistrez un brouillon.')} onClick={validate}>Valider l’écriture</Button>
          <Button busy={act.busy} refusedBecause={refused} onClick={save}>Enregistrer le brouillon</Button>
          <ButtonLink to={`/comptabilite/${books.id}`}>Annuler</ButtonLink>
          <span className="muted small with-mouse">F8 détaille la ligne, F9 écrit la contrepartie, Ctrl+S enregistre, Ctrl+Entrée valide.</span>
        </div>
      </div>
    </Page>
  );
}

function DeleteDraft({ draft }: { draft: Draft }) {
  const act = useAct();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const remove = () => void act.run(() => call('DELETE', `${ROOT}/drafts/${draft.id}`), () => { toast('Brouillon supprimé.'); void refresh(); void navigate({ to: `/comptabilite/${draft.entityId}/brouillons` }); });
  return <Button danger icon={DeleteIcon} busy={act.busy} onClick={remove}>Supprimer le brouillon</Button>;
}
