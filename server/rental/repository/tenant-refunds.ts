import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { DepositPart } from '../model.ts';

/** Overpayments that wait, and deposits whose reckoning left something to transfer, none of them in a list under way. */
export interface OwedRow {
  what: 'overpayment' | DepositPart;
  /** Of the receipt; of a deposit, its lease. */
  id: Id;
  leaseId: Id;
  partyId: Id;
  cents: bigint;
  sinceOn: Day;
  name: string;
  iban: string | null;
  ibanChangedOn: Day | null;
  keysOn: Day | null;
  inventoryMatches: boolean | null;
  addressGiven: boolean | null;
  rentCents: bigint | null;
}

/** What of a deposit its entry left to transfer. */
const leftBy = (entry: string, account: string) => sql`(select coalesce(sum(l.credit_cents), 0)::bigint from office.ledger_lines l where l.entry_id = ${sql.ref(entry)} and l.account = ${account})`;

export async function owedToTenants(tx: Tx, depositsAccount: string): Promise<OwedRow[]> {
  const deposit = (part: DepositPart, by: string, entry: string, on: string) => sql`select ${part}::text as what, d.id, d.id as lease_id, ${leftBy(entry, depositsAccount)} as cents, ${sql.ref(on)} as since_on, d.keys_on, d.inventory_matches, d.address_given, d.rent_cents
    from office.rental_deposits d where ${sql.ref(by)} = 'list' and ${sql.ref(entry)} is not null and not exists (select 1 from office.rental_payouts p where p.lease_id = d.id and p.deposit_part = ${part} and p.state in ('waiting', 'executed'))`;
  const { rows } = await sql<Omit<OwedRow, 'name'> & { party: PartyNameParts }>`select o.what, o.id, o.lease_id as "leaseId", t.id as "partyId", o.cents, o.since_on as "sinceOn", t.iban,
      jsonb_build_object('kind', t.kind, 'civility', t.civility, 'lastName', t.last_name, 'firstName', t.first_name) as party,
      (select max(u.at at time zone 'Europe/Paris')::date from office.audit u where u.agency_id = t.agency_id and u.subject_kind = 'party' and u.subject_id = t.id and u.act = 'party.changed' and u.detail->'after' ? 'iban') as "ibanChangedOn",
      o.keys_on as "keysOn", o.inventory_matches as "inventoryMatches", o.address_given as "addressGiven", o.rent_cents as "rentCents"
    from (${deposit('refund', 'd.refund_by', 'd.refund_entry_id', 'd.refunded_on')}
      union all ${deposit('release', 'd.release_by', 'd.release_entry_id', 'd.released_on')}
      union all select 'overpayment', r.id, r.lease_id, r.overpaid_cents, r.received_on, null, null, null, null from office.rental_receipts r
        where r.overpaid_cents > 0 and r.returned_on is null and not exists (select 1 from office.rental_payouts p where p.receipt_id = r.id and p.state = 'waiting')) o
      join office.leases e on e.id = o.lease_id join office.parties t on t.id = e.tenant_party_id
    where o.cents > 0 order by o.since_on, e.number collate platform.as_counted, o.what`.execute(tx);
  return rows.map(({ party, ...row }) => ({ ...row, name: partyName(party) }));
}

/** Held until the transaction ends: nobody prepares, allocates or gives back the same money at the same moment. */
export async function lockOwed(tx: Tx, ids: readonly Id[]): Promise<void> {
  await sql`select id from office.rental_receipts where id = any(${ids as Id[]}::uuid[]) order by id for no key update`.execute(tx);
  await sql`select id from office.rental_deposits where id = any(${ids as Id[]}::uuid[]) order by id for no key update`.execute(tx);
}

/** What is still owed of each payout of a list to tenants. */
export async function stillOwed(tx: Tx, listId: Id, depositsAccount: string): Promise<Map<Id, bigint>> {
  const { rows } = await sql<{ id: Id; cents: bigint }>`select p.id, coalesce(case when p.receipt_id is not null then case when r.returned_on is null then r.overpaid_cents end
        when p.deposit_part = 'refund' then ${leftBy('d.refund_entry_id', depositsAccount)} else ${leftBy('d.release_entry_id', depositsAccount)} end, 0)::bigint as cents
    from office.rental_payouts p left join office.rental_receipts r on r.id = p.receipt_id left join office.rental_deposits d on d.id = p.lease_id and p.deposit_part is not null where p.list_id = ${listId}`.execute(tx);
  return new Map(rows.map(({ id, cents }) => [id, cents]));
}

/** The list under way that gives a receipt's overpayment back. */
export async function listsOfReceipts(tx: Tx, receiptIds: readonly Id[]): Promise<Map<Id, Id>> {
  const rows = await tx.selectFrom('office.rental_payouts').select(['receipt_id as receiptId', 'list_id as listId']).where('receipt_id', 'in', receiptIds).where('state', '=', 'waiting').execute();
  return new Map(rows.map(({ receiptId, listId }) => [receiptId!, listId]));
}

export interface DepositTransfer {
  part: DepositPart;
  state: 'waiting' | 'executed' | 'returned' | 'rejected';
  listId: Id;
  /** When it left, or came back; null while it waits. */
  on: Day | null;
}

/** The last transfer of each part of a deposit; cancelled ones left out. */
export async function depositTransfers(tx: Tx, leaseId: Id): Promise<DepositTransfer[]> {
  const { rows } = await sql<DepositTransfer>`select distinct on (p.deposit_part) p.deposit_part as part, p.state, p.list_id as "listId", coalesce(p.returned_on, n.entry_on) as on
    from office.rental_payouts p left join office.ledger_entries n on n.id = p.entry_id where p.lease_id = ${leaseId} and p.deposit_part is not null and p.state <> 'cancelled' order by p.deposit_part, p.id desc`.execute(tx);
  return rows;
}
