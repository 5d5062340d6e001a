import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { BankMovement } from '../../partners/sepa/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Made, Movement, Proposal, Target } from '../model.ts';

/** Adds movements that were not known; answers how many were new. */
export async function insertMovements(tx: Tx, agencyId: Id, statement: { id: Id; iban: string }, rows: readonly { key: string; movement: BankMovement; proposal: Proposal }[]): Promise<number> {
  let added = 0;
  for (const [place, { key, movement, proposal }] of rows.entries()) {
    const done = await tx.insertInto('office.bank_movements').values({
      id: newId(), agency_id: agencyId, statement_id: statement.id, account_iban: statement.iban, key, place, moved_on: movement.on, cents: movement.cents, name: movement.counterpartyName, iban: movement.counterpartyIban, note: movement.remittance,
      end_to_end_id: movement.endToEndId, mandate_id: movement.mandateId, reversal: movement.reversal, return_reason: movement.returnReason,
      step: proposal.step, certainty: proposal.certainty, explanation: proposal.explanation, target_kind: proposal.target?.kind ?? null, target_id: proposal.target?.id ?? null, part_ids: partsOf(proposal.target), returns_id: proposal.returnsId, list_reference: proposal.listReference,
    }).onConflict((oc) => oc.columns(['agency_id', 'account_iban', 'key']).doNothing()).executeTakeFirst();
    added += Number(done.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

const COLUMNS = ['id', 'statement_id as statementId', 'place', 'moved_on as movedOn', 'cents', 'name', 'iban', 'note', 'end_to_end_id as endToEndId', 'mandate_id as mandateId', 'reversal', 'return_reason as returnReason', 'step', 'certainty', 'explanation',
  'target_kind', 'target_id', 'part_ids', 'returns_id as returnsId', 'list_reference as listReference', 'state', 'entry_id as entryId', 'reopened'] as const;

type Raw = Omit<Movement, 'target'> & { target_kind: Target['kind'] | null; target_id: Id | null; part_ids: Id[] | null };

const shaped = ({ target_kind: kind, target_id: id, part_ids: partIds, ...row }: Raw): Movement => ({ ...row, target: kind === null || id === null ? null : { kind, id, ...(partIds === null ? {} : { partIds }) } });

const partsOf = (target: Target | null): Id[] | null => (target?.partIds ? [...target.partIds] : null);

export async function movementsOf(tx: Tx, statementId: Id): Promise<Movement[]> {
  return (await tx.selectFrom('office.bank_movements').select(COLUMNS).where('statement_id', '=', statementId).orderBy('place').execute() as Raw[]).map(shaped);
}

export async function lockMovement(tx: Tx, id: Id): Promise<Movement | null> {
  const row = await tx.selectFrom('office.bank_movements').select(COLUMNS).where('id', '=', id).forNoKeyUpdate().executeTakeFirst() as Raw | undefined;
  return row ? shaped(row) : null;
}

export async function markMovement(tx: Tx, id: Id, target: Target | null, { entryId, madeId }: Made): Promise<void> {
  await tx.updateTable('office.bank_movements').set({ state: target === null ? 'unidentified' : 'posted', entry_id: entryId, target_kind: target?.kind ?? null, target_id: target?.id ?? null, part_ids: partsOf(target), made_id: madeId }).where('id', '=', id).execute();
}

/** The books had it before the bank showed it. */
export async function markBooked(tx: Tx, id: Id, entryId: Id): Promise<void> {
  await tx.updateTable('office.bank_movements').set({ state: 'posted', entry_id: entryId, target_kind: null, target_id: null, part_ids: null }).where('id', '=', id).execute();
}

/** The movement that an entry was posted for, or told apart as. */
export async function movementOfEntry(tx: Tx, entryId: Id): Promise<(Movement & { statementNumber: string }) | null> {
  const row = await tx.selectFrom('office.bank_movements as m').innerJoin('office.bank_statements as s', 's.id', 'm.statement_id').select(COLUMNS.map((column) => `m.${column}` as never)).select('s.number as statementNumber').where('m.entry_id', '=', entryId).executeTakeFirst() as unknown as (Raw & { statementNumber: string }) | undefined;
  return row ? { ...shaped(row), statementNumber: row.statementNumber } : null;
}

/** What it had made, or was told apart as, is gone: it waits again, and nothing is proposed for it before somebody has looked. */
export async function reopenMovement(tx: Tx, id: Id, explanation: string): Promise<void> {
  await sql`update office.bank_movements set state = 'waiting', entry_id = null, made_id = null, target_kind = null, target_id = null, part_ids = null, returns_id = null, certainty = 'unknown', explanation = ${explanation}, reopened = reopened + 1 where id = ${id} and state <> 'waiting'`.execute(tx);
}

/** Bank accounts that paid for each target before. */
export async function knownPayers(tx: Tx, kind: Target['kind']): Promise<Map<Id, string[]>> {
  const { rows } = await sql<{ id: Id; ibans: string[] }>`select target_id as id, array_agg(distinct iban) as ibans from office.bank_movements where state = 'posted' and target_kind = ${kind} and iban is not null and not reversal group by 1`.execute(tx);
  return new Map(rows.map(({ id, ibans }) => [id, ibans]));
}

export interface Origin {
  madeId: Id;
  target: Target;
  cents: bigint;
  endToEndId: string | null;
  iban: string | null;
  name: string | null;
}

/** What movements made, with what the bank said of each: how a return is recognised. What one took back is left out. */
export async function originsOf(tx: Tx, kind: Target['kind']): Promise<Origin[]> {
  const { rows } = await sql<Omit<Origin, 'target'> & { id: Id }>`select m.made_id as "madeId", m.target_id as id, m.cents, m.end_to_end_id as "endToEndId", m.iban, m.name from office.bank_movements m
    where m.state = 'posted' and not m.reversal and m.target_kind = ${kind} and m.made_id is not null and not exists (select 1 from office.bank_movements r where r.reversal and r.state = 'posted' and r.returns_id = m.made_id) order by m.moved_on desc`.execute(tx);
  return rows.map(({ id, ...row }) => ({ ...row, target: { kind, id } }));
}

export async function noteReturned(tx: Tx, movementId: Id, returnsId: Id): Promise<void> {
  await tx.updateTable('office.bank_movements').set({ returns_id: returnsId }).where('id', '=', movementId).execute();
}
