import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { MandateState } from '../rules/debit.ts';

export interface NewMandate {
  intentId: Id;
  bankAccountId: Id;
  accountCode: string;
  reference: string;
  creditorId: string;
  creditorName: string;
  payerName: string;
  iban: string;
  cents: bigint;
  collectOn: Day;
  wording: string;
  signedAt: Date;
  signedOn: Day;
  signedIp: string;
  signedLogin: string;
}

export async function insertMandate(tx: Tx, agencyId: Id, row: NewMandate): Promise<void> {
  await tx.insertInto('extranet.debit_mandates').values({
    id: newId(), agency_id: agencyId, intent_id: row.intentId, bank_account_id: row.bankAccountId, account_code: row.accountCode, reference: row.reference, creditor_id: row.creditorId, creditor_name: row.creditorName, payer_name: row.payerName,
    iban: row.iban, cents: row.cents, collect_on: row.collectOn, wording: row.wording, signed_at: row.signedAt, signed_on: row.signedOn, signed_ip: row.signedIp, signed_login: row.signedLogin,
  }).execute();
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
