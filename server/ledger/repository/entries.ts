import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import { rowsAs } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AnalyticLine, Entity, EntityKind, Entry } from '../model.ts';

/** The books of a building, or of rental management; opened when they are not there yet. */
export async function openEntity(tx: Tx, agencyId: Id, kind: EntityKind, buildingId: Id | null): Promise<Id> {
  await sql`insert into office.ledger_entities (id, agency_id, kind, building_id) values (${newId()}, ${agencyId}, ${kind}, ${buildingId}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ id: Id }>`select id from office.ledger_entities where kind = ${kind} and building_id is not distinct from ${buildingId}::uuid`.execute(tx);
  return rows[0]!.id;
}

export async function readEntities(tx: Tx): Promise<Entity[]> {
  return tx.selectFrom('office.ledger_entities').select(['id', 'kind', 'building_id as buildingId']).execute() as Promise<Entity[]>;
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

/** Writes entries that are not there yet (same books, journal, number and day), with their lines; answers how many lines and entries were new. */
export async function insertEntries(tx: Tx, agencyId: Id, entityId: Id, entries: readonly Entry[], source: { name: string; id: Id | null }): Promise<{ entries: number; lines: number }> {
  if (entries.length === 0) return { entries: 0, lines: 0 };
  const withIds = entries.map((entry) => ({ ...entry, id: newId() }));
  const { rows } = await sql<{ id: Id }>`
    insert into office.ledger_entries (id, agency_id, entity_id, journal, number, entry_on, label, piece_reference, piece_on, validated_on, source, source_id)
    select id, ${agencyId}, ${entityId}, journal, number, "entryOn", label, "pieceReference", "pieceOn", "validatedOn", ${source.name}, ${source.id}::uuid
    from ${rowsAs(withIds, 'e', { id: 'uuid', journal: 'text', number: 'text', entryOn: 'date', label: 'text', pieceReference: 'text', pieceOn: 'date', validatedOn: 'date' })}
    on conflict (entity_id, journal, number, entry_on) do nothing returning id`.execute(tx);
  const posted = new Set(rows.map(({ id }) => id));
  const lines = withIds.filter(({ id }) => posted.has(id)).flatMap((entry) => entry.lines.map((line, index) => ({
    ...line, entryId: entry.id, entryOn: entry.entryOn, line: index + 1,
  })));
  if (lines.length > 0) {
    await sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, auxiliary, label, debit_cents, credit_cents, lettering, lettered_on)
      select ${agencyId}, "entryId", line, ${entityId}, "entryOn", account, auxiliary, label, "debitCents", "creditCents", lettering, "letteredOn"
      from ${rowsAs(lines, 'l', { entryId: 'uuid', line: 'int', entryOn: 'date', account: 'text', auxiliary: 'text', label: 'text', debitCents: 'bigint', creditCents: 'bigint', lettering: 'text', letteredOn: 'date' })}`.execute(tx);
  }
  return { entries: posted.size, lines: lines.length };
}

/** Raises now what the deferred constraint would raise at commit. */
export async function checkBalancesNow(tx: Tx): Promise<void> {
  await sql`set constraints all immediate`.execute(tx);
}

/** Entries of these books by their number, with the account they are looked up for left to the caller; several journals may share a number. */
export async function entriesByNumber(tx: Tx, entityId: Id, numbers: readonly string[]): Promise<Map<string, Id>> {
  const { rows } = await sql<{ number: string; id: Id }>`select distinct on (number) number, id from office.ledger_entries
    where entity_id = ${entityId} and number = any(${numbers as string[]}::text[]) order by number, entry_on desc`.execute(tx);
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Adds the analytic lines of entries that have none from another source; answers how many were added. */
export async function insertAnalytics(tx: Tx, agencyId: Id, sourceId: Id, lines: readonly (AnalyticLine & { line: number })[]): Promise<number> {
  if (lines.length === 0) return 0;
  const done = await sql`insert into office.ledger_analytics (agency_id, entry_id, line, account, axis, section_id, debit_cents, credit_cents, source_id)
    select ${agencyId}, "entryId", line, account, axis, "sectionId", "debitCents", "creditCents", ${sourceId}
    from ${rowsAs(lines, 'l', { entryId: 'uuid', line: 'int', account: 'text', axis: 'text', sectionId: 'uuid', debitCents: 'bigint', creditCents: 'bigint' })}
    where coalesce((select a.source_id from office.ledger_analytics a where a.entry_id = l."entryId" limit 1), ${sourceId}::uuid) = ${sourceId}::uuid`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
