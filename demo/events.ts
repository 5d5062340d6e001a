import { addDays, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { RichText } from '../server/platform/rendering/rich-text.ts';
import type { Book, Invoice } from './book.ts';
import type { Shelves } from './shelves.ts';

/** What happened, before it has its number: numbers run in the order of days. */
export interface Happening {
  template: string;
  on: Day;
  title: string;
  /** Null: nothing but attachments. */
  body?: RichText | null;
  attachments?: { name: string; title: string; body: RichText }[];
  buildingId?: Id;
  lotIds?: Id[];
  leaseId?: Id;
  accountId?: Id;
  recipient?: { id: Id; lines: string[] };
  folder?: string;
  by?: Id;
  /** `undefined`: the day of the event; null: never to be published. */
  publicationOn?: Day | null;
  confidential?: boolean;
  /** What is charged to the building. */
  invoice?: Pick<Invoice, 'supplier' | 'number' | 'cents'>;
  /** Title of the event of the same building that this one cancels and replaces. */
  replaces?: string;
}

/** Writes the happenings as events, oldest first, with the letters to be set for them. */
export function writeEvents(book: Book, shelves: Shelves, happenings: readonly Happening[]): void {
  const { agencyId: agency_id, add, newId, today } = book;
  const byTitle = new Map<string, Id>();
  const past = happenings.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  past.forEach((what, index) => {
    const id = newId();
    const replaced = what.replaces ? byTitle.get(`${what.buildingId}|${what.replaces}`)! : null;
    byTitle.set(`${what.buildingId}|${what.title}`, id);
    add('office.events', {
      id, agency_id, chrono: index + 1, template_id: shelves.template(what.template), title: what.title, body: what.body ?? null, body_file_hash: null, building_id: what.buildingId ?? null, lease_id: what.leaseId ?? null,
      account_id: what.accountId ?? null, recipient_party_id: what.recipient?.id ?? null, folder_id: what.folder ? shelves.folder(what.folder) : null, treatment_on: what.on,
      publication_on: what.confidential ? null : what.publicationOn === undefined ? what.on : what.publicationOn, confidential: what.confidential ?? false, replaces_event_id: replaced, replaced_by_event_id: null,
      created_at: `${what.on}T${String(8 + index % 10).padStart(2, '0')}:${String(index * 7 % 60).padStart(2, '0')}:00Z`, created_by: what.by ?? null,
    });
    if (replaced) Object.assign(book.rows['office.events'].find((row) => row.id === replaced)!, { replaced_by_event_id: id, publication_on: null });
    if (what.invoice && what.buildingId) book.invoices.push({ ...what.invoice, eventId: id, buildingId: what.buildingId, on: what.on });
    for (const lot_id of what.lotIds ?? []) add('office.event_lots', { agency_id, event_id: id, lot_id });
    const recipient = what.recipient?.lines ?? [];
    if (what.body) book.letters.push({ eventId: id, attachmentId: null, day: what.on, title: what.title, recipient, body: what.body });
    what.attachments?.forEach(({ name, title, body }, position) => {
      const attachmentId = add('office.event_attachments', { id: newId(), agency_id, event_id: id, position: position + 1, file_hash: '', name }).id;
      book.letters.push({ eventId: id, attachmentId, day: what.on, title, recipient: [], body });
    });
  });
  add('office.chrono_counters', { agency_id, last: past.length });
}

/** The last working day not after this one: nobody writes on Sundays. */
export function workday(of: Day): Day {
  const weekdays = new Date(`${of}T12:00:00Z`).getUTCDay();
  return weekdays === 0 ? addDays(of, -2) : weekdays === 6 ? addDays(of, -1) : of;
}
