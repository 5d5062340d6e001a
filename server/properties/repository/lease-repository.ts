import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { LeaseDays, LeaseFields, LeaseState } from '../model.ts';
import { leaseState } from '../rules/lease-state.ts';
import { asCounted } from './as-counted.ts';
import { hasLot, lotsOf, type LinkedLot } from './lots-of.ts';
import { partyParts } from './party-parts.ts';

export interface LeaseFacets {
  buildingId?: Id | undefined;
  lotId?: Id | undefined;
  mandateId?: Id | undefined;
  tenantPartyId?: Id | undefined;
  guarantorPartyId?: Id | undefined;
  state?: LeaseState | undefined;
}

export interface LeaseRow extends LeaseFields, LeaseDays {
  id: Id;
  version: number;
  mandateNumber: string | null;
  buildingCode: string;
  buildingName: string;
  tenantName: string;
  guarantorName: string | null;
  accountCode: string | null;
  lots: LinkedLot[];
  state: LeaseState;
}

/** The same decision as rules/lease-state.ts, for sorting and filtering; a test compares them on every case. */
const stateOn = (today: Day) => sql<LeaseState>`case when e.departed or e.exit_on < ${today} then 'departed' when e.notice_received_on <= ${today} then 'notice' else 'current' end`;

function from(tx: Tx) {
  return tx.selectFrom('office.leases as e').innerJoin('office.parties as p', 'p.id', 'e.tenant_party_id').innerJoin('office.buildings as b', 'b.id', 'e.building_id')
    .leftJoin('office.parties as g', 'g.id', 'e.guarantor_party_id').leftJoin('office.mandates as m', 'm.id', 'e.mandate_id').leftJoin('office.accounts as a', 'a.id', 'e.account_id').select([
      'e.id', 'e.version', 'e.number', 'e.mandate_id as mandateId', 'm.number as mandateNumber', 'e.building_id as buildingId', 'b.code as buildingCode', 'b.name as buildingName',
      'e.tenant_party_id as tenantPartyId', partyParts('p').as('tenant'), 'e.guarantor_party_id as guarantorPartyId', partyParts('g').as('guarantor'), 'e.account_id as accountId', 'a.code as accountCode',
      'e.entry_on as entryOn', 'e.notice_received_on as noticeReceivedOn', 'e.exit_on as exitOn', 'e.departed', 'e.rent_cents as rent', 'e.charges_cents as charges', 'e.deposit_cents as deposit',
      lotsOf('lease', 'e.id').as('lots'),
    ]);
}

export async function listLeases(tx: Tx, request: ListRequest, facets: LeaseFacets, today: Day): Promise<ListPage<LeaseRow>> {
  let query = from(tx).where(matching(sql`platform.fold(e.number) || ' ' || p.search || ' ' || b.search`, request.filter));
  if (facets.buildingId) query = query.where('e.building_id', '=', facets.buildingId);
  if (facets.lotId) query = query.where(hasLot('lease', 'e.id', facets.lotId));
  if (facets.mandateId) query = query.where('e.mandate_id', '=', facets.mandateId);
  if (facets.tenantPartyId) query = query.where('e.tenant_party_id', '=', facets.tenantPartyId);
  if (facets.guarantorPartyId) query = query.where('e.guarantor_party_id', '=', facets.guarantorPartyId);
  if (facets.state) query = query.where(stateOn(today), '=', facets.state);
  const sortable = {
    number: asCounted('e.number'), tenant: inFrench(sql`p.last_name`), guarantor: inFrench(sql`g.last_name`), building: asCounted('b.code'), buildingName: inFrench(sql`b.name`), mandate: asCounted('m.number'),
    account: asCounted('a.code'), entryOn: sql`e.entry_on`, noticeReceivedOn: sql`e.notice_received_on`, exitOn: sql`e.exit_on`, rentCents: sql`e.rent_cents`, chargesCents: sql`e.charges_cents`,
    depositCents: sql`e.deposit_cents`, state: stateOn(today),
  };
  const page = await readPage(query, request, sortable, 'number', sql`e.id`);
  return { total: page.total, rows: page.rows.map((row) => leaseRow(row, today)) };
}

export async function findLease(tx: Tx, id: Id, today: Day): Promise<LeaseRow | null> {
  const row = await from(tx).where('e.id', '=', id).executeTakeFirst();
  return row ? leaseRow(row, today) : null;
}

type Raw = Omit<LeaseRow, 'state' | 'tenantName' | 'guarantorName' | 'rentCents' | 'chargesCents' | 'depositCents'> & { tenant: PartyNameParts | null; guarantor: PartyNameParts | null; rent: bigint | null; charges: bigint | null; deposit: bigint | null };

function leaseRow({ tenant, guarantor, rent, charges, deposit, ...row }: Raw, today: Day): LeaseRow {
  return { ...row, state: leaseState(row, today), tenantName: partyName(tenant!), guarantorName: guarantor && partyName(guarantor), rentCents: cents(rent), chargesCents: cents(charges), depositCents: cents(deposit) };
}

function cents(amount: bigint | null): number | null {
  return amount === null ? null : Number(amount);
}

export async function insertLease(tx: Tx, agencyId: Id, id: Id, lease: LeaseFields): Promise<void> {
  await tx.insertInto('office.leases').values({
    ...leaseColumns(lease), id, agency_id: agencyId, number: lease.number, building_id: lease.buildingId, tenant_party_id: lease.tenantPartyId, account_id: lease.accountId, entry_on: lease.entryOn,
  }).execute();
}

export async function isLeaseUsed(tx: Tx, id: Id): Promise<boolean> {
  return await tx.selectFrom('office.events').select('id').where('lease_id', '=', id).executeTakeFirst() !== undefined;
}

export async function deleteLease(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.leases').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function leaseColumns(lease: Partial<LeaseFields & LeaseDays>) {
  const amount = (value: number | null | undefined) => (typeof value === 'number' ? BigInt(value) : value);
  return {
    number: lease.number, mandate_id: lease.mandateId, guarantor_party_id: lease.guarantorPartyId, entry_on: lease.entryOn, notice_received_on: lease.noticeReceivedOn, exit_on: lease.exitOn, departed: lease.departed,
    rent_cents: amount(lease.rentCents), charges_cents: amount(lease.chargesCents), deposit_cents: amount(lease.depositCents),
  };
}
