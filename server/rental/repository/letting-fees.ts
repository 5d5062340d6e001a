import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LettingLine, LettingService, LettingZone } from '../model.ts';

export interface LettingFeeRow {
  id: Id;
  version: number;
  leaseId: Id;
  mandateId: Id;
  number: string;
  invoicedOn: Day;
  signedOn: Day;
  inventoryOn: Day | null;
  zone: LettingZone | null;
  areaHundredths: number | null;
  lines: LettingLine[];
  ownerNetCents: bigint;
  ownerVatCents: bigint;
  tenantNetCents: bigint;
  tenantVatCents: bigint;
  madeByName: string;
  ownerEntryId: Id | null;
  callId: Id | null;
  cancelledOn: Day | null;
  creditNumber: string | null;
}

const COLUMNS = [
  'id', 'version', 'lease_id as leaseId', 'mandate_id as mandateId', 'number', 'invoiced_on as invoicedOn', 'signed_on as signedOn', 'inventory_on as inventoryOn', 'zone', 'area_hundredths as areaHundredths', 'lines', 'owner_net_cents as ownerNetCents', 'owner_vat_cents as ownerVatCents',
  'tenant_net_cents as tenantNetCents', 'tenant_vat_cents as tenantVatCents', 'made_by_name as madeByName', 'owner_entry_id as ownerEntryId', 'call_id as callId', 'cancelled_on as cancelledOn', 'credit_number as creditNumber',
] as const;

type Stored = Omit<LettingFeeRow, 'lines'> & { lines: { service: LettingService; ownerCents: number; tenantCents: number }[] };

/** Invoices of a lease, the last first; or one of them, held until the transaction ends. */
export async function lettingFeesOf(tx: Tx, which: { leaseId: Id } | { id: Id }): Promise<LettingFeeRow[]> {
  const query = tx.selectFrom('office.rental_letting_fees').select(COLUMNS).orderBy('number', 'desc');
  const rows = await ('id' in which ? query.where('id', '=', which.id).forNoKeyUpdate() : query.where('lease_id', '=', which.leaseId)).execute() as unknown as Stored[];
  return rows.map((row) => ({ ...row, lines: row.lines.map((line) => ({ service: line.service, ownerCents: BigInt(line.ownerCents), tenantCents: BigInt(line.tenantCents) })) }));
}

/** The next number of the year, without a gap: invoices and credit notes share one series, held until the transaction ends. */
export async function nextLettingNumber(tx: Tx, agencyId: Id, on: Day): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${agencyId} letting-fees`}, 0))`.execute(tx);
  const year = on.slice(0, 4);
  const { rows } = await sql<{ used: number }>`select (count(*) filter (where number like ${`HL-${year}-%`}) + count(*) filter (where credit_number like ${`HL-${year}-%`}))::int as used from office.rental_letting_fees`.execute(tx);
  return `HL-${year}-${String(rows[0]!.used + 1).padStart(4, '0')}`;
}

export async function insertLettingFee(tx: Tx, agencyId: Id, row: Omit<LettingFeeRow, 'version' | 'cancelledOn' | 'creditNumber'>): Promise<void> {
  await tx.insertInto('office.rental_letting_fees').values({
    id: row.id, agency_id: agencyId, lease_id: row.leaseId, mandate_id: row.mandateId, number: row.number, invoiced_on: row.invoicedOn, signed_on: row.signedOn, inventory_on: row.inventoryOn, zone: row.zone, area_hundredths: row.areaHundredths,
    lines: JSON.stringify(row.lines.map(({ service, ownerCents, tenantCents }) => ({ service, ownerCents: Number(ownerCents), tenantCents: Number(tenantCents) }))), owner_net_cents: row.ownerNetCents, owner_vat_cents: row.ownerVatCents, tenant_net_cents: row.tenantNetCents, tenant_vat_cents: row.tenantVatCents,
    made_by_name: row.madeByName, owner_entry_id: row.ownerEntryId, call_id: row.callId,
  }).execute();
}

/** The living area of the lots of a lease, and the zone said last for its building: what an invoice starts from. */
export async function lettingPlace(tx: Tx, leaseId: Id): Promise<{ areaHundredths: number | null; zone: LettingZone | null }> {
  const { rows } = await sql<{ areaHundredths: number | null; zone: LettingZone | null }>`select (select nullif(sum(l.area_hundredths), 0)::int from office.lease_lots ll join office.lots l on l.id = ll.lot_id where ll.lease_id = e.id) as "areaHundredths",
      (select f.zone from office.rental_letting_fees f join office.leases o on o.id = f.lease_id where o.building_id = e.building_id and f.zone is not null order by f.number desc limit 1) as zone
    from office.leases e where e.id = ${leaseId}`.execute(tx);
  return rows[0]!;
}
