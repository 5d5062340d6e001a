import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { withdrawLetters } from '../../documents/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { termsOfLeases, USUAL_TERMS } from '../repository/lease-terms.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { papersOf, placesOfLeases, withdrawPapers } from '../repository/papers.ts';
import { deleteReview, indexValues, insertReview, lastCalledMonths, leaseVersions, reviewSettings, reviewsOf, type ReviewRow } from '../repository/reviews.ts';
import { reviewPaper } from '../rules/papers.ts';
import { reviewRent, type RentReview } from '../rules/rent-review.ts';
import { afterCalls, lastReviewDate } from '../rules/review-dates.ts';
import { firstOfMonth } from '../rules/months.ts';
import { frenchDay } from '../rules/words.ts';
import { keepPapers } from './keep-papers.ts';

export interface ProposedReview {
  lease: LeaseFacts;
  reviewOn: Day;
  review: RentReview;
}

export interface DoneReview extends ReviewRow {
  leaseNumber: string;
  tenantName: string;
  eventId: Id | null;
  /** No call has followed it yet: it may still be cancelled. */
  cancellable: boolean;
}

const AHEAD_MONTHS = 1;

/** Revisions whose date came within the year, or comes within a month, and that were not asked yet; each with its reckoning or why it may not be. Then those that were asked. */
export async function rentReviews(tx: Tx, viewer: Viewer, today: Day): Promise<{ proposals: ProposedReview[]; done: DoneReview[] }> {
  demand(viewer, 'rental.read');
  const reviews = await reviewsOf(tx);
  return { proposals: await propose(tx, reviews, today), done: await doneReviews(tx, reviews, today) };
}

async function propose(tx: Tx, reviews: readonly ReviewRow[], today: Day): Promise<ProposedReview[]> {
  const leases = (await readLeases(tx, { from: today, until: today }, today)).filter((lease) => lease.rentCents > 0n);
  const [terms, values, settings, called] = [await termsOfLeases(tx, leases.map(({ id }) => id)), await indexValues(tx), await reviewSettings(tx), await lastCalledMonths(tx, leases.map(({ id }) => id))];
  const asked = new Set(reviews.map((one) => `${one.leaseId} ${one.reviewOn}`));
  return leases.flatMap((lease): ProposedReview[] => {
    const own = terms.get(lease.id) ?? USUAL_TERMS;
    if (!own.reviewClause) return [];
    // The date that has passed first: it may be asked until a year after it. Then the one to come.
    const dates = [today, addMonths(today, AHEAD_MONTHS)].map((until) => lastReviewDate(own.reviewOn ?? lease.entryOn, lease.entryOn, until));
    const reviewOn = dates.find((date) => date !== null && !asked.has(`${lease.id} ${date}`)) ?? null;
    if (reviewOn === null) return [];
    const review = reviewRent({ kind: own.kind, clause: true, index: own.reviewIndex, quarter: own.reviewQuarter, signedOn: own.signedOn ?? lease.entryOn, startsOn: lease.entryOn, termYears: own.termYears, renewedOn: own.renewedOn, rentCents: lease.rentCents, energyClass: own.energyClass, overseas: own.overseas }, values, reviewOn, today, settings);
    return [{ lease, reviewOn, review: review.fromOn === null ? review : late(review, review.fromOn, called.get(lease.id) ?? null) }];
  });
}

function late(review: RentReview, fromOn: Day, lastCalled: Day | null): RentReview {
  const moved = afterCalls(fromOn, lastCalled);
  return moved === fromOn ? review : { ...review, fromOn: moved, explanation: `${review.explanation} Le mois est déjà quittancé\u00A0: le nouveau loyer vient avec l’appel du ${frenchDay(moved)}.` };
}

