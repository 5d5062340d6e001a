import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ChargesMode, EnergyClass, LeaseKind } from '../model.ts';
import type { RentIndex } from '../rules/rent-review.ts';

/** What the lease says for its reviews, its deposit, its charges and its papers. */
export interface LeaseTerms {
  kind: LeaseKind;
  chargesMode: ChargesMode;
  reviewClause: boolean;
  reviewIndex: RentIndex;
  reviewQuarter: 1 | 2 | 3 | 4 | null;
  /** Its month and day come back every year; null: those of the entry. */
  reviewOn: Day | null;
  /** Null: the day of the entry. */
  signedOn: Day | null;
  termYears: number;
  renewedOn: Day | null;
  energyClass: EnergyClass | null;
  overseas: boolean;
  collective: boolean;
  electronicSince: Day | null;
  electronicProof: string | null;
}

export const USUAL_TERMS: LeaseTerms = {
  kind: 'unfurnished', chargesMode: 'provision', reviewClause: false, reviewIndex: 'IRL', reviewQuarter: null, reviewOn: null, signedOn: null, termYears: 3, renewedOn: null, energyClass: null, overseas: false, collective: true, electronicSince: null, electronicProof: null,
};

const COLUMNS = [
  'id', 'version', 'kind', 'charges_mode as chargesMode', 'review_clause as reviewClause', 'review_index as reviewIndex', 'review_quarter as reviewQuarter', 'review_on as reviewOn', 'signed_on as signedOn', 'term_years as termYears', 'renewed_on as renewedOn',
  'energy_class as energyClass', 'overseas', 'collective', 'electronic_since as electronicSince', 'electronic_proof as electronicProof',
] as const;

/** The terms of leases that have some of their own. */
export async function termsOfLeases(tx: Tx, leaseIds: readonly Id[]): Promise<Map<Id, LeaseTerms & { version: number }>> {
  if (leaseIds.length === 0) return new Map();
  const rows = await tx.selectFrom('office.rental_lease_terms').select(COLUMNS).where('id', '=', sql<Id>`any(${leaseIds as Id[]}::uuid[])`).execute();
  return new Map(rows.map(({ id, ...terms }) => [id, terms as LeaseTerms & { version: number }]));
}

/** Opens the row of a lease at its first change, with the usual terms. */
export async function ensureLeaseTerms(tx: Tx, agencyId: Id, leaseId: Id): Promise<void> {
  await tx.insertInto('office.rental_lease_terms').values({ id: leaseId, agency_id: agencyId }).onConflict((oc) => oc.column('id').doNothing()).execute();
}

export function leaseTermsColumns(terms: LeaseTerms) {
  return {
    kind: terms.kind, charges_mode: terms.chargesMode, review_clause: terms.reviewClause, review_index: terms.reviewIndex, review_quarter: terms.reviewQuarter, review_on: terms.reviewOn, signed_on: terms.signedOn, term_years: terms.termYears, renewed_on: terms.renewedOn,
    energy_class: terms.energyClass, overseas: terms.overseas, collective: terms.collective, electronic_since: terms.electronicSince, electronic_proof: terms.electronicProof,
  };
}
