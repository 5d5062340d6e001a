import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { OwnAccount, Statement } from '../model.ts';

/** Accounts of rental management, then of the co-ownerships that the agency keeps. */
export async function ownAccounts(tx: Tx): Promise<OwnAccount[]> {
  const { rows } = await sql<OwnAccount>`select iban, label, null::uuid as "buildingId" from office.rental_bank_accounts
    union all select regexp_replace(upper(iban), '[^A-Z0-9]', '', 'g'), name, id from office.buildings where iban <> '' and management in ('syndic', 'both') order by 3 nulls first, 2`.execute(tx);
  return rows;
}

export async function readStatements(tx: Tx, which: { id: Id } | { trades: readonly ('rental' | 'syndic')[] }): Promise<Statement[]> {
  const chosen = 'id' in which ? sql`s.id = ${which.id}` : sql`(case when s.building_id is null then 'rental' else 'syndic' end) = any(${which.trades as string[]}::text[])`;
  const { rows } = await sql<Statement>`select s.id, s.account_iban as "accountIban", s.building_id as "buildingId", s.number, s.opening_cents as "openingCents", s.closing_cents as "closingCents", s.until_on as "untilOn", s.state, s.faults,
      s.imported_at as "importedAt", s.imported_by_name as "importedByName", (select count(*)::int from office.bank_movements m where m.statement_id = s.id) as movements,
      (select count(*)::int from office.bank_movements m where m.statement_id = s.id and m.state = 'waiting') as waiting
    from office.bank_statements s where ${chosen} order by s.imported_at desc, s.number desc limit 200`.execute(tx);
  return rows;
}

/** Files of one account are taken one after another. */
export async function lockAccount(tx: Tx, iban: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('bank statements ' || current_setting('app.agency_id') || ${iban}, 0))`.execute(tx);
}

/** Numbers imported for an account, and where the last statement that was taken ends. */
export async function knownStatements(tx: Tx, iban: string): Promise<{ numbers: Set<string>; lastClosingCents: bigint | null }> {
  const rows = await tx.selectFrom('office.bank_statements').select(['number', 'closing_cents as closing', 'state']).where('account_iban', '=', iban).orderBy('until_on', (order) => order.desc().nullsLast()).orderBy('imported_at', 'desc').execute();
  return { numbers: new Set(rows.map(({ number }) => number)), lastClosingCents: rows.find(({ state }) => state === 'taken')?.closing ?? null };
}

export async function insertStatement(tx: Tx, agencyId: Id, row: { account: OwnAccount; number: string; openingCents: bigint | null; closingCents: bigint | null; untilOn: Day | null; state: Statement['state']; faults: string[]; original: Buffer; importedByName: string }): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.bank_statements').values({
    id, agency_id: agencyId, account_iban: row.account.iban, building_id: row.account.buildingId, number: row.number, opening_cents: row.openingCents, closing_cents: row.closingCents, until_on: row.untilOn, state: row.state, faults: row.faults, original: row.original, imported_by_name: row.importedByName,
  }).execute();
  return id;
}

export async function releaseStatement(tx: Tx, id: Id): Promise<void> {
  await tx.updateTable('office.bank_statements').set({ state: 'taken' }).where('id', '=', id).where('state', '=', 'held').execute();
}
