import type { Id } from '../../kernel/ids.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Platform } from '../../platform/module.ts';
import * as repository from '../repository/messages.ts';

/** Internal messages are each person's own: nobody, whatever their role, reads another's. */
export async function readOwnMessages(tx: Tx, viewer: StaffViewer, request: ListRequest, unreadOnly: boolean): Promise<ListPage<repository.Message> & { unread: number }> {
  return { ...await repository.listMessages(tx, viewer.staffId, request, unreadOnly), unread: await repository.countUnread(tx, viewer.staffId) };
}

export function countOwnUnread(tx: Tx, viewer: StaffViewer): Promise<number> {
  return repository.countUnread(tx, viewer.staffId);
}

/** `ids` null: all of them. */
export async function markOwnMessages(tx: Tx, viewer: StaffViewer, platform: Platform, ids: readonly Id[] | null, read: boolean): Promise<{ changed: number; unread: number }> {
  const changed = await repository.markRead(tx, viewer.staffId, ids, read ? platform.clock.now() : null);
  return { changed, unread: await repository.countUnread(tx, viewer.staffId) };
}
