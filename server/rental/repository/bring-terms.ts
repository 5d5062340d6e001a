import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { leaseTermsColumns, type LeaseTerms } from './lease-terms.ts';
import { termsColumns, type MandateTerms } from './mandate-terms.ts';

/** Rows of one statement: PostgreSQL takes 65,535 values in it. */
const AT_ONCE = 1_000;

export async function idsByNumber(tx: Tx, table: 'office.leases' | 'office.mandates', numbers: readonly string[]): Promise<Map<string, Id>> {
  const { rows } = await sql<{ id: Id; number: string }>`select id, number from ${sql.table(table)} where number = any(${numbers as string[]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** Writes terms of leases, whoever had some before. */
export async function writeLeaseTerms(tx: Tx, agencyId: Id, rows: readonly { id: Id; terms: LeaseTerms }[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.insertInto('office.rental_lease_terms').values(rows.slice(at, at + AT_ONCE).map(({ id, terms }) => ({ id, agency_id: agencyId, ...leaseTermsColumns(terms) })))
      .onConflict((oc) => oc.column('id').doUpdateSet((eb) => ({ ...Object.fromEntries(Object.keys(leaseTermsColumns(rows[0]!.terms)).map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.kind')])), version: sql<number>`rental_lease_terms.version + 1` }))).execute();
  }
}

export async function writeMandateTerms(tx: Tx, agencyId: Id, rows: readonly { id: Id; terms: MandateTerms }[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.insertInto('office.rental_mandate_terms').values(rows.slice(at, at + AT_ONCE).map(({ id, terms }) => ({ id, agency_id: agencyId, ...termsColumns(terms) })))
      .onConflict((oc) => oc.column('id').doUpdateSet((eb) => ({ ...Object.fromEntries(Object.keys(termsColumns(rows[0]!.terms)).map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.fee_base')])), version: sql<number>`rental_mandate_terms.version + 1` }))).execute();
  }
}
