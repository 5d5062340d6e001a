import { useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useRecordForm, type Checks, type RecordForm } from '../record-form.ts';
import { changedFields, divergences, type Divergence } from './conflict.ts';

interface Options<R extends { version: number }, T extends object> {
  record: R;
  /** The record's fields as the form holds them. */
  valuesOf: (record: R) => T;
  checks?: Checks<T>;
  /** Sends what changed, on top of the version that was read. */
  save: (changes: Partial<T>, version: number) => Promise<R>;
  /** The record as it is now, when somebody else was faster. */
  read: () => Promise<R>;
  onSaved?: (record: R) => void;
}

export interface RecordEdit<R extends { version: number }, T extends object> {
  form: RecordForm<T>;
  /** Somebody saved meanwhile: what differs, and the two ways out. */
  conflict: { sentence: string; lines: Divergence<T>[]; keepMine: () => void; takeTheirs: () => void } | null;
  record: R;
}

/** Changes a record that others may change at the same time: only the fields touched are sent, and nothing is ever written over in silence. */
export function useRecordEdit<R extends { version: number }, T extends object>({ record, valuesOf, checks, save, read, onSaved }: Options<R, T>): RecordEdit<R, T> {
  const base = useRef(record);
  const [theirs, setTheirs] = useState<{ record: R; sentence: string } | null>(null);
  const form = useRecordForm<T, R>({
    initial: valuesOf(record),
    checks,
    save: async (values) => {
      try {
        return await save(changedFields(valuesOf(base.current), values), base.current.version);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'stale') throw error;
        const sentence = `${error.message.split('. ')[0]}. Vos saisies sont toujours là.`;
        setTheirs({ record: await read(), sentence });
        throw new ApiError({ status: error.status, code: error.code, message: sentence, reference: error.reference });
      }
    },
    onSaved: (saved) => {
      base.current = saved;
      setTheirs(null);
      onSaved?.(saved);
    },
  });
  const conflict = theirs ? {
    sentence: theirs.sentence,
    lines: divergences(valuesOf(base.current), form.values, valuesOf(theirs.record)),
    keepMine: () => {
      const [before, now] = [valuesOf(base.current), valuesOf(theirs.record)];
      const mine = changedFields(before, form.values);
      base.current = theirs.record;
      form.reset(now);
      for (const [name, value] of Object.entries(mine)) form.set(name as keyof T & string, value as T[keyof T & string]);
      setTheirs(null);
    },
    takeTheirs: () => {
      base.current = theirs.record;
      form.reset(valuesOf(theirs.record));
      setTheirs(null);
    },
  } : null;
  return { form, conflict, record };
}
