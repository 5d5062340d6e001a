import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Event, EventState, Trade } from '../model.ts';
import { stateOf } from '../rules/event-state.ts';

export interface EventFacets {
  state?: EventState | undefined;
  trade?: Trade | undefined;
  templateId?: Id | undefined;
  /** The binder where the event is filed, by itself or by its template. */
  binderId?: Id | undefined;
  buildingId?: Id | undefined;
  lotId?: Id | undefined;
  leaseId?: Id | undefined;
  accountId?: Id | undefined;
  /** Addressed to this party, by name or by its account. */
  recipientPartyId?: Id | undefined;
  folderId?: Id | undefined;
  createdBy?: Id | undefined;
  treatmentFrom?: Day | undefined;
  treatmentUntil?: Day | undefined;
}

export interface EventQuestion {
  /** These only, when given. */
  ids?: readonly Id[] | undefined;
  filter: string;
  facets: EventFacets;
  today: Day;
}

export interface EventRow {
  id: Id; version: number; chrono: number; treatmentOn: Day; title: string; publicationOn: Day | null; confidential: boolean; state: EventState;
  templateId: Id | null; templateLabel: string | null; binderId: Id | null; binderPath: string | null; trade: Trade | null;
  buildingId: Id | null; buildingName: string | null; accountId: Id | null; accountCode: string | null; recipientName: string | null;
  folderId: Id | null; folderReference: string | null; folderType: string | null; hasBody: boolean; attachmentCount: number; replacedByChrono: number | null; createdByName: string | null;
}

/** The same decision as rules/event-state.ts, for sorting, filtering and counting; a test compares them on every case. */
function stateOn(today: Day) {
  return sql<EventState>`case when e.confidential then 'confidential' when e.publication_on is null then 'not-publishable'
    when coalesce(e.binder_id, t.binder_id) is null then 'without-binder'
    when (e.treatment_on + make_interval(months => t.term_months))::date < ${today}::date then 'term-ended'
    when e.publication_on <= ${today}::date and p.held_publication_on = e.publication_on then 'published' else 'waiting' end`;
}

const RECIPIENT = sql<string | null>`nullif(concat_ws(' ', r.civility, r.first_name, r.last_name), '')`;

/** Events with what they point to. Names of buildings, accounts and people are joined for reading, filtering and sorting; this module writes none of them. */
function from(tx: Tx, { ids, filter, facets, today }: EventQuestion) {
  let query = tx.selectFrom('office.events as e')
    .leftJoin('office.event_templates as t', 't.id', 'e.template_id')
    .leftJoin('office.binders as k', (join) => join.on(sql<boolean>`k.id = coalesce(e.binder_id, t.binder_id)`))
    .leftJoin('office.event_publications as p', 'p.event_id', 'e.id')
    .leftJoin('office.buildings as b', 'b.id', 'e.building_id')
    .leftJoin('office.accounts as a', 'a.id', 'e.account_id')
    .leftJoin('office.parties as r', (join) => join.on(sql<boolean>`r.id = coalesce(e.recipient_party_id, a.party_id)`))
    .leftJoin('office.folders as d', 'd.id', 'e.folder_id');
  if (ids) query = query.where(sql<boolean>`e.id = any(${ids as Id[]}::uuid[])`);
  if (filter) query = query.where(matching(sql`(e.search || ' ' || platform.fold(coalesce(t.label, '')) || ' ' || coalesce(b.search, '') || ' ' || coalesce(r.search, ''))`, filter));
  if (facets.state) query = query.where(stateOn(today), '=', facets.state);
  if (facets.trade) query = query.where('k.trade', '=', facets.trade);
  if (facets.templateId) query = query.where('e.template_id', '=', facets.templateId);
  if (facets.binderId) query = query.where(sql<boolean>`coalesce(e.binder_id, t.binder_id) = ${facets.binderId}`);
  if (facets.buildingId) query = query.where('e.building_id', '=', facets.buildingId);
  if (facets.lotId) query = query.where(sql<boolean>`exists (select from office.event_lots l where l.event_id = e.id and l.lot_id = ${facets.lotId})`);
  if (facets.leaseId) query = query.where('e.lease_id', '=', facets.leaseId);
  if (facets.accountId) query = query.where('e.account_id', '=', facets.accountId);
  if (facets.recipientPartyId) query = query.where('r.id', '=', facets.recipientPartyId);
  if (facets.folderId) query = query.where('e.folder_id', '=', facets.folderId);
  if (facets.createdBy) query = query.where('e.created_by', '=', facets.createdBy);
  if (facets.treatmentFrom) query = query.where('e.treatment_on', '>=', facets.treatmentFrom);
  if (facets.treatmentUntil) query = query.where('e.treatment_on', '<=', facets.treatmentUntil);
  return query;
}

const ATTACHMENTS = sql<number>`(select count(*)::int from office.event_attachments where event_id = e.id)`;

