import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LineRef } from '../model.ts';
import type { LetterableLine } from '../rules/lettering.ts';

export interface FoundLine extends LetterableLine, LineRef {
  partialLettering: string | null;
}

const asJson = (refs: readonly LineRef[]): string => JSON.stringify(refs.map(({ entryId, line }) => ({ entryId, line })));

/** Lines of these books by entry and line, held until the transaction ends. */
export async function lockLines(tx: Tx, entityId: Id, refs: readonly LineRef[]): Promise<FoundLine[]> {
  const { rows } = await sql<FoundLine>`select l.entry_id as "entryId", l.line, l.account, l.auxiliary, l.entry_on as "entryOn", l.debit_cents as "debitCents", l.credit_cents as "creditCents", l.lettering, l.partial_lettering as "partialLettering"
    from office.ledger_lines l where l.entity_id = ${entityId} and (l.entry_id, l.line) in (select "entryId", line from jsonb_to_recordset(${asJson(refs)}::jsonb) as r("entryId" uuid, line int))
    order by l.entry_id, l.line for no key update`.execute(tx);
  return rows;
}

/** The greatest code of the series AA, AB… on this account and third party, full and partial alike. Two people asking at once wait for one another. */
export async function lastCode(tx: Tx, entityId: Id, account: string, auxiliary: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lettering ${entityId} ${account} ${auxiliary}`}, 0))`.execute(tx);
  const { rows } = await sql<{ code: string }>`select code from (select lettering as code from office.ledger_lines where entity_id = ${entityId} and account = ${account} and auxiliary = ${auxiliary} and lettering is not null
    union select partial_lettering from office.ledger_lines where entity_id = ${entityId} and account = ${account} and auxiliary = ${auxiliary} and partial_lettering is not null) codes
    where code ~ '^[A-Z]{2,}$' order by length(code) desc, code desc limit 1`.execute(tx);
  return rows[0]?.code ?? null;
}

export async function writeLetter(tx: Tx, refs: readonly LineRef[], letter: { code: string; full: boolean; on: Day } | null): Promise<void> {
  await sql`update office.ledger_lines l set lettering = ${letter?.full ? letter.code : null}, partial_lettering = ${letter && !letter.full ? letter.code : null}, lettered_on = ${letter?.full ? letter.on : null}::date
    from jsonb_to_recordset(${asJson(refs)}::jsonb) as r("entryId" uuid, line int) where l.entry_id = r."entryId" and l.line = r.line`.execute(tx);
}

/** All lines that share the code of one of these. */
export async function sameLetter(tx: Tx, entityId: Id, refs: readonly LineRef[]): Promise<FoundLine[]> {
  const { rows } = await sql<LineRef>`select distinct l.entry_id as "entryId", l.line from office.ledger_lines s join jsonb_to_recordset(${asJson(refs)}::jsonb) as r("entryId" uuid, line int) on s.entry_id = r."entryId" and s.line = r.line
    join office.ledger_lines l on l.entity_id = s.entity_id and l.account = s.account and l.auxiliary = s.auxiliary and (l.lettering = s.lettering or l.partial_lettering = s.partial_lettering) where s.entity_id = ${entityId}`.execute(tx);
  return rows.length === 0 ? [] : lockLines(tx, entityId, rows);
}

export async function linesOf(tx: Tx, entryId: Id): Promise<LineRef[]> {
  const { rows } = await sql<LineRef>`select entry_id as "entryId", line from office.ledger_lines where entry_id = ${entryId} order by line`.execute(tx);
  return rows;
}
