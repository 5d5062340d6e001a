import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../server/kernel/day.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { listParties } from '../../server/parties/repository/party-repository.ts';
import { inAgency, OFFICE_ROLE, openPool, type Database, type Tx } from '../../server/platform/database/connection.ts';
import type { Tables } from '../../server/platform/database/tables.generated.ts';
import { listAccounts } from '../../server/properties/repository/account-repository.ts';
import { listLots } from '../../server/properties/repository/lot-repository.ts';
import { listOwnerships } from '../../server/properties/repository/ownership-repository.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const agencyId = newId();
let db: TestDatabase;
let pool: pg.Pool;
let office: Database;
let asked: CompiledQuery[] = [];
beforeAll(async () => {
  db = await openTestDatabase();
  pool = openPool(db.connection, { role: OFFICE_ROLE, name: 'test-many-rows' });
  office = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => { asked.push(query); } });
  await db.owner.query("insert into platform.agencies (id, slug, name) values ($1, 'grande', 'Grande agence')", [agencyId]);
  // Straight into the tables: neither the foreign keys nor the change log are what is looked at here.
  await db.owner.query(`
    set session_replication_role = replica;
    insert into office.buildings (id, agency_id, code, name, management) select gen_random_uuid(), '${agencyId}', 'I' || i, 'Résidence ' || i, 'both' from generate_series(1, 1000) i;
    insert into office.lots (id, agency_id, building_id, number, kind) select gen_random_uuid(), '${agencyId}', b.id, n::text, 'Appartement' from office.buildings b, generate_series(1, 100) n;
    insert into office.parties (id, agency_id, code, kind, last_name, first_name) select gen_random_uuid(), '${agencyId}', 'T' || i, 'person', 'Nom ' || i % 5000, 'Prénom ' || i from generate_series(1, 100000) i;
    insert into office.accounts (id, agency_id, code, kind, party_id, building_id)
      select gen_random_uuid(), '${agencyId}', 'C' || p.code, 'coOwner', p.id, b.id from (select *, row_number() over () as r from office.parties) p join (select *, row_number() over () as r from office.buildings) b on b.r = 1 + p.r % 1000;
    insert into office.ownerships (id, agency_id, building_id, lot_id, party_id, account_id, from_on)
      select gen_random_uuid(), '${agencyId}', l.building_id, l.id, a.party_id, a.id, '2020-01-01'
      from (select *, row_number() over () as r from office.lots) l join (select *, row_number() over () as r from office.accounts) a using (r);
    set session_replication_role = origin;`);
  await db.owner.query('analyze');
});
afterAll(async () => {
  await pool.end();
  await db.close();
});

interface Plan {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Plan[];
}

/** Rows that the window of a list makes PostgreSQL look at, counted in every scan of its plan; the count of the whole list is left out. */
async function rowsLookedAt(list: (tx: Tx) => Promise<unknown>): Promise<number> {
  asked = [];
  await inAgency(office, agencyId, list);
  const windows = asked.filter((query) => /^select/i.test(query.sql) && !query.sql.includes('as "total"') && !query.sql.includes('set_config'));
  expect(windows.length).toBeGreaterThan(0);
  const plans = await inAgency(office, agencyId, async (tx) => {
    const found: Plan[] = [];
    for (const query of windows) {
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(CompiledQuery.raw(`explain (analyze, format json) ${query.sql}`, [...query.parameters]));
      found.push(rows[0]!['QUERY PLAN'][0].Plan);
    }
    return found;
  });
  return plans.reduce((sum, plan) => sum + scanned(plan), 0);
}

function scanned(plan: Plan): number {
  const own = plan['Node Type'].includes('Scan') ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0;
  return (plan.Plans ?? []).reduce((sum, one) => sum + scanned(one), own);
}

const window = { filter: '', sort: [], offset: 0, limit: 100 };
const today = day('2026-11-24');
const lists: [string, (tx: Tx) => Promise<{ total: number; rows: unknown[] }>][] = [
  ['lots', (tx) => listLots(tx, window, {}, today)],
  ['lots by number backwards within a building', async (tx) => listLots(tx, { ...window, sort: [{ key: 'number', descending: true }] }, { buildingId: await someBuilding(tx) }, today)],
  ['accounts', (tx) => listAccounts(tx, window, {})],
  ['accounts of a building', async (tx) => listAccounts(tx, window, { buildingId: await someBuilding(tx) })],
  ['owners', (tx) => listOwnerships(tx, window, {}, today)],
  ['parties', (tx) => listParties(tx, window, {})],
];

async function someBuilding(tx: Tx): Promise<Id> {
  return (await sql<{ id: Id }>`select id from office.buildings where code = 'I500'`.execute(tx)).rows[0]!.id;
}

test.each(lists)('[BEY-516] 100,000 rows: a window of %s is read by its index, a few hundred rows and not the whole', async (name, list) => {
  const page = await inAgency(office, agencyId, list);
  expect(page.rows).toHaveLength(100);
  expect(page.total).toBe(name.includes('building') ? 100 : 100_000);
  expect(await rowsLookedAt(list)).toBeLessThan(2_000);
});
