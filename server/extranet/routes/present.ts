import type { Static } from 'typebox';
import { listRequest } from '../../platform/http/list-query.ts';
import type { Day } from '../../kernel/day.ts';
import type { AccountsReading, DocumentRow } from '../model.ts';
import type { ExtractAsked } from '../use-cases/print-extract.ts';
import type { ReadStatement, StatementSearch } from '../use-cases/read-account.ts';
import type { Search } from '../use-cases/read-documents.ts';
import type { DocumentsQuery, ExtractQuery, StatementQuery } from './client-routes.schema.ts';

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

export function presentAccounts(reading: AccountsReading) {
  return { ...reading, publishedAt: instant(reading.publishedAt) };
}

/** The form of a day is the schema's; one that the calendar lacks is refused there too. */
export function statementSearchOf(query: Static<typeof StatementQuery>): StatementSearch {
  return { from: (query.from as Day | undefined) ?? null, to: (query.to as Day | undefined) ?? null, text: query.text ?? '' };
}

export function extractAskedOf(query: Static<typeof ExtractQuery>): ExtractAsked {
  return { from: (query.from as Day | undefined) ?? null, to: (query.to as Day | undefined) ?? null, format: query.format };
}

/** A statement is far from 2^53 cents: figures leave as plain numbers. */
export function presentStatement(statement: ReadStatement) {
  return {
    ...statement, openingCents: Number(statement.openingCents), closingCents: Number(statement.closingCents), debitCents: Number(statement.debitCents), creditCents: Number(statement.creditCents),
    lines: statement.lines.map((line) => ({ ...line, amountCents: Number(line.amountCents), balanceCents: Number(line.balanceCents), within: line.within.map((one) => ({ ...one, amountCents: Number(one.amountCents) })) })),
  };
}
