import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export type MandateState = 'signed' | 'filed' | 'collected' | 'returned' | 'cancelled';

export interface MandateRow {
  id: Id;
  intentId: Id;
  bankAccountId: Id;
  accountCode: string;
  reference: string;
  creditorId: string;
  payerName: string;
  iban: string;
  cents: bigint;
  collectOn: Day;
  signedOn: Day;
  state: MandateState;
  fileId: Id | null;
  collectedOn: Day | null;
  returnedOn: Day | null;
  returnReason: string | null;
  signedAt: Date;
  signedLogin: string;
  codeSentTo: string | null;
  /** Whether its paper is kept. */
  paper: boolean;
}

const COLUMNS = ['id', 'intent_id as intentId', 'bank_account_id as bankAccountId', 'account_code as accountCode', 'reference', 'creditor_id as creditorId', 'payer_name as payerName', 'iban', 'cents', 'collect_on as collectOn', 'signed_on as signedOn', 'state',
  'file_id as fileId', 'collected_on as collectedOn', 'returned_on as returnedOn', 'return_reason as returnReason',
  'signed_at as signedAt', 'signed_login as signedLogin', 'code_sent_to as codeSentTo', sql<boolean>`paper_hash is not null`.as('paper')] as const;

/** Mandates of the agency, those whose day comes first ahead. */
export async function listMandates(tx: Tx): Promise<MandateRow[]> {
  return tx.selectFrom('extranet.debit_mandates').select(COLUMNS).orderBy('collect_on', 'desc').orderBy('reference').limit(1000).execute() as Promise<MandateRow[]>;
}

/** The same of one account that wait for a file, held until the transaction ends. */
export async function lockSigned(tx: Tx, bankAccountId: Id): Promise<MandateRow[]> {
  return tx.selectFrom('extranet.debit_mandates').select(COLUMNS).where('bank_account_id', '=', bankAccountId).where('state', '=', 'signed').orderBy('collect_on').orderBy('reference').forUpdate().execute() as Promise<MandateRow[]>;
}

export async function lockOfFile(tx: Tx, fileId: Id): Promise<MandateRow[]> {
  return tx.selectFrom('extranet.debit_mandates').select(COLUMNS).where('file_id', '=', fileId).forUpdate().execute() as Promise<MandateRow[]>;
}

export async function lockMandate(tx: Tx, id: Id): Promise<MandateRow | null> {
  return (await tx.selectFrom('extranet.debit_mandates').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst() as MandateRow | undefined) ?? null;
}

export async function lockMandates(tx: Tx, ids: readonly Id[]): Promise<MandateRow[]> {
  return ids.length === 0 ? [] : tx.selectFrom('extranet.debit_mandates').select(COLUMNS).where('id', 'in', ids).orderBy('reference').forUpdate().execute() as Promise<MandateRow[]>;
}

/** Debits that statements of an account may show: with the bank, or collected in the last thirteen months, during which they may come back. */
export async function debitsOnAccount(tx: Tx, iban: string): Promise<MandateRow[]> {
  const { rows } = await sql<{ id: Id }>`select m.id from extranet.debit_mandates m join extranet.payment_accounts c on c.id = m.bank_account_id
    where c.iban = ${iban} and (m.state = 'filed' or (m.state = 'collected' and m.collected_on > current_date - interval '13 months'))`.execute(tx);
  if (rows.length === 0) return [];
  return tx.selectFrom('extranet.debit_mandates').select(COLUMNS).where('id', 'in', rows.map(({ id }) => id)).orderBy('reference').execute() as Promise<MandateRow[]>;
}

export async function namesOfMandates(tx: Tx, ids: readonly Id[]): Promise<{ id: Id; payerName: string; reference: string }[]> {
  return ids.length === 0 ? [] : tx.selectFrom('extranet.debit_mandates').select(['id', 'payer_name as payerName', 'reference']).where('id', 'in', ids).execute();
}

export async function saveMandate(tx: Tx, id: Id, now: { state: MandateState; fileId: Id | null; collectOn?: Day; collectedOn?: Day; returnedOn?: Day; returnReason?: string | null }): Promise<void> {
  await tx.updateTable('extranet.debit_mandates').set({
    state: now.state, file_id: now.fileId, ...(now.collectOn === undefined ? {} : { collect_on: now.collectOn }), ...(now.collectedOn === undefined ? {} : { collected_on: now.collectedOn }),
    ...(now.returnedOn === undefined ? {} : { returned_on: now.returnedOn, return_reason: now.returnReason ?? null }),
  }).where('id', '=', id).execute();
}

