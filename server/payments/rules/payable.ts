import type { Method, PaymentAccount } from '../model.ts';
import type { Limits } from './amount.ts';

/** Why an account cannot be paid here. `not-offered`: the agency has no contract for it, and nothing is said of it. */
export type WhyNot = 'not-offered' | 'no-email' | 'nothing-due' | 'under-way';

/** Cards count where this installation reaches their provider; debits are the agency's own bank's. */
export function methodsOf(contract: Pick<PaymentAccount, 'cardOn' | 'sepaOn'> | null, { reachable }: { reachable: boolean }): Method[] {
  if (contract === null) return [];
  return [...(contract.cardOn && reachable ? ['CARD' as const] : []), ...(contract.sepaOn ? ['SEPA_OOFF' as const] : [])];
}

/** A debit is signed with a code that is sent by e-mail; without an address, only where the agency takes a signature without code. */
export function maySignDebit({ email, withoutEmail, debitWithoutCode }: { email: string | null; withoutEmail: boolean; debitWithoutCode: boolean }): boolean {
  return email !== null || (withoutEmail && debitWithoutCode);
}

/** PAR-228: a payer without an e-mail address pays only where the agency allows it. `offered`: by the contract; `methods`: those of them that this payer may use. */
export function whyNotPayable({ offered, methods, hasEmail, withoutEmail, limits, underWayCents }: { offered: readonly Method[]; methods: readonly Method[]; hasEmail: boolean; withoutEmail: boolean; limits: Limits; underWayCents: bigint }): WhyNot | null {
  if (offered.length === 0) return 'not-offered';
  // Who owes nothing is not asked for an address.
  if (limits.mostCents === null) return underWayCents > 0n ? 'under-way' : 'nothing-due';
  if (!hasEmail && (!withoutEmail || methods.length === 0)) return 'no-email';
  return null;
}
