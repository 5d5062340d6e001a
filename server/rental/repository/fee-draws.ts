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
  const row = await tx.selectFrom('office.rental_payouts').select(({ fn }) => fn.sum<bigint | null>('cents').as('cents')).where('party_id', 'is', null).where('state', '=', 'waiting').executeTakeFirst();
  return BigInt(row?.cents ?? 0);
}

/** Fees charged in a period, in order: management fees as their entries have them, then invoices and credit notes of new lettings, to the owner (P) and to the tenant (L). */
export async function salesOf(tx: Tx, from: Day, until: Day): Promise<FeeSale[]> {
  const { rows } = await sql<Omit<FeeSale, 'clientName'> & { client: PartyNameParts }>`select s.on, s.number, s."pieceReference", s.label, a.code as "clientCode", jsonb_build_object('kind', p.kind, 'civility', p.civility, 'lastName', p.last_name, 'firstName', p.first_name) as client,
      s.net as "netCents", s.vat as "vatCents", s.net + s.vat as "grossCents"
    from (
      select e.entry_on as on, e.number, m.number || '-' || e.number as "pieceReference", 'Honoraires de gestion, mandat ' || m.number as label, m.account_id, m.owner_party_id as party_id, f.net_cents as net, f.vat_cents as vat
        from office.rental_fees f join office.ledger_entries e on e.id = f.entry_id join office.mandates m on m.id = f.mandate_id
      union all select d.day, d.number || '-' || c.letter, d.number || '-' || c.letter, 'Honoraires de location, bail ' || l.number, c.account_id, c.party_id, d.sign * c.net, d.sign * c.vat
        from office.rental_letting_fees f join office.leases l on l.id = f.lease_id join office.mandates m on m.id = f.mandate_id
        cross join lateral (values (f.invoiced_on, f.number, 1), (f.cancelled_on, f.credit_number, -1)) as d (day, number, sign)
        cross join lateral (values ('P', m.account_id, m.owner_party_id, f.owner_net_cents, f.owner_vat_cents), ('L', l.account_id, l.tenant_party_id, f.tenant_net_cents, f.tenant_vat_cents)) as c (letter, account_id, party_id, net, vat)
        where c.net + c.vat > 0) s
      join office.accounts a on a.id = s.account_id join office.parties p on p.id = s.party_id
    where s.on between ${from} and ${until} order by s.on, s.number, s.label`.execute(tx);
  return rows.map(({ client, ...row }) => ({ ...row, clientName: partyName(client) }));
}
