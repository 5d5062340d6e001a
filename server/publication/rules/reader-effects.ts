import type { Place, Role } from '../model.ts';

/** What of a document decides who reads it, on one side of the run: where it lies and the roles its binder opens. Null: it is not there to be read. */
export type Readable = { places: readonly Place[]; roles: readonly Role[] } | null;

export type DocumentTurn = { id: string; before: Readable; after: Readable; changed: boolean };

/** "side|placeId" → who has which role there, that day. */
export type RolesAt = ReadonlyMap<string, readonly { personId: string; role: Role }[]>;

export type PersonEffect = { gains: number; changes: number; losses: number };
export type DocumentReaders = { gain: string[]; keep: string[]; lose: string[] };

export const placeKey = ({ side, placeId }: Place): string => `${side}|${placeId}`;

/** The people who read what is there: the same join as the extranet's own (a role at one of its places that the binder opens). */
function readersAt(readable: Readable, at: RolesAt): Set<string> {
  const people = new Set<string>();
  for (const place of readable?.places ?? []) {
    for (const { personId, role } of at.get(placeKey(place)) ?? []) if (readable!.roles.includes(role)) people.add(personId);
  }
  return people;
}

/**
 * For whom a run changes something: each document before and after, read through the rights before and after. A right that comes or goes moves what people see
 * of documents that do not move at all.
 */
export function readerEffects(turns: Iterable<DocumentTurn>, before: RolesAt, after: RolesAt, tell: (turn: DocumentTurn, readers: DocumentReaders) => void): Map<string, PersonEffect> {
  const effects = new Map<string, PersonEffect>();
  const effectOn = (personId: string): PersonEffect => {
    const known = effects.get(personId);
    if (known) return known;
    const effect = { gains: 0, changes: 0, losses: 0 };
    effects.set(personId, effect);
    return effect;
  };
  for (const turn of turns) {
    const had = readersAt(turn.before, before);
    const has = readersAt(turn.after, after);
    const readers: DocumentReaders = { gain: [...has].filter((id) => !had.has(id)), keep: [...has].filter((id) => had.has(id)), lose: [...had].filter((id) => !has.has(id)) };
    for (const id of readers.gain) effectOn(id).gains += 1;
    for (const id of readers.lose) effectOn(id).losses += 1;
    if (turn.changed) for (const id of readers.keep) effectOn(id).changes += 1;
    tell(turn, readers);
  }
  return effects;
}
