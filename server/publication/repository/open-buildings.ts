import { sql, type RawBuilder } from 'kysely';

/** Whether a building has a published account: without any, nothing of it leaves the house. */
export function hasPublishedAccount(buildingId: string): RawBuilder<boolean> {
  const building = sql.ref(buildingId);
  return sql<boolean>`exists (
      select from office.accounts a where a.published and (a.building_id = ${building}
        or a.id in (select m.account_id from office.mandates m where m.building_id = ${building}) or a.id in (select t.account_id from office.leases t where t.building_id = ${building})))`;
}
