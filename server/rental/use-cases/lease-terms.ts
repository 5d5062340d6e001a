import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Reason } from '../model.ts';
import { ensureLeaseTerms, formerLettings, leaseTermsColumns, storedLines, termsOfLeases, USUAL_TERMS, type LeaseTerms } from '../repository/lease-terms.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { reviewsOf } from '../repository/reviews.ts';
import { leaseLinesFault } from '../rules/lease-lines.ts';
import { newLettingFault } from '../rules/rent-review.ts';

export interface ReadTerms extends LeaseTerms {
  version: number;
  leaseNumber: string;
  /** Why the rent is above what the law allows a new letting of this class; null when nothing is known against it. */
  rentFault: string | null;
}

export async function readLeaseTerms(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<ReadTerms> {
  demand(viewer, 'rental.read');
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  if (!lease) throw notFound();
  const terms = { version: 1, ...USUAL_TERMS, ...(await termsOfLeases(tx, [leaseId])).get(leaseId) };
  return { ...terms, leaseNumber: lease.number, rentFault: (await rentFaults(tx, [lease], new Map([[leaseId, terms]]))).get(leaseId)?.sentence ?? null };
}

/** New lettings of classes F and G whose first rent is above the last one of the dwelling (loi n° 89-462, art. 17, II). */
export async function rentFaults(tx: Tx, leases: readonly LeaseFacts[], terms: ReadonlyMap<Id, LeaseTerms>): Promise<Map<Id, Reason>> {
  const known = leases.filter(({ id }) => terms.get(id)?.energyClass === 'F' || terms.get(id)?.energyClass === 'G');
  const [former, reviews] = [await formerLettings(tx, known.map(({ id }) => id)), Map.groupBy(known.length === 0 ? [] : await reviewsOf(tx, known.map(({ id }) => id)), ({ leaseId }) => leaseId)];
  return new Map(known.flatMap((lease): [Id, Reason][] => {
    const own = terms.get(lease.id)!;
    const firstRent = (reviews.get(lease.id) ?? []).toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0]?.formerCents ?? lease.rentCents;
    const fault = newLettingFault({ ...own, signedOn: own.signedOn ?? lease.entryOn }, former.get(lease.id) ?? null, firstRent);
    return fault ? [[lease.id, fault]] : [];
  }));
}

/** What the lease says. Agreeing to electronic quittances needs its proof, and may be taken back at any time (loi n° 89-462, art. 21). */
export async function changeLeaseTerms(tx: Tx, viewer: Viewer, leaseId: Id, version: number, terms: LeaseTerms, today: Day): Promise<ReadTerms> {
  demand(viewer, 'rental.write');
  const { version: _version, leaseNumber: _number, rentFault: _fault, ...before } = await readLeaseTerms(tx, viewer, leaseId, today);
  if (terms.kind === 'mobility' && terms.chargesMode === 'provision') throw refusals.mobilityProvision();
  if ((terms.electronicSince === null) !== (terms.electronicProof === null)) throw refusals.proofMissing();
  const fault = leaseLinesFault(terms.lines);
  if (fault) throw refusals.lineRefused(fault);
  await ensureLeaseTerms(tx, viewer.agencyId, leaseId);
  await saveChanges(tx, 'office.rental_lease_terms', { kind: 'lease', id: leaseId }, version, leaseTermsColumns(terms));
  await record(tx, viewer, 'lease.terms-changed', { kind: 'lease', id: leaseId }, difference({ ...before, lines: JSON.stringify(storedLines(before.lines)) }, { ...terms, lines: JSON.stringify(storedLines(terms.lines)) }));
  return readLeaseTerms(tx, viewer, leaseId, today);
}
