import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** How many internal messages wait, for the rail. */
export function useUnread(): number | undefined {
  return useQuery({ queryKey: ['messages', 'count'], queryFn: () => call<{ unread: number }>('GET', '/api/office/messages/count'), refetchInterval: 60_000 }).data?.unread || undefined;
}
