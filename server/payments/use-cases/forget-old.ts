import { addMonths, dayAt } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { forgetCalls, keptMonths } from '../repository/calls.ts';
import { listAgencies } from '../repository/contracts.ts';
import { forgetCodes } from '../repository/mandate-codes.ts';

const AT_A_TIME = 5_000;
/** Codes are counted for an hour; the signature keeps what proves it. */
const CODES_KEPT_MS = 86_400_000;

/**
 * Called every night: words exchanged with providers go after the months that the agency keeps them (13 unless it says more), codes of signatures after a day. What is
 * forgotten is written in the audit with its number, in the transaction that forgets it; run again, there is nothing left to do. The facts of a payment, its receipt
 * and its mandate are kept elsewhere.
 */
export async function forgetOld(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  for (const agencyId of await listAgencies(platform.office)) {
    try {
      while (await forgetSome(platform, agencyId, now) === AT_A_TIME);
      await inAgency(platform.office, agencyId, (tx) => forgetCodes(tx, new Date(now.getTime() - CODES_KEPT_MS)));
    } catch (error) {
      platform.log('old words of payments could not be forgotten', { agency: agencyId, error: String(error) });
    }
  }
}

function forgetSome(platform: Platform, agencyId: Id, now: Date): Promise<number> {
  return inAgency(platform.office, agencyId, async (tx) => {
    const before = addMonths(dayAt(now), -(await keptMonths(tx)));
    const count = await forgetCalls(tx, before, AT_A_TIME);
    if (count > 0) await record(tx, { kind: 'system', agencyId, reason: 'Durée de conservation' }, 'payment-calls.forgotten', null, { count, before });
    return count;
  });
}
