import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { bring, rowsAs, type Brought } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inBuildings } from './bring-buildings.ts';

export interface BroughtMandate {
  number: string;
  owner: string;
  account: string | null;
  building: string;
  lots: string[];
  fromOn: Day;
  untilOn: Day | null;
  feeBasisPoints: number | null;
}

export interface BroughtLease {
  number: string;
  mandate: string | null;
  building: string;
  lots: string[];
  tenant: string;
  guarantor: string | null;
  account: string | null;
  entryOn: Day;
  noticeReceivedOn: Day | null;
  exitOn: Day | null;
  departed: boolean;
  rentCents: bigint | null;
  chargesCents: bigint | null;
  depositCents: bigint | null;
}

/** Creates or changes mandates by their numbers, with their lots. */
export async function bringMandates(tx: Tx, agencyId: Id, mandates: readonly BroughtMandate[]): Promise<Brought> {
  const rows = rowsAs(mandates.map(({ lots: _lots, ...mandate }) => ({ ...mandate, id: newId() })), 'm', {
    id: 'uuid', number: 'text', owner: 'text', account: 'text', building: 'text', fromOn: 'date', untilOn: 'date', feeBasisPoints: 'int',
  });
  const given = sql`select m.id, m.number, p.id as owner_party_id, a.id as account_id, b.id as building_id, m."fromOn" as from_on, m."untilOn" as until_on, m."feeBasisPoints" as fee_basis_points
    from ${rows} join office.parties p on p.code = m.owner join office.buildings b on b.code = m.building left join office.accounts a on a.code = m.account where m.account is null or a.id is not null`;
  const brought = await bring(tx, agencyId, {
    table: 'office.mandates', keys: ['number'], columns: ['owner_party_id', 'account_id', 'building_id', 'from_on', 'until_on', 'fee_basis_points'], versioned: true,
  }, given, mandates.length);
  return withLots(tx, agencyId, { table: 'office.mandate_lots', of: 'office.mandates', column: 'mandate_id' }, mandates, brought);
}

/** Creates or changes leases by their numbers, with their lots. */
export async function bringLeases(tx: Tx, agencyId: Id, leases: readonly BroughtLease[]): Promise<Brought> {
  const rows = rowsAs(leases.map(({ lots: _lots, ...lease }) => ({ ...lease, id: newId() })), 'l', {
    id: 'uuid', number: 'text', mandate: 'text', building: 'text', tenant: 'text', guarantor: 'text', account: 'text', entryOn: 'date', noticeReceivedOn: 'date', exitOn: 'date', departed: 'boolean',
    rentCents: 'bigint', chargesCents: 'bigint', depositCents: 'bigint',
  });
  const given = sql`select l.id, l.number, m.id as mandate_id, b.id as building_id, t.id as tenant_party_id, g.id as guarantor_party_id, a.id as account_id, l."entryOn" as entry_on,
    l."noticeReceivedOn" as notice_received_on, l."exitOn" as exit_on, l.departed, l."rentCents" as rent_cents, l."chargesCents" as charges_cents, l."depositCents" as deposit_cents
    from ${rows} join office.buildings b on b.code = l.building join office.parties t on t.code = l.tenant left join office.parties g on g.code = l.guarantor
    left join office.accounts a on a.code = l.account left join office.mandates m on m.number = l.mandate
    where (l.guarantor is null or g.id is not null) and (l.account is null or a.id is not null) and (l.mandate is null or m.id is not null)`;
  const columns = [
    'mandate_id', 'building_id', 'tenant_party_id', 'guarantor_party_id', 'account_id', 'entry_on', 'notice_received_on', 'exit_on', 'departed', 'rent_cents', 'charges_cents', 'deposit_cents',
  ];
  const brought = await bring(tx, agencyId, { table: 'office.leases', keys: ['number'], columns, versioned: true }, given, leases.length);
  return withLots(tx, agencyId, { table: 'office.lease_lots', of: 'office.leases', column: 'lease_id' }, leases, brought);
}

interface LotsTable {
  table: 'office.mandate_lots' | 'office.lease_lots';
  of: 'office.mandates' | 'office.leases';
  column: 'mandate_id' | 'lease_id';
}

/** Gives contracts the lots that are said of them, and no other. A contract whose lots alone moved counts as changed. */
async function withLots(tx: Tx, agencyId: Id, { table, of, column }: LotsTable, contracts: readonly { number: string; building: string; lots: readonly string[] }[], brought: Brought): Promise<Brought> {
  const rows = contracts.flatMap(({ number, building, lots }) => [...new Set(lots)].map((lot) => ({ number, building, lot })));
  const given = sql`select c.id as ${sql.ref(column)}, l.id as lot_id from ${inBuildings(rowsAs(rows, 'x', { number: 'text', building: 'text', lot: 'text' }), 'x')}
    join ${sql.table(of)} c on c.number = x.number join office.lots l on l.building_id = x."buildingId" and l.number = x.lot`;
  const numbers = contracts.map(({ number }) => number);
  const gone = await sql`delete from ${sql.table(table)} t using ${sql.table(of)} c where c.id = t.${sql.ref(column)} and c.number = any(${numbers}::text[])
    and (t.${sql.ref(column)}, t.lot_id) not in (${given})`.execute(tx);
  const added = await bring(tx, agencyId, { table, keys: [column, 'lot_id'], columns: [], withId: false }, given, rows.length);
  const moved = Number(gone.numAffectedRows ?? 0n) + added.created;
  return { created: brought.created, changed: brought.created === 0 && brought.changed === 0 && moved > 0 ? Math.min(moved, contracts.length) : brought.changed };
}
