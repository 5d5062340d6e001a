import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { inAgency, inAgencySnapshot, runKept, type Tx } from './connection.ts';

let db: TestDatabase;
const agencies = [newId(), newId()] as const;
beforeAll(async () => {
  db = await openTestDatabase();
  for (const [index, id] of agencies.entries()) await db.owner.query('insert into platform.agencies (id, slug, name) values ($1, $2, $2)', [id, `agence-${index}`]);
});
afterAll(() => db.close());

const current = async (tx: Tx) => (await sql<{ id: string | null }>`select platform.current_agency() as id`.execute(tx)).rows[0]!.id;
const insertAct = (tx: Tx, agencyId: string) => sql`insert into office.audit (id, agency_id, actor_kind, actor_name, act) values (${newId()}, ${agencyId}, 'system', 'x', 'x')`.execute(tx);
const acts = (agencyId: string) => inAgency(db.office, agencyId, async (tx) => (await sql<{ count: number }>`select count(*)::int as count from office.audit`.execute(tx)).rows[0]!.count);

test('the first question of a transaction is asked within its agency, and the connection forgets the agency at its end', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, index) => inAgency(db.office, agencies[index % 2]!, async (tx) => { expect(await current(tx)).toBe(agencies[index % 2]); })));
  await Promise.all(Array.from({ length: 20 }, () => db.office.transaction().execute(async (tx) => { expect(await current(tx)).toBeNull(); })));
});

test('what a transaction wrote is kept when it ends, and gone when it gives up or asks nothing more', async () => {
  const [agencyId] = agencies;
  await inAgency(db.office, agencyId, (tx) => insertAct(tx, agencyId));
  await expect(inAgency(db.office, agencyId, async (tx) => { await insertAct(tx, agencyId); throw new Error('given up'); })).rejects.toThrow('given up');
  await expect(inAgency(db.office, agencyId, async (tx) => { await insertAct(tx, agencyId); await sql`select 1 / 0`.execute(tx).catch(() => undefined); })).rejects.toThrow(/rolled back/);
  await inAgency(db.office, agencyId, () => Promise.resolve());
  expect(await acts(agencyId)).toBe(1);
});

test('a snapshot does not move from its first question on', async () => {
  const [, agencyId] = agencies;
  await inAgencySnapshot(db.office, agencyId, async (tx) => {
    const count = async () => (await sql<{ count: number }>`select count(*)::int as count from office.audit`.execute(tx)).rows[0]!.count;
    expect(await count()).toBe(0);
    await inAgency(db.office, agencyId, (other) => insertAct(other, agencyId));
    expect(await count()).toBe(0);
  });
  expect(await acts(agencyId)).toBe(1);
});

test('a beginning that fails is told by the first question, and the connections that follow serve', async () => {
  const [agencyId] = agencies;
  await expect(inAgency(db.office, 'no-agency', (tx) => current(tx))).rejects.toThrow(/invalid input syntax for type uuid/);
  const pids = await Promise.all(Array.from({ length: 4 }, () => inAgency(db.office, agencyId, async (tx) => (await sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.05)`.execute(tx)).rows[0]!.pid)));
  await db.owner.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [pids]);
  const ended = await Promise.allSettled(Array.from({ length: 8 }, () => inAgency(db.office, agencyId, (tx) => current(tx))));
  for (const one of ended) if (one.status === 'fulfilled') expect(one.value).toBe(agencyId);
  expect(await inAgency(db.office, agencyId, (tx) => current(tx))).toBe(agencyId);
});

test('a kept statement is prepared once by each connection, other ones by none, and a failed one leaves the connection able to ask it again', async () => {
  const divide = (tx: Tx, by: number) => runKept(tx, sql<{ answer: number }>`select 12 / ${by}::int as answer`);
  const prepared = (tx: Tx) => sql<{ statement: string }>`select statement from pg_prepared_statements where statement like '%as answer'`.execute(tx);
  const [agencyId] = agencies;
  await inAgency(db.office, agencyId, async (tx) => {
    for (const by of [1, 2, 3]) expect((await divide(tx, by)).rows).toEqual([{ answer: 12 / by }]);
    await sql`select ${4}::int as answer`.execute(tx);
    expect((await prepared(tx)).rows).toEqual([{ statement: 'select 12 / $1::int as answer' }]);
  });
  await expect(inAgency(db.office, agencyId, (tx) => divide(tx, 0))).rejects.toThrow(/division by zero/);
  expect(await inAgency(db.office, agencyId, async (tx) => (await divide(tx, 4)).rows)).toEqual([{ answer: 3 }]);
});
