import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Form } from '../form.tsx';
import type { RecordForm } from '../record-form.ts';
import { useLeaveGuard } from './leave-guard.tsx';
import type { RecordEdit } from './use-record-edit.ts';

interface Shared {
  labels: Partial<Record<string, string>>;
  children: ReactNode;
}

/** The form of a record that exists: asks before losing what was typed, and shows who was faster with what. */
export function EditForm<R extends { version: number }, T extends object>({ edit, labels, say = plain, onCancel, children }: Shared & {
  edit: RecordEdit<R, T>;
  /** A field's value in words, in the table of differences. */
  say?: (name: keyof T & string, value: T[keyof T]) => string;
  onCancel: () => void;
}) {
  const { form, conflict } = edit;
  const guard = useLeaveGuard(form.changed);
  return (
    <>
      {guard.question}
      <Form form={form} labels={labels} verb="Enregistrer" secondary={<Button onClick={onCancel}>Annuler</Button>}>
        {conflict ? (
          <details className="card conflict">
            <summary>Voir la différence</summary>
            <div className="in stack">
              {conflict.lines.length === 0 ? <p>Les deux saisies ne se contredisent pas.</p> : (
                <div className="table-scroll">
                  <table className="table">
                    <caption className="vh">Ce que vous avez saisi et ce qui a été enregistré entre-temps</caption>
                    <thead><tr><th scope="col">Information</th><th scope="col">À l’écran</th><th scope="col">Enregistré entre-temps</th></tr></thead>
                    <tbody>{conflict.lines.map((line) => <tr key={line.name}><th scope="row">{labels[line.name] ?? line.name}</th><td>{line.both ? <b>{say(line.name, line.mine)}</b> : say(line.name, line.mine)}</td><td>{say(line.name, line.theirs)}</td></tr>)}</tbody>
                  </table>
                </div>
              )}
              <p className="muted">Garder vos saisies ajoute vos changements à ce qui a été enregistré, puis vous enregistrez. Reprendre la fiche efface les vôtres.</p>
              <div className="line"><Button onClick={conflict.keepMine}>Garder mes saisies</Button><Button onClick={conflict.takeTheirs}>Reprendre la fiche enregistrée</Button></div>
            </div>
          </details>
        ) : null}
        {children}
      </Form>
    </>
  );
}

/** The form of a record to come. `onSaved` of its `useRecordForm` calls `release` before going elsewhere. */
export function CreateForm<T extends object>({ form, labels, verb, guard, onCancel, children }: Shared & { form: RecordForm<T>; verb: string; guard: ReturnType<typeof useLeaveGuard>; onCancel: () => void }) {
  return <>{guard.question}<Form form={form} labels={labels} verb={verb} secondary={<Button onClick={onCancel}>Annuler</Button>}>{children}</Form></>;
}

function plain(_name: string, value: unknown): string {
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (value === null || value === undefined || value === '') return '(vide)';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}
