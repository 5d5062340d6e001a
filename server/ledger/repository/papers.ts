import { sql, type RawBuilder } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { NamedFile } from '../../platform/files/store-file.ts';
import type { Paper, PaperOwner } from '../model.ts';

const OWNER = { draft: sql.ref('draft_id'), entry: sql.ref('entry_id') } as const;
const LINKS = { draft: sql.table('office.ledger_draft_documents'), entry: sql.table('office.ledger_entry_documents') } as const;

/** The papers of a draft or an entry as one JSON list, events first: for `select`. An event is opened at its first file: its text, else its first attachment. */
export function papersIn(kind: PaperOwner['kind'], id: RawBuilder<unknown>): RawBuilder<Paper[]> {
  return sql<Paper[]>`coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'id', p.id, 'title', p.title, 'partId', p.part_id) order by p.kind, p.at, p.id) from (
      select 'event' as kind, v.id, v.title, coalesce(case when v.body_file_hash is not null then v.id end, (select a.id from office.event_attachments a where a.event_id = v.id order by a.position limit 1)) as part_id, v.treatment_on::timestamptz as at
      from ${LINKS[kind]} linked join office.events v on v.id = linked.event_id where linked.${OWNER[kind]} = ${id}
      union all select 'file', own.id, own.name, own.id, own.added_at from office.ledger_files own where own.${OWNER[kind]} = ${id}) p), '[]')`;
}

export async function papersOf(tx: Tx, { kind, id }: PaperOwner): Promise<Paper[]> {
  const { rows } = await sql<{ papers: Paper[] }>`select ${papersIn(kind, sql`${id}::uuid`)} as papers`.execute(tx);
  return rows[0]!.papers;
}

export async function insertFiles(tx: Tx, agencyId: Id, { kind, id }: PaperOwner, files: readonly NamedFile[], by: string): Promise<void> {
  await tx.insertInto('office.ledger_files').values(files.map(({ hash, size, mime, name }) => ({
    id: newId(), agency_id: agencyId, draft_id: kind === 'draft' ? id : null, entry_id: kind === 'entry' ? id : null, hash, size: BigInt(size), mime, name, added_by_name: by,
  }))).execute();
}

export interface KeptFile extends NamedFile {
  draftId: Id | null;
  entryId: Id | null;
}

export async function findFile(tx: Tx, id: Id): Promise<KeptFile | null> {
  const row = await tx.selectFrom('office.ledger_files').select(['hash', 'size', 'mime', 'name', 'draft_id as draftId', 'entry_id as entryId']).where('id', '=', id).executeTakeFirst();
  return row ? { ...row, size: Number(row.size) } : null;
}

export async function deleteFile(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.ledger_files').where('id', '=', id).execute();
}

/** Unties an event from an entry and from what the entry spent; answers its title, null when it was not tied. */
export async function unlinkEvent(tx: Tx, entryId: Id, eventId: Id): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`delete from office.ledger_entry_documents d using office.events v where d.entry_id = ${entryId} and d.event_id = ${eventId} and v.id = d.event_id returning v.title`.execute(tx);
  await tx.updateTable('office.expenses').set({ invoice_event_id: null }).where('entry_id', '=', entryId).where('invoice_event_id', '=', eventId).execute();
  return rows[0]?.title ?? null;
}

export async function moveFiles(tx: Tx, draftId: Id, entryId: Id): Promise<void> {
  await tx.updateTable('office.ledger_files').set({ draft_id: null, entry_id: entryId }).where('draft_id', '=', draftId).execute();
}
