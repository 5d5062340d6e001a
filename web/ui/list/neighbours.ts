/** The rows of each list as they stood when it was left: a record opened from it goes to the one before and the one after. */
const rows = new Map<string, readonly { id: string; label: string }[]>();

export function rememberRows(list: string, shown: readonly { id: string; label: string }[]): void {
  rows.set(list, shown);
}

export interface Neighbours {
  previous: { id: string; label: string } | null;
  next: { id: string; label: string } | null;
}

/** Null when the record was not reached through that list. */
export function neighboursIn(list: string, id: string): Neighbours | null {
  const known = rows.get(list) ?? [];
  const at = known.findIndex((row) => row.id === id);
  return at === -1 ? null : { previous: known[at - 1] ?? null, next: known[at + 1] ?? null };
}
