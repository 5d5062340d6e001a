import type { ChargesMode, LeaseKind } from '../model.ts';

/** What a file says of some terms; null says nothing. */
type Said<T> = { [K in keyof T]?: T[K] | null };

/** Terms once a file has spoken: what it says replaces, what it leaves out stays. */
export function mergedTerms<T extends object>(before: T, said: Said<T>): T {
  return { ...before, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined)) };
}

/** Those of a lease. An index that is named is a clause of revision. A mobility lease whose charges nobody speaks of has a fixed sum, never a provision (loi n° 89-462, art. 25-18). */
export function mergedLeaseTerms<T extends { kind: LeaseKind; chargesMode: ChargesMode; reviewClause: boolean; reviewIndex: string }>(before: T, said: Said<T>): T {
  const merged = mergedTerms(before, said);
  const named = said.reviewIndex !== null && said.reviewIndex !== undefined;
  return { ...merged, reviewClause: said.reviewClause ?? (named || before.reviewClause), chargesMode: merged.kind === 'mobility' && merged.chargesMode === 'provision' ? 'forfait' : merged.chargesMode };
}

/** The same terms, whatever the order of their fields. */
export function sameTerms<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([key, value]) => other[key as keyof T] === value);
}
