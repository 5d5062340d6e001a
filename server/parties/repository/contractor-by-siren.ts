import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** The contractor with this SIREN, by the SIRET of its record. */
export async function contractorOfSiren(tx: Tx, siren: string | null): Promise<{ id: Id; code: string; name: string; iban: string | null } | null> {
  if (siren === null) return null;
  const { rows } = await sql<{ id: Id; code: string; name: string; iban: string | null }>`select id, code, name, iban from office.contractors where left(regexp_replace(coalesce(siret, ''), '[^0-9]', '', 'g'), 9) = ${siren} order by code limit 1`.execute(tx);
  return rows[0] ?? null;
}
