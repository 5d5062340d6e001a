import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ChargesMode, EnergyClass, LeaseKind, LeaseLine } from '../model.ts';
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
  /** Asked each month beside rent and charges. */
  lines: readonly LeaseLine[];
}

export const USUAL_TERMS: LeaseTerms = {
  kind: 'unfurnished', chargesMode: 'provision', reviewClause: false, reviewIndex: 'IRL', reviewQuarter: null, reviewOn: null, signedOn: null, termYears: 3, renewedOn: null, energyClass: null, overseas: false, collective: true, electronicSince: null, electronicProof: null, lines: [],
};

const COLUMNS = [
  'id', 'version', 'kind', 'charges_mode as chargesMode', 'review_clause as reviewClause', 'review_index as reviewIndex', 'review_quarter as reviewQuarter', 'review_on as reviewOn', 'signed_on as signedOn', 'term_years as termYears', 'renewed_on as renewedOn',
  'energy_class as energyClass', 'overseas', 'collective', 'electronic_since as electronicSince', 'electronic_proof as electronicProof', 'lines',
] as const;

type StoredLine = Omit<LeaseLine, 'monthlyCents'> & { monthlyCents: number };

/** Lines as JSON has them: amounts of a month are small. */
export const storedLines = (lines: readonly LeaseLine[]): StoredLine[] => lines.map(({ rubric, label, monthlyCents, fromOn, untilOn }) => ({ rubric, label, monthlyCents: Number(monthlyCents), fromOn, untilOn }));

/** The terms of leases that have some of their own. */
export async function termsOfLeases(tx: Tx, leaseIds: readonly Id[]): Promise<Map<Id, LeaseTerms & { version: number }>> {
  if (leaseIds.length === 0) return new Map();
  const rows = await tx.selectFrom('office.rental_lease_terms').select(COLUMNS).where('id', '=', sql<Id>`any(${leaseIds as Id[]}::uuid[])`).execute();
  return new Map(rows.map(({ id, lines, ...terms }) => [id, { ...terms, lines: (lines as unknown as StoredLine[]).map((line) => ({ ...line, monthlyCents: BigInt(line.monthlyCents) })) } as unknown as LeaseTerms & { version: number }]));
}

/** Opens the row of a lease at its first change, with the usual terms. */
export async function ensureLeaseTerms(tx: Tx, agencyId: Id, leaseId: Id): Promise<void> {
  await tx.insertInto('office.rental_lease_terms').values({ id: leaseId, agency_id: agencyId }).onConflict((oc) => oc.column('id').doNothing()).execute();
}

export function leaseTermsColumns(terms: LeaseTerms) {
  return {
    kind: terms.kind, charges_mode: terms.chargesMode, review_clause: terms.reviewClause, review_index: terms.reviewIndex, review_quarter: terms.reviewQuarter, review_on: terms.reviewOn, signed_on: terms.signedOn, term_years: terms.termYears, renewed_on: terms.renewedOn,
    energy_class: terms.energyClass, overseas: terms.overseas, collective: terms.collective, electronic_since: terms.electronicSince, electronic_proof: terms.electronicProof, lines: JSON.stringify(storedLines(terms.lines)),
  };
}

/** The letting before of the same lots, with its last rent: of each of these leases that had one. */
export async function formerLettings(tx: Tx, leaseIds: readonly Id[]): Promise<Map<Id, { leaseNumber: string; rentCents: bigint }>> {
  if (leaseIds.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; leaseNumber: string; rentCents: bigint }>`select e.id, f.number as "leaseNumber", f.rent_cents as "rentCents" from office.leases e cross join lateral (
      select p.number, p.rent_cents from office.leases p join office.lease_lots pl on pl.lease_id = p.id join office.lease_lots el on el.lot_id = pl.lot_id and el.lease_id = e.id
      where p.id <> e.id and p.exit_on < e.entry_on and p.rent_cents > 0 order by p.exit_on desc, p.number limit 1) f
    where e.id = any(${leaseIds as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...former }) => [id, former]));
}
