import type { Day } from '../../kernel/day.ts';
import type { Reason } from '../model.ts';
import { euros, frenchDay } from './words.ts';

/** What a receipt put on calls, and what became of it since. `cents` is negative when it was taken off. */
export interface StandingAllocation {
  origin: 'receipt' | 'overpayment' | 'return' | 'move';
  cents: bigint;
}

/** Why a payment cannot be undone by the contrary of its entry alone: what it paid stands elsewhere by now. Null: it stands as it came. */
export function movedSince(allocations: readonly StandingAllocation[], refundedCents: bigint): Reason | null {
  if (refundedCents > 0n) return { code: 'refunded', sentence: `Son trop-perçu de ${euros(refundedCents)} a été rendu au locataire depuis.` };
  if (allocations.some(({ origin }) => origin === 'move')) return { code: 'moved', sentence: 'Ce qu’il payait a été basculé sur une autre échéance depuis.' };
  if (allocations.some(({ origin }) => origin === 'overpayment')) return { code: 'allocated', sentence: 'Son trop-perçu a été affecté à d’autres échéances depuis.' };
  if (allocations.some(({ origin }) => origin === 'return')) return { code: 'returned', sentence: 'Il a déjà été annulé ou rejeté par la banque.' };
  return null;
}

export interface DepositBack {
  /** The part that was kept, settled on this day; null when it waits or none was kept. */
  releasedOn: Day | null;
  moved: Reason | null;
  /** The transfer of a list that carries what is given back, unless it came back or was rejected. */
  transfer: { state: 'waiting' | 'executed'; on: Day | null } | null;
  /** What giving the deposit back left to the owner: rents it paid and deductions, less the surcharge. */
  ownerGotCents: bigint;
  /** What stands at the owner's disposal today, what waits to be paid out taken off. */
  ownerFreeCents: bigint;
  ownerName: string;
}

/** What forbids to undo the return of a deposit: what was settled after it, or paid out of it. Empty: it may be undone. */
export function depositBackFaults({ releasedOn, moved, transfer, ownerGotCents, ownerFreeCents, ownerName }: DepositBack): Reason[] {
  return [
    ...(releasedOn === null ? [] : [{ code: 'kept-settled', sentence: `La provision gardée a été soldée le ${frenchDay(releasedOn)}\u00A0: annulez d’abord ce solde.` }]),
    ...(moved === null ? [] : [{ code: moved.code, sentence: `Ce dépôt a payé des loyers. ${moved.sentence} Remettez-les d’abord sur leur échéance.` }]),
    ...(transfer === null ? [] : [transfer.state === 'waiting' ? { code: 'transfer-waiting', sentence: 'Ce qui est rendu au locataire est dans une liste de virements\u00A0: annulez d’abord la liste, sous «\u00A0Remboursements\u00A0».' } : { code: 'transfer-left', sentence: `Le virement au locataire est parti${transfer.on === null ? '' : ` le ${frenchDay(transfer.on)}`}\u00A0: la restitution reste, sauf s’il revient.` }]),
    ...(ownerGotCents > 0n && ownerFreeCents < ownerGotCents ? [{ code: 'owner-paid', sentence: `La restitution a laissé ${euros(ownerGotCents)} à ${ownerName}, à qui il n’en reste que ${euros(ownerFreeCents > 0n ? ownerFreeCents : 0n)}\u00A0: le reste lui a été reversé, ou l’est par une liste en cours. Annulez la liste, ou attendez que son compte porte de nouveau cette somme.` }] : []),
  ];
}

export interface SettlementBack {
  /** Calls of the balance, with what each has received. */
  calls: readonly { dueOn: Day; paidCents: bigint }[];
  moved: Reason | null;
}

/** What forbids to undo a settlement of charges that was posted: what its calls have received, or what it paid that was moved since. */
export function settlementBackFaults({ calls, moved }: SettlementBack): Reason[] {
  const paid = calls.filter(({ paidCents }) => paidCents !== 0n);
  return [
    ...paid.map(({ dueOn, paidCents }) => ({ code: 'settlement-paid', sentence: `L’échéance du ${frenchDay(dueOn)} a reçu ${euros(paidCents)}\u00A0: annulez ou basculez d’abord cet encaissement.` })),
    ...(moved === null ? [] : [{ code: moved.code, sentence: `Ce solde a payé des loyers. ${moved.sentence} Remettez-les d’abord sur leur échéance.` }]),
  ];
}
