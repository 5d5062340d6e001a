import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LettingService } from '../model.ts';

export interface MandateTerms {
  withCharges: boolean;
  feeBase: 'receipts' | 'calls';
  reserveCents: bigint;
  thresholdCents: bigint;
  block: string | null;
  /** Services of a new letting that the mandate describes. */
  lettingServices: readonly LettingService[];
}

/** Opens the row of a mandate at its first change, with the usual terms. */
export async function ensureTerms(tx: Tx, agencyId: Id, mandateId: Id): Promise<void> {
  await tx.insertInto('office.rental_mandate_terms').values({ id: mandateId, agency_id: agencyId }).onConflict((oc) => oc.column('id').doNothing()).execute();
}

/** 1 before the first change, as after the row is opened. */
export async function termsVersion(tx: Tx, mandateId: Id): Promise<number> {
  return (await tx.selectFrom('office.rental_mandate_terms').select('version').where('id', '=', mandateId).executeTakeFirst())?.version ?? 1;
}

export function termsColumns(terms: MandateTerms) {
  return { fee_with_charges: terms.withCharges, fee_base: terms.feeBase, reserve_cents: terms.reserveCents, threshold_cents: terms.thresholdCents, payout_block: terms.block, letting_services: [...terms.lettingServices] };
}
