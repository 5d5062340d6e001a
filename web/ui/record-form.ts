import { useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../api/client.ts';
import { unreadAmong } from './unread.ts';

export type Errors = Record<string, string>;
/** A check says the sentence to show, or null when all is well. The server stays the judge; this only answers sooner. */
export type Checks<T> = { [K in keyof T]?: (value: T[K], values: T) => string | null };

interface Options<T, R> {
  initial: T;
  checks?: Checks<T>;
  save: (values: T) => Promise<R>;
  onSaved?: (result: R, values: T) => void;
}

export interface RecordForm<T> {
  id: string;
  values: T;
  /** By field name; a name the form does not show still appears in the summary. */
  errors: Errors;
  /** What the server refused as a whole. */
  refusal: ApiError | null;
  busy: boolean;
  changed: boolean;
  set: <K extends keyof T & string>(name: K, value: T[K]) => void;
  field: <K extends keyof T & string>(name: K) => { id: string; name: K; value: T[K]; error: string | null; onChange: (value: T[K]) => void; onBlur: () => void };
  submit: (event?: FormEvent) => Promise<void>;
  reset: (values?: T) => void;
}

let forms = 0;

/** Keeps what was typed, whatever happens: a refusal adds its sentences to the fields and clears nothing. */
export function useRecordForm<T extends object, R = unknown>({ initial, checks = {}, save, onSaved }: Options<T, R>): RecordForm<T> {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors>({});
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const [id] = useState(() => `form-${(forms += 1)}`);
  const latest = useRef(values);
  latest.current = values;

  const set = <K extends keyof T & string>(name: K, value: T[K]) => {
    latest.current = { ...latest.current, [name]: value };
    setValues(latest.current);
    // An error already shown goes as soon as it is mended; a new one waits for the field to be left.
    if (errors[name]) setErrors((shown) => without(shown, name, checkOne(checks, name, latest.current)));
  };
  const leave = <K extends keyof T & string>(name: K) => {
    const sentence = checkOne(checks, name, latest.current);
    if (sentence) setErrors((shown) => ({ ...shown, [name]: sentence }));
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    const found = { ...checkAll(checks, latest.current), ...unreadAmong(Object.keys(latest.current), (name) => document.getElementById(fieldId(id, name))) };
    setErrors(found);
    setRefusal(null);
    if (Object.keys(found).length > 0) {
      focusSummary(id);
      return;
    }
    setBusy(true);
    try {
      const sent = latest.current;
      const result = await save(sent);
      setStart(sent);
      onSaved?.(result, sent);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setErrors(error.fields);
      setRefusal(error);
      focusSummary(id);
    } finally {
      setBusy(false);
    }
  };
  const reset = (next: T = start) => {
    setStart(next);
    setValues(next);
    setErrors({});
    setRefusal(null);
  };
  const field = <K extends keyof T & string>(name: K) => ({
    id: fieldId(id, name), name, value: values[name], error: errors[name] ?? null, onChange: (value: T[K]) => set(name, value), onBlur: () => leave(name),
  });
  return { id, values, errors, refusal, busy, changed: JSON.stringify(values) !== JSON.stringify(start), set, field, submit, reset };
}

export function checkAll<T extends object>(checks: Checks<T>, values: T): Errors {
  const found: Errors = {};
  for (const name of Object.keys(checks) as (keyof T & string)[]) {
    const sentence = checkOne(checks, name, values);
    if (sentence) found[name] = sentence;
  }
  return found;
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll(/[^\w-]/g, '-')}`;
}

/** A check for fields that must be filled. */
export function required(sentence: string): (value: unknown) => string | null {
  return (value) => (value === null || value === undefined || (typeof value === 'string' && value.trim() === '') ? sentence : null);
}

function checkOne<T extends object, K extends keyof T>(checks: Checks<T>, name: K, values: T): string | null {
  return checks[name]?.(values[name], values) ?? null;
}

function without(errors: Errors, name: string, still: string | null): Errors {
  const { [name]: _gone, ...rest } = errors;
  return still ? { ...rest, [name]: still } : rest;
}

function focusSummary(form: string): void {
  // The summary is drawn by the render that follows.
  requestAnimationFrame(() => document.getElementById(`${form}-summary`)?.focus());
}
