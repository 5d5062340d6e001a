import { sql, type RawBuilder } from 'kysely';
import type { PartyNameParts } from '../../parties/public.ts';

/** What a party's name is made of, from a joined office.parties: parties decides how lists write it. */
export function nameParts(alias: string): RawBuilder<PartyNameParts> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`jsonb_build_object('kind', ${column('kind')}, 'civility', ${column('civility')}, 'lastName', ${column('last_name')}, 'firstName', ${column('first_name')})`;
}
