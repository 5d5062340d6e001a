/** What the routes of requests answer. */
export type RequestStatus = 'open' | 'answered' | 'closed';
export type StepKind = 'request' | 'quote-asked' | 'work-order' | 'intervention' | 'invoice' | 'closed';

export interface RequestRow {
  id: string;
  number: number;
  version: number;
  subject: string;
  status: RequestStatus;
  place: string | null;
  createdAt: string;
  lastMessageAt: string;
  clientId: string;
  clientName: string;
  space: 'coOwner' | 'landlord' | 'tenant';
}

export interface TicketStep {
  id: string;
  kind: StepKind;
  on: string;
  note: string | null;
  eventId: string | null;
  eventName: string | null;
}

export interface Ticket {
  contractorId: string | null;
  contractorName: string | null;
  openedAt: string;
  steps: TicketStep[];
}

export interface RequestDetail extends RequestRow {
  messages: { id: string; author: 'client' | 'agency'; authorName: string; body: string; writtenAt: string; files: { id: string; fileName: string; size: number; mime: string }[] }[];
  ticket: Ticket | null;
  acts: string[];
}
