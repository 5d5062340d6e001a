import { euros } from './words.ts';

/** What the agency holds for its clients and to whom it belongs, all positive. */
export interface ClientMoney {
  bankCents: bigint;
  ownersCreditCents: bigint;
  ownersOverdraftCents: bigint;
  depositsCents: bigint;
  overpaymentsCents: bigint;
  unidentifiedCents: bigint;
  feesNotDrawnCents: bigint;
  supplierDebtsCents: bigint;
}

export interface ClientMoneyCheck {
  balanced: boolean;
  gapCents: bigint;
  explanation: string;
}

/** The money on the clients' bank account is exactly what clients are owed; a gap stops every payout. */
export function checkClientMoney(money: ClientMoney): ClientMoneyCheck {
  const owed = money.ownersCreditCents + money.depositsCents + money.overpaymentsCents + money.unidentifiedCents + money.feesNotDrawnCents + money.supplierDebtsCents - money.ownersOverdraftCents;
  const gapCents = money.bankCents - owed;
  return {
    balanced: gapCents === 0n, gapCents,
    explanation: gapCents === 0n ? `${euros(money.bankCents)} en banque, autant dû aux clients.` : `${euros(money.bankCents)} en banque pour ${euros(owed)} dus aux clients : écart de ${euros(gapCents)}. Les reversements sont bloqués ; cherchez l’écriture en cause.`,
  };
}

/** What a payout would turn into a debit: the balance of the client it is taken from, or the bank account (loi n° 70-9, art. 3: what is held covers what is owed). Null when neither. */
export function overdraws(balanceCents: bigint, payoutCents: bigint, bankCents: bigint): 'client' | 'bank' | null {
  if (payoutCents > balanceCents) return 'client';
  return payoutCents > bankCents ? 'bank' : null;
}
