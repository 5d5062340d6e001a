import type { Day } from '../../kernel/day.ts';
import type { DepositPart, Reason } from '../model.ts';
import { depositReturn, type Departure } from './deposit.ts';
import { ibanFault } from './payout.ts';
import { euros, frenchDay } from './words.ts';

/** Something that a tenant may be given back by a transfer. */
export interface OwedToTenant {
  what: 'overpayment' | DepositPart;
  cents: bigint;
  /** The day of the receipt, or of the reckoning of the deposit. */
  sinceOn: Day;
  name: string;
  iban: string | null;
  ibanChangedOn: Day | null;
  exitOn: Day | null;
  /** Of an overpayment: what the tenant still owes the same landlord. */
  debt: Reason | null;
  /** Of a deposit given back: what its delay is reckoned on. */
  departure: Departure | null;
}

export interface RefundDecision {
  outcome: 'pay' | 'skip';
  code: string;
  explanation: string;
  /** Chosen unless somebody says otherwise: nothing else will settle it. An overpayment of a lease that runs pays the next rent by itself. */
  proposed: boolean;
}

/** Whether something may leave in a list of transfers to tenants on a day, and why. */
export function decideRefund(owed: OwedToTenant, on: Day): RefundDecision {
  const fault = owed.debt ?? ibanFault([owed], on);
  if (fault) return { outcome: 'skip', code: fault.code, explanation: fault.sentence, proposed: false };
  return { outcome: 'pay', code: 'pay', explanation: whyOwed(owed, on), proposed: owed.what !== 'overpayment' || gone(owed, on) };
}

const gone = ({ exitOn }: Pick<OwedToTenant, 'exitOn'>, on: Day): boolean => exitOn !== null && exitOn < on;

function whyOwed(owed: OwedToTenant, on: Day): string {
  if (owed.what === 'release') return `Provision gardée sur le dépôt, soldée le ${frenchDay(owed.sinceOn)}.`;
  if (owed.what === 'overpayment') return `Trop-perçu de l’encaissement du ${frenchDay(owed.sinceOn)}. ${gone(owed, on) ? `Le locataire est parti le ${frenchDay(owed.exitOn!)}.` : 'Sans remboursement, le calcul d’honoraires l’affecte à ce qui sera dû.'}`;
  const reckoned = `Dépôt de garantie, décompte du ${frenchDay(owed.sinceOn)}.`;
  if (owed.departure === null) return reckoned;
  const [then, now] = [depositReturn(owed.departure, owed.sinceOn), depositReturn(owed.departure, on)];
  const more = now.surchargeCents - then.surchargeCents;
  if (now.dueOn === null) return reckoned;
  return `${reckoned} À rendre le ${frenchDay(now.dueOn)} au plus tard.${more > 0n ? ` Depuis le décompte, le retard coûte ${euros(more)} de plus au propriétaire (loi n° 89-462, art. 22) : ils ne sont pas dans ce virement.` : ''}`;
}
