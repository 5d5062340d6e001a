import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../model.ts';

/** How long an unopened document is marked « Nouveau ». */
const NEW_DAYS = 30;

/** Restrictions put inside the search itself. They only ever take away. */
export interface Only {
  documentId?: Id | undefined;
  binderIds?: readonly Id[] | undefined;
  words?: readonly string[] | undefined;
}

/**
 * What the reader may see that day, as rows. The rule itself is `extranet.visible_documents` (migration 046); list, counts, search, details, files and archives
 * all read from here, and from nowhere else.
 */
export function visibleTo({ identityId, space, now }: Reader, { documentId, binderIds, words = [] }: Only = {}): RawBuilder<unknown> {
  return sql`extranet.visible_documents(${identityId}, ${space}, ${now}, ${documentId ?? null}, ${(binderIds as Id[] | undefined) ?? null}, ${words.length === 0 ? null : (words as string[])})`;
}

/** What the reader is that day. */
export function heldBy({ identityId, space, now }: Reader): RawBuilder<unknown> {
  return sql`extranet.held_grants(${identityId}, ${space}, ${now})`;
}

/** Columns of a list row, from the visible documents `v` and the reader's readings `r`. */
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