export async function listEvents(tx: Tx, question: EventQuestion, request: ListRequest): Promise<ListPage<EventRow>> {
  const query = from(tx, question).select([
    'e.id', 'e.version', 'e.chrono', 'e.treatment_on as treatmentOn', 'e.title', 'e.publication_on as publicationOn', 'e.confidential', 't.term_months as termMonths', 'p.held_publication_on as heldPublicationOn',
    'e.template_id as templateId', 't.label as templateLabel', 'k.id as binderId', 'k.path as binderPath', 'k.trade as trade', 'e.building_id as buildingId', 'b.name as buildingName',
    'e.account_id as accountId', 'a.code as accountCode', RECIPIENT.as('recipientName'), 'e.folder_id as folderId', 'd.reference as folderReference', 'd.type as folderType',
    sql<boolean>`e.body_file_hash is not null`.as('hasBody'), ATTACHMENTS.as('attachmentCount'),
    sql<number | null>`(select chrono from office.events n where n.id = e.replaced_by_event_id)`.as('replacedByChrono'),
    sql<string | null>`(select concat_ws(' ', first_name, last_name) from office.staff s where s.id = e.created_by)`.as('createdByName'),
  ]);
  const sortable = {
    chrono: sql`e.chrono`, treatmentOn: sql`e.treatment_on`, template: inFrench(sql`t.label`), title: inFrench(sql`e.title`), building: inFrench(sql`b.name`),
    recipient: inFrench(RECIPIENT), binder: inFrench(sql`k.path`), publicationOn: sql`e.publication_on`, state: stateOn(question.today), folder: sql`d.reference`, attachmentCount: ATTACHMENTS,
  };
  const { total, rows } = await readPage(query, request, sortable, '-chrono', sql`e.id`);
  return { total, rows: (rows as (Omit<EventRow, 'state'> & Pick<Event, 'termMonths' | 'heldPublicationOn'>)[]).map(({ termMonths, heldPublicationOn, ...row }) => ({ ...row, state: stateOf({ ...row, effectiveBinderId: row.binderId, termMonths, heldPublicationOn }, question.today) })) };
}

export interface FacetCount { id: Id; label: string; count: number }
export interface EventFacetCounts {
  states: { state: EventState; count: number }[];
  templates: FacetCount[];
  binders: FacetCount[];
  buildings: FacetCount[];
}

/** How many events each choice of a filter would show, within the other filters. */
export async function countFacets(tx: Tx, question: EventQuestion): Promise<EventFacetCounts> {
  const without = (facet: keyof EventFacets) => from(tx, { ...question, facets: { ...question.facets, [facet]: undefined } });
  const count = sql<number>`count(*)::int`.as('count');
  const states = await without('state').select([stateOn(question.today).as('state'), count]).groupBy('state').execute();
  const templates = await without('templateId').select(['t.id', 't.label', count]).where('t.id', 'is not', null).groupBy(['t.id', 't.label']).orderBy(inFrench(sql`t.label`) as never).execute();
  const binders = await without('binderId').select(['k.id', 'k.path as label', count]).where('k.id', 'is not', null).groupBy(['k.id', 'k.path']).orderBy(inFrench(sql`k.path`) as never).execute();
  const buildings = await without('buildingId').select(['b.id', 'b.name as label', count]).where('b.id', 'is not', null).groupBy(['b.id', 'b.name']).orderBy(inFrench(sql`b.name`) as never).execute();
  return { states, templates: templates as FacetCount[], binders: binders as FacetCount[], buildings: buildings as FacetCount[] };
}

/** `except`: unticked after the whole list was ticked. */
export type Selection = { ids: readonly Id[] } | { all: true; filter: string; facets: EventFacets; except?: readonly Id[] | undefined };

export interface SelectedEvent {
  id: Id; chrono: number; title: string; confidential: boolean; publicationOn: Day | null; effectiveBinderId: Id | null;
  replacesEventId: Id | null; replacedByChrono: number | null; firstPublishedOn: Day | null;
}

/** The events of a selection, under lock, in chrono order. Ids of another agency, or of events removed since, are not there. */
export async function lockSelection(tx: Tx, selection: Selection, today: Day): Promise<SelectedEvent[]> {
  let query = from(tx, 'ids' in selection ? { ids: selection.ids, filter: '', facets: {}, today } : { filter: selection.filter, facets: selection.facets, today });
  if ('all' in selection && selection.except) query = query.where(sql<boolean>`e.id <> all(${selection.except as Id[]}::uuid[])`);
  return query.select([
    'e.id', 'e.chrono', 'e.title', 'e.confidential', 'e.publication_on as publicationOn', 'e.replaces_event_id as replacesEventId', 'p.first_on as firstPublishedOn',
    sql<Id | null>`coalesce(e.binder_id, t.binder_id)`.as('effectiveBinderId'), sql<number | null>`(select chrono from office.events n where n.id = e.replaced_by_event_id)`.as('replacedByChrono'),
  ]).orderBy('e.chrono').forUpdate('e').execute();
}
