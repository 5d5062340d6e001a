import type { Day } from '../../kernel/day.ts';
import type { CallKind } from '../model.ts';
import { euros, shortDay } from './words.ts';

/** A call for funds that somebody wants to take back, with what happened since. */
export interface CalledBack {
  kind: CallKind;
  dueOn: Day;
  /** The exercise of a call of the budget: closed on, approved on. Of works: the last day of the last closed exercise of the building, by which their calls were counted. */
  closed: { until: Day; approved: boolean } | null;
  /** Of works: finished, and settled by a closing. */
  worksSettled: boolean;
  /** What the call brought to accounts of funds (102, 103, 105), lot by lot, and what each lot has there now. */
  funds: readonly { lot: string; calledCents: bigint; heldCents: bigint }[];
}

/** Why a call for funds cannot be taken back: the closing counted it, or what it brought was used. Null: it may. What co-owners paid stays to their credit, and forbids nothing. */
export function callBackFault({ kind, dueOn, closed, worksSettled, funds }: CalledBack): string | null {
  const counted = closed !== null && dueOn <= closed.until;
  if (counted && closed.approved && kind !== 'works') return `Les comptes de son exercice, arrêtés au ${shortDay(closed.until)}, sont approuvés\u00A0: cet appel ne se reprend plus.`;
  if (counted || worksSettled) return `La clôture au ${shortDay(closed!.until)} l’a compté. Rouvrez d’abord cet exercice, tant que l’assemblée n’a pas approuvé ses comptes.`;
  const used = funds.find(({ calledCents, heldCents }) => heldCents < calledCents);
  if (!used) return null;
  const what = kind === 'works' ? 'des factures des travaux ont employé ces provisions, extournez-les d’abord' : kind === 'worksFund' ? 'le fonds de travaux a été employé depuis, extournez d’abord cette affectation' : 'cette avance a été employée, rendue ou reprise par l’acquéreur depuis';
  return `Le lot ${used.lot} n’a plus que ${euros(used.heldCents > 0n ? used.heldCents : 0n)} des ${euros(used.calledCents)} que cet appel a apportés\u00A0: ${what}.`;
}
