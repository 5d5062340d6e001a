import { Type, type Static, type TSchema } from 'typebox';
import type { Day } from '../../kernel/day.ts';

/**
 * The value or nothing. Two types side by side, not a choice between two schemas: under a choice, the validator turns a `null` into the
 * nearest 0 or "" of the first one, and an area of 0 into `null` of the other.
 */
export function nullable<T extends TSchema>(type: T) {
  const { type: name, enum: values, ...rest } = type as T & { type: string; enum?: unknown[] };
  return Type.Unsafe<Static<T> | null>({ ...rest, type: [name, 'null'], ...(values ? { enum: [...values, null] } : {}) });
}

/** One of a closed list of words. */
export function choice<const W extends string>(words: readonly W[]) {
  return Type.Unsafe<W>({ type: 'string', enum: [...words] });
}

export const Uuid = Type.String({ format: 'uuid' });
/** A name or a code: at least one sign that is no space. */
export const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
export const Words = nullable(Type.String({ maxLength: 2000 }));
/** A calendar day, checked by the calendar itself (no 31 February). */
export const DayText = Type.Unsafe<Day>({ type: 'string', format: 'date' });
/** Cents and shares: whole, and small enough for JSON to hold exactly. */
export const Whole = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
export const Version = Type.Integer({ minimum: 1 });
/** What this person may do with the record now. */
export const Acts = Type.Array(Type.String());
export const strict = { additionalProperties: false };
