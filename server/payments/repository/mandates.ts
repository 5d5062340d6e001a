import { createHash } from 'node:crypto';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { MandateState } from '../rules/debit.ts';
import type { SignedMandate } from '../rules/mandate-paper.ts';

export interface NewMandate extends Omit<SignedMandate, 'agencyName'> {
  intentId: Id;
  bankAccountId: Id;
}

export async function insertMandate(tx: Tx, agencyId: Id, row: NewMandate & { paper: Buffer }): Promise<void> {
  await tx.insertInto('extranet.debit_mandates').values({
    id: newId(), agency_id: agencyId, intent_id: row.intentId, bank_account_id: row.bankAccountId, account_code: row.accountCode, reference: row.reference, creditor_id: row.creditorId, creditor_name: row.creditorName, payer_name: row.payerName,
    iban: row.iban, cents: row.cents, collect_on: row.collectOn, wording: row.wording, signed_at: row.signedAt, signed_on: row.signedOn, signed_ip: row.signedIp, signed_login: row.signedLogin,
    code_sent_to: row.code?.sentTo ?? null, code_sent_at: row.code?.sentAt ?? null, code_confirmed_at: row.code === null ? null : row.signedAt, paper: row.paper, paper_hash: createHash('sha256').update(row.paper).digest('hex'),
  }).execute();
}

/** The paper of a mandate, found by its payment or by itself, as it was set when it was signed. Null: it has none. */
export async function paperOf(tx: Tx, by: { intentId: Id } | { id: Id }): Promise<{ name: string; bytes: Buffer } | null> {
  const row = await tx.selectFrom('extranet.debit_mandates').select(['reference', 'paper']).where('intentId' in by ? 'intent_id' : 'id', '=', 'intentId' in by ? by.intentId : by.id).executeTakeFirst();
  return row?.paper ? { name: `mandat-${row.reference}.pdf`, bytes: row.paper } : null;
}

/** The state of a payment's mandate. */
export async function mandateOf(tx: Tx, intentId: Id): Promise<{ id: Id; state: MandateState } | null> {
  return (await tx.selectFrom('extranet.debit_mandates').select(['id', 'state']).where('intent_id', '=', intentId).executeTakeFirst() as { id: Id; state: MandateState } | undefined) ?? null;
}

/** Moves a mandate on from the state it was read in; false when somebody moved it meanwhile. */
export async function moveMandate(tx: Tx, id: Id, from: MandateState, to: MandateState): Promise<boolean> {
  return (await tx.updateTable('extranet.debit_mandates').set({ state: to }).where('id', '=', id).where('state', '=', from).executeTakeFirst()).numUpdatedRows === 1n;
}

export async function loginOf(tx: Tx, identityId: Id): Promise<string> {
  return (await tx.selectFrom('extranet.identities').select('login').where('id', '=', identityId).executeTakeFirstOrThrow()).login;
}
