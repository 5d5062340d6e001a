import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { DraftEntry, DraftLine } from '../model.ts';

export interface DraftRow {
  id: Id;
  version: number;
  entityId: Id;
  journal: string;
  entryOn: Day;
  label: string;
  pieceReference: string | null;
  pieceOn: Day | null;
  source: string;
  sourceKey: string | null;
  createdByName: string;
  lines: DraftLine[];
  /** Events among its papers. */
  documents: Id[];
}

const head = (draft: DraftEntry) => ({ journal: draft.journal, entry_on: draft.entryOn, label: draft.label, piece_reference: draft.pieceReference ?? null, piece_on: draft.pieceOn ?? null });
export { head as draftColumns };

/** Writes a draft; one that its source proposed before stays as it is. Answers whether it is new. */
export async function insertDraft(tx: Tx, agencyId: Id, id: Id, entityId: Id, draft: DraftEntry, by: string): Promise<boolean> {
  const done = await tx.insertInto('office.ledger_drafts').values({ ...head(draft), id, agency_id: agencyId, entity_id: entityId, source: draft.source, source_key: draft.sourceKey ?? null, created_by_name: by })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

export async function draftBySource(tx: Tx, entityId: Id, source: string, sourceKey: string): Promise<Id | null> {
  const row = await tx.selectFrom('office.ledger_drafts').select('id').where('entity_id', '=', entityId).where('source', '=', source).where('source_key', '=', sourceKey).executeTakeFirst();
  return row?.id ?? null;
}

export async function replaceLines(tx: Tx, agencyId: Id, id: Id, lines: readonly DraftLine[], documents: readonly Id[]): Promise<void> {
  await tx.deleteFrom('office.ledger_draft_lines').where('draft_id', '=', id).execute();
  await tx.deleteFrom('office.ledger_draft_documents').where('draft_id', '=', id).execute();
  const rows = lines.map((line, index) => ({ ...line, line: index + 1, debitCents: String(line.debitCents), creditCents: String(line.creditCents) }));
  await sql`insert into office.ledger_draft_lines (agency_id, draft_id, line, account, auxiliary, label, debit_cents, credit_cents, key_id, lot_id, nature, operation_id, analytic, payable)
    select ${agencyId}, ${id}, line, account, auxiliary, label, "debitCents", "creditCents", "keyId", "lotId", nature, "operationId", analytic, payable
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l(line int, account text, auxiliary text, label text, "debitCents" bigint, "creditCents" bigint, "keyId" uuid, "lotId" uuid, nature text, "operationId" uuid, analytic text, payable boolean)`.execute(tx);
  await sql`insert into office.ledger_draft_documents (agency_id, draft_id, event_id) select ${agencyId}, ${id}, event from unnest(${[...new Set(documents)]}::uuid[]) as event`.execute(tx);
}

/** A draft with its lines, held until the transaction ends. */
export async function lockDraft(tx: Tx, id: Id): Promise<DraftRow | null> {
  const found = await tx.selectFrom('office.ledger_drafts').where('id', '=', id).forUpdate().select([
    'id', 'version', 'entity_id as entityId', 'journal', 'entry_on as entryOn', 'label', 'piece_reference as pieceReference', 'piece_on as pieceOn', 'source', 'source_key as sourceKey', 'created_by_name as createdByName',
  ]).executeTakeFirst();
  if (!found) return null;
  const { rows: lines } = await sql<DraftLine>`select account, auxiliary, label, debit_cents as "debitCents", credit_cents as "creditCents", key_id as "keyId", lot_id as "lotId", nature, operation_id as "operationId", analytic, payable
    from office.ledger_draft_lines where draft_id = ${id} order by line`.execute(tx);
  const documents = await tx.selectFrom('office.ledger_draft_documents').select('event_id as eventId').where('draft_id', '=', id).execute();
  return { ...found, lines, documents: documents.map(({ eventId }) => eventId) } as unknown as DraftRow;
}

export async function deleteDraft(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.ledger_drafts').where('id', '=', id).execute();
}

export async function countDrafts(tx: Tx, entityId: Id, from: Day, until: Day): Promise<number> {
  const { count } = await tx.selectFrom('office.ledger_drafts').where('entity_id', '=', entityId).where('entry_on', '>=', from).where('entry_on', '<=', until).select((by) => by.fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}
