import { sql } from 'kysely';
import { newId, type Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/connection.ts';
import { ACTS_CHANNEL } from '../../../platform/events/acts.ts';
import { leaveAct } from '../../repository/people.ts';
import type { SignInActs } from '../acts.ts';

/** Leaves the act and calls the office; PostgreSQL delivers the call when, and only when, the transaction commits. */
export async function tellOffice<K extends keyof SignInActs>(tx: Tx, agencyId: Id, kind: K, payload: SignInActs[K], at: Date): Promise<void> {
  await leaveAct(tx, { id: newId(), agencyId, identityId: payload.identityId, kind, payload: { ...payload }, at });
  await sql`select pg_notify(${ACTS_CHANNEL}, ${agencyId})`.execute(tx);
}
