import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** A card payment that its payer may contest, or, `claimed`, contests. `cents`: what was not given back. */
export interface ClaimablePayment {
  id: Id;
  bankAccountId: Id;
  clientName: string;
  receiptNumber: number | null;
  paidOn: Day;
  cents: bigint;
  claimed: boolean;
}

/** Of one contract, paid in the last thirteen months (Code monétaire et financier, art. L. 133-24), the latest first. */
export async function claimableOf(tx: Tx, contractId: Id): Promise<ClaimablePayment[]> {
  const { rows } = await sql<ClaimablePayment>`select i.id, i.bank_account_id as "bankAccountId", p.display_name as "clientName", i.receipt_number as "receiptNumber", (i.paid_at at time zone 'Europe/Paris')::date as "paidOn", i.amount_cents - i.refunded_cents as cents, i.state = 'DISPUTED' as claimed
    from extranet.payment_intents i join extranet.identities p on p.id = i.payer_id
    where i.bank_account_id = ${contractId} and i.method = 'CARD' and i.state in ('PAID', 'BOOKED', 'DISPUTED') and i.refunded_cents < i.amount_cents and i.paid_at > now() - interval '13 months' order by i.paid_at desc, i.id`.execute(tx);
  return rows;
}

export async function namesOfPayments(tx: Tx, ids: readonly Id[]): Promise<{ id: Id; clientName: string; receiptNumber: number | null }[]> {
  if (ids.length === 0) return [];
  return tx.selectFrom('extranet.payment_intents as i').innerJoin('extranet.identities as p', 'p.id', 'i.payer_id').select(['i.id', 'p.display_name as clientName', 'i.receipt_number as receiptNumber']).where('i.id', 'in', ids).execute();
}
