import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Space } from '../session.tsx';

export interface WorksFunds {
  publishedAt: string | null;
  buildings: {
    id: string;
    name: string;
    accounts: { account: string; label: string; totalCents: number }[];
    /** The cents of a lot stand in the order of the accounts. */
    lots: { id: string; label: string; kind: string | null; cents: number[] }[];
  }[];
}

export function useWorksFunds(space: Space) {
  return useQuery({ queryKey: ['works-funds', space], queryFn: () => call<WorksFunds>('GET', `/api/extranet/works-funds${queryString({ space })}`), staleTime: 300_000, enabled: space === 'coOwner' });
}
