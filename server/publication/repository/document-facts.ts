import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AttachmentNames, BinderFacts, ReservedBinder, Trade } from '../model.ts';

/** One publishable part of an event (its text, or one attachment) with all that decides its publication. */
export interface PartRow {
  id: Id;
  eventId: Id;
  partNumber: number;
  attachmentName: string | null;
  hash: string;
  size: bigint;
  mime: string;
  text: string | null;
  chrono: number;
  title: string;
  treatmentOn: Day;
  publicationOn: Day | null;
  confidential: boolean;
  accountId: Id | null;
  buildingId: Id | null;
  leaseId: Id | null;
  lotIds: Id[];
  binderId: Id | null;
  templateLabel: string | null;
  termMonths: number | null;
  groupByFolderType: boolean;
  prefixFolderReference: boolean;
  attachmentNames: AttachmentNames;
  notify: boolean;
  folderReference: string | null;
  folderType: string | null;
}

/** Ids of events in order, a batch at a time: 50 000 documents never stand in memory together. */
export async function nextEventIds(tx: Tx, after: Id, limit: number): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from office.events where agency_id = platform.current_agency() and id > ${after} order by id limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}

export async function countEvents(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from office.events where agency_id = platform.current_agency()`.execute(tx);
  return rows[0]!.count;
}

export async function readParts(tx: Tx, eventIds: readonly Id[]): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select p.id, e.id as "eventId", p.number as "partNumber", p.name as "attachmentName", f.hash, f.size, f.mime, left(f.text, 100000) as text, e.chrono, e.title,
      e.treatment_on as "treatmentOn", e.publication_on as "publicationOn", e.confidential, e.account_id as "accountId", e.building_id as "buildingId", e.lease_id as "leaseId",
      coalesce((select array_agg(lot_id order by lot_id) from office.event_lots l where l.event_id = e.id), '{}') as "lotIds",
      coalesce(e.binder_id, t.binder_id) as "binderId", t.label as "templateLabel", t.term_months as "termMonths",
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
    where e.id = any(${eventIds as Id[]}::uuid[])`.execute(tx);
  return rows;
}

export async function readBinders(tx: Tx): Promise<(BinderFacts & { position: number })[]> {
  const rows = await tx.selectFrom('office.binders').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id, trade: row.trade as Trade, path: row.path, personal: row.personal, reserved: row.reserved as ReservedBinder | null, position: row.position,
    ticks: { coOwner: row.tick_co_owner, member: row.tick_member, president: row.tick_president, landlord: row.tick_landlord, tenant: row.tick_tenant },
  }));
}