export interface DebitFileRow {
  id: Id;
  bankAccountId: Id;
  messageId: string;
  version: string;
  count: number;
  sumCents: bigint;
  submitBefore: Day;
  madeAt: Date;
  madeByName: string;
  refusedAt: Date | null;
  refusedReason: string | null;
}

const FILE = ['id', 'bank_account_id as bankAccountId', 'message_id as messageId', 'version', 'count', 'sum_cents as sumCents', 'submit_before as submitBefore', 'made_at as madeAt', 'made_by_name as madeByName', 'refused_at as refusedAt', 'refused_reason as refusedReason'] as const;

export async function listFiles(tx: Tx): Promise<DebitFileRow[]> {
  return tx.selectFrom('office.debit_files').select(FILE).orderBy('made_at', 'desc').limit(200).execute() as Promise<DebitFileRow[]>;
}

export async function lockFile(tx: Tx, id: Id): Promise<(DebitFileRow & { content: Buffer }) | null> {
  return (await tx.selectFrom('office.debit_files').select([...FILE, 'content']).where('id', '=', id).forUpdate().executeTakeFirst() as (DebitFileRow & { content: Buffer }) | undefined) ?? null;
}

export async function filesOf(tx: Tx, ids: readonly Id[]): Promise<{ id: Id; messageId: string; content: Buffer }[]> {
  return ids.length === 0 ? [] : tx.selectFrom('office.debit_files').select(['id', 'message_id as messageId', 'content']).where('id', 'in', ids).orderBy('made_at').orderBy('id').execute();
}

export async function insertFile(tx: Tx, agencyId: Id, id: Id, row: Pick<DebitFileRow, 'bankAccountId' | 'messageId' | 'version' | 'count' | 'sumCents' | 'submitBefore' | 'madeByName'> & { content: Buffer; at: Date }): Promise<void> {
  await tx.insertInto('office.debit_files').values({
    id, agency_id: agencyId, bank_account_id: row.bankAccountId, message_id: row.messageId, version: row.version, count: row.count, sum_cents: row.sumCents, submit_before: row.submitBefore, content: row.content, made_at: row.at, made_by_name: row.madeByName,
  }).execute();
}

export async function markRefused(tx: Tx, id: Id, at: Date, by: string, reason: string): Promise<void> {
  await tx.updateTable('office.debit_files').set({ refused_at: at, refused_by_name: by, refused_reason: reason }).where('id', '=', id).execute();
}

/** Files of a day follow one another: the bank refuses a message that has the name of another. */
export async function nextMessageId(tx: Tx, on: Day): Promise<string> {
  const prefix = `PRL-${on.replaceAll('-', '')}-`;
  await sql`select pg_advisory_xact_lock(hashtextextended('debit files ' || current_setting('app.agency_id'), 0))`.execute(tx);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from office.debit_files where message_id like ${`${prefix}%`}`.execute(tx);
  return `${prefix}${String(rows[0]!.count + 1).padStart(3, '0')}`;
}

/** The file that was handed over under this name, held until the transaction ends. */
export async function findFileNamed(tx: Tx, messageId: string): Promise<(DebitFileRow & { content: Buffer }) | null> {
  return (await tx.selectFrom('office.debit_files').select([...FILE, 'content']).where('message_id', '=', messageId).forUpdate().executeTakeFirst() as (DebitFileRow & { content: Buffer }) | undefined) ?? null;
}

export async function lockOfReferences(tx: Tx, references: readonly string[]): Promise<MandateRow[]> {
  return references.length === 0 ? [] : tx.selectFrom('extranet.debit_mandates').select(COLUMNS).where('reference', 'in', references).orderBy('reference').forUpdate().execute() as Promise<MandateRow[]>;
}

/** False: this report was taken before. */
export async function insertReport(tx: Tx, agencyId: Id, row: { fileId: Id; reportId: string; content: Buffer; rejected: number; freed: number; at: Date; by: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.insertInto('office.debit_reports').values({
    id: newId(), agency_id: agencyId, file_id: row.fileId, report_id: row.reportId, content: row.content, rejected: row.rejected, freed: row.freed, taken_at: row.at, taken_by_name: row.by,
  }).onConflict((oc) => oc.columns(['file_id', 'report_id']).doNothing()).executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export interface DebitReportRow {
  fileId: Id;
  rejected: number;
  freed: number;
  takenAt: Date;
}

/** What the bank answered to files, the last first. */
export async function listReports(tx: Tx, fileIds: readonly Id[]): Promise<DebitReportRow[]> {
  return fileIds.length === 0 ? [] : tx.selectFrom('office.debit_reports').select(['file_id as fileId', 'rejected', 'freed', 'taken_at as takenAt']).where('file_id', 'in', fileIds).orderBy('taken_at', 'desc').execute();
}
