import type { RequestRow, ThreadMessage, Ticket } from '../model.ts';

/** Instants leave as ISO 8601 text. */
export function presentRow<T extends RequestRow>(row: T): Omit<T, 'createdAt' | 'lastMessageAt'> & { createdAt: string; lastMessageAt: string } {
  return { ...row, createdAt: row.createdAt.toISOString(), lastMessageAt: row.lastMessageAt.toISOString() };
}

export function presentDetail<T extends RequestRow & { messages: ThreadMessage[]; ticket: Ticket | null }>(detail: T) {
  return {
    ...presentRow(detail),
    messages: detail.messages.map((message) => ({ ...message, writtenAt: message.writtenAt.toISOString() })),
    ticket: detail.ticket === null ? null : { ...detail.ticket, openedAt: detail.ticket.openedAt.toISOString() },
  };
}
