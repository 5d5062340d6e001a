import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/api.ts';
import type { Pick } from '../../ui/pick-field.tsx';
import { toast } from '../../ui/toasts.tsx';

const ALL: QueryKey = ['rental'];

export function useRouteId(): string {
  return (useParams({ strict: false }) as { id?: string }).id ?? '';
}

/** Reads something of rental management; every act on it makes all of it be read again. */
export function useRental<T>(key: readonly unknown[], read: (signal: AbortSignal) => Promise<T>, enabled = true) {
  return useQuery({ queryKey: [...ALL, ...key], queryFn: ({ signal }) => read(signal), enabled, placeholderData: (before) => before });
}

/** Does something and says what was done; a refusal stays with the form or the dialog that asked. */
export function useAct<A, T>(act: (asked: A) => Promise<T>, done: (answer: T) => string) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: async (answer) => { toast(done(answer)); await cache.invalidateQueries({ queryKey: ALL }); } });
}

export async function findLeases(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await api.get('/api/office/leases', { query: { filter, limit: 12 }, signal });
  return rows.map((row) => ({ id: row.id, label: row.tenantName, detail: `Bail ${row.number}, ${row.buildingName}` }));
}

export async function findMandates(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await api.get('/api/office/mandates', { query: { filter, limit: 12 }, signal });
  return rows.map((row) => ({ id: row.id, label: row.ownerName, detail: `Mandat ${row.number}, ${row.buildingName}` }));
}

/** A file as the server takes it. */
export async function contentOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** Gives the browser a file to keep. */
export function keepFile(name: string, bytes: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
