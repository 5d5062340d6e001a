import { sql } from 'kysely';
import { addMonths, type Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { DepositPart, ListKind } from '../model.ts';

export type ListState = 'prepared' | 'approved' | 'sent' | 'executed' | 'cancelled';

export interface PayoutListRow {
  id: Id;
  version: number;
  kind: ListKind;
  bankAccountId: Id;
  bankLabel: string;
  executeOn: Day;
  state: ListState;
  totalCents: bigint;
  count: number;
  preparedAt: Date;
  preparedBy: Id;
  preparedByName: string;
  approvedAt: Date | null;
  approvedByName: string | null;
  executedOn: Day | null;
}

export interface PayoutRow {
  id: Id;
  /** Of an owner; null with its number and code for a tenant, and for fees that the agency draws, which name no party either. */
  mandateId: Id | null;
  mandateNumber: string | null;
  ownerCode: string | null;
  partyId: Id | null;
  /** Of a tenant: the lease, the code of its account, and what is given back, an overpayment or a part of the deposit. */
  leaseId: Id | null;
  leaseNumber: string | null;
  tenantCode: string | null;
  receiptId: Id | null;
  depositPart: DepositPart | null;
  name: string;
  iban: string;
  cents: bigint;
  label: string;
  reference: string;
  /** The share it was reckoned by; null when the owner alone is paid. */
  numerator: number | null;
  denominator: number | null;
  /** Returned: the bank gave it back. Rejected: the bank never carried it out. Either way its money is due again. */
  state: 'waiting' | 'executed' | 'returned' | 'rejected' | 'cancelled';
  returnedOn: Day | null;
  returnReason: string | null;
}

export type NewPayout = Pick<PayoutRow, 'name' | 'iban' | 'cents' | 'label' | 'reference'> & Partial<Pick<PayoutRow, 'mandateId' | 'partyId' | 'leaseId' | 'receiptId' | 'depositPart' | 'numerator' | 'denominator'>>;

export async function readLists(tx: Tx, which: { id: Id } | { kind: ListKind }): Promise<PayoutListRow[]> {
  const { rows } = await sql<PayoutListRow>`select l.id, l.version, l.kind, l.bank_account_id as "bankAccountId", b.label as "bankLabel", l.execute_on as "executeOn", l.state, l.total_cents as "totalCents",
      (select count(*)::int from office.rental_payouts p where p.list_id = l.id) as count, l.prepared_at as "preparedAt", l.prepared_by as "preparedBy", l.prepared_by_name as "preparedByName",
      l.approved_at as "approvedAt", l.approved_by_name as "approvedByName", l.executed_on as "executedOn"
    from office.rental_payout_lists l join office.rental_bank_accounts b on b.id = l.bank_account_id where ${'id' in which ? sql`l.id = ${which.id}` : sql`l.kind = ${which.kind}`} order by l.prepared_at desc limit 200`.execute(tx);
  return rows;
}

export async function payoutsOf(tx: Tx, listId: Id): Promise<PayoutRow[]> {
  const { rows } = await sql<PayoutRow>`select p.id, p.mandate_id as "mandateId", m.number as "mandateNumber", a.code as "ownerCode", p.party_id as "partyId", p.lease_id as "leaseId", e.number as "leaseNumber", ta.code as "tenantCode", p.receipt_id as "receiptId", p.deposit_part as "depositPart", p.name, p.iban, p.cents, p.label, p.reference, p.numerator, p.denominator, p.state, p.returned_on as "returnedOn", p.return_reason as "returnReason"
    from office.rental_payouts p left join office.mandates m on m.id = p.mandate_id left join office.accounts a on a.id = m.account_id
      left join office.leases e on e.id = p.lease_id left join office.accounts ta on ta.id = e.account_id where p.list_id = ${listId} order by coalesce(m.number, e.number) collate platform.as_counted, p.name`.execute(tx);
  return rows;
}

/** Payouts that wait for the bank, by mandate: their money is no longer free. */
export async function waitingByMandate(tx: Tx): Promise<Map<Id, bigint>> {
  const { rows } = await sql<{ id: Id; cents: bigint }>`select mandate_id as id, sum(cents)::bigint as cents from office.rental_payouts where state = 'waiting' and mandate_id is not null group by mandate_id`.execute(tx);
  return new Map(rows.map(({ id, cents }) => [id, cents]));
}

export async function insertList(tx: Tx, agencyId: Id, list: { kind: ListKind; bankAccountId: Id; executeOn: Day; totalCents: bigint; preparedAt: Date; preparedBy: Id; preparedByName: string }, payouts: readonly NewPayout[]): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_payout_lists').values({ id, agency_id: agencyId, kind: list.kind, bank_account_id: list.bankAccountId, execute_on: list.executeOn, total_cents: list.totalCents, prepared_at: list.preparedAt, prepared_by: list.preparedBy, prepared_by_name: list.preparedByName }).execute();
  await tx.insertInto('office.rental_payouts').values(payouts.map((one) => ({ id: newId(), agency_id: agencyId, list_id: id, mandate_id: one.mandateId ?? null, party_id: one.partyId ?? null, lease_id: one.leaseId ?? null, receipt_id: one.receiptId ?? null, deposit_part: one.depositPart ?? null, name: one.name, iban: one.iban, cents: one.cents, label: one.label, reference: one.reference, numerator: one.numerator ?? null, denominator: one.denominator ?? null }))).execute();
  return id;
}