async function doneReviews(tx: Tx, reviews: readonly ReviewRow[], today: Day): Promise<DoneReview[]> {
  const leases = new Map((await readLeases(tx, { ids: reviews.map(({ leaseId }) => leaseId) }, today)).map((lease) => [lease.id, lease]));
  const papers = new Map((await papersOf(tx, { kind: 'review', keys: reviews.map(({ id }) => id) })).map((paper) => [paper.key, paper.eventId]));
  const called = await lastCalledMonths(tx, reviews.map(({ leaseId }) => leaseId));
  return reviews.map((review) => {
    const lease = leases.get(review.leaseId)!;
    return { ...review, leaseNumber: lease.number, tenantName: lease.tenantName, eventId: papers.get(review.id) ?? null, cancellable: lease.rentCents === review.rentCents && (called.get(review.leaseId) ?? '') < firstOfMonth(review.fromOn) };
  });
}

/** Asks for the revisions that were ticked: the rent of the lease follows from the day said, a letter tells the tenant, and its date is the day of the request. */
export async function askReviews(platform: Platform, viewer: StaffViewer, leaseIds: readonly Id[], today: Day): Promise<{ asked: number }> {
  demand(viewer, 'rental.write');
  const asked = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const versions = await leaseVersions(tx, leaseIds);
    const chosen = (await propose(tx, await reviewsOf(tx, leaseIds), today)).filter(({ lease }) => versions.has(lease.id));
    if (chosen.length === 0) throw refusals.nothingToReview();
    for (const { lease, reviewOn, review } of chosen) {
      if (review.outcome !== 'revised') throw refusals.cannotReview(lease.tenantName, review.explanation);
      await insertReview(tx, viewer.agencyId, { leaseId: lease.id, reviewOn, requestedOn: today, fromOn: review.fromOn!, formerCents: lease.rentCents, rentCents: review.rentCents, explanation: review.explanation, madeByName: viewer.name });
      await saveChanges(tx, 'office.leases', { kind: 'lease', id: lease.id }, versions.get(lease.id)!, { rent_cents: review.rentCents });
      await record(tx, viewer, 'lease.rent-reviewed', { kind: 'lease', id: lease.id }, { reviewOn, requestedOn: today, fromOn: review.fromOn, before: Number(lease.rentCents), after: Number(review.rentCents) });
    }
    return chosen.length;
  });
  await tellTenants(platform, viewer, today);
  return { asked };
}

/** Letters that a stop left unwritten are written with the next ones. */
async function tellTenants(platform: Platform, viewer: Viewer, today: Day): Promise<void> {
  const planned = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const untold = (await doneReviews(tx, await reviewsOf(tx), today)).filter(({ eventId }) => eventId === null);
    const [places, terms] = [await placesOfLeases(tx, untold.map(({ leaseId }) => leaseId)), await termsOfLeases(tx, untold.map(({ leaseId }) => leaseId))];
    return untold.map((review) => {
      const place = places.get(review.leaseId)!;
      return { kind: 'review' as const, key: review.id, month: firstOfMonth(review.requestedOn), leaseId: review.leaseId, mandateId: null, electronic: true, place, body: reviewPaper({ ...review, kind: (terms.get(review.leaseId) ?? USUAL_TERMS).kind, place: place.place }) };
    });
  });
  await keepPapers(platform, viewer, planned, today);
}

/** Takes a revision back before any call followed it: the rent is that of before, and the letter leaves the tenant's space. */
export async function cancelReview(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<void> {
  demand(viewer, 'rental.write');
  const review = (await doneReviews(tx, await reviewsOf(tx), today)).find((one) => one.id === id);
  if (!review) throw notFound();
  if (!review.cancellable) throw refusals.reviewCalled();
  const versions = await leaseVersions(tx, [review.leaseId]);
  await saveChanges(tx, 'office.leases', { kind: 'lease', id: review.leaseId }, versions.get(review.leaseId)!, { rent_cents: review.formerCents });
  await deleteReview(tx, id);
  const papers = await papersOf(tx, { kind: 'review', keys: [id] });
  if (papers.length > 0) await withdrawPapers(tx, papers.map((paper) => paper.id), today);
  await withdrawLetters(tx, viewer, papers.map(({ eventId }) => eventId), 'Révision annulée');
  await record(tx, viewer, 'lease.review-cancelled', { kind: 'lease', id: review.leaseId }, { reviewOn: review.reviewOn, rent: Number(review.formerCents) });
}
