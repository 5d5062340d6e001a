import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { BankDetails, Space } from '../model.ts';
import { readBankDetails as readRows } from '../repository/bank-details.ts';
import { accountsAreOpen } from '../repository/settings.ts';
import type { Person } from './read-documents.ts';

/** Where the person pays what they owe to their co-ownerships (SET-116); none where the agency keeps it to itself, and nothing to be found while it shuts the rubric "Compte" (PAR-225). */
export function readBankDetails(platform: Platform, person: Person, space: Space): Promise<BankDetails[]> {
  return inAgency(platform.extranet, person.agencyId, async (tx) => {
    if (!await accountsAreOpen(tx)) throw notFound();
    return readRows(tx, { identityId: person.identityId, space, now: platform.clock.now() });
  });
}
