import type { NamedIntent } from '../model.ts';
import { isOpen } from '../rules/intent.ts';
import { failureWords } from '../rules/words.ts';
import type { PayableAccount } from '../use-cases/read-payable.ts';

export function presentPayable({ id, code, building, beneficiary, methods, whyNot, limits, underWayCents, underWayIds }: PayableAccount) {
  return { id, code, building, beneficiary, methods, whyNot, leastCents: Number(limits.leastCents), mostCents: limits.mostCents === null ? null : Number(limits.mostCents), proposedCents: Number(limits.proposedCents), underWayCents: Number(underWayCents), underWayIds };
}

export function presentPayment(intent: NamedIntent) {
  const open = isOpen(intent.state);
  return {
    id: intent.id, state: intent.state, open, amountCents: Number(intent.amountCents), refundedCents: Number(intent.refundedCents), method: intent.method, beneficiary: intent.holder, accountId: intent.accountId, accountCode: intent.accountCode, accountKind: intent.accountKind, building: intent.building,
    createdAt: intent.createdAt.toISOString(), paidAt: intent.paidAt?.toISOString() ?? null, receiptNumber: intent.receiptNumber, byHand: intent.dismissedAt !== null, failure: intent.state === 'FAILED' ? failureWords(intent) : null,
    // Only while something may still be paid there.
    redirectUrl: intent.state === 'REDIRECTED' ? intent.redirectUrl : null,
    mandate: intent.mandate && { collectOn: intent.mandate.collectOn, reference: intent.mandate.reference, withBank: intent.mandate.state !== 'signed', paper: intent.mandate.paper },
  };
}
