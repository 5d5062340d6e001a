import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { hadNone, rowsAs } from '../../platform/database/bring.ts';
import { runKept, type Tx } from '../../platform/database/connection.ts';
import type { AnalyticLine, EntryLine } from '../model.ts';
import { saveCounters, type Counter } from './fiscal-years.ts';

/** An entry with its number and its link, as it will stand for good. */
export interface NumberedEntry {
  id: Id;
  fiscalYearId: Id;
  journal: string;
  sequence: number;
  number: string;
  hash: string;
  entryOn: Day;
  label: string;
  pieceReference: string | null;
  pieceOn: Day | null;
  validatedOn: Day | null;
  source: string;
  sourceId: Id | null;
  sourceKey: string | null;
  reversesId: Id | null;
  lines: readonly EntryLine[];
}

const HEAD_TYPES = {
  id: 'uuid', fiscalYearId: 'uuid', journal: 'text', sequence: 'int', number: 'text', hash: 'text', entryOn: 'date', label: 'text', pieceReference: 'text', pieceOn: 'date', validatedOn: 'date', source: 'text', sourceId: 'uuid',
  sourceKey: 'text', reversesId: 'uuid',
};
const LINE_TYPES = {
  entryId: 'uuid', line: 'int', entryOn: 'date', account: 'text', auxiliary: 'text', label: 'text', debitCents: 'bigint', creditCents: 'bigint', lettering: 'text', letteredOn: 'date', keyId: 'uuid', lotId: 'uuid', nature: 'text',
  operationId: 'uuid', analytic: 'text', payable: 'boolean',
};

/** Below this, the way to PostgreSQL and back costs more than the writing: all goes in one statement. */
const FEW = 100;

/** Writes entries, and where their journals stand after them. */
export async function insertNumbered(tx: Tx, agencyId: Id, entityId: Id, entries: readonly NumberedEntry[], counters: readonly Counter[]): Promise<void> {
  if (entries.length < FEW) {
    const heads = entries.map((entry) => ({ ...entry, lines: undefined }));
    await runKept(tx, sql`select office.ledger_write(${agencyId}, ${entityId}, ${jsonOf(heads)}, ${jsonOf(rowsOf(entries))}, ${jsonOf(counters)})`);
    return;
  }
  const heads = sql`insert into office.ledger_entries (agency_id, entity_id, id, fiscal_year_id, journal, sequence, number, hash, entry_on, label, piece_reference, piece_on, validated_on, source, source_id, source_key, reverses_id)
    select ${agencyId}::uuid, ${entityId}::uuid, e.* from ${rowsAs(entries, 'e', HEAD_TYPES)}`.execute(tx); // Lines are made ready on this processor while PostgreSQL writes the heads on another.
  const lines = sql`insert into office.ledger_lines (agency_id, entity_id, entry_id, line, entry_on, account, auxiliary, label, debit_cents, credit_cents, lettering, lettered_on, key_id, lot_id, nature, operation_id, analytic, payable)
    select ${agencyId}::uuid, ${entityId}::uuid, l.* from ${rowsAs(rowsOf(entries), 'l', LINE_TYPES)}`;
  await heads;
  await lines.execute(tx);
  await saveCounters(tx, counters);
}

const rowsOf = (entries: readonly NumberedEntry[]) => entries.flatMap((entry) => entry.lines.map((line, index) => ({
  entryId: entry.id, line: index + 1, entryOn: entry.entryOn, account: line.account, auxiliary: line.auxiliary, label: line.label, debitCents: line.debitCents, creditCents: line.creditCents, lettering: line.lettering,
  letteredOn: line.letteredOn, keyId: line.keyId, lotId: line.lotId, nature: line.nature, operationId: line.operationId, analytic: line.analytic, payable: line.payable ?? true,
})));

/** Rows as json: cents as text, for PostgreSQL to read whole, and half a sign (a label cut within an emoji), which it refuses in json, as the replacement sign. */
const jsonOf = (rows: readonly object[]): string => JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : typeof value === 'string' ? value.toWellFormed() : value));

/**
 * Which of these entries (same journal, number and day) the books hold already, by `journal␟number␟day`. The day is compared so that it is looked for by number, not among all entries of that
 * day (a rent call writes thousands in one).
 */
