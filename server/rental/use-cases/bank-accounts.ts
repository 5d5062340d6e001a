import type { Id } from '../../kernel/ids.ts';
import { compactIban } from '../../kernel/iban.ts';
import { isAccount, isBic } from '../../partners/sepa/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { bankAccountColumns, findBankAccount, insertBankAccount, listBankAccounts, type BankAccountFields, type BankAccountRow } from '../repository/bank-accounts.ts';

export async function bankAccounts(tx: Tx, viewer: Viewer): Promise<BankAccountRow[]> {
  demand(viewer, 'rental.read');
  return listBankAccounts(tx);
}

export async function addBankAccount(tx: Tx, viewer: Viewer, asked: BankAccountFields): Promise<BankAccountRow> {
  demand(viewer, 'rental.pay');
  const fields = await checked(tx, asked, null);
  const id = await insertBankAccount(tx, viewer.agencyId, fields);
  await record(tx, viewer, 'bank-account.added', { kind: 'bank-account', id }, { label: fields.label, iban: fields.iban });
  return (await findBankAccount(tx, { id }))!;
}

export async function changeBankAccount(tx: Tx, viewer: Viewer, id: Id, version: number, asked: BankAccountFields): Promise<BankAccountRow> {
  demand(viewer, 'rental.pay');
  const fields = await checked(tx, asked, id);
  await saveChanges(tx, 'office.rental_bank_accounts', { kind: 'bank-account', id }, version, bankAccountColumns(fields));
  await record(tx, viewer, 'bank-account.changed', { kind: 'bank-account', id }, { label: fields.label, iban: fields.iban });
  return (await findBankAccount(tx, { id }))!;
}

async function checked(tx: Tx, asked: BankAccountFields, self: Id | null): Promise<BankAccountFields> {
  const iban = compactIban(asked.iban);
  if (!isAccount(iban)) throw refusals.ibanInvalid();
  if (asked.bic !== null && !isBic(asked.bic)) throw refusals.bicInvalid();
  const namesake = await findBankAccount(tx, { iban });
  if (namesake && namesake.id !== self) throw refusals.ibanTaken();
  return { ...asked, iban };
}
