import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AccountSign, Contact, ExtranetChoices, ExtranetSettings } from '../model.ts';

export async function readSettings(tx: Tx): Promise<ExtranetSettings | null> {
  const row = await tx.selectFrom('extranet.agencies').select([
    'open', 'licensed', 'show_empty_binders as showEmptyBinders', 'rental_documents as rentalDocuments', 'syndic_documents as syndicDocuments', 'notify_by_email as notifyByEmail', 'accounts_open as accountsOpen', 'expenses_open as expensesOpen', 'works_funds_open as worksFundsOpen', 'account_sign as accountSign',
    'legal_notice as legalNotice', 'contacts', 'last_published_at as lastPublishedAt', 'activated_at as activatedAt',
  ]).executeTakeFirst();
  return row ? { ...row, accountSign: row.accountSign as AccountSign, contacts: row.contacts as unknown as Contact[] } : null;
}

/** "Mon compte > Activation" (PAR-225). */
export async function accountsAreOpen(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('extranet.agencies').select('accounts_open').executeTakeFirst();
  return row?.accounts_open ?? false;
}

const USUAL_DAYS = 15;

/** Days a first password waits for its first sign-in: copied here when staff save the area 'security', the usual length as long as they never did. */
export async function readTemporaryPasswordDays(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('extranet.agencies').select('settings').executeTakeFirst();
  return (row?.settings as { temporaryPasswordDays?: number } | undefined)?.temporaryPasswordDays ?? USUAL_DAYS;
}

/** Locks the row and gives what it held, so that the audit can say what changed. */
export async function lockSettings(tx: Tx): Promise<ExtranetSettings | null> {
  await sql`select from extranet.agencies for update`.execute(tx);
  return readSettings(tx);
}

export async function saveSettings(tx: Tx, agencyId: Id, choices: ExtranetChoices): Promise<void> {
  await tx.updateTable('extranet.agencies').set({
    open: choices.open, show_empty_binders: choices.showEmptyBinders, rental_documents: choices.rentalDocuments, syndic_documents: choices.syndicDocuments,
    notify_by_email: choices.notifyByEmail, accounts_open: choices.accountsOpen, expenses_open: choices.expensesOpen, works_funds_open: choices.worksFundsOpen, account_sign: choices.accountSign, legal_notice: choices.legalNotice,
  }).where('agency_id', '=', agencyId).execute();
}

/** Whoever is in is out at once: the extranet is closed. */
export async function endAllSessions(tx: Tx, agencyId: Id): Promise<void> {
  await tx.deleteFrom('extranet.sessions').where('agency_id', '=', agencyId).execute();
}