export async function heldAlready(tx: Tx, entityId: Id, entries: readonly { journal: string; number: string; entryOn: Day }[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select w.journal || chr(31) || w.number || chr(31) || w."entryOn" as key from ${rowsAs(entries, 'w', { journal: 'text', number: 'text', entryOn: 'date' })}
    where (select e.id from office.ledger_entries e where e.entity_id = ${entityId} and e.journal = w.journal and e.number = w.number and e.entry_on - w."entryOn" = 0) is not null`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}

export async function hasEntries(tx: Tx, entityId: Id): Promise<boolean> {
  return (await tx.selectFrom('office.ledger_entries').select('id').where('entity_id', '=', entityId).limit(1).executeTakeFirst()) !== undefined;
}

/** Entries of these books that a source made, by its keys. */
export async function postedBySource(tx: Tx, entityId: Id, keys: readonly { source: string; sourceKey: string }[]): Promise<Map<string, { id: Id; number: string }>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ source: string; sourceKey: string; id: Id; number: string }>`select e.source, e.source_key as "sourceKey", e.id, e.number from office.ledger_entries e
    where e.entity_id = ${entityId} and (e.source, e.source_key) in (select source, "sourceKey" from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(source text, "sourceKey" text))`.execute(tx);
  return new Map(rows.map(({ source, sourceKey, id, number }) => [`${source}\u001F${sourceKey}`, { id, number }]));
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
  const own = await hadNone(tx, 'office.ledger_analytics') ? sql`true` : sql`coalesce((select a.source_id from office.ledger_analytics a where a.entry_id = l."entryId" limit 1), ${sourceId}::uuid) = ${sourceId}::uuid`;
  const done = await sql`insert into office.ledger_analytics (agency_id, entry_id, line, account, axis, section_id, debit_cents, credit_cents, source_id)
    select ${agencyId}, "entryId", line, account, axis, "sectionId", "debitCents", "creditCents", ${sourceId}
    from ${rowsAs(lines, 'l', { entryId: 'uuid', line: 'int', account: 'text', axis: 'text', sectionId: 'uuid', debitCents: 'bigint', creditCents: 'bigint' })}
    where ${own}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

export async function attachDocuments(tx: Tx, agencyId: Id, links: readonly { entryId: Id; eventId: Id }[]): Promise<void> {
  if (links.length === 0) return;
  await sql`insert into office.ledger_entry_documents (agency_id, entry_id, event_id)
    select ${agencyId}, "entryId", "eventId" from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as d("entryId" uuid, "eventId" uuid) on conflict do nothing`.execute(tx);
}

export interface EntryHead {
  id: Id;
  entityId: Id;
  fiscalYearId: Id;
  journal: string;
  sequence: number;
  number: string;
  hash: string | null;
  entryOn: Day;
  label: string;
  pieceReference: string | null;
  pieceOn: Day | null;
  validatedOn: Day | null;
  source: string;
  reversesId: Id | null;
  reversedById: Id | null;
}

export interface EntryLineRow extends Required<EntryLine> {
  line: number;
  partialLettering: string | null;
}

const HEAD = sql`e.id, e.entity_id as "entityId", e.fiscal_year_id as "fiscalYearId", e.journal, e.sequence, e.number, e.hash, e.entry_on as "entryOn", e.label, e.piece_reference as "pieceReference", e.piece_on as "pieceOn",
  e.validated_on as "validatedOn", e.source, e.reverses_id as "reversesId", (select r.id from office.ledger_entries r where r.reverses_id = e.id) as "reversedById"`;

export async function findEntry(tx: Tx, id: Id): Promise<EntryHead | null> {
  const { rows } = await sql<EntryHead>`select ${HEAD} from office.ledger_entries e where e.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The name that its maker gave it; null: made once, by hand. */
export async function sourceKeyOf(tx: Tx, id: Id): Promise<string | null> {
  return (await tx.selectFrom('office.ledger_entries').select('source_key').where('id', '=', id).executeTakeFirst())?.source_key ?? null;
}

/** How many entries bear this key, or this key with a rank, and were taken back. */
export async function takenBackUnder(tx: Tx, entityId: Id, source: string, key: string): Promise<number> {
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from office.ledger_entries e where e.entity_id = ${entityId} and e.source = ${source} and (e.source_key = ${key} or starts_with(e.source_key, ${`${key}~`}))
    and exists (select 1 from office.ledger_entries r where r.reverses_id = e.id)`.execute(tx);
  return rows[0]!.times;
}

export async function linesOfEntry(tx: Tx, id: Id): Promise<EntryLineRow[]> {
  const { rows } = await sql<EntryLineRow>`select line, account, auxiliary, label, debit_cents as "debitCents", credit_cents as "creditCents", lettering, lettered_on as "letteredOn", partial_lettering as "partialLettering",
    key_id as "keyId", lot_id as "lotId", nature, operation_id as "operationId", analytic, payable from office.ledger_lines where entry_id = ${id} order by line`.execute(tx);
  return rows;
}

/** The entries of a journal of an exercise, with their lines, in the order of their numbers. */
export async function chainOf(tx: Tx, fiscalYearId: Id, journal: string): Promise<(EntryHead & { lines: EntryLine[] })[]> {
  const { rows: heads } = await sql<EntryHead>`select ${HEAD} from office.ledger_entries e where e.fiscal_year_id = ${fiscalYearId} and e.journal = ${journal} order by e.sequence`.execute(tx);
  const { rows: lines } = await sql<EntryLineRow & { entryId: Id }>`select l.entry_id as "entryId", l.line, l.account, l.auxiliary, l.label, l.debit_cents as "debitCents", l.credit_cents as "creditCents", l.lettering, l.lettered_on as "letteredOn",
    l.key_id as "keyId", l.lot_id as "lotId", l.nature, l.operation_id as "operationId", l.analytic, l.payable
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id where e.fiscal_year_id = ${fiscalYearId} and e.journal = ${journal} order by l.entry_id, l.line`.execute(tx);
  const byEntry = Map.groupBy(lines, ({ entryId }) => entryId);
  return heads.map((head) => ({ ...head, lines: byEntry.get(head.id) ?? [] }));
}
