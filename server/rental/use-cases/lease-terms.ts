import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { ensureLeaseTerms, leaseTermsColumns, termsOfLeases, USUAL_TERMS, type LeaseTerms } from '../repository/lease-terms.ts';
import { readLeases } from '../repository/leases.ts';

export interface ReadTerms extends LeaseTerms {
  version: number;
  leaseNumber: string;
}

export async function readLeaseTerms(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<ReadTerms> {
  demand(viewer, 'rental.read');
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  if (!lease) throw notFound();
  return { version: 1, ...USUAL_TERMS, ...(await termsOfLeases(tx, [leaseId])).get(leaseId), leaseNumber: lease.number };
}

/** What the lease says. Agreeing to electronic quittances needs its proof, and may be taken back at any time (loi n° 89-462, art. 21). */
export async function changeLeaseTerms(tx: Tx, viewer: Viewer, leaseId: Id, version: number, terms: LeaseTerms, today: Day): Promise<ReadTerms> {
  demand(viewer, 'rental.write');
  const { version: _version, leaseNumber: _number, ...before } = await readLeaseTerms(tx, viewer, leaseId, today);
  if (terms.kind === 'mobility' && terms.chargesMode === 'provision') throw refusals.mobilityProvision();
  if ((terms.electronicSince === null) !== (terms.electronicProof === null)) throw refusals.proofMissing();
  await ensureLeaseTerms(tx, viewer.agencyId, leaseId);
  await saveChanges(tx, 'office.rental_lease_terms', { kind: 'lease', id: leaseId }, version, leaseTermsColumns(terms));
  await record(tx, viewer, 'lease.terms-changed', { kind: 'lease', id: leaseId }, difference(before, terms));
  return readLeaseTerms(tx, viewer, leaseId, today);
}