export async function executePayout(tx: Tx, id: Id, entryId: Id): Promise<void> {
  await tx.updateTable('office.rental_payouts').set({ state: 'executed', entry_id: entryId }).where('id', '=', id).execute();
}

export async function cancelPayouts(tx: Tx, listId: Id): Promise<void> {
  await tx.updateTable('office.rental_payouts').set({ state: 'cancelled' }).where('list_id', '=', listId).where('state', '=', 'waiting').execute();
}

/** Payouts handed to the bank and not seen on a statement yet. */
export async function awaitedPayouts(tx: Tx): Promise<{ id: Id; listId: Id; reference: string; name: string; iban: string; cents: bigint }[]> {
  return tx.selectFrom('office.rental_payouts as p').innerJoin('office.rental_payout_lists as l', 'l.id', 'p.list_id').select(['p.id', 'p.list_id as listId', 'p.reference', 'p.name', 'p.iban', 'p.cents']).where('p.state', '=', 'waiting').where('l.state', '=', 'sent').execute();
}

/** Payouts that left in the last thirteen months, and may come back. */
export async function paidPayouts(tx: Tx, today: Day): Promise<{ id: Id; reference: string; name: string; cents: bigint; on: Day }[]> {
  return tx.selectFrom('office.rental_payouts as p').innerJoin('office.ledger_entries as e', 'e.id', 'p.entry_id').select(['p.id', 'p.reference', 'p.name', 'p.cents', 'e.entry_on as on']).where('p.state', '=', 'executed').where('e.entry_on', '>', addMonths(today, -13)).execute();
}

/** The list behind each entry that is the departure of a payout, or its return. */
export async function listsOfEntries(tx: Tx, entryIds: readonly Id[]): Promise<Map<Id, Id>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx.selectFrom('office.rental_payouts').select(['entry_id', 'return_entry_id', 'list_id']).where((eb) => eb.or([eb('entry_id', 'in', entryIds), eb('return_entry_id', 'in', entryIds)])).execute();
  return new Map(rows.flatMap((row) => [row.entry_id, row.return_entry_id].flatMap((entryId) => (entryId === null ? [] : [[entryId, row.list_id] as const]))));
}

/** What each of some payouts pays, in one order. */
export async function amountsOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, bigint>> {
  if (ids.length === 0) return new Map();
  return new Map((await tx.selectFrom('office.rental_payouts').select(['id', 'cents']).where('id', 'in', ids).orderBy('reference').execute()).map(({ id, cents }) => [id, cents]));
}

/** A payout that left, held until the transaction ends; null: it did not, or came back already. */
export async function lockPaid(tx: Tx, id: Id): Promise<{ cents: bigint; entryId: Id; listId: Id; receiptId: Id | null } | null> {
  const row = await tx.selectFrom('office.rental_payouts').select(['cents', 'entry_id as entryId', 'list_id as listId', 'receipt_id as receiptId']).where('id', '=', id).where('state', '=', 'executed').forNoKeyUpdate().executeTakeFirst();
  return row?.entryId ? { ...row, entryId: row.entryId } : null;
}

