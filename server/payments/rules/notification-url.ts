import type { Id } from '../../kernel/ids.ts';

/** Where a provider sends its news of one contract (routes/notification-routes.ts). */
export function notificationUrl({ publicUrl }: { publicUrl: string }, agencyId: Id, contractId: Id): string {
  return `${publicUrl}/api/extranet/payments/notifications/${agencyId}/${contractId}`;
}
