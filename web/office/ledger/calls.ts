import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryString, refusalOf } from '../../api/client.ts';
import type { Pick } from '../../ui/pick-field.tsx';
import type { Account, Books, FecImport, Year } from './model.ts';

export const ROOT = '/api/office/ledger';

type Parameters = Record<string, string | number | boolean | null | undefined>;

/** One thing of the books, read under a key that a change makes anew. */
export function useLedger<T>(path: string, parameters: Parameters = {}, options: { enabled?: boolean; every?: (data: T | undefined) => number | false } = {}) {
  return useQuery({
    queryKey: ['ledger', path, parameters], queryFn: () => call<T>('GET', `${ROOT}${path}${queryString(parameters)}`), enabled: options.enabled ?? true, refetchInterval: (query) => options.every?.(query.state.data) ?? false,
  });
}

export const useBooks = (id: string) => useLedger<Books>(`/entities/${id}`);

/** After a change: books, lists and records on the screen are read again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'saved-views' });
}

export function findAccounts(booksId: string) {
  return async (filter: string, signal: AbortSignal): Promise<Pick[]> => {
    const { rows } = await call<{ rows: Account[] }>('GET', `${ROOT}/entities/${booksId}/accounts${queryString({ filter, limit: 12 })}`, undefined, { signal });
    return rows.filter(({ closed }) => !closed).map(({ number, label }) => ({ id: number, label: number, detail: label }));
  };
}

export function findAuxiliaries(booksId: string) {
  return async (filter: string, signal: AbortSignal): Promise<Pick[]> => {
    const { rows } = await call<{ rows: { code: string; label: string }[] }>('GET', `${ROOT}/entities/${booksId}/auxiliaries${queryString({ filter, limit: 12 })}`, undefined, { signal });
    return rows.map(({ code, label }) => ({ id: code, label: code, detail: label }));
  };
}

/** Lots of the building, or of all buildings in the books of rental management. */
export function findLots(buildingId: string | null) {
  return async (filter: string, signal: AbortSignal): Promise<Pick[]> => {
    const { rows } = await call<{ rows: { id: string; number: string; kind: string | null; buildingName: string }[] }>('GET', `/api/office/lots${queryString({ buildingId, filter, limit: 12 })}`, undefined, { signal });
    return rows.map(({ id, number, kind, buildingName }) => ({ id, label: `Lot ${number}`, detail: [kind, buildingId === null ? buildingName : null].filter(Boolean).join(', ') }));
  };
}

export async function findEvents(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await call<{ rows: { id: string; title: string; chrono: number }[] }>('GET', `/api/office/events${queryString({ filter, limit: 12 })}`, undefined, { signal });
  return rows.map(({ id, title, chrono }) => ({ id, label: title, detail: `Événement ${chrono}` }));
}

/** The exercise of today, else the last one. */
export function currentYear(years: readonly Year[], today: string): Year | null {
  return years.find(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn) ?? years.at(-1) ?? null;
}

export async function sendFec(booksId: string, file: File): Promise<FecImport> {
  const response = await fetch(`${ROOT}/entities/${booksId}/imports${queryString({ name: file.name })}`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream' }, body: file });
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return JSON.parse(text) as FecImport;
}
