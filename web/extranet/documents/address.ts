import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address of the documents page says: going back, reloading and sharing a link keep it. */
export interface DocumentsAddress {
  /** Key of a binder; "tout" for all documents; null on arrival. */
  binder: string | null;
  words: string;
  year: number | null;
  /** As the server takes it: "-documentOn", "title"… */
  sort: string;
}

export const ALL = 'tout';
export const NEWEST_FIRST = '-documentOn';
const SORTS = ['title', '-title', 'documentOn', NEWEST_FIRST, 'size', '-size'];

export function readAddress(search: Record<string, unknown>): DocumentsAddress {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const year = Number(search.annee);
  const sort = text(search.tri);
  return { binder: text(search.classeur) || null, words: text(search.mots), year: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null, sort: SORTS.includes(sort) ? sort : NEWEST_FIRST };
}

export function searchOf({ binder, words, year, sort }: DocumentsAddress): Record<string, string | number | undefined> {
  return { classeur: binder ?? undefined, mots: words || undefined, annee: year ?? undefined, tri: sort === NEWEST_FIRST ? undefined : sort };
}

export function useDocumentsAddress(): [DocumentsAddress, (change: Partial<DocumentsAddress>, options?: { replace?: boolean }) => void] {
  const address = readAddress(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  return [address, (change, options) => void navigate({ to: '/documents', search: searchOf({ ...address, ...change }) as never, replace: options?.replace ?? false, resetScroll: false })];
}
