import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { runKept, type Tx } from '../../platform/database/connection.ts';
import { SYNDIC_BINDER_PATH, type BinderRow, type DocumentRow, type FileToSend, type Reader, type ShelfCount, type SyndicAudience } from '../model.ts';
import { tradeOf } from '../rules/spaces.ts';
import { heldBy, isNew, readingsOf, rowColumns, visibleTo } from './visible-documents.ts';

export interface DocumentSearch {
  binderIds?: readonly Id[] | undefined;
  subfolder?: string | undefined;
  words: readonly string[];
  years: readonly number[];
  sort: readonly { key: string; descending: boolean }[];
  offset: number;
  limit: number;
}

export interface DocumentPage {
  /** What matches, year included. */
  total: number;
  bytes: number;
  /** What the shelf holds whatever the year: « 6 sur 12 documents ». */
  shelfTotal: number;
  years: number[];
  rows: DocumentRow[];
}

const SORTABLE: Record<string, RawBuilder<unknown>> = {
  title: sql`v.title collate "fr-x-icu"`, documentOn: sql`v.document_on`, publishedAt: sql`v.published_at`, size: sql`v.size`,
};

/** The first row of a page carries the counts; a page without rows is that row alone. */
type PageRow<Counts> = { counts: (Counts & { held: boolean }) | null } & Omit<DocumentRow, 'id' | 'size'> & { id: Id | null; size: bigint };

/** One window of what the reader sees, with its counts, in one statement; null when the reader has nothing to do in this space. */
export async function listDocuments(tx: Tx, reader: Reader, search: DocumentSearch): Promise<DocumentPage | null> {
  const wanted = order(search.sort);
  // Sorted and cut ahead of all that is read for a row. Years are asked of the shelf, which is written down once; their rows are not, a second time.
  const statement = sql<PageRow<Omit<DocumentPage, 'rows'>>>`
    with shelf as materialized (select * from ${visibleTo(reader, search)} v where ${search.subfolder === undefined ? sql`true` : sql`subfolder = ${search.subfolder}`}),
    chosen as not materialized (select * from shelf where ${search.years.length === 0 ? sql`true` : sql`extract(year from document_on)::int = any(${search.years as number[]}::int[])`}),
    page as (select ${rowColumns(reader)}, ${search.offset}::int + row_number() over (order by ${wanted}) as rank from (select * from chosen v order by ${wanted} limit ${search.limit} offset ${search.offset}) v ${readingsOf(reader)} order by rank),
    counted as (
      select jsonb_build_object('held', exists (select from ${heldBy(reader)}), 'total', (select count(*) from chosen), 'bytes', (select coalesce(sum(size), 0) from chosen), 'shelfTotal', (select count(*) from shelf),
        'years', array(select distinct extract(year from document_on)::int as year from shelf order by year desc)) as counts)
    select case when page.id is null or page.rank = ${search.offset}::int + 1 then counted.counts end as counts, page.* from counted left join page on true order by page.rank`;
  const { rows } = search.sort.length === 0 ? await runKept(tx, statement) : await statement.execute(tx); // Orders that readers ask for make many texts: those are not kept.
  const { held, ...counts } = rows[0]!.counts!;
  return held ? { ...counts, rows: documentRows(rows) } : null;
}

export interface ShelfReading {
  counts: ShelfCount[];
  /** Binders open to the reader's roles, with or without documents. */
  binders: BinderRow[];
  showEmpty: boolean;
}

/** Everything the tree of binders is made of, in one statement; null when the reader has nothing to do in this space. */
export async function readShelves(tx: Tx, reader: Reader & { space: NonNullable<Reader['space']> }): Promise<ShelfReading | null> {
  const trade = tradeOf(reader.space);
  const { rows } = await sql<ShelfReading & { held: boolean }>`
    with held as materialized (select role from ${heldBy(reader)}),
    counts as materialized (select v.binder_id, v.subfolder, count(*)::int as documents, (count(*) filter (where ${isNew(reader)}))::int as fresh from ${visibleTo(reader)} v ${readingsOf(reader)} group by 1, 2)
    select exists (select from held) as held,
      coalesce((select show_empty_binders and ${trade === 'rental' ? sql.ref('rental_documents') : sql.ref('syndic_documents')} from extranet.agencies), false) as "showEmpty",
      coalesce((select jsonb_agg(jsonb_build_object('binderId', binder_id, 'subfolder', subfolder, 'documents', documents, 'fresh', fresh)) from counts), '[]') as counts,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'trade', b.trade, 'path', b.path, 'personal', b.personal, 'reserved', b.reserved, 'roles', b.roles, 'position', b.position))
        from extranet.binders b where b.id in (select binder_id from counts) or (b.trade = ${trade} and b.roles && array(select role from held))), '[]') as binders`.execute(tx);
  const { held, counts, binders, showEmpty } = rows[0]!;
  return held ? { counts, binders, showEmpty } : null;
}

export interface DocumentDetail extends DocumentRow {
  why: string;
  audience: SyndicAudience | null;
  firstReadAt: Date | null;
  binder: Pick<BinderRow, 'path' | 'personal' | 'roles'> | null;
}

