import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call, queryString } from '../../api/client.ts';
import type { Pick } from '../../ui/pick-field.tsx';
import type { Building, LotRow, Mandate, Ownership } from './model.ts';

export const ROOT = '/api/office';

export interface ListReply<T> {
  total: number;
  rows: T[];
}


type Parameters = Record<string, string | number | boolean | null | undefined>;

export function useRecord<T>(path: string) {
  return useQuery({ queryKey: ['record', path], queryFn: () => call<T>('GET', `${ROOT}${path}`) });
}

/** A handful of rows shown as a table inside a record; longer ones are lists. */
export function useRows<T>(noun: string, parameters: Parameters, enabled = true) {
  return useQuery({ queryKey: ['rows', noun, parameters], queryFn: () => readRows<T>(noun, { limit: 500, ...parameters }), enabled });
}

export function readRows<T>(noun: string, parameters: Parameters, signal?: AbortSignal): Promise<ListReply<T>> {
  return call<ListReply<T>>('GET', `${ROOT}/${noun}${queryString(parameters)}`, undefined, signal ? { signal } : {});
}

/** How many rows stand behind each tab of a record. */
export function useTotals(tabs: Record<string, { noun: string; parameters: Parameters }>): Record<string, number | undefined> {
  const entries = Object.entries(tabs);
  const answers = useQueries({ queries: entries.map(([, { noun, parameters }]) => ({ queryKey: ['rows', noun, parameters, 'total'], queryFn: () => readRows<unknown>(noun, { ...parameters, limit: 1 }) })) });
  return Object.fromEntries(entries.map(([key], index) => [key, answers[index]?.data?.total]));
}

/** After a change: whatever is on the screen is read again. Who is signed in and how lists are arranged did not change. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'saved-views' });
}

export function useRouteId(): string {
  return (useParams({ strict: false }) as { id?: string }).id ?? '';
}

export async function findBuildings(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<Building>('buildings', { filter, limit: 12 }, signal);
  return rows.map(buildingPick);
}

/** The name of a building or of a person whose id an address carries. */
export async function buildingName(id: string, signal: AbortSignal): Promise<string> {
  return (await call<{ name: string }>('GET', `${ROOT}/buildings/${id}`, undefined, { signal })).name;
}

export async function partyName(id: string, signal: AbortSignal): Promise<string> {
  return (await call<{ name: string }>('GET', `${ROOT}/parties/${id}`, undefined, { signal })).name;
}

export function buildingPick({ id, code, name, city }: Building): Pick {
  return { id, label: name, detail: [code, city].filter(Boolean).join(', ') };
}

export async function findParties(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<{ id: string; name: string; code: string; city: string | null }>('parties', { filter, limit: 12 }, signal);
  return rows.map(({ id, name, code, city }) => ({ id, label: name, detail: [code, city].filter(Boolean).join(', ') }));
}

export async function findStaff(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<{ id: string; firstName: string; lastName: string }>('staff', { filter, limit: 12 }, signal);
  return rows.map(({ id, firstName, lastName }) => ({ id, label: `${firstName} ${lastName}` }));
}

export async function findLotsOf(buildingId: string, filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<LotRow>('lots', { buildingId, filter, limit: 12 }, signal);
  return rows.map(({ id, number, kind, owners }) => ({ id, label: `Lot ${number}`, detail: [kind, ...owners].filter(Boolean).join(', ') }));
}

/** Who owns in the building on a day, each once whatever the number of lots. */
export async function findOwnersOf(buildingId: string, on: string | null, filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<Ownership>('ownerships', { buildingId, on, current: on ? null : true, filter, sort: 'party', limit: 100 }, signal);
  const owners = new Map(rows.map((row) => [row.partyId, row]));
  return [...owners.values()].slice(0, 12).map(({ partyId, partyName, partyCode }) => ({ id: partyId, label: partyName, detail: `${partyCode}, ${rows.filter((row) => row.partyId === partyId).map((row) => `lot ${row.lotNumber}`).join(', ')}` }));
}

export async function findMandates(buildingId: string | null, filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<Mandate>('mandates', { buildingId, active: true, filter, limit: 12 }, signal);
  return rows.map(({ id, number, ownerName }) => ({ id, label: number, detail: ownerName }));
}
