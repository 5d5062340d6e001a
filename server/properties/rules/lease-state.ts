import type { Day } from '../../kernel/day.ts';
import type { LeaseDays, LeaseFault, LeaseState } from '../model.ts';

/** En cours, Préavis or Parti on a day. The exit is the last day included, so the tenant has left from the day after, recorded or not. */
export function leaseState({ noticeReceivedOn, exitOn, departed }: LeaseDays, today: Day): LeaseState {
  if (departed || (exitOn !== null && exitOn < today)) return 'departed';
  return noticeReceivedOn !== null && noticeReceivedOn <= today ? 'notice' : 'current';
}

/** Notice given for a last day; recorded again, it corrects the first. Its length is not judged here: it depends on the let and its tenant (loi n° 89-462, art. 15). */
export function noticeFault(lease: LeaseDays, notice: { receivedOn: Day; exitOn: Day }): LeaseFault | null {
  if (lease.departed) return 'departed';
  if (notice.exitOn < lease.entryOn) return 'exit-before-entry';
  return notice.exitOn < notice.receivedOn ? 'exit-before-notice' : null;
}

/** A departure is a fact: it is recorded on its day or later, with or without notice before it. */
export function departureFault(lease: LeaseDays, leftOn: Day, today: Day): LeaseFault | null {
  if (lease.departed) return 'departed';
  if (leftOn < lease.entryOn) return 'exit-before-entry';
  return leftOn > today ? 'departure-to-come' : null;
}
