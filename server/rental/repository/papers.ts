import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Paper } from '../../platform/rendering/render-papers.ts';

export type PaperKind = 'notice' | 'quittance' | 'receipt' | 'statement' | 'settlement' | 'review' | 'deposit' | 'letting-tenant' | 'letting-owner';

export interface PaperRow {
  id: Id;
  kind: PaperKind;
  key: string;
  leaseId: Id | null;
  mandateId: Id | null;
  eventId: Id;
  electronic: boolean;
  madeAt: Date;
}

type Chosen = { month: Day } | { leaseId: Id } | { kind: PaperKind; keys: readonly string[] };

/** Papers that still hold, the first made first. */
export async function papersOf(tx: Tx, which: Chosen): Promise<PaperRow[]> {
  const chosen = 'month' in which ? sql`p.month = ${which.month}` : 'leaseId' in which ? sql`p.lease_id = ${which.leaseId}` : sql`p.kind = ${which.kind} and p.key = any(${which.keys as string[]}::text[])`;
  const { rows } = await sql<PaperRow>`select p.id, p.kind, p.key, p.lease_id as "leaseId", p.mandate_id as "mandateId", p.event_id as "eventId", p.electronic, p.made_at as "madeAt" from office.rental_papers p where ${chosen} and p.withdrawn_on is null order by p.made_at, p.id`.execute(tx);
  return rows;
}

/** One paper of a kind at a time for a key: who asks at the same moment waits, then finds it made. */
export async function lockPaper(tx: Tx, agencyId: Id, kind: PaperKind, key: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${agencyId} ${kind} ${key}`}, 0))`.execute(tx);
  return (await papersOf(tx, { kind, keys: [key] })).length === 0;
}

export async function insertPaper(tx: Tx, agencyId: Id, paper: { kind: PaperKind; key: string; month: Day; leaseId: Id | null; mandateId: Id | null; eventId: Id; electronic: boolean; words: Paper; madeByName: string }): Promise<void> {
  await tx.insertInto('office.rental_papers').values({
    id: newId(), agency_id: agencyId, kind: paper.kind, key: paper.key, month: paper.month, lease_id: paper.leaseId, mandate_id: paper.mandateId, event_id: paper.eventId, electronic: paper.electronic, words: JSON.stringify(paper.words), made_by_name: paper.madeByName,
  }).execute();
}

export async function withdrawPapers(tx: Tx, ids: readonly Id[], on: Day): Promise<void> {
  await tx.updateTable('office.rental_papers').set({ withdrawn_on: on }).where('id', 'in', ids).execute();
}

/** Papers as they were set, in the order of their leases or mandates, for one file to print. */
export async function wordsOf(tx: Tx, kinds: readonly PaperKind[], month: Day, byPost: boolean): Promise<Paper[]> {
  const { rows } = await sql<{ words: Paper }>`select p.words from office.rental_papers p left join office.leases e on e.id = p.lease_id left join office.mandates m on m.id = p.mandate_id
    where p.kind = any(${kinds as PaperKind[]}::text[]) and p.month = ${month} and p.withdrawn_on is null and (${!byPost} or not p.electronic) order by coalesce(e.number, m.number) collate platform.as_counted, p.made_at`.execute(tx);
  return rows.map(({ words }) => words);
}

/** Where papers of a kind are filed: the agency's template of that name, or else its binder. */
export async function filing(tx: Tx, like: string): Promise<{ templateId: Id | null; binderId: Id | null }> {
  const { rows: [template] } = await sql<{ id: Id }>`select id from office.event_templates where trade in ('rental', 'all') and platform.fold(label) like ${like} order by binder_id is null, label limit 1`.execute(tx);
  if (template) return { templateId: template.id, binderId: null };
  const { rows: [binder] } = await sql<{ id: Id }>`select id from office.binders where trade = 'rental' and platform.fold(path) like ${like} order by path limit 1`.execute(tx);
  return { templateId: null, binderId: binder?.id ?? null };
}

export interface LeasePlace {
  leaseId: Id;
  buildingId: Id;
  accountId: Id | null;
  partyId: Id;
  lotIds: Id[];
  place: string;
  /** Since when quittances may reach the tenant electronically. */
  electronicSince: Day | null;
}

export async function placesOfLeases(tx: Tx, leaseIds: readonly Id[]): Promise<Map<Id, LeasePlace>> {
  const { rows } = await sql<LeasePlace>`select e.id as "leaseId", e.building_id as "buildingId", e.account_id as "accountId", e.tenant_party_id as "partyId", t.electronic_since as "electronicSince",
      array(select ll.lot_id from office.lease_lots ll where ll.lease_id = e.id) as "lotIds",
      concat_ws(', ', b.name, (select string_agg('lot ' || l.number, ', ' order by l.number collate platform.as_counted) from office.lease_lots ll join office.lots l on l.id = ll.lot_id where ll.lease_id = e.id), nullif(b.address_line1, ''), nullif(concat_ws(' ', b.postal_code, b.city), '')) as place
    from office.leases e join office.buildings b on b.id = e.building_id left join office.rental_lease_terms t on t.id = e.id where e.id = any(${leaseIds as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.leaseId, row]));
}

export interface MandatePlace {
  mandateId: Id;
  buildingId: Id;
  buildingName: string;
  accountId: Id | null;
  partyId: Id;
  lotIds: Id[];
}

export async function placesOfMandates(tx: Tx, mandateIds: readonly Id[]): Promise<Map<Id, MandatePlace>> {
  const { rows } = await sql<MandatePlace>`select m.id as "mandateId", m.building_id as "buildingId", b.name as "buildingName", m.account_id as "accountId", m.owner_party_id as "partyId", array(select ml.lot_id from office.mandate_lots ml where ml.mandate_id = m.id) as "lotIds"
    from office.mandates m join office.buildings b on b.id = m.building_id where m.id = any(${mandateIds as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.mandateId, row]));
}

/** The days on which what stands on each of these calls was received. */
export async function receivedDays(tx: Tx, callIds: readonly Id[]): Promise<Map<Id, Day[]>> {
  const { rows } = await sql<{ callId: Id; on: Day }>`select a.call_id as "callId", r.received_on as on from office.rental_allocations a join office.rental_receipts r on r.id = a.receipt_id
    where a.call_id = any(${callIds as Id[]}::uuid[]) and r.returned_on is null group by 1, 2 having sum(a.cents) > 0 order by 2`.execute(tx);
  return new Map([...Map.groupBy(rows, ({ callId }) => callId)].map(([callId, own]) => [callId, own.map(({ on }) => on)]));
}
