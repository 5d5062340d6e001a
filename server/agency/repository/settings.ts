import { Value } from 'typebox/value';
import type { Static, TObject } from 'typebox';
import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** The settings of an area, with the defaults of its shape for all that was never set. */
export async function readSettings<T extends TObject>(tx: Tx, area: string, shape: T): Promise<Static<T>> {
  const row = await tx.selectFrom('office.settings').select('values').where('area', '=', area).executeTakeFirst();
  return Value.Clean(shape, Value.Default(shape, row?.values ?? {})) as Static<T>;
}

export async function writeSettings<T extends TObject>(tx: Tx, agencyId: Id, area: string, shape: T, values: Static<T>): Promise<void> {
  if (!Value.Check(shape, values)) throw new RangeError(`Settings of ${area} do not have their shape.`);
  await tx.insertInto('office.settings').values({ agency_id: agencyId, area, values: JSON.stringify(values) })
    .onConflict((oc) => oc.columns(['agency_id', 'area']).doUpdateSet({ values: JSON.stringify(values), version: sql`settings.version + 1` })).execute();
}

/** What clients' sign-in and first passwords go by: the extranet's own role reads its own schema only. */
export async function handPolicyToExtranet(tx: Tx, agencyId: Id, policy: { clientSecondFactor: string; passwordLength: number; temporaryPasswordDays: number }): Promise<void> {
  await tx.insertInto('extranet.agencies').values({ agency_id: agencyId, settings: JSON.stringify(policy) })
    .onConflict((oc) => oc.column('agency_id').doUpdateSet({ settings: sql`agencies.settings || ${JSON.stringify(policy)}::jsonb` })).execute();
}
