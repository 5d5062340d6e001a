import { useId, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { typeset } from './french-text.tsx';
import { Glyph } from './glyph.tsx';
import { WarningIcon } from './icons.ts';

/** What every field takes. `useRecordForm().field(name)` gives id, name, value, error, onChange and onBlur at once. */
export interface FieldProps<V> {
  label: ReactNode;
  help?: ReactNode;
  error?: string | null;
  /** Required is the rule; the exception says "(facultatif)". */
  optional?: boolean;
  disabled?: boolean;
  id?: string;
  name?: string;
  value: V;
  onChange: (value: V) => void;
  onBlur?: () => void;
}

interface FrameProps {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | null;
  optional?: boolean;
  /** Beside the label, at its right: "Mot de passe oublié ?" */
  aside?: ReactNode;
  children: ReactNode;
}

/** Label above, help under it, error under the field. */
export function FieldFrame({ id, label, help, error, optional, aside, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}{optional ? <span className="optional"> (facultatif)</span> : null}</label>
      {help ? <span className="help" id={`${id}-help`}>{typeset(help)}</span> : null}
      {children}
      <FieldError id={id} error={error} />
      {/* After the field, so that the Tab key goes from one field straight to the next. */}
      {aside ? <div className="line"><span className="push">{aside}</span></div> : null}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string | null }) {
  return error ? <span className="error" id={`${id}-error`}><Glyph icon={WarningIcon} /><span>{error}</span></span> : null;
}

/** Ties the input to its help and its error for screen readers. */
export function describedBy(id: string, help: unknown, error: unknown): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true as const } : {}) };
}

interface TextProps extends FieldProps<string> {
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  placeholder?: string;
  maxLength?: number;
  readOnly?: boolean;
  aside?: ReactNode;
}

export function TextField({ label, help, error, optional, aside, id: given, value, onChange, type = 'text', ...rest }: TextProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside }}>
      <input {...rest} {...describedBy(id, help, error)} id={id} type={type} className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldFrame>
  );
}

export function TextAreaField({ label, help, error, optional, id: given, value, onChange, rows = 4, ...rest }: FieldProps<string> & { rows?: number; maxLength?: number; placeholder?: string }) {
  const own = useId();
  const id = given ?? own;
  return (
    <FieldFrame {...{ id, label, help, error, optional }}>
      <textarea {...rest} {...describedBy(id, help, error)} id={id} rows={rows} className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

/** The system's own list: it works with every keyboard, reader and phone. */
export function SelectField({ label, help, error, optional, id: given, value, onChange, choices, empty, ...rest }: FieldProps<string> & { choices: readonly Choice[]; /** Words of the empty choice. */ empty?: string }) {
  const own = useId();
  const id = given ?? own;
  return (
    <FieldFrame {...{ id, label, help, error, optional }}>
      <select {...rest} {...describedBy(id, help, error)} id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => <option key={choice.value} value={choice.value} disabled={choice.disabled}>{choice.label}</option>)}
      </select>
    </FieldFrame>
  );
}

/** One box to tick, with its consequence under the label. */
export function TickField({ label, help, error, id: given, value, onChange, name, disabled, onBlur }: FieldProps<boolean>) {
  const own = useId();
  const id = given ?? own;
  return (
    <div className="field">
      <label className="tick" htmlFor={id} style={{ fontWeight: 400, fontSize: 'inherit' }}>
        <input {...{ id, name, disabled, onBlur }} {...describedBy(id, help, error)} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
        <span>{label}{help ? <span className="help" id={`${id}-help`}>{help}</span> : null}</span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}

/** A few answers of which one holds, each with its explanation. */
export function RadioField({ label, help, error, id: given, value, onChange, name, choices }: FieldProps<string> & { choices: readonly (Choice & { help?: ReactNode })[] }) {
  const own = useId();
  const id = given ?? own;
  return (
    <fieldset className="field" id={id} tabIndex={-1} {...describedBy(id, help, error)} aria-invalid={undefined}>
      <legend>{label}</legend>
      {help ? <span className="help" id={`${id}-help`}>{help}</span> : null}
      {choices.map((choice) => (
        <label key={choice.value} className="tick" style={{ fontWeight: 400, fontSize: 'inherit' }}>
          <input type="radio" name={name ?? id} value={choice.value} disabled={choice.disabled} checked={value === choice.value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}{choice.help ? <span className="help">{choice.help}</span> : null}</span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
