import type { Static } from 'typebox';
import { listRequest } from '../../platform/http/list-query.ts';
import type { DocumentRow } from '../model.ts';
import type { Search } from '../use-cases/read-documents.ts';
import type { DocumentsQuery } from './client-routes.schema.ts';

/** Instants leave as ISO 8601 text. */
export function instant(at: Date): string;
export function instant(at: Date | null): string | null;
export function instant(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

export function presentDocument<T extends DocumentRow>(row: T): Omit<T, 'publishedAt'> & { publishedAt: string } {
  return { ...row, publishedAt: instant(row.publishedAt) };
}

export function searchOf(query: Static<typeof DocumentsQuery>): Search {
  const { filter, sort, offset, limit } = listRequest(query);
  return { filter, sort, offset, limit, binderIds: query.binder, subfolder: query.subfolder, years: query.year ?? [] };
}
