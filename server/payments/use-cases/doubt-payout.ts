import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { paidSince, readAgain } from '../repository/intents.ts';
import { payoutInDoubt, LAST_LOOK_DAYS, PAYOUT_DELAY_DAYS } from '../rules/payout.ts';

const DAY_MS = 86_400_000;

/**
 * The provider paid out: where what still waits with it is not what it may still have, money went back that nobody told of, and its payments are asked about again.
 * `leftCents`: what still waits in the books. Answers how many payments will be read.
 */
export async function doubtPayout(tx: Tx, bankAccountId: Id, { cents, leftCents }: { cents: bigint; leftCents: bigint }, now: Date): Promise<number> {
  const recentCents = await paidSince(tx, bankAccountId, new Date(now.getTime() - PAYOUT_DELAY_DAYS * DAY_MS));
  return payoutInDoubt({ cents, leftCents, recentCents }) ? readAgain(tx, bankAccountId, new Date(now.getTime() - LAST_LOOK_DAYS * DAY_MS), now) : 0;
}
