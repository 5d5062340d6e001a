import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

export type Space = 'coOwner' | 'landlord' | 'tenant';
/** open: the agency's turn; answered: the client's. */
export type RequestStatus = 'open' | 'answered' | 'closed';

export interface RequestRow {
  id: Id;
  number: number;
  version: number;
  subject: string;
  status: RequestStatus;
  place: string | null;
  createdAt: Date;
  lastMessageAt: Date;
}

/** As its author sees it. */
export interface OwnRequestRow extends RequestRow {
  /** An answer that has not been read yet. */
  unread: boolean;
}

/** As staff see it. */
export interface OfficeRequestRow extends RequestRow {
  clientId: Id;
  clientName: string;
  space: Space;
}

export interface ThreadMessage {
  id: Id;
  author: 'client' | 'agency';
  authorName: string;
  body: string;
  writtenAt: Date;
  files: ThreadFile[];
}

export interface ThreadFile {
  id: Id;
  fileName: string;
  size: number;
  mime: string;
}

/** A file of a request that became an intervention, among the documents of its author. */
export interface InterventionFile extends ThreadFile {
  requestId: Id;
  subject: string;
  writtenAt: Date;
}

/** A file received and recognised, before it belongs to a message. */
export interface ReceivedFile {
  name: string;
  hash: string;
  size: number;
  mime: string;
}

/** From the request to the final invoice, in this order (EXT-086). */
export const STEPS = ['request', 'quote-asked', 'work-order', 'intervention', 'invoice', 'closed'] as const;
export type StepKind = (typeof STEPS)[number];

export interface TicketStep {
  id: Id;
  kind: StepKind;
  on: Day;
  note: string | null;
  eventId: Id | null;
  eventName: string | null;
  /** The event's documents that the reader may open on the extranet. */
  documents: { id: Id; title: string }[];
}

export interface Ticket {
  id: Id;
  contractorId: Id | null;
  contractorName: string | null;
  openedAt: Date;
  steps: TicketStep[];
}
