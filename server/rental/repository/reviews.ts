import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { IndexValue, ReviewSettings } from '../rules/rent-review.ts';

export interface IndexRow extends IndexValue {
  id: Id;
  writtenByName: string;
}

/** The newest first. */
export async function indexValues(tx: Tx): Promise<IndexRow[]> {
  const rows = await tx.selectFrom('office.rental_index_values').select(['id', 'index', 'year', 'quarter', 'hundredths', 'published_on as publishedOn', 'written_by_name as writtenByName']).orderBy('year', 'desc').orderBy('quarter', 'desc').orderBy('index').execute();
  return rows as IndexRow[];
}

/** Writes values; one that is known already is corrected. */
export async function writeIndexValues(tx: Tx, agencyId: Id, values: readonly IndexValue[], writtenByName: string): Promise<void> {
  for (const { index, year, quarter, hundredths, publishedOn } of values) {
    await tx.insertInto('office.rental_index_values').values({ id: newId(), agency_id: agencyId, index, year, quarter, hundredths, published_on: publishedOn, written_by_name: writtenByName })
      .onConflict((oc) => oc.columns(['agency_id', 'index', 'year', 'quarter']).doUpdateSet({ hundredths, published_on: publishedOn, written_by_name: writtenByName })).execute();
  }
}

export async function deleteIndexValue(tx: Tx, id: Id): Promise<IndexRow | null> {
  const found = (await indexValues(tx)).find((one) => one.id === id) ?? null;
  await tx.deleteFrom('office.rental_index_values').where('id', '=', id).execute();
  return found;
}

export interface ReviewRow {
  id: Id;
  leaseId: Id;
  reviewOn: Day;
  requestedOn: Day;
  fromOn: Day;
  formerCents: bigint;
  rentCents: bigint;
  explanation: string;
  madeByName: string;
}

/** Revisions of these leases, or all of them, the newest first. */
export async function reviewsOf(tx: Tx, leaseIds: readonly Id[] | null = null): Promise<ReviewRow[]> {
  let query = tx.selectFrom('office.rental_reviews').select(['id', 'lease_id as leaseId', 'review_on as reviewOn', 'requested_on as requestedOn', 'from_on as fromOn', 'former_cents as formerCents', 'rent_cents as rentCents', 'explanation', 'made_by_name as madeByName']);
  if (leaseIds !== null) query = query.where('lease_id', '=', sql<Id>`any(${leaseIds as Id[]}::uuid[])`);
  return query.orderBy('from_on', 'desc').orderBy('id').execute();
}

export async function insertReview(tx: Tx, agencyId: Id, review: Omit<ReviewRow, 'id'>): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_reviews').values({
    id, agency_id: agencyId, lease_id: review.leaseId, review_on: review.reviewOn, requested_on: review.requestedOn, from_on: review.fromOn, former_cents: review.formerCents, rent_cents: review.rentCents, explanation: review.explanation, made_by_name: review.madeByName,
  }).execute();
  return id;
}

export async function deleteReview(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.rental_reviews').where('id', '=', id).execute();
}

/** The last month that was called to each lease. */
export async function lastCalledMonths(tx: Tx, leaseIds: readonly Id[]): Promise<Map<Id, Day>> {
  const { rows } = await sql<{ id: Id; month: Day }>`select lease_id as id, max(month) as month from office.rental_calls where kind = 'rent' and cancelled_on is null and lease_id = any(${leaseIds as Id[]}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map(({ id, month }) => [id, month]));
}

export async function leaseVersions(tx: Tx, leaseIds: readonly Id[]): Promise<Map<Id, number>> {
  const { rows } = await sql<{ id: Id; version: number }>`select id, version from office.leases where id = any(${leaseIds as Id[]}::uuid[]) order by id for no key update`.execute(tx);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

export async function reviewSettings(tx: Tx): Promise<ReviewSettings & { version: number }> {
  const row = await tx.selectFrom('office.rental_settings').select(['version', 'review_rounding as rounding', 'review_effect as effect']).executeTakeFirst();
  return row ? row as ReviewSettings & { version: number } : { version: 1, rounding: 'cut', effect: 'next-term' };
}

export async function ensureSettings(tx: Tx, agencyId: Id): Promise<void> {
  await tx.insertInto('office.rental_settings').values({ id: agencyId, agency_id: agencyId }).onConflict((oc) => oc.column('id').doNothing()).execute();
}
