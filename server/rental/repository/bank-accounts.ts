import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface BankAccountFields {
  label: string;
  holder: string;
  iban: string;
  bic: string | null;
  transferVersion: 'pain.001.001.09' | 'pain.001.001.03';
}

export interface BankAccountRow extends BankAccountFields {
  id: Id;
  version: number;
}

export async function listBankAccounts(tx: Tx): Promise<BankAccountRow[]> {
  return tx.selectFrom('office.rental_bank_accounts').select(['id', 'version', 'label', 'holder', 'iban', 'bic', 'transfer_version as transferVersion']).orderBy('label').execute() as Promise<BankAccountRow[]>;
}

export async function findBankAccount(tx: Tx, which: { id: Id } | { iban: string }): Promise<BankAccountRow | null> {
  return (await listBankAccounts(tx)).find((one) => ('id' in which ? one.id === which.id : one.iban === which.iban)) ?? null;
}

export async function insertBankAccount(tx: Tx, agencyId: Id, fields: BankAccountFields): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_bank_accounts').values({ id, agency_id: agencyId, ...bankAccountColumns(fields) }).execute();
  return id;
}

export function bankAccountColumns(fields: BankAccountFields) {
  return { label: fields.label, holder: fields.holder, iban: fields.iban, bic: fields.bic, transfer_version: fields.transferVersion };
}
