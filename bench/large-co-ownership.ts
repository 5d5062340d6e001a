import { day, type Day } from '../server/kernel/day.ts';
import { newId, type Id } from '../server/kernel/ids.ts';
import { inAgency, type Tx } from '../server/platform/database/connection.ts';
import type { StaffViewer } from '../server/platform/access/viewer.ts';
import { createBudget, saveBudget, voteBudget } from '../server/syndic/use-cases/budgets.ts';
import { postCall } from '../server/syndic/use-cases/calls.ts';
import { recordInvoice } from '../server/syndic/use-cases/expenses.ts';
import type { BenchHouse } from './agency.ts';

export interface LargeCoOwnership { budgetId: Id; today: Day }

/** A co-ownership of `lots` lots, each with its owner, and `keys` keys, the year 2025 of which is over: its budget voted and called in four parts, `invoices` invoices posted, through the program's own use cases. */
export async function insertCoOwnership({ platform, ownerPool }: BenchHouse, viewer: StaffViewer, { lots, keys, invoices }: { lots: number; keys: number; invoices: number }): Promise<LargeCoOwnership> {
  const today = day('2026-02-01');
  const [buildingId, contractorId] = [newId(), newId()];
  const { agencyId } = viewer;
  await ownerPool.query("insert into office.buildings (id, agency_id, code, name, management) values ($1, $2, 'I9001', 'Grand Ensemble', 'syndic')", [buildingId, agencyId]);
  await ownerPool.query("insert into office.contractors (id, agency_id, code, name) values ($1, $2, 'F9001', 'Netpro')", [contractorId, agencyId]);
  await ownerPool.query(`with made as (select gen_random_uuid() as lot, gen_random_uuid() as party, gen_random_uuid() as account, n from generate_series(1, $3::int) n),
      lots as (insert into office.lots (id, agency_id, building_id, number) select lot, $2, $1, n::text from made),
      parties as (insert into office.parties (id, agency_id, code, kind, last_name) select party, $2, 'T9' || n, 'person', 'Copropriétaire ' || n from made),
      accounts as (insert into office.accounts (id, agency_id, code, kind, party_id, building_id) select account, $2, 'C9' || n, 'coOwner', party, $1 from made)
    insert into office.ownerships (id, agency_id, building_id, lot_id, party_id, account_id, from_on) select gen_random_uuid(), $2, $1, lot, party, account, '2020-01-01' from made`, [buildingId, agencyId, lots]);
  await ownerPool.query(`with made as (insert into office.allocation_keys (id, agency_id, building_id, code, label, general) select gen_random_uuid(), $2, $1, 'C' || n, 'Clé ' || n, n = 1 from generate_series(1, $3::int) n returning id, code)
    insert into office.key_shares (agency_id, key_id, lot_id, shares) select $2, k.id, l.id, 1 + (l.number::int * 7919 + substr(k.code, 2)::int * 31) % 331 from made k cross join office.lots l where l.building_id = $1`, [buildingId, agencyId, keys]);
  await ownerPool.query('analyze');
  const { rows: ids } = await ownerPool.query<{ id: Id }>('select id from office.allocation_keys where building_id = $1 order by code', [buildingId]);
  const work = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => inAgency(platform.office, agencyId, run);
  const { id: budgetId, version } = await work((tx) => createBudget(tx, viewer, { buildingId, fromOn: day('2025-01-01') }));
  const saved = await work((tx) => saveBudget(tx, viewer, budgetId, {
    version, calls: 4, worksFundCents: 0n, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0n, lines: ids.map(({ id }) => ({ keyId: id, account: '611000', cents: 10_000_000n })),
  }));
  await work((tx) => voteBudget(tx, viewer, budgetId, { version: saved.version, votedOn: day('2024-11-20') }));
  for (const rank of [1, 2, 3, 4]) await work((tx) => postCall(tx, viewer, today, budgetId, { kind: 'budget', rank }));
  for (let index = 0; index < invoices; index += 1) {
    await work((tx) => recordInvoice(tx, viewer, today, budgetId, {
      contractorId, spentOn: day(`2025-${String(index % 12 + 1).padStart(2, '0')}-15`), label: `Facture ${index}`, pieceReference: `F${index}`, invoiceEventId: null, worksId: null,
      lines: [{ keyId: ids[index % ids.length]!.id, account: '611000', cents: BigInt(12_345 + index * 104_729 % 900_000) }],
    }));
  }
  return { budgetId, today };
}
