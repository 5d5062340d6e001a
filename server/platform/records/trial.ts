import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';

/** Does the act, looks at what comes of it, and takes everything back: what a confirmation announces is what the act itself answers, refusals included. */
export async function tried<T>(tx: Tx, act: () => Promise<T>): Promise<T> {
  await sql`savepoint trial`.execute(tx);
  try {
    return await act();
  } finally {
    await sql`rollback to savepoint trial`.execute(tx);
  }
}
