import { dayAt, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Movement } from '../model.ts';
import { bookingsOf, insertBooking } from '../repository/bookings.ts';
import { lockPayment, type PaymentRow } from '../repository/payments.ts';
import { bookingLabel, missingMovements } from '../rules/bookings.ts';

/** Proposes what the facts of a payment move in the books and nobody proposed yet. Run again, killed halfway or run by two at once, each fact is proposed once. */
export async function proposeBookings(tx: Tx, agencyId: Id, intentId: Id, now: Date): Promise<void> {
  const payment = await lockPayment(tx, intentId);
  if (!payment) return;
  const known = await bookingsOf(tx, intentId);
  for (const [index, movement] of missingMovements(payment, known).entries()) {
    await insertBooking(tx, agencyId, {
      ...movement, intentId, place: known.length + index, bookedOn: dayOf(payment, movement, now), accountId: payment.accountId, accountCode: payment.accountCode, accountKind: payment.accountKind, bankAccountId: payment.bankAccountId,
      label: bookingLabel(movement.kind, payment.receiptNumber, payment.method),
    }, now);
  }
}

/** The day money moved, in Paris. No time is told for a refund: the day the office hears of it. */
function dayOf(payment: PaymentRow, { kind }: Movement, now: Date): Day {
  const at = { receipt: payment.paidAt, refund: null, dispute: payment.disputedAt ?? payment.lostAt, 'dispute-won': payment.wonAt }[kind];
  return dayAt(at ?? now);
}
