import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { BankDetails, Space } from '../model.ts';
import { readBankDetails as readRows } from '../repository/bank-details.ts';
import type { Person } from './read-documents.ts';

/** Where the person pays what they owe to their co-ownerships (SET-116); none where the agency keeps it to itself. */
export function readBankDetails(platform: Platform, person: Person, space: Space): Promise<BankDetails[]> {
  return inAgency(platform.extranet, person.agencyId, (tx) => readRows(tx, { identityId: person.identityId, space, now: platform.clock.now() }));
}
