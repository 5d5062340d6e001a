import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** The auxiliary of a contractor in the books is his code. */
export async function supplierCode(tx: Tx, contractorId: Id): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`select code from office.contractors where id = ${contractorId}`.execute(tx);
  return rows[0]?.code ?? null;
}
