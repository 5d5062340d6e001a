import { readAgency, readProfile } from '../../agency/public.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** The agency's name and address, as papers name the syndic. */
export async function syndicInWords(tx: Tx, agencyId: Id): Promise<string> {
  const { addressLine1, addressLine2, postalCode, city } = await readProfile(tx);
  return [(await readAgency(tx, agencyId)).name, addressLine1, addressLine2, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
