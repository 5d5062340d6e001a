import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { BackIcon, PublicationIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useRunActs, useTables } from './calls.ts';
import type { DeclaredTable, TableFile } from './model.ts';
import { StepFoot, type StepProps } from './step-foot.tsx';

const RENTAL = 'rental';

export function StepColumns({ run, go }: StepProps) {
  const tables = useTables();
  const acts = useRunActs(run.id);
  const files = run.tables.filter((file) => file.fault === null);
  const open = files.filter((file) => file.table !== null && file.missing.length > 0);
  const reason = open.length > 0 ? `Choisissez d’abord les colonnes de ${open.map(({ path }) => path).join(', ')}.` : null;
  if (!tables.data) return <LoadingState />;
  const start = () => acts.trial.mutate(undefined);
  return (
    <>
      <Note>Les colonnes sont proposées d’après leurs titres, et gardées pour le prochain export du même logiciel. Ouvrez un fichier pour les changer.</Note>
      <div className="movein-files">
        {files.map((file) => <FileColumns key={file.path} file={file} tables={tables.data} onRead={(reading) => acts.read.mutate({ path: file.path, ...reading })} />)}
      </div>
      <StepFoot back={<Button icon={BackIcon} onClick={() => go(0)}>Fichiers</Button>} note={reason}>
        <Button variant="primary" icon={PublicationIcon} busy={acts.trial.isPending} refusedBecause={reason} onClick={start}>Lancer la simulation</Button>
      </StepFoot>
    </>
  );
}

type Reading = { table: string | null; columns?: Record<string, string>; books?: string | null };

function FileColumns({ file, tables, onRead }: { file: TableFile; tables: readonly DeclaredTable[]; onRead: (reading: Reading) => void }) {
  const [open, setOpen] = useState(file.missing.length > 0);
  const table = tables.find(({ name }) => name === file.table) ?? null;
  const used = Object.keys(file.columns).length;
  const spare = file.headers.filter((header) => !Object.values(file.columns).includes(header));
  const choose = (field: string, header: string) => {
    const columns = Object.fromEntries(Object.entries(file.columns).filter(([key]) => key !== field));
    onRead({ table: file.table, columns: header === '' ? columns : { ...columns, [field]: header } });
  };
  return (
    <Card
      title={file.path}
      acts={<><FileState file={file} used={used} /><Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Fermer' : 'Voir les colonnes'}</Button></>}
    >
      <div className="columns">
        <SelectField label="Contenu du fichier" value={file.table ?? ''} empty="Ne pas importer ce fichier" choices={tables.map(({ name, label }) => ({ value: name, label }))} onChange={(name) => onRead({ table: name === '' ? null : name })} />
        {file.table === 'entries' ? <Books file={file} onRead={onRead} /> : null}
      </div>
      {open && table ? (
        <>
          <div className="movein-columns">
            {table.fields.map((field) => (
              <SelectField
                key={field.key} label={field.label} optional={!field.needed} value={file.columns[field.key] ?? ''} empty="Aucune colonne" error={field.needed && !file.columns[field.key] ? 'Choisissez une colonne.' : undefined}
                help={exampleOf(file, file.columns[field.key])} choices={file.headers.map((header) => ({ value: header, label: header }))} onChange={(header) => choose(field.key, header)}
              />
            ))}
          </div>
          {spare.length > 0 ? <p className="muted small">Colonnes laissées de côté&nbsp;: {spare.join(', ')}.</p> : null}
        </>
      ) : null}
    </Card>
  );
}

function FileState({ file, used }: { file: TableFile; used: number }) {
  if (file.table === null) return <Status kind="off">Non importé</Status>;
  if (file.missing.length > 0) return <Status kind="retained">À compléter&nbsp;: {file.missing.join(', ')}</Status>;
  return <Status kind="done">{used} colonnes sur {file.headers.length}</Status>;
}

function exampleOf(file: TableFile, header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const at = file.headers.indexOf(header);
  const value = file.sample.map((row) => (row[at] ?? '').trim()).find((cell) => cell !== '');
  return value === undefined ? 'Vide sur les premières lignes' : `Par exemple\u00A0: ${value}`;
}

/** Whose books a ledger file holds, when its name does not say. */
function Books({ file, onRead }: { file: TableFile; onRead: (reading: Reading) => void }) {
  const [code, setCode] = useState(file.books === null || file.books === RENTAL ? '' : file.books);
  const kind = file.books === null ? '' : file.books === RENTAL ? RENTAL : 'building';
  const [shown, setShown] = useState(kind);
  return (
    <>
      <SelectField
        label="Comptabilité de" value={shown} empty="D’après le nom du fichier" choices={[{ value: RENTAL, label: 'La gérance' }, { value: 'building', label: 'Un immeuble' }]}
        onChange={(value) => {
          setShown(value);
          if (value !== 'building') onRead({ table: 'entries', columns: file.columns, books: value === '' ? null : value });
        }}
      />
      {shown === 'building' ? <TextField label="Code de l’immeuble" value={code} onChange={setCode} onBlur={() => { if (code.trim() !== '') onRead({ table: 'entries', columns: file.columns, books: code.trim() }); }} /> : null}
    </>
  );
}
