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
    'unpaid_cents as unpaidCents', 'kept_cents as keptCents', 'surcharge_cents as surchargeCents', 'refund_cents as refundCents', 'refunded_on as refundedOn', 'released_on as releasedOn', 'release_cents as releaseCents', 'release_deductions as releaseDeductions', 'refund_by as refundBy', 'release_by as releaseBy',
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

export function releaseColumns(release: { deductions: readonly Deduction[]; releasedOn: Day; cents: bigint; surchargeCents: bigint; by: 'hand' | 'list'; entryId: Id | null }) {
  return { release_deductions: stored(release.deductions), released_on: release.releasedOn, release_cents: release.cents, surcharge_cents: release.surchargeCents, release_entry_id: release.entryId, release_by: release.by };
}
