import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { BinderRow, Trade } from '../model.ts';

/** Which modules have something published: a binder's trade says what could come, a grant what is there. */
export async function activeTrades(tx: Tx): Promise<Trade[]> {
  const { rows } = await sql<{ trade: Trade }>`
    select 'syndic' as trade where exists (select from extranet.grants where space = 'coOwner') or exists (select from extranet.cards where kind = 'building' and data->>'management' in ('syndic', 'both'))
    union all select 'rental' where exists (select from extranet.grants where space in ('landlord', 'tenant')) or exists (select from extranet.cards where kind = 'building' and data->>'management' in ('rental', 'both'))`.execute(tx);
  return rows.map(({ trade }) => trade);
}

export interface CardRow {
  id: Id;
  label: string;
  code: string | null;
  /** Address of a building, building of a lot, trade of a contractor. */
  detail: string | null;
  email: string | null;
  phone: string | null;
}

/** Buildings and lots of a module, or the contractors: read-only copies of the office's records (ADM-196). */
export async function listCards(tx: Tx, kind: 'building' | 'lot' | 'contractor', trade: Trade, request: ListRequest): Promise<ListPage<CardRow>> {
  let query = tx.selectFrom('extranet.cards as c').leftJoin('extranet.cards as p', 'p.id', 'c.parent_id')
    .select(['c.id', 'c.label'])
    .select(sql<string | null>`coalesce(c.data->>'code', c.data->>'number')`.as('code'))
    .select(sql<string | null>`case c.kind when 'building' then c.data->>'address' when 'lot' then p.label else c.data->>'trade' end`.as('detail'))
    .select(sql<string | null>`c.data->>'email'`.as('email')).select(sql<string | null>`c.data->>'phone'`.as('phone'))
    .where('c.kind', '=', kind)
    .where(matching(sql`platform.fold(concat_ws(' ', c.label, c.data->>'code', c.data->>'address', c.data->>'trade', p.label))`, request.filter));
  if (kind !== 'contractor') query = query.where(sql<boolean>`${kind === 'building' ? sql.ref('c.data') : sql.ref('p.data')}->>'management' in (${trade}, 'both')`);
  return readPage(query, request, {
    label: inFrench(sql.ref('c.label')), code: sql`coalesce(c.data->>'code', c.data->>'number') collate "fr-x-icu"`, detail: sql`case c.kind when 'building' then c.data->>'address' when 'lot' then p.label else c.data->>'trade' end`,
  }, 'label', sql.ref('c.id'));
}

export interface CountedBinder extends BinderRow {
  documents: number;
}

/** Every binder of a module, active or empty, with what it holds today (ADM-209). */
export async function countBinders(tx: Tx, trade: Trade): Promise<CountedBinder[]> {
  const { rows } = await sql<CountedBinder>`
    select b.id, b.trade, b.path, b.personal, b.reserved, b.roles, b.position,
      case when b.reserved = 'syndic-documents' then (select count(*)::int from extranet.syndic_documents) else coalesce(d.documents, 0) end as documents
    from extranet.binders b left join (select binder_id, count(*)::int as documents from extranet.documents group by 1) d on d.binder_id = b.id
    where b.trade = ${trade} order by b.position, b.path collate "fr-x-icu"`.execute(tx);
  return rows;
}

export interface PublishedRow {
  id: Id;
  title: string;
  fileName: string;
  size: number;
  mime: string;
  subfolder: string | null;
  documentOn: string;
  visibleFrom: string;
  visibleUntil: string | null;
  publishedAt: Date;
  readers: number;
}

export async function binderExists(tx: Tx, id: Id): Promise<boolean> {
  return await tx.selectFrom('extranet.binders').select('id').where('id', '=', id).executeTakeFirst() !== undefined;
}

/** What a binder shows, whoever may read it, and how many have opened each document. */
export async function listPublished(tx: Tx, binderId: Id, request: ListRequest): Promise<ListPage<PublishedRow>> {
  const query = tx.selectFrom('extranet.documents as d')
    .select(['d.id', 'd.title', 'd.file_name as fileName', 'd.mime', 'd.subfolder', 'd.document_on as documentOn', 'd.visible_from as visibleFrom', 'd.visible_until as visibleUntil', 'd.published_at as publishedAt', 'd.size'])
    .select(sql<number>`(select count(*)::int from extranet.document_readings r where r.document_id = d.id)`.as('readers'))
    .where('d.binder_id', '=', binderId).where(matching(sql`platform.fold(d.title)`, request.filter));
  const page = await readPage(query, request, { title: inFrench(sql.ref('d.title')), documentOn: sql.ref('d.document_on'), publishedAt: sql.ref('d.published_at'), size: sql.ref('d.size') }, '-documentOn', sql.ref('d.id'));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, size: Number(row.size) })) as unknown as PublishedRow[] };
}

export async function findPublishedFile(tx: Tx, id: Id): Promise<{ fileName: string; hash: string; size: number; mime: string } | null> {
  const row = await tx.selectFrom('extranet.documents').select(['file_name as fileName', 'file_hash as hash', 'size', 'mime']).where('id', '=', id).executeTakeFirst();
  return row ? { ...row, size: Number(row.size) } : null;
}
