import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Pick } from '../../ui/pick-field.tsx';
import type { Binder, EventRecord, Folder, Template } from './model.ts';

export const EVENTS = '/api/office/events';
export const TEMPLATES = '/api/office/event-templates';
export const BINDERS = '/api/office/binders';
export const FOLDERS = '/api/office/folders';

export const eventKey = (id: string) => ['event', id];
export const readersKey = (id: string) => ['event', id, 'readers'];

export function useEvent(id: string) {
  return useQuery({ queryKey: eventKey(id), queryFn: ({ signal }) => call<EventRecord>('GET', `${EVENTS}/${id}`, undefined, { signal }) });
}

export const bindersKey = () => [BINDERS, 'all'];

/** All binders, by trade and in the agency's order: there are a few dozen at most. */
export function useBinders() {
  return useQuery({ queryKey: bindersKey(), queryFn: async ({ signal }) => (await call<{ rows: Binder[] }>('GET', `${BINDERS}${queryString({ sort: 'trade,position', limit: 500 })}`, undefined, { signal })).rows });
}

/** After anything that documents wrote: what is shown elsewhere (lists, counts, readers) is asked again. */
export function useRefresh(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'saved-views' });
}

type Find = (text: string, signal: AbortSignal) => Promise<readonly Pick[]>;

function finder<Row extends { id: string }>(path: string, pick: (row: Row) => Omit<Pick, 'id'>, more: Record<string, string | undefined> = {}): Find {
  return async (text, signal) => (await call<{ rows: Row[] }>('GET', `${path}${queryString({ filter: text, limit: 20, ...more })}`, undefined, { signal })).rows.map((row) => ({ id: row.id, ...pick(row) }));
}

/** The name of a record whose id an address carries. */
export function namer<Sheet>(path: string, words: (sheet: Sheet) => string): (id: string, signal: AbortSignal) => Promise<string> {
  return async (id, signal) => words(await call<Sheet>('GET', `${path}/${id}`, undefined, { signal }));
}

/** "Les Tilleuls" under the field, its code and city beside. */
export const findBuildings = finder<{ id: string; code: string; name: string; city: string | null }>('/api/office/buildings', ({ name, code, city }) => ({ label: name, detail: [code, city].filter(Boolean).join(', ') }));
export const findParties = finder<{ id: string; code: string; name: string; city: string | null }>('/api/office/parties', ({ name, code, city }) => ({ label: name, detail: [code, city].filter(Boolean).join(', ') }));
export const findAccounts = finder<{ id: string; code: string; partyName: string; buildingName: string | null }>('/api/office/accounts', ({ code, partyName, buildingName }) => ({ label: `${partyName} (${code})`, detail: buildingName ?? undefined }));
export const findCoOwnersOf = (buildingId: string): Find => finder<{ id: string; code: string; partyName: string }>('/api/office/accounts', ({ code, partyName }) => ({ label: `${partyName} (${code})` }), { buildingId, kind: 'coOwner' });
export const findTemplates = finder<Template>(TEMPLATES, ({ label, code, binderPath }) => ({ label, detail: [code, binderPath ?? 'sans classeur'].join(', ') }));
export const findFolders = finder<Folder>(FOLDERS, ({ reference, type, label }) => ({ label: `${reference} ${type}`, detail: label ?? undefined }));
export const findBinders: Find = async (text, signal) => {
  const { rows } = await call<{ rows: Binder[] }>('GET', `${BINDERS}${queryString({ filter: text, limit: 50 })}`, undefined, { signal });
  return rows.filter((binder) => binder.takesEvents).map(({ id, path, trade }) => ({ id, label: path, detail: trade === 'syndic' ? 'Syndic' : 'Gérance' }));
};
export const findLotsOf = (buildingId: string | undefined): Find => finder<{ id: string; number: string; kind: string | null; buildingName: string }>('/api/office/lots', ({ number, kind, buildingName }) => ({ label: `Lot ${number}`, detail: [kind, buildingId ? null : buildingName].filter(Boolean).join(', ') || undefined }), { buildingId });
export const findLeasesOf = (buildingId: string | undefined): Find => finder<{ id: string; number: string; tenantName?: string; buildingName?: string }>('/api/office/leases', ({ number, tenantName, buildingName }) => ({ label: `Bail ${number}`, detail: [tenantName, buildingName].filter(Boolean).join(', ') || undefined }), { buildingId });
