import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';

export interface Rows<Row> {
  total: number;
  rows: Row[];
}

export interface EventLine { id: string; chrono: number; title: string; buildingName: string | null; recipientName: string | null; treatmentOn: string; templateLabel: string | null }
export interface LeaseLine { id: string; number: string; tenantName: string; buildingName: string; exitOn: string | null }
export interface SeatLine { id: string; buildingId: string; buildingName: string; partyName: string; office: string; untilOn: string | null }
export interface Run { id: string; number: number; state: string; finishedAt: string | null; requestedAt: string; appeared: number; changed: number; disappeared: number; error: string | null }
export interface Summary { lastRun: Run | null; currentRun: Run | null; nextRunAt: string | null; serviceActive: boolean; instant: boolean; waiting: boolean }

/** The first rows of a list and how many there are, by the list's own route: the figure and the list behind it are the same. */
export function useRows<Row>(path: string, query: Record<string, string | number | boolean>, enabled: boolean) {
  return useQuery({ queryKey: ['home', path, query], queryFn: ({ signal }) => call<Rows<Row>>('GET', `${path}${queryString(query)}`, undefined, { signal }), enabled });
}

export function useSummary(enabled: boolean) {
  return useQuery({ queryKey: ['home', 'publication'], queryFn: () => call<Summary>('GET', '/api/office/publication/summary'), enabled, refetchInterval: 60_000 });
}

/** The seats whose last day comes before that one, among those that have one. */
export function endingBefore(seats: readonly SeatLine[], today: string, until: string): SeatLine[] {
  return seats.filter(({ untilOn }) => untilOn !== null && untilOn >= today && untilOn <= until);
}

/** The same day that many months later; the last of the month when it has no such day. */
export function monthsLater(today: string, months: number): string {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
