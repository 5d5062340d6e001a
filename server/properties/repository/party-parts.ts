import { sql, type RawBuilder } from 'kysely';
import type { PartyNameParts } from '../../parties/public.ts';

/** What a party's name is made of, from a joined office.parties; null when the join found none. parties decides how it is written. */
export function partyParts(alias: string): RawBuilder<PartyNameParts | null> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`case when ${column('id')} is null then null else jsonb_build_object('kind', ${column('kind')}, 'civility', ${column('civility')}, 'lastName', ${column('last_name')}, 'firstName', ${column('first_name')}) end`;
}
