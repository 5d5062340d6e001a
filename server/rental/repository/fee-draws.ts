import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FeeSale } from '../rules/sales-journal.ts';

/** The agency's own side of its fees: the account they go to (null: not written yet), and the accounts of its own books. */
export interface OwnAccount {
  holder: string | null;
  iban: string | null;
  clientAccount: string;
  salesAccount: string;
  vatAccount: string;
}

export async function ownAccount(tx: Tx): Promise<OwnAccount & { version: number }> {
  const row = await tx.selectFrom('office.rental_settings').select(['version', 'own_holder as holder', 'own_iban as iban', 'client_account as clientAccount', 'sales_account as salesAccount', 'vat_account as vatAccount']).executeTakeFirst();
  return row ?? { version: 1, holder: null, iban: null, clientAccount: '411000', salesAccount: '706000', vatAccount: '445710' };
}

export function ownAccountColumns(own: OwnAccount) {
  return { own_holder: own.holder, own_iban: own.iban, client_account: own.clientAccount, sales_account: own.salesAccount, vat_account: own.vatAccount };
}

/** One transfer of fees is prepared at a time: who asks at the same moment waits, then finds it waiting. */
export async function lockFeeDraws(tx: Tx, agencyId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${agencyId} fee draw`}, 0))`.execute(tx);
}

/** Whose clients' money an account holds, in words; null for any other account. */
export async function clientsAccount(tx: Tx, iban: string): Promise<string | null> {
  const { rows } = await sql<{ label: string }>`select label from office.rental_bank_accounts where iban = ${iban}
    union all select name from office.buildings where regexp_replace(upper(iban), '[^A-Z0-9]', '', 'g') = ${iban} limit 1`.execute(tx);
  return rows[0]?.label ?? null;
}

/** Fees on their way to the agency's own account. */
export async function waitingFees(tx: Tx): Promise<bigint> {
  const row = await tx.selectFrom('office.rental_payouts').select(({ fn }) => fn.sum<bigint | null>('cents').as('cents')).where('mandate_id', 'is', null).where('state', '=', 'waiting').executeTakeFirst();
  return BigInt(row?.cents ?? 0);
}

/** Fees charged in a period, as their entries have them, in order. */
export async function salesOf(tx: Tx, from: Day, until: Day): Promise<FeeSale[]> {
  const { rows } = await sql<Omit<FeeSale, 'ownerName'> & { owner: PartyNameParts }>`select e.entry_on as on, e.number as "entryNumber", m.number as "mandateNumber", a.code as "ownerCode",
      jsonb_build_object('kind', o.kind, 'civility', o.civility, 'lastName', o.last_name, 'firstName', o.first_name) as owner, f.net_cents as "netCents", f.vat_cents as "vatCents", f.gross_cents as "grossCents"
    from office.rental_fees f join office.ledger_entries e on e.id = f.entry_id join office.mandates m on m.id = f.mandate_id join office.accounts a on a.id = m.account_id join office.parties o on o.id = m.owner_party_id
    where e.entry_on between ${from} and ${until} order by e.entry_on, e.number, f.id`.execute(tx);
  return rows.map(({ owner, ...row }) => ({ ...row, ownerName: partyName(owner) }));
}
