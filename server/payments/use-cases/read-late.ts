import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { listAgencies } from '../repository/contracts.ts';
import { listDue } from '../repository/intents.ts';
import { askProvider } from './ask-provider.ts';

/** Called every minute: a notification may be lost, so that each payment under way is asked for when its time has come (rules/intent.ts, nextReading). One in trouble does not hold up the others. */
export async function readLate(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  for (const agencyId of await listAgencies(platform.extranet)) {
    for (const intent of await inAgency(platform.extranet, agencyId, (tx) => listDue(tx, now))) {
      try {
        await askProvider(platform, agencyId, intent);
      } catch (error) {
        platform.log('a payment could not be asked for', { intent: intent.id, error: String(error) });
      }
    }
  }
}
