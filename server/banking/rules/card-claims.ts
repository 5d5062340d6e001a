import { grouped } from '../../kernel/french-text.ts';
import type { Day } from '../../kernel/day.ts';

export interface ClaimedPayment {
  id: string;
  clientName: string;
  receiptNumber: number | null;
  paidOn: Day;
  cents: bigint;
  claimed: boolean;
}

export interface ClaimFound {
  paymentId: string | null;
  explanation: string;
}

const CARD = /\b(CB|CARTES?)\b/;
const CLAIM = /IMPAY|CONTEST|CHARGEBACK|LITIGE|REJET|RETROFACTUR|REPRESENT/;
/** What the bank charges for it is no payment of anybody’s. */
const CHARGE = /\b(FRAIS|COMMISSIONS?|COM)\b/;

/**
 * Lyra tells no dispute: the bank’s own words are the only ones there are. A movement that speaks of a contested card is proposed for the only payment of its amount,
 * never certain; several, or none, are said. Null: it speaks of something else.
 */
export function claimOf({ cents, note }: { cents: bigint; note: string }, payments: readonly ClaimedPayment[]): ClaimFound | null {
  const words = note.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  if (!CARD.test(words) || !CLAIM.test(words) || CHARGE.test(words)) return null;
  const back = cents < 0n;
  const same = payments.filter((one) => one.claimed !== back && one.cents === (back ? -cents : cents));
  const what = back ? 'la banque reprend un paiement par carte' : 'la banque rend un paiement par carte contesté';
  const [one] = same;
  if (!one) return { paymentId: null, explanation: `À identifier\u00A0: ${what}, mais aucun de ceux de ce compte n’a ce montant. Regardez s’il y a des frais dedans.` };
  if (same.length > 1) return { paymentId: null, explanation: `À identifier\u00A0: ${what}, et ${same.length} ont ce montant. Choisissez lequel.` };
  return { paymentId: one.id, explanation: `À confirmer\u00A0: ${what}, et un seul a ce montant\u00A0: ${one.clientName}, ${euros(one.cents)} le ${one.paidOn.split('-').toReversed().join('/')}${one.receiptNumber === null ? '' : `, reçu n°\u00A0${one.receiptNumber}`}.` };
}

const euros = (cents: bigint): string => `${grouped(cents / 100n)},${String(cents % 100n).padStart(2, '0')}\u00A0€`;
