import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { readMandates } from '../repository/leases.ts';
import { ensureTerms, termsColumns, termsVersion, type MandateTerms } from '../repository/mandate-terms.ts';

export async function readTerms(tx: Tx, viewer: Viewer, mandateId: Id, today: Day): Promise<MandateTerms & { version: number; mandateNumber: string; ownerName: string }> {
  demand(viewer, 'rental.read');
  const [mandate] = await readMandates(tx, today, [mandateId]);
  if (!mandate) throw notFound();
  return { withCharges: mandate.withCharges, feeBase: mandate.feeBase, reserveCents: mandate.reserveCents, thresholdCents: mandate.thresholdCents, block: mandate.block, lettingServices: mandate.lettingServices, version: await termsVersion(tx, mandateId), mandateNumber: mandate.number, ownerName: mandate.ownerName };
}

/** What the mandate agrees on fees and payouts; a block stops payouts at once. */
export async function changeTerms(tx: Tx, viewer: Viewer, mandateId: Id, version: number, terms: MandateTerms, today: Day) {
  demand(viewer, 'rental.write');
  await readTerms(tx, viewer, mandateId, today);
  await ensureTerms(tx, viewer.agencyId, mandateId);
  await saveChanges(tx, 'office.rental_mandate_terms', { kind: 'mandate', id: mandateId }, version, termsColumns(terms));
  await record(tx, viewer, 'mandate.payout-terms-changed', { kind: 'mandate', id: mandateId }, { withCharges: terms.withCharges, feeBase: terms.feeBase, reserveCents: Number(terms.reserveCents), thresholdCents: Number(terms.thresholdCents), block: terms.block, lettingServices: [...terms.lettingServices] });
  return readTerms(tx, viewer, mandateId, today);
}
