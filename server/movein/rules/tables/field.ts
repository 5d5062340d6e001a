import type { Field, FieldKind, Table, Value } from '../../model.ts';

interface Extra {
  otherwise?: Value;
  mayBeNegative?: boolean;
}

/** A field that must be filled. */
export function needed<Kind extends Exclude<FieldKind, 'choice'>>(kind: Kind, label: string, synonyms: readonly string[] = [], extra: Extra = {}): Field<Kind, true, never> {
  return { kind, label, synonyms, required: true, ...extra };
}

/** A field that may be empty, or have no column at all. */
export function optional<Kind extends Exclude<FieldKind, 'choice'>>(kind: Kind, label: string, synonyms: readonly string[] = [], extra: Extra = {}): Field<Kind, false, never> {
  return { kind, label, synonyms, required: false, ...extra };
}

/** Oui or Non; an empty cell says what `otherwise` says. */
export function tick(label: string, synonyms: readonly string[] = [], otherwise = false): Field<'yesNo', true, never> {
  return { kind: 'yesNo', label, synonyms, required: true, otherwise };
}

/** One of a closed list, each with the spellings met in files (folded: small letters, no accents). */
export function choice<Choice extends string>(label: string, synonyms: readonly string[], choices: Readonly<Record<Choice, readonly string[]>>, otherwise?: NoInfer<Choice>): Field<'choice', true, Choice> {
  return otherwise === undefined ? { kind: 'choice', label, synonyms, required: true, choices } : { kind: 'choice', label, synonyms, required: true, choices, otherwise };
}

/** One of a closed list, or nothing: the column may be missing, the cell empty. */
export function optionalChoice<Choice extends string>(label: string, synonyms: readonly string[], choices: Readonly<Record<Choice, readonly string[]>>): Field<'choice', false, Choice> {
  return { kind: 'choice', label, synonyms, required: false, choices };
}

export function table<const Fields extends Record<string, Field>>(declared: Table<Fields>): Table<Fields> {
  return declared;
}
