export interface Divergence<T> {
  name: keyof T & string;
  mine: T[keyof T];
  theirs: T[keyof T];
  /** Both changed it, each in their own way: somebody must choose. */
  both: boolean;
}

/** What was changed on both sides since `base` was read: mine on the screen, theirs on the server. Fields that ended alike are left out. */
export function divergences<T extends object>(base: T, mine: T, theirs: T): Divergence<T>[] {
  return (Object.keys(base) as (keyof T & string)[])
    .filter((name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]))
    .map((name) => ({ name, mine: mine[name], theirs: theirs[name], both: !same(base[name], mine[name]) }));
}

/** Only what differs from what was read is sent: what somebody else changes meanwhile in other fields stays theirs. */
export function changedFields<T extends object>(base: T, values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !same(base[name as keyof T], value))) as Partial<T>;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
