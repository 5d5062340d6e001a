import { allocate } from '../../kernel/allocation.ts';
import { addMonths, type Day } from '../../kernel/day.ts';
import { valueOn } from '../../kernel/dated.ts';
import { isHomeLease, type ChargesMode, type LeaseKind } from '../model.ts';
import { daysIncluded, earlier, later } from './months.ts';
import { limitationYears } from './parameters.ts';
import { euros, frenchDay } from './words.ts';

export interface ChargesYear {
  fromOn: Day;
  untilOn: Day;
  /** Recoverable expense of the lot for the whole period, from the statement of the syndic (décret n° 87-713). */
  recoverableCents: bigint;
}

export interface Occupation {
  kind: LeaseKind;
  mode: ChargesMode;
  entryOn: Day;
  exitOn: Day | null;
  /** Provisions called for the period. */
  provisionsCents: bigint;
}

export interface ChargesSettlement {
  days: number;
  shareCents: bigint;
  /** Positive: the tenant owes; negative: the tenant is owed. A rubric of its own, never an overpayment of rent. */
  balanceCents: bigint;
  /** At the tenant's request, when the settlement comes after the end of the year that follows (art. 23). */
  instalments: 1 | 12;
  /** Sent one month before the settlement at the latest; documents stay open six months from then. */
  statementBefore: Day;
  documentsUntil: Day;
  explanation: string;
  /** For the manager alone: the tenant may say that it is too late. */
  caution: string | null;
}

/** A fixed sum is never settled (loi n° 89-462, art. 25-10, 25-18): null. */
export function settleCharges(year: ChargesYear, occupation: Occupation, settledOn: Day): ChargesSettlement | null {
  if (occupation.mode !== 'provision') return null;
  const total = daysIncluded(year.fromOn, year.untilOn);
  const days = daysIncluded(later(year.fromOn, occupation.entryOn), earlier(year.untilOn, occupation.exitOn));
  const shareCents = shareByDays(year.recoverableCents, [days], total)[0]!;
  const balanceCents = shareCents - occupation.provisionsCents;
  const home = isHomeLease(occupation.kind);
  const late = home && settledOn > (`${Number(year.untilOn.slice(0, 4)) + 1}-12-31` as Day);
  const statementBefore = addMonths(settledOn, -1);
  const outcome = balanceCents > 0n ? `le locataire doit ${euros(balanceCents)}` : balanceCents < 0n ? `le locataire a droit à ${euros(-balanceCents)}` : 'rien n’est dû';
  return {
    days, shareCents, balanceCents, instalments: late && balanceCents > 0n ? 12 : 1, statementBefore, documentsUntil: addMonths(statementBefore, 6),
    explanation: `${euros(year.recoverableCents)} × ${days}/${total} jours = ${euros(shareCents)}, moins ${euros(occupation.provisionsCents)} de provisions : ${outcome}.`
      + (late && balanceCents > 0n ? ` Régularisée après le 31/12/${Number(year.untilOn.slice(0, 4)) + 1} : payable en douze fois à sa demande (loi n°\u00A089-462, art. 23).` : ''),
    caution: home && balanceCents > 0n && claimableUntil(year.untilOn) < settledOn ? `La période est finie depuis plus de trois ans\u00A0: le locataire peut répondre que la demande est prescrite (loi n°\u00A089-462, art. 7-1). Vérifiez depuis quand les comptes de l’immeuble étaient connus.` : null,
  };
}

/** Shares an expense between successive occupants by days; the days of nobody are the landlord's. Sums exactly to the expense with that last part. */
export function shareByDays(cents: bigint, days: readonly number[], total: number): bigint[] {
  const vacant = total - days.reduce((sum, one) => sum + one, 0);
  if (vacant < 0) throw new RangeError('Two occupants share a day: check their dates.');
  return allocate(cents, [...days, vacant].map(BigInt));
}

/** Last day on which what was known on a day may still be asked for (loi n° 89-462, art. 7-1). */
function claimableUntil(knownOn: Day): Day {
  return addMonths(knownOn, 12 * valueOn(limitationYears, knownOn));
}

/** For the lease's papers: when the claim ends, in words. */
export function limitationWords(settledOn: Day): string {
  return `Réclamable jusqu’au ${frenchDay(claimableUntil(settledOn))} (loi n°\u00A089-462, art. 7-1).`;
}