/** Of a payout that left, by itself or by the entry of its departure; nothing when that entry is no payout's. */
export async function markReturned(tx: Tx, which: { id: Id } | { entryId: Id }, { on, reason, entryId }: { on: Day; reason: string | null; entryId: Id }): Promise<void> {
  await tx.updateTable('office.rental_payouts').set({ state: 'returned', returned_on: on, return_reason: reason, return_entry_id: entryId }).where('state', '=', 'executed').where('id' in which ? 'id' : 'entry_id', '=', 'id' in which ? which.id : which.entryId).execute();
}

/** The bank answered that these stay where they are. */
export async function markRejected(tx: Tx, id: Id, on: Day, reason: string | null): Promise<void> {
  await tx.updateTable('office.rental_payouts').set({ state: 'rejected', returned_on: on, return_reason: reason }).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** A payout of a list that is with the bank, held until the transaction ends. */
export async function lockAwaited(tx: Tx, id: Id): Promise<(PayoutRow & { listId: Id; listVersion: number }) | null> {
  const row = await tx.selectFrom('office.rental_payouts as p').innerJoin('office.rental_payout_lists as l', 'l.id', 'p.list_id').select(['p.list_id as listId', 'l.version as listVersion']).where('p.id', '=', id).where('p.state', '=', 'waiting').where('l.state', '=', 'sent').forNoKeyUpdate('p').executeTakeFirst();
  if (!row) return null;
  const payout = (await payoutsOf(tx, row.listId)).find((one) => one.id === id);
  return payout ? { ...payout, ...row } : null;
}

/** « Reversement à Mme Leroy », « Remboursement à M. Martin », « Honoraires virés à l’agence » */
export async function payoutWordsOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('office.rental_payouts').select(['id', 'name', 'mandate_id as mandateId', 'lease_id as leaseId']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name, mandateId, leaseId }) => [id, leaseId !== null ? `Remboursement à ${name}` : mandateId === null ? 'Honoraires virés à l’agence' : `Reversement à ${name}`]));
}

export async function waitingIn(tx: Tx, listId: Id): Promise<boolean> {
  return await tx.selectFrom('office.rental_payouts').select('id').where('list_id', '=', listId).where('state', '=', 'waiting').executeTakeFirst() !== undefined;
}

/** Lists with the bank, from one of its accounts, with what is still awaited of each; and those that left since a day, with what may come back. */
export async function awaitedLists(tx: Tx, iban: string, since: Day): Promise<{ id: Id; kind: ListKind; executeOn: Day; payoutIds: Id[]; paidIds: Id[] }[]> {
  const { rows } = await sql<{ id: Id; kind: ListKind; executeOn: Day; payoutIds: Id[]; paidIds: Id[] }>`select l.id, l.kind, l.execute_on as "executeOn", coalesce(array_agg(p.id) filter (where p.state = 'waiting'), '{}') as "payoutIds", coalesce(array_agg(p.id) filter (where p.state = 'executed'), '{}') as "paidIds"
    from office.rental_payout_lists l join office.rental_bank_accounts b on b.id = l.bank_account_id join office.rental_payouts p on p.list_id = l.id
    where b.iban = ${iban} and (l.state = 'sent' or (l.state = 'executed' and l.executed_on > ${since}::date)) group by l.id order by l.execute_on, l.id`.execute(tx);
  return rows;
}

/** A list that is with the bank, held until the transaction ends; null: it is not with the bank. */
export async function lockSentList(tx: Tx, id: Id): Promise<{ version: number } | null> {
  return await tx.selectFrom('office.rental_payout_lists').select('version').where('id', '=', id).where('state', '=', 'sent').forNoKeyUpdate().executeTakeFirst() ?? null;
}

const LIST_ENDS: Record<ListKind, string> = { owners: '', fees: ' d’honoraires', tenants: ' aux locataires' };

/** « Liste de 3 virements », « Liste de 1 virement d’honoraires » */
export async function listWordsOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; kind: ListKind; count: number }>`select l.id, l.kind, count(*)::int as count from office.rental_payout_lists l join office.rental_payouts p on p.list_id = l.id where l.id = any(${ids as Id[]}::uuid[]) group by l.id`.execute(tx);
  return new Map(rows.map(({ id, kind, count }) => [id, `Liste de ${count}\u00A0${count > 1 ? 'virements' : 'virement'}${LIST_ENDS[kind]}`]));
}
