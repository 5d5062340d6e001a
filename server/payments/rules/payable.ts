import type { Method, PaymentAccount } from '../model.ts';
import type { Limits } from './amount.ts';

/** Why an account cannot be paid here. `not-offered`: the agency has no contract for it, and nothing is said of it. */
export type WhyNot = 'not-offered' | 'no-email' | 'nothing-due' | 'under-way';

/** Cards count where this installation reaches their provider; debits are the agency's own bank's. */
export function methodsOf(contract: Pick<PaymentAccount, 'cardOn' | 'sepaOn'> | null, { reachable }: { reachable: boolean }): Method[] {
  if (contract === null) return [];
  return [...(contract.cardOn && reachable ? ['CARD' as const] : []), ...(contract.sepaOn ? ['SEPA_OOFF' as const] : [])];
}

/** PAR-228: a payer without an e-mail address pays only where the agency allows it. */
export function whyNotPayable({ methods, hasEmail, withoutEmail, limits, underWayCents }: { methods: readonly Method[]; hasEmail: boolean; withoutEmail: boolean; limits: Limits; underWayCents: bigint }): WhyNot | null {
  if (methods.length === 0) return 'not-offered';
  if (!hasEmail && !withoutEmail) return 'no-email';
  if (limits.mostCents === null) return underWayCents > 0n ? 'under-way' : 'nothing-due';
  return null;
}
