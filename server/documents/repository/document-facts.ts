import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AttachmentNames } from '../model.ts';

/** One publishable part of an event (its text is part 0, its attachments are 1, 2…) with all that decides its publication. */
export interface DocumentFacts {
  id: Id;
  eventId: Id;
  partNumber: number;
  attachmentName: string | null;
  hash: string;
  size: bigint;
  mime: string;
  /** The first words of the file, for the client's search; null while not read. */
  text: string | null;
  chrono: number;
  title: string;
  treatmentOn: Day;
  publicationOn: Day | null;
  confidential: boolean;
  accountId: Id | null;
  recipientPartyId: Id | null;
  buildingId: Id | null;
  leaseId: Id | null;
  lotIds: Id[];
  /** The event's binder, else its template's. */
  binderId: Id | null;
  templateId: Id | null;
  templateLabel: string | null;
  termMonths: number | null;
  groupByFolderType: boolean;
  prefixFolderReference: boolean;
  attachmentNames: AttachmentNames;
  notify: boolean;
  folderReference: string | null;
  folderType: string | null;
}

/** Which documents: those of these events, or all those a binder, a template or a folder carries. */
export type Which = 'all' | { eventIds: readonly Id[] } | { binderIds: readonly Id[] } | { templateIds: readonly Id[] } | { folderIds: readonly Id[] };

const EVENTS_AT_A_TIME = 1000;

/** Batches in the order of events, by keyset: the memory it takes does not grow with the agency, and no page is read twice. */
export async function* readDocumentFacts(tx: Tx, which: Which): AsyncGenerator<DocumentFacts[]> {
  for (let after: Id = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<{ id: Id }>`select e.id from office.events e left join office.event_templates t on t.id = e.template_id
      where e.agency_id = platform.current_agency() and e.id > ${after} and ${condition(which)} order by e.id limit ${EVENTS_AT_A_TIME}`.execute(tx);
    if (rows.length === 0) return;
    yield await partsOf(tx, rows.map((row) => row.id));
    after = rows.at(-1)!.id;
  }
}

function condition(which: Which): RawBuilder<boolean> {
  if (which === 'all') return sql`true`;
  if ('eventIds' in which) return sql`e.id = any(${which.eventIds as Id[]}::uuid[])`;
  if ('binderIds' in which) return sql`coalesce(e.binder_id, t.binder_id) = any(${which.binderIds as Id[]}::uuid[])`;
  if ('templateIds' in which) return sql`e.template_id = any(${which.templateIds as Id[]}::uuid[])`;
  return sql`e.folder_id = any(${which.folderIds as Id[]}::uuid[])`;
}

async function partsOf(tx: Tx, eventIds: readonly Id[]): Promise<DocumentFacts[]> {
  const { rows } = await sql<DocumentFacts>`
    select p.id, e.id as "eventId", p.number as "partNumber", p.name as "attachmentName", f.hash, f.size, f.mime, left(f.text, 100000) as text, e.chrono, e.title,
      e.treatment_on as "treatmentOn", e.publication_on as "publicationOn", e.confidential, e.account_id as "accountId", e.recipient_party_id as "recipientPartyId",
      e.building_id as "buildingId", e.lease_id as "leaseId",
      coalesce((select array_agg(lot_id order by lot_id) from office.event_lots l where l.event_id = e.id), '{}') as "lotIds",
      coalesce(e.binder_id, t.binder_id) as "binderId", t.id as "templateId", t.label as "templateLabel", t.term_months as "termMonths",
      coalesce(t.group_by_folder_type, false) as "groupByFolderType", coalesce(t.prefix_folder_reference, false) as "prefixFolderReference",
      coalesce(t.attachment_names, 'inherit') as "attachmentNames", coalesce(t.notify, false) as notify, d.reference as "folderReference", d.type as "folderType"
    from office.events e
    join lateral (
      select e.id, 0 as number, null::text as name, e.body_file_hash as hash where e.body_file_hash is not null
      union all select a.id, a.position, a.name, a.file_hash from office.event_attachments a where a.event_id = e.id
    ) p on true
    join office.files f on f.agency_id = e.agency_id and f.hash = p.hash
    left join office.event_templates t on t.id = e.template_id
    left join office.folders d on d.id = e.folder_id
    where e.id = any(${eventIds as Id[]}::uuid[]) order by e.id, p.number`.execute(tx);
  return rows;
}
