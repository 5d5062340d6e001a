import type { Tx } from '../../../platform/database/connection.ts';
import type { Contact } from '../../model.ts';

export interface AgencyDoor {
  open: boolean;
  licensed: boolean;
  legalNotice: string | null;
  contacts: Contact[];
}

export async function readDoor(tx: Tx): Promise<AgencyDoor | null> {
  const row = await tx.selectFrom('extranet.agencies').select(['open', 'licensed', 'legal_notice as legalNotice', 'contacts']).executeTakeFirst();
  return row ? { ...row, contacts: row.contacts as unknown as Contact[] } : null;
}
