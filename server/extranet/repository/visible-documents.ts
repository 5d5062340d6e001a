import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { SYNDIC_BINDER_ID, type Reader } from '../model.ts';

/** How long an unopened document is marked « Nouveau ». */
const NEW_DAYS = 30;

/** Restrictions put inside the search itself, so that one document costs one document. They only ever take away. */
export interface Only {
  documentId?: Id | undefined;
  binderIds?: readonly Id[] | undefined;
  words?: readonly string[] | undefined;
}

/**
 * The right to see, and the only place where it is written: three steps of a `with`, of which the last, `visible`, is what the reader may see that day.
 *
 * `house`: the agency, when its extranet is open and licensed. `held`: what the reader is, that day. `visible`: the documents at a place where the reader
 * holds a role that the binder opens, within their dates, in a trade the agency opens; and the "Documents du syndic", which belong to no building: a seat in
 * any council opens those for councils, any ownership those for all co-owners (décret n° 2019-502, art. 3).
 */
export function visibleTo(reader: Reader, only: Only = {}): RawBuilder<unknown> {
  return sql`
    house as materialized (
      select e.rental_documents, e.syndic_documents, e.show_empty_binders, a.time_zone, (${reader.now}::timestamptz at time zone a.time_zone)::date as today
      from extranet.agencies e join platform.agencies a on a.id = e.agency_id where e.open and e.licensed
    ), held as materialized (
      select g.space, g.role, g.side, g.place_id, g.why
      from house h join extranet.grants g on (g.from_on is null or g.from_on <= h.today) and (g.until_on is null or g.until_on >= h.today)
      where g.identity_id = ${reader.identityId} and ${reader.space === null ? sql`true` : sql`g.space = ${reader.space}`}
    ), visible as materialized (
      select d.id, d.binder_id, d.subfolder, d.title, d.file_name, d.file_hash, d.size, d.mime, d.document_on, d.published_at, min(g.why) as why, null::text as audience
      from house h cross join held g
        join extranet.document_places p on p.place_id = g.place_id and p.side = g.side
        join extranet.documents d on d.id = p.document_id and d.visible_from <= h.today and (d.visible_until is null or d.visible_until >= h.today)
        join extranet.binders b on b.id = d.binder_id and g.role = any(b.roles)
      where case b.trade when 'rental' then h.rental_documents when 'syndic' then h.syndic_documents else false end
        and ${binderIs(sql.ref('d.binder_id'), only)} and ${restriction(only, (word) => sql`d.search @@ to_tsquery('simple', quote_literal(platform.fold(${word})) || ':*')`)}
      group by d.id
      union all
      select d.id, b.id, null, d.title, d.file_name, d.file_hash, d.size, d.mime, (d.added_at at time zone h.time_zone)::date, d.added_at,
        (select min(g.why) from held g where ${opensSyndicDocument}), d.audience
      from house h cross join extranet.syndic_documents d
        cross join lateral (select coalesce((select id from extranet.binders where reserved = 'syndic-documents' limit 1), ${SYNDIC_BINDER_ID}) as id) b
      where h.syndic_documents and exists (select from held g where ${opensSyndicDocument})
        and ${binderIs(sql.ref('b.id'), only)} and ${restriction(only, () => sql`false`)}
    )`;
}

/** Columns of a list row, from `visible v left join` the reader's readings `r`. */
export function rowColumns(reader: Reader): RawBuilder<unknown> {
  return sql`v.id, v.binder_id as "binderId", v.subfolder, v.title, v.file_name as "fileName", v.size, v.mime, v.document_on as "documentOn",
    v.published_at as "publishedAt", ${isNew(reader)} as "isNew"`;
}

export function readingsOf(reader: Reader): RawBuilder<unknown> {
  return sql`left join extranet.document_readings r on r.identity_id = ${reader.identityId} and r.document_id = v.id`;
}

export function isNew(reader: Reader): RawBuilder<boolean> {
  return sql<boolean>`(r.document_id is null and v.published_at > ${reader.now}::timestamptz - make_interval(days => ${NEW_DAYS}))`;
}

const opensSyndicDocument = sql`g.space = 'coOwner' and g.side = 'building' and (g.role in ('member', 'president') or (g.role = 'coOwner' and d.audience = 'coOwners'))`;

/**
 * Each word begins a word of the title or of the text, or stands anywhere in the title ("11" in "2026-11"). `inText` looks into the words of the file, which
 * the "Documents du syndic" do not have.
 */
function restriction({ documentId, words = [] }: Only, inText: (word: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  const conditions = words.map((word) => sql`(platform.fold(d.title) like '%' || platform.fold(${word}) || '%' or ${inText(word)})`);
  if (documentId !== undefined) conditions.push(sql`d.id = ${documentId}`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function binderIs(column: RawBuilder<unknown>, { binderIds }: Only): RawBuilder<unknown> {
  return binderIds === undefined ? sql`true` : sql`${column} = any(${binderIds as Id[]}::uuid[])`;
}
