import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

export const TRADES = ['syndic', 'rental'] as const;
export type Trade = (typeof TRADES)[number];
/** A template may serve both trades. */
export const TEMPLATE_TRADES = [...TRADES, 'all'] as const;
/** "Factures" decides who reads the expenses, "Documents du syndic" is filled on the extranet: neither is renamed nor removed. */
export type ReservedBinder = 'invoices' | 'syndic-documents';

/** Levels of a binder. `lot` and `contractor` are kept from the former system and open nothing (SET-097, SET-108). */
export interface BinderTicks {
  coOwner: boolean;
  member: boolean;
  president: boolean;
  landlord: boolean;
  tenant: boolean;
  lot: boolean;
  contractor: boolean;
}

export interface Binder {
  id: Id;
  version: number;
  trade: Trade;
  /** "Courriers / Locataires": "/" opens a level, "//" is a slash inside a name. */
  path: string;
  reserved: ReservedBinder | null;
  personal: boolean;
  ticks: BinderTicks;
  position: number;
}

export interface BinderRow extends Binder {
  templateCount: number;
  eventCount: number;
}

export const ATTACHMENT_NAMES = ['inherit', 'yes', 'no'] as const;
export type AttachmentNames = (typeof ATTACHMENT_NAMES)[number];

export interface Template {
  id: Id;
  version: number;
  code: string;
  label: string;
  trade: (typeof TEMPLATE_TRADES)[number];
  binderId: Id | null;
  /** Null is for ever. */
  termMonths: number | null;
  groupByFolderType: boolean;
  prefixFolderReference: boolean;
  attachmentNames: AttachmentNames;
  notify: boolean;
}

export interface Folder {
  id: Id;
  version: number;
  reference: string;
  type: string;
  label: string | null;
  buildingId: Id | null;
  lotId: Id | null;
  openedOn: Day;
  closedOn: Day | null;
}

/** What staff decide of an event, apart from its text and its attachments. */
export interface EventSettings {
  templateId: Id | null;
  /** Overrides the template's binder. */
  binderId: Id | null;
  title: string;
  buildingId: Id | null;
  lotIds: readonly Id[];
  leaseId: Id | null;
  accountId: Id | null;
  recipientPartyId: Id | null;
  folderId: Id | null;
  treatmentOn: Day;
  /** Null is the former "00/00/00": not publishable. */
  publicationOn: Day | null;
  confidential: boolean;
}

export interface Event extends EventSettings {
  id: Id;
  version: number;
  chrono: number;
  /** Rich text; null means no text part, so no PDF. */
  body: unknown;
  bodyFileHash: string | null;
  replacesEventId: Id | null;
  replacedByEventId: Id | null;
  /** The event's own binder, else its template's. */
  effectiveBinderId: Id | null;
  termMonths: number | null;
  /** First day the extranet took it; null when it never did. */
  firstPublishedOn: Day | null;
  heldPublicationOn: Day | null;
}

export const EVENT_STATES = ['published', 'waiting', 'not-publishable', 'without-binder', 'term-ended', 'confidential'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export interface Attachment {
  id: Id;
  position: number;
  name: string;
  hash: string;
  size: number;
  mime: string;
}

export interface Photo {
  id: Id;
  lotId: Id;
  position: number;
  title: string | null;
  hash: string;
  size: number;
  mime: string;
}

/** A file as stored: named by what it holds. */
export interface StoredFile {
  hash: string;
  size: number;
  mime: string;
}
