import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Deduction {
  label: string;
  cents: bigint;
}

export interface DepositRow {
  id: Id;
  version: number;
  mandateId: Id;
  heldBy: 'agency' | 'owner';
  cents: bigint;
  receivedOn: Day;
  keysOn: Day | null;
  inventoryMatches: boolean | null;
  addressGiven: boolean | null;
  rentCents: bigint | null;
  deductions: Deduction[];
  unpaidCents: bigint;
  keptCents: bigint;
  surchargeCents: bigint;
  refundCents: bigint | null;
  refundedOn: Day | null;
  releasedOn: Day | null;
  releaseCents: bigint | null;
  releaseDeductions: Deduction[];
  /** A transfer made elsewhere and booked at once, or a list of transfers. */
  refundBy: 'hand' | 'list';
  releaseBy: 'hand' | 'list';
  /** Of the surcharge, what came with the release. */
  releaseSurchargeCents: bigint;
  /** Its receipt, its return and its release in the books; null when nothing was posted. */
  entryId: Id | null;
  refundEntryId: Id | null;
  releaseEntryId: Id | null;
}

type Raw = Omit<DepositRow, 'deductions' | 'releaseDeductions'> & { deductions: unknown; releaseDeductions: unknown };
const deductionsOf = (stored: unknown): Deduction[] => (stored as { label: string; cents: number }[]).map(({ label, cents }) => ({ label, cents: BigInt(cents) }));
const stored = (deductions: readonly Deduction[]): string => JSON.stringify(deductions.map(({ label, cents }) => ({ label, cents: Number(cents) })));

/** Held until the transaction ends. */
export async function lockDeposit(tx: Tx, leaseId: Id): Promise<DepositRow | null> {
  await sql`select id from office.rental_deposits where id = ${leaseId} for no key update`.execute(tx);
  return findDeposit(tx, leaseId);
}

export async function findDeposit(tx: Tx, leaseId: Id): Promise<DepositRow | null> {
  const row = await tx.selectFrom('office.rental_deposits').select([
    'id', 'version', 'mandate_id as mandateId', 'held_by as heldBy', 'cents', 'received_on as receivedOn', 'keys_on as keysOn', 'inventory_matches as inventoryMatches', 'address_given as addressGiven', 'rent_cents as rentCents', 'deductions',
    'unpaid_cents as unpaidCents', 'kept_cents as keptCents', 'surcharge_cents as surchargeCents', 'refund_cents as refundCents', 'refunded_on as refundedOn', 'released_on as releasedOn', 'release_cents as releaseCents', 'release_deductions as releaseDeductions', 'refund_by as refundBy', 'release_by as releaseBy', 'release_surcharge_cents as releaseSurchargeCents',
    'entry_id as entryId', 'refund_entry_id as refundEntryId', 'release_entry_id as releaseEntryId',
  ]).where('id', '=', leaseId).executeTakeFirst() as Raw | undefined;
  return row ? { ...row, deductions: deductionsOf(row.deductions), releaseDeductions: deductionsOf(row.releaseDeductions) } : null;
}

export async function insertDeposit(tx: Tx, agencyId: Id, deposit: Pick<DepositRow, 'mandateId' | 'heldBy' | 'cents' | 'receivedOn'> & { leaseId: Id; entryId: Id | null }): Promise<boolean> {
  const done = await tx.insertInto('office.rental_deposits').values({ id: deposit.leaseId, agency_id: agencyId, mandate_id: deposit.mandateId, held_by: deposit.heldBy, cents: deposit.cents, received_on: deposit.receivedOn, entry_id: deposit.entryId })
    .onConflict((oc) => oc.column('id').doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export function returnColumns(back: { keysOn: Day; inventoryMatches: boolean; addressGiven: boolean; rentCents: bigint; deductions: readonly Deduction[]; unpaidCents: bigint; keptCents: bigint; surchargeCents: bigint; refundCents: bigint; refundedOn: Day; by: 'hand' | 'list'; entryId: Id | null }) {
  return {
    keys_on: back.keysOn, inventory_matches: back.inventoryMatches, address_given: back.addressGiven, rent_cents: back.rentCents, deductions: stored(back.deductions), unpaid_cents: back.unpaidCents, kept_cents: back.keptCents, surcharge_cents: back.surchargeCents,
    refund_cents: back.refundCents, refunded_on: back.refundedOn, refund_entry_id: back.entryId, refund_by: back.by,
  };
}

export function releaseColumns(release: { deductions: readonly Deduction[]; releasedOn: Day; cents: bigint; surchargeCents: bigint; lateCents: bigint; by: 'hand' | 'list'; entryId: Id | null }) {
  return { release_deductions: stored(release.deductions), released_on: release.releasedOn, release_cents: release.cents, surcharge_cents: release.surchargeCents, release_surcharge_cents: release.lateCents, release_entry_id: release.entryId, release_by: release.by };
}

/** Held again, as before it was given back. */
export function noReturnColumns() {
  return { keys_on: null, inventory_matches: null, address_given: null, rent_cents: null, deductions: '[]', unpaid_cents: 0n, kept_cents: 0n, surcharge_cents: 0n, refund_cents: null, refunded_on: null, refund_entry_id: null, refund_by: 'hand' as const };
}

/** The part kept waits again; `surchargeCents`: that of the return alone. */
export function noReleaseColumns(surchargeCents: bigint) {
  return { release_deductions: '[]', released_on: null, release_cents: null, surcharge_cents: surchargeCents, release_surcharge_cents: 0n, release_entry_id: null, release_by: 'hand' as const };
}

export async function deleteDeposit(tx: Tx, leaseId: Id): Promise<void> {
  await tx.deleteFrom('office.rental_deposits').where('id', '=', leaseId).execute();
}

/** The lease whose deposit an entry received, gave back or released, and which of them. */
export async function depositOfEntry(tx: Tx, entryId: Id): Promise<{ leaseId: Id; what: 'deposit' | 'return' | 'release' } | null> {
  const { rows } = await sql<{ leaseId: Id; what: 'deposit' | 'return' | 'release' }>`select id as "leaseId", case when entry_id = ${entryId} then 'deposit' when refund_entry_id = ${entryId} then 'return' else 'release' end as what
    from office.rental_deposits where entry_id = ${entryId} or refund_entry_id = ${entryId} or release_entry_id = ${entryId}`.execute(tx);
  return rows[0] ?? null;
}
