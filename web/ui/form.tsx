import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { typeset } from './french-text.tsx';
import { fieldId, type RecordForm } from './record-form.ts';

/** A form with its summary of errors on top and its buttons below. `labels` names the fields in the summary. */
export function Form<T extends object>({ form, labels = {}, verb, secondary, children }: { form: RecordForm<T>; labels?: Partial<Record<string, string>>; verb: string; secondary?: ReactNode; children: ReactNode }) {
  return (
    <form className="form" id={form.id} noValidate onSubmit={(event) => void form.submit(event)} onKeyDown={(event) => {
      if ((event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')) {
        event.preventDefault();
        void form.submit();
      }
    }}>
      <ErrorSummary form={form} labels={labels} />
      {children}
      <div className="line"><Button type="submit" variant="primary" busy={form.busy}>{verb}</Button>{secondary}</div>
    </form>
  );
}

export function ErrorSummary<T extends object>({ form, labels = {} }: { form: RecordForm<T>; labels?: Partial<Record<string, string>> }) {
  const errors = Object.entries(form.errors);
  if (errors.length === 0 && !form.refusal) return null;
  // A refusal about one field is that field's own sentence: said once.
  const alone = errors.length === 1 && errors[0]![1] === form.refusal?.message;
  return (
    <div id={`${form.id}-summary`} className="note danger error-summary" tabIndex={-1} role="alert">
      <div>
        <b>{(alone ? null : form.refusal?.message) ?? (errors.length === 1 ? 'Une information est à corriger.' : `${errors.length} informations sont à corriger.`)}</b>
        {errors.length > 0 ? (
          <ul>
            {errors.map(([name, sentence]) => (
              <li key={name}>
                <a href={`#${fieldId(form.id, name)}`} onClick={(event) => { event.preventDefault(); document.getElementById(fieldId(form.id, name))?.focus(); }}>
                  {typeset(`${labels[name] ? `${labels[name]}\u00A0: ` : ''}${sentence}`)}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {form.refusal?.reference && form.refusal.status >= 500 ? <p className="small">Réf. {form.refusal.reference}</p> : null}
      </div>
    </div>
  );
}
