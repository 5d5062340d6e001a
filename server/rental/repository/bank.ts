import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { BankMovement, Match } from '../../partners/sepa/public.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface StatementRow {
  id: Id;
  bankAccountId: Id;
  bankLabel: string;
  number: string;
  openingCents: bigint | null;
  closingCents: bigint | null;
  untilOn: Day | null;
  state: 'taken' | 'held';
  faults: string[];
  importedAt: Date;
  importedByName: string;
  movements: number;
  waiting: number;
}

export async function readStatements(tx: Tx, id: Id | null = null): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`select s.id, s.bank_account_id as "bankAccountId", b.label as "bankLabel", s.number, s.opening_cents as "openingCents", s.closing_cents as "closingCents", s.until_on as "untilOn", s.state, s.faults,
      s.imported_at as "importedAt", s.imported_by_name as "importedByName", (select count(*)::int from office.rental_bank_movements m where m.statement_id = s.id) as movements,
      (select count(*)::int from office.rental_bank_movements m where m.statement_id = s.id and m.state = 'waiting') as waiting
    from office.rental_bank_statements s join office.rental_bank_accounts b on b.id = s.bank_account_id where ${id === null ? sql`true` : sql`s.id = ${id}`} order by s.imported_at desc, s.number desc limit 200`.execute(tx);
  return rows;
}

/** Numbers imported for an account, and where the last statement that was taken ends. */
export async function knownStatements(tx: Tx, bankAccountId: Id): Promise<{ numbers: Set<string>; lastClosingCents: bigint | null }> {
  const rows = await tx.selectFrom('office.rental_bank_statements').select(['number', 'closing_cents as closing', 'state']).where('bank_account_id', '=', bankAccountId).orderBy('until_on', (order) => order.desc().nullsLast()).orderBy('imported_at', 'desc').execute();
  return { numbers: new Set(rows.map(({ number }) => number)), lastClosingCents: rows.find(({ state }) => state === 'taken')?.closing ?? null };
}

export async function insertStatement(tx: Tx, agencyId: Id, row: { bankAccountId: Id; number: string; openingCents: bigint | null; closingCents: bigint | null; untilOn: Day | null; state: 'taken' | 'held'; faults: string[]; original: Buffer; importedByName: string }): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_bank_statements').values({
    id, agency_id: agencyId, bank_account_id: row.bankAccountId, number: row.number, opening_cents: row.openingCents, closing_cents: row.closingCents, until_on: row.untilOn, state: row.state, faults: row.faults, original: row.original, imported_by_name: row.importedByName,
  }).execute();
  return id;
}

export async function releaseStatement(tx: Tx, id: Id): Promise<void> {
  await tx.updateTable('office.rental_bank_statements').set({ state: 'taken' }).where('id', '=', id).where('state', '=', 'held').execute();
}

export interface MovementRow {
  id: Id;
  statementId: Id;
  bankAccountId: Id;
  place: number;
  movedOn: Day;
  cents: bigint;
  name: string | null;
  iban: string | null;
  note: string;
  endToEndId: string | null;
  reversal: boolean;
  returnReason: string | null;
  step: Match['step'];
  certainty: Match['certainty'];
  explanation: string;
  leaseId: Id | null;
  payoutId: Id | null;
  returnedReceiptId: Id | null;
  state: 'waiting' | 'posted' | 'unidentified';
  entryId: Id | null;
}

export type Proposal = Pick<MovementRow, 'step' | 'certainty' | 'explanation' | 'leaseId' | 'payoutId' | 'returnedReceiptId'>;

/** Adds movements that were not known; answers how many were new. */
export async function insertMovements(tx: Tx, agencyId: Id, statementId: Id, bankAccountId: Id, rows: readonly { key: string; movement: BankMovement; proposal: Proposal }[]): Promise<number> {
  let added = 0;
  for (const [place, { key, movement, proposal }] of rows.entries()) {
    const done = await tx.insertInto('office.rental_bank_movements').values({
      id: newId(), agency_id: agencyId, statement_id: statementId, bank_account_id: bankAccountId, key, place, moved_on: movement.on, cents: movement.cents, name: movement.counterpartyName, iban: movement.counterpartyIban, note: movement.remittance,
      end_to_end_id: movement.endToEndId, reversal: movement.reversal, return_reason: movement.returnReason, step: proposal.step, certainty: proposal.certainty, explanation: proposal.explanation, lease_id: proposal.leaseId, payout_id: proposal.payoutId, returned_receipt_id: proposal.returnedReceiptId,
    }).onConflict((oc) => oc.columns(['bank_account_id', 'key']).doNothing()).executeTakeFirst();
    added += Number(done.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

const COLUMNS = ['id', 'statement_id as statementId', 'bank_account_id as bankAccountId', 'place', 'moved_on as movedOn', 'cents', 'name', 'iban', 'note', 'end_to_end_id as endToEndId', 'reversal', 'return_reason as returnReason', 'step', 'certainty', 'explanation',
  'lease_id as leaseId', 'payout_id as payoutId', 'returned_receipt_id as returnedReceiptId', 'state', 'entry_id as entryId'] as const;

export async function movementsOf(tx: Tx, statementId: Id): Promise<MovementRow[]> {
  return tx.selectFrom('office.rental_bank_movements').select(COLUMNS).where('statement_id', '=', statementId).orderBy('place').execute() as Promise<MovementRow[]>;
}

export async function lockMovement(tx: Tx, id: Id): Promise<MovementRow | null> {
  return (await tx.selectFrom('office.rental_bank_movements').select(COLUMNS).where('id', '=', id).forNoKeyUpdate().executeTakeFirst() as MovementRow | undefined) ?? null;
}

export async function markMovement(tx: Tx, id: Id, done: { state: 'posted' | 'unidentified'; entryId: Id; leaseId: Id | null; receiptId: Id | null }): Promise<void> {
  await tx.updateTable('office.rental_bank_movements').set({ state: done.state, entry_id: done.entryId, lease_id: done.leaseId, receipt_id: done.receiptId }).where('id', '=', id).execute();
}

/** Accounts that paid for a lease before, and the IBAN written on the tenant's record. */
export async function payerAccounts(tx: Tx): Promise<Map<Id, string[]>> {
  const { rows } = await sql<{ leaseId: Id; ibans: string[] }>`select "leaseId", array_agg(distinct iban) as ibans from (
      select m.lease_id as "leaseId", m.iban from office.rental_bank_movements m where m.state = 'posted' and m.lease_id is not null and m.iban is not null and not m.reversal
      union all select e.id, regexp_replace(upper(p.iban), '[^A-Z0-9]', '', 'g') from office.leases e join office.parties p on p.id = e.tenant_party_id where p.iban is not null) known group by 1`.execute(tx);
  return new Map(rows.map(({ leaseId, ibans }) => [leaseId, ibans]));
}

/** Receipts that came by the bank and stand: what a return may take back. */
export async function returnableReceipts(tx: Tx): Promise<{ receiptId: Id; leaseId: Id; cents: bigint; endToEndId: string | null; iban: string | null; name: string | null }[]> {
  const { rows } = await sql<{ receiptId: Id; leaseId: Id; cents: bigint; endToEndId: string | null; iban: string | null; name: string | null }>`select r.id as "receiptId", r.lease_id as "leaseId", r.cents, m.end_to_end_id as "endToEndId", m.iban, m.name
    from office.rental_receipts r left join office.rental_bank_movements m on m.receipt_id = r.id and not m.reversal where r.returned_on is null order by r.received_on desc`.execute(tx);
  return rows;
}