export async function findDocument(tx: Tx, reader: Reader, documentId: Id): Promise<DocumentDetail | null> {
  const { rows } = await sql<Omit<DocumentDetail, 'size'> & { size: bigint }>`
    select ${rowColumns(reader)}, v.why, v.audience, r.first_read_at as "firstReadAt",
      (select jsonb_build_object('path', b.path, 'personal', b.personal, 'roles', b.roles) from extranet.binders b where b.id = v.binder_id) as binder
    from ${visibleTo(reader, { documentId })} v ${readingsOf(reader)}`.execute(tx);
  const row = rows[0];
  return row ? { ...documentRow(row), why: row.why, audience: row.audience, firstReadAt: row.firstReadAt, binder: row.binder } : null;
}

export async function findFile(tx: Tx, reader: Reader, documentId: Id): Promise<FileToSend | null> {
  const { rows } = await sql<FileRow>`select id, subfolder, file_name as "fileName", file_hash as hash, size, mime from ${visibleTo(reader, { documentId })}`.execute(tx);
  return rows[0] ? fileToSend(rows[0]) : null;
}

export interface ShelvedFile extends FileToSend {
  id: Id;
  path: string;
  subfolder: string | null;
  documentOn: Day;
}

/** Which files go into one archive: a shelf, or among it the documents that were chosen. */
export type Shelf = Pick<DocumentSearch, 'binderIds' | 'subfolder' | 'years'> & { documentIds?: readonly Id[] | undefined };

/** The files of a shelf, for one archive; one more than `most` tells that there are too many. */
export async function filesOfShelf(tx: Tx, reader: Reader, { binderIds, subfolder, years, documentIds }: Shelf, most: number): Promise<ShelvedFile[]> {
  const { rows } = await sql<FileRow & { documentOn: Day; path: string | null }>`
    select v.id, v.subfolder, v.file_name as "fileName", v.file_hash as hash, v.size, v.mime, v.document_on as "documentOn", b.path
    from ${visibleTo(reader, { binderIds })} v left join extranet.binders b on b.id = v.binder_id
    where ${subfolder === undefined ? sql`true` : sql`v.subfolder = ${subfolder}`} and ${years.length === 0 ? sql`true` : sql`extract(year from v.document_on)::int = any(${years as number[]}::int[])`}
      and ${documentIds === undefined ? sql`true` : sql`v.id = any(${documentIds as Id[]}::uuid[])`}
    order by v.document_on desc, v.title, v.id limit ${most + 1}`.execute(tx);
  return rows.map((row) => ({ ...fileToSend(row), id: row.id, path: row.path ?? SYNDIC_BINDER_PATH, subfolder: row.subfolder, documentOn: row.documentOn }));
}

export async function recentDocuments(tx: Tx, reader: Reader, limit: number): Promise<{ total: number; fresh: number; rows: DocumentRow[] } | null> {
  const { rows } = await runKept(tx, sql<PageRow<{ total: number; fresh: number }>>`
    with marked as materialized (select ${rowColumns(reader)} from ${visibleTo(reader)} v ${readingsOf(reader)}),
    page as (select *, row_number() over (order by "documentOn" desc, "publishedAt" desc, id) as rank from (select * from marked order by "publishedAt" desc, "documentOn" desc, id limit ${limit}) chosen),
    counted as (
      select jsonb_build_object('held', exists (select from ${heldBy(reader)}), 'total', (select count(*) from marked), 'fresh', (select count(*) from marked where "isNew")) as counts)
    select case when page.id is null or page.rank = 1 then counted.counts end as counts, page.* from counted left join page on true order by page.rank`);
  const { held, ...counts } = rows[0]!.counts!;
  return held ? { ...counts, rows: documentRows(rows) } : null;
}

/** Keeps the first opening only: it takes « Nouveau » away, and is a proof of access. */
export async function recordReadings(tx: Tx, agencyId: Id, identityId: Id, documentIds: readonly Id[], at: Date): Promise<void> {
  await sql`insert into extranet.document_readings (agency_id, identity_id, document_id, first_read_at)
    select ${agencyId}, ${identityId}, id, ${at} from unnest(${documentIds as Id[]}::uuid[]) as id on conflict do nothing`.execute(tx);
}

interface FileRow {
  id: Id;
  subfolder: string | null;
  fileName: string;
  hash: string;
  size: bigint;
  mime: string;
}

function fileToSend({ fileName, hash, size, mime }: FileRow): FileToSend {
  return { fileName, hash, size: Number(size), mime };
}

function documentRows(rows: readonly PageRow<unknown>[]): DocumentRow[] {
  return rows.flatMap((row) => (row.id === null ? [] : [documentRow({ ...row, id: row.id })]));
}

function documentRow({ id, binderId, subfolder, title, fileName, size, mime, documentOn, publishedAt, isNew }: Omit<DocumentRow, 'size'> & { size: bigint }): DocumentRow {
  return { id, binderId, subfolder, title, fileName, size: Number(size), mime, documentOn, publishedAt, isNew };
}

/** Newest first unless asked otherwise; the id last, so that two pages never share a row. */
function order(sort: DocumentSearch['sort']): RawBuilder<unknown> {
  const wanted = sort.filter(({ key }) => Object.hasOwn(SORTABLE, key));
  const keys = wanted.length > 0 ? wanted : [{ key: 'documentOn', descending: true }];
  return sql.join([...keys.map(({ key, descending }) => sql`${SORTABLE[key]!} ${descending ? sql`desc` : sql`asc`}`), sql`v.published_at desc`, sql`v.id`]);
}
