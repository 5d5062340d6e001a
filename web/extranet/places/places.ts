import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Space } from '../session.tsx';

export interface OwnBuilding {
  id: string;
  name: string;
  address: string | null;
  lots: { id: string; label: string; kind: string | null; floor: string | null }[];
}

export function usePlaces(space: Space) {
  return useQuery({ queryKey: ['places', space], queryFn: () => call<{ buildings: OwnBuilding[] }>('GET', `/api/extranet/places${queryString({ space })}`), staleTime: 300_000 });
}
