import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import { listKey } from '../../ui/list/use-list-query.ts';
import type { Pick } from '../../ui/pick-field.tsx';
import type { RequestDetail } from './model.ts';

export const PATH = '/api/office/requests';
const COUNT = ['requests', 'count'];
export const OPTION = ['requests', 'option'];

export const requestKey = (id: string) => ['requests', id];

/** How many requests wait for the agency, for the rail. */
export function useWaiting(): number | undefined {
  return useQuery({ queryKey: COUNT, queryFn: () => call<{ waiting: number }>('GET', `${PATH}/count`), refetchInterval: 60_000, retry: false }).data?.waiting || undefined;
}

/** Keeps what an act answered, and asks again for what counts or lists it. */
export function useKeepRequest(): (request: RequestDetail) => void {
  const cache = useQueryClient();
  return (request) => {
    cache.setQueryData(requestKey(request.id), request);
    void cache.invalidateQueries({ queryKey: COUNT });
    void cache.invalidateQueries({ queryKey: listKey(PATH) });
  };
}

export const findContractors = async (text: string, signal: AbortSignal): Promise<readonly Pick[]> =>
  (await call<{ rows: { id: string; name: string; trade: string | null }[] }>('GET', `/api/office/contractors${queryString({ filter: text, active: true, limit: 20 })}`, undefined, { signal })).rows.map(({ id, name, trade }) => ({ id, label: name, detail: trade ?? undefined }));

export const findEvents = async (text: string, signal: AbortSignal): Promise<readonly Pick[]> =>
  (await call<{ rows: { id: string; title: string; chrono: number; buildingName: string | null }[] }>('GET', `/api/office/events${queryString({ filter: text, limit: 20 })}`, undefined, { signal })).rows.map(({ id, title, chrono, buildingName }) => ({ id, label: title, detail: [`n° ${chrono}`, buildingName].filter(Boolean).join(', ') }));
