import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayKnow, namedIn, readOwners, type Owners } from '../tests/support/arrows.ts';
import { openTestDatabase, type TestDatabase } from '../tests/support/database.ts';

// The arrows inside the database, as PostgreSQL itself tells them: a view, a function, a trigger and a foreign key reach into another module as surely as an import.
let db: TestDatabase;
const owners = readOwners();
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

const OURS = "('office', 'extranet', 'platform')";
const read = async <T>(query: string): Promise<T[]> => (await db.owner.query(query)).rows as T[];

interface Reading { kind: 'view' | 'function' | 'foreign key'; name: string; reads: string }

/** Tables and views under each view, by its rewriting rule; what the body of each function names; the table at the other end of each foreign key. */
async function readings(): Promise<Reading[]> {
  const views = await read<Reading>(`select distinct 'view' as kind, n.nspname || '.' || c.relname as name, m.nspname || '.' || t.relname as reads
    from pg_depend d join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass join pg_class c on c.oid = w.ev_class join pg_namespace n on n.oid = c.relnamespace
      join pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass join pg_namespace m on m.oid = t.relnamespace where n.nspname in ${OURS} and t.oid <> c.oid`);
  const bodies = await read<{ name: string; body: string }>(`select n.nspname || '.' || p.proname as name, pg_get_functiondef(p.oid) as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${OURS} and p.prokind in ('f', 'p')`);
  const functions = bodies.flatMap(({ name, body }) => namedIn(body).filter((one) => one !== name).map((reads): Reading => ({ kind: 'function', name, reads })));
  const keys = await read<Reading>(`select distinct 'foreign key' as kind, n.nspname || '.' || c.relname as name, m.nspname || '.' || f.relname as reads
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class f on f.oid = k.confrelid join pg_namespace m on m.oid = f.relnamespace where k.contype = 'f'`);
  return [...views, ...functions, ...keys];
}

const ownerOf = ({ kind, name }: Reading, { relations, functions }: Owners): string => (kind === 'function' ? functions : relations).get(name)!;

/** What reads a thing of a module that its own may not know. */
async function strays(whose: Owners): Promise<string[]> {
  return (await readings()).filter((one) => !mayKnow(ownerOf(one, whose), one.reads, whose)).map(({ kind, name, reads }) => `${kind} ${name} → ${reads}`).sort();
}

test('every table, view and function of the database is one that a migration of a module made', async () => {
  const relations = await read<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${OURS} and c.relkind in ('r', 'v', 'm', 'p') and c.relname <> 'migrations'`);
  const functions = await read<{ name: string }>(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${OURS}`);
  expect(relations.length).toBeGreaterThan(100);
  expect(functions.length).toBeGreaterThan(30);
  expect([...relations.filter(({ name }) => !owners.relations.has(name)), ...functions.filter(({ name }) => !owners.functions.has(name))]).toEqual([]);
});

test('views, functions and foreign keys reach only what their module may know', async () => {
  expect(await strays(owners)).toEqual([]);
});

test('a trigger ties a table to a function of its module or of one that may know the other, and names nothing else', async () => {
  const triggers = await read<{ on: string; calls: string; said: string }>(`select n.nspname || '.' || c.relname as on, m.nspname || '.' || p.proname as calls, pg_get_triggerdef(t.oid) as said
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace join pg_proc p on p.oid = t.tgfoid join pg_namespace m on m.oid = p.pronamespace where not t.tgisinternal`);
  expect(triggers.length).toBeGreaterThan(50);
  const wrong = triggers.filter(({ on, calls, said }) => {
    const [table, called] = [owners.relations.get(on)!, owners.functions.get(calls)!];
    const above = [table, called].filter((module) => [on, calls].every((name) => mayKnow(module, name, owners)));
    return !above.some((module) => namedIn(said).every((name) => mayKnow(module, name, owners)));
  });
  expect(wrong.map(({ said }) => said)).toEqual([]);
});

test('a view and a function that reach too far are named, whatever they pass through', async () => {
  await db.owner.query(`create view office.stray_view as with deep as (select c.id from office.syndic_calls c) select d.id, e.id as event_id from deep d join office.events e on true`);
  await db.owner.query(`create function office.stray_function() returns bigint language plpgsql as $$ begin return (select count(*) from office.rental_calls); end $$`);
  const whose: Owners = { relations: new Map([...owners.relations, ['office.stray_view', 'documents']]), functions: new Map([...owners.functions, ['office.stray_function', 'ledger']]) };
  const found = await strays(whose);
  await db.owner.query('drop view office.stray_view; drop function office.stray_function()');
  expect(found).toEqual(['function office.stray_function → office.rental_calls', 'view office.stray_view → office.syndic_calls']);
});
