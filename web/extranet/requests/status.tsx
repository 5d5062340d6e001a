import { Status, Tag } from '../../ui/tag.tsx';
import type { RequestRow } from './requests.ts';

/** Whose turn it is, in the client's words. */
export function RequestState({ request: { status, unread } }: { request: Pick<RequestRow, 'status' | 'unread'> }) {
  if (unread) return <Tag tone="primary">Nouvelle réponse</Tag>;
  if (status === 'closed') return <Status kind="off">Close</Status>;
  return status === 'open' ? <Status kind="soon">En attente du cabinet</Status> : <Status kind="done">Répondue</Status>;
}
