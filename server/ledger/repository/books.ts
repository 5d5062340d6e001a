import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import { runKept, type Tx } from '../../platform/database/connection.ts';
import type { Entity, EntityKind } from '../model.ts';
import { chartOf, journalsOf, officialOf } from '../rules/chart.ts';
import type { PostableYear } from '../rules/fiscal-years.ts';
import type { KnownAccount } from '../rules/postable.ts';
import type { Counter } from './fiscal-years.ts';

/** The books of a building, or of rental management, with the nomenclature and usual journals of their kind; opened when they are not there yet. */
export async function openEntity(tx: Tx, agencyId: Id, kind: EntityKind, buildingId: Id | null): Promise<Id> {
  await sql`insert into office.ledger_entities (id, agency_id, kind, building_id) values (${newId()}, ${agencyId}, ${kind}, ${buildingId}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ id: Id }>`select id from office.ledger_entities where kind = ${kind} and building_id is not distinct from ${buildingId}::uuid`.execute(tx);
  const id = rows[0]!.id;
  await openAccounts(tx, agencyId, id, chartOf(kind).map((account) => ({ ...account, closed: account.closed })));
  await sql`insert into office.ledger_journals (agency_id, entity_id, code, label, counterpart)
    select ${agencyId}, ${id}, code, label, counterpart from jsonb_to_recordset(${JSON.stringify(journalsOf(kind))}::jsonb) as j(code text, label text, counterpart text) on conflict do nothing`.execute(tx);
  return id;
}

export async function readEntities(tx: Tx): Promise<Entity[]> {
  return tx.selectFrom('office.ledger_entities').select(['id', 'kind', 'building_id as buildingId']).execute() as Promise<Entity[]>;
}

export async function findEntity(tx: Tx, id: Id): Promise<Entity | null> {
  return (await tx.selectFrom('office.ledger_entities').select(['id', 'kind', 'building_id as buildingId']).where('id', '=', id).executeTakeFirst() as Entity | undefined) ?? null;
}

/** Whoever posts to a set of books, or closes it, takes turns: numbers have no gap, and nothing is posted into an exercise while it closes. */
export async function takeTurn(tx: Tx, entityId: Id): Promise<Entity | null> {
  const { rows } = await sql<Entity>`select id, kind, building_id as "buildingId" from office.ledger_entities where id = ${entityId} for no key update`.execute(tx);
  return rows[0] ?? null;
}

export interface OpenedAccount {
  number: string;
  label: string;
  official: string | null;
  individual: boolean;
  closed?: boolean;
}

/** Adds accounts that are not there yet. */
export async function openAccounts(tx: Tx, agencyId: Id, entityId: Id, accounts: readonly OpenedAccount[]): Promise<void> {
  await sql`insert into office.ledger_accounts (agency_id, entity_id, number, label, official_code, individual, closed)
    select ${agencyId}, ${entityId}, number, label, official, individual, coalesce(closed, false)
    from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb) as a(number text, label text, official text, individual boolean, closed boolean) on conflict do nothing`.execute(tx);
}

/** Opens the accounts that entries from other books stand on, under the name of the nomenclature until the file gives theirs. */
export async function openMetAccounts(tx: Tx, agencyId: Id, { id, kind }: Entity, numbers: readonly string[]): Promise<void> {
  await openAccounts(tx, agencyId, id, numbers.map((number) => {
    const known = officialOf(kind, number);
    return { number, label: known?.label ?? `Compte ${number}`, official: known?.official ?? null, individual: known?.individual ?? false };
  }));
}

export async function openMetJournals(tx: Tx, agencyId: Id, entityId: Id, codes: readonly string[]): Promise<void> {
  await sql`insert into office.ledger_journals (agency_id, entity_id, code, label) select ${agencyId}, ${entityId}, code, code from unnest(${codes as string[]}::text[]) as code on conflict do nothing`.execute(tx);
}

export interface Names {
  journals: { code: string; label: string }[];
  accounts: { number: string; auxiliary: string; label: string }[];
}

/** Keeps how journals and accounts are called; the last name given is the one shown. */
export async function nameAccounts(tx: Tx, agencyId: Id, entityId: Id, { journals, accounts }: Names): Promise<void> {
  await sql`insert into office.ledger_journals (agency_id, entity_id, code, label)
    select ${agencyId}, ${entityId}, code, label from jsonb_to_recordset(${JSON.stringify(journals)}::jsonb) as j(code text, label text)
    on conflict (entity_id, code) do update set label = excluded.label where ledger_journals.label <> excluded.label`.execute(tx);
  await sql`insert into office.ledger_accounts (agency_id, entity_id, number, auxiliary, label)
    select ${agencyId}, ${entityId}, number, auxiliary, label from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb) as a(number text, auxiliary text, label text)
    on conflict (entity_id, number, auxiliary) do update set label = excluded.label where ledger_accounts.label <> excluded.label`.execute(tx);
}

/** What the books know of these accounts. */
export async function knownAccounts(tx: Tx, entityId: Id, numbers: readonly string[]): Promise<Map<string, KnownAccount>> {
  const rows = await tx.selectFrom('office.ledger_accounts').select(['number', 'individual', 'closed']).where('entity_id', '=', entityId).where('auxiliary', '=', '').where('number', 'in', [...new Set(numbers), '']).execute();
  return new Map(rows.map(({ number, ...known }) => [number, known]));
}

export interface Ground {
  kind: EntityKind;
  accounts: Map<string, KnownAccount>;
  journals: Set<string>;
  years: PostableYear[];
  /** Where these journals stand in each exercise. */
  counters: Counter[];
  /** Entries posted already, by `source␟key`. */
  held: Map<string, { id: Id; number: string }>;
}

/**
 * Takes one's turn on these books (`takeTurn`) and answers what posting asks of them, in one question: these accounts and journals with where they stand, all exercises, and which of these sources posted already.
 * Null: no such books.
 */
export async function groundFor(tx: Tx, entityId: Id, asked: { accounts: readonly string[]; journals: readonly string[]; keys: readonly { source: string; sourceKey: string }[] }): Promise<Ground | null> {
  const { rows } = await runKept(tx, sql<{ ground: { kind: EntityKind; accounts: (KnownAccount & { number: string })[]; journals: string[]; years: PostableYear[]; counters: Counter[]; held: { source: string; key: string; id: Id; number: string }[] } | null }>`
    select office.ledger_ground(${entityId}, ${[...new Set(asked.accounts)]}, ${[...new Set(asked.journals)]}, ${asked.keys.map(({ source }) => source)}, ${asked.keys.map(({ sourceKey }) => sourceKey)}) as ground`);
  const ground = rows[0]!.ground;
  if (ground === null) return null;
  const { kind, accounts, journals, years, counters, held } = ground;
  return {
    kind, accounts: new Map(accounts.map(({ number, ...known }) => [number, known])), journals: new Set(journals), years, counters,
    held: new Map(held.map(({ source, key, id, number }) => [`${source}\u001F${key}`, { id, number }])),
  };
}
