/** What the routes of documents answer. */
export type Trade = 'syndic' | 'rental';
export type EventState = 'published' | 'waiting' | 'not-publishable' | 'without-binder' | 'term-ended' | 'confidential';

export interface EventRow {
  id: string;
  version: number;
  chrono: number;
  treatmentOn: string;
  title: string;
  publicationOn: string | null;
  confidential: boolean;
  state: EventState;
  templateId: string | null;
  templateLabel: string | null;
  binderId: string | null;
  binderPath: string | null;
  trade: Trade | null;
  buildingId: string | null;
  buildingName: string | null;
  accountId: string | null;
  accountCode: string | null;
  recipientName: string | null;
  folderId: string | null;
  folderReference: string | null;
  folderType: string | null;
  hasBody: boolean;
  attachmentCount: number;
  replacedByChrono: number | null;
  createdByName: string | null;
}

export interface Attachment {
  id: string;
  position: number;
  name: string;
  size: number;
  mime: string;
}

export interface EventRecord extends EventRow {
  lots: { id: string; number: string }[];
  leaseId: string | null;
  leaseNumber: string | null;
  recipientPartyId: string | null;
  /** Null: the event follows its template. */
  ownBinderId: string | null;
  body: RichText | null;
  bodySize: number | null;
  replacesEventId: string | null;
  replacesChrono: number | null;
  replacedByEventId: string | null;
  firstPublishedOn: string | null;
  termMonths: number | null;
  lastDay: string | null;
  frozen: boolean;
  attachments: Attachment[];
  acts: { edit: boolean; editContent: boolean; publish: boolean; unpublish: boolean; replace: boolean; delete: boolean };
}

export interface HistoryLine {
  at: string;
  actorName: string;
  act: string;
  sentence: string;
}

/** What an act on a selection did, and what it left aside. */
export interface Outcome {
  selected: number;
  changed: number;
  leftAsideCount: number;
  leftAside: { id: string; chrono: number; title: string; code: string; sentence: string }[];
}

/** The text of an event, as the server keeps it. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export type Block = { type: 'paragraph' | 'heading'; runs: Run[] } | { type: 'list'; ordered: boolean; items: Run[][] } | { type: 'pageBreak' };
export type RichText = Block[];

export interface Template {
  id: string;
  version: number;
  code: string;
  label: string;
  trade: Trade | 'all';
  binderId: string | null;
  binderPath: string | null;
  termMonths: number | null;
  groupByFolderType: boolean;
  prefixFolderReference: boolean;
  attachmentNames: 'inherit' | 'yes' | 'no';
  notify: boolean;
  eventCount: number;
}

export type TickName = 'coOwner' | 'member' | 'president' | 'landlord' | 'tenant' | 'lot' | 'contractor';

export interface Binder {
  id: string;
  version: number;
  trade: Trade;
  path: string;
  reserved: 'invoices' | 'syndic-documents' | null;
  personal: boolean;
  ticks: Record<TickName, boolean>;
  position: number;
  templateCount: number;
  eventCount: number;
  warnings: { code: string; sentence: string }[];
  mayRename: boolean;
  takesEvents: boolean;
}

export interface Folder {
  id: string;
  version: number;
  reference: string;
  type: string;
  label: string | null;
  buildingId: string | null;
  buildingName: string | null;
  lotId: string | null;
  lotNumber: string | null;
  openedOn: string;
  closedOn: string | null;
  eventCount: number;
}
