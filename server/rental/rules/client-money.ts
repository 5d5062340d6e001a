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
    explanation: gapCents === 0n ? heldWords(money, owed) : `${euros(money.bankCents)} en banque pour ${euros(owed)} dus aux clients : écart de ${euros(gapCents)}. Les reversements sont bloqués ; cherchez l’écriture en cause.`,
  };
}

function heldWords({ bankCents, feesNotDrawnCents: fees }: ClientMoney, owed: bigint): string {
  return fees > 0n ? `${euros(bankCents)} en banque : ${euros(owed - fees)} dus aux clients et ${euros(fees)} d’honoraires gagnés, à virer à l’agence.` : `${euros(bankCents)} en banque, autant dû aux clients.`;
}

/** What a payout would turn into a debit: the balance of the client it is taken from, or the bank account (loi n° 70-9, art. 3: what is held covers what is owed). Null when neither. */
export function overdraws(balanceCents: bigint, payoutCents: bigint, bankCents: bigint): 'client' | 'bank' | null {
  if (payoutCents > balanceCents) return 'client';
  return payoutCents > bankCents ? 'bank' : null;
}

export interface FeesToDraw {
  /** Charged to owners and not drawn yet. */
  earnedCents: bigint;
  /** On its way to the agency's own account. */
  waitingCents: bigint;
  drawableCents: bigint;
  explanation: string;
}

/**
 * What the agency may draw of its fees: what it earned, less what is on its way, and never more than what the bank holds beyond all that is owed to clients. Fees charged to
 * an owner who is overdrawn are paid by the money of no other client. `transitCents`: money that others still have to bring to the bank (card payments, transfers under way).
 */
export function feesToDraw(money: ClientMoney, { transitCents, waitingCents }: { transitCents: bigint; waitingCents: bigint }): FeesToDraw {
  const earnedCents = money.feesNotDrawnCents;
  const owedToClients = money.ownersCreditCents + money.depositsCents + money.overpaymentsCents + money.unidentifiedCents + transitCents + money.supplierDebtsCents;
  const heldCents = money.bankCents - owedToClients;
  const check = checkClientMoney(money);
  const free = (heldCents < earnedCents ? heldCents : earnedCents) - waitingCents;
  const drawableCents = check.balanced && free > 0n ? free : 0n;
  return { earnedCents, waitingCents, drawableCents, explanation: drawWords({ earnedCents, waitingCents, heldCents, drawableCents }, check) };
}

function drawWords({ earnedCents, waitingCents, heldCents, drawableCents }: { earnedCents: bigint; waitingCents: bigint; heldCents: bigint; drawableCents: bigint }, check: ClientMoneyCheck): string {
  if (!check.balanced) return check.explanation;
  if (earnedCents <= 0n) return 'Aucun honoraire gagné n’est à virer.';
  if (heldCents < earnedCents) return `${euros(earnedCents)} gagnés, mais la banque n’en détient que ${euros(heldCents > 0n ? heldCents : 0n)} au-delà de ce qui est dû aux clients\u00A0: des propriétaires doivent de l’argent, ou un encaissement est en route.`;
  if (waitingCents > 0n) return drawableCents > 0n ? `${euros(waitingCents)} sont déjà en cours de virement.` : 'Tout ce qui est gagné est déjà en cours de virement.';
  return `La banque détient les ${euros(earnedCents)} gagnés.`;
}
