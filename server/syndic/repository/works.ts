import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Part } from '../model.ts';
import type { LotProvision } from '../rules/works-provisions.ts';
import { CLOSING, leavingOut } from './books.ts';

export interface WorksRow {
  id: Id;
  version: number;
  buildingId: Id;
  keyId: Id;
  keyLabel: string;
  label: string;
  provisionAccount: string;
  chargeAccount: string;
  votedOn: Day;
  votedCents: bigint;
  expectedCents: bigint;
  finishedOn: Day | null;
  calledCents: bigint;
}

const SELECT = sql`select w.id, w.version, w.building_id as "buildingId", w.key_id as "keyId", k.label as "keyLabel", w.label, w.provision_account as "provisionAccount", w.charge_account as "chargeAccount", w.voted_on as "votedOn", w.voted_cents as "votedCents",
  w.expected_cents as "expectedCents", w.finished_on as "finishedOn", (select coalesce(sum(c.total_cents), 0)::bigint from office.syndic_calls c where c.works_id = w.id) as "calledCents"
  from office.syndic_works w join office.allocation_keys k on k.id = w.key_id`;

export async function worksOf(tx: Tx, buildingId: Id): Promise<WorksRow[]> {
  const { rows } = await sql<WorksRow>`${SELECT} where w.building_id = ${buildingId} order by w.voted_on, w.provision_account`.execute(tx);
  return rows;
}

export async function findWorks(tx: Tx, id: Id): Promise<WorksRow | null> {
  const { rows } = await sql<WorksRow>`${SELECT} where w.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function lockWorks(tx: Tx, id: Id): Promise<void> {
  await sql`select id from office.syndic_works where id = ${id} for update`.execute(tx);
}

/** The next account of provisions: 102001, 102002… one an operation. */
export async function nextProvisionAccount(tx: Tx, buildingId: Id, books: Id): Promise<string> {
  const { rows } = await sql<{ last: string }>`select greatest(
    (select coalesce(max(provision_account), '102000') from office.syndic_works where building_id = ${buildingId}),
    (select coalesce(max(number), '102000') from office.ledger_accounts where entity_id = ${books} and number ~ '^102[0-9]{3}$')) as last`.execute(tx);
  return String(Number(rows[0]!.last) + 1);
}

export async function insertWorks(tx: Tx, agencyId: Id, works: Omit<WorksRow, 'version' | 'keyLabel' | 'calledCents' | 'finishedOn'>): Promise<void> {
  await sql`insert into office.syndic_works (id, agency_id, building_id, key_id, label, provision_account, charge_account, voted_on, voted_cents, expected_cents)
    values (${works.id}, ${agencyId}, ${works.buildingId}, ${works.keyId}, ${works.label}, ${works.provisionAccount}, ${works.chargeAccount}, ${works.votedOn}, ${works.votedCents}, ${works.expectedCents})`.execute(tx);
}

/**
 * What each lot has in the operation's account of provisions by a day, by lot number, entries that name no lot last; whatever its closings put aside and took back. `lastOn`:
 * the last day on which an entry named none. An account 102 holds one operation, so an entry by hand counts too. What was used is what became income (702) in the same entry.
 */
export async function lotProvisions(tx: Tx, entityId: Id, account: string, until: Day): Promise<(LotProvision & { lastOn: Day })[]> {
  const { rows } = await sql<{ lotId: Id | null; left: bigint; used: bigint; lastOn: Day }>`
    select l.lot_id as "lotId", sum(l.credit_cents - l.debit_cents)::bigint as left, max(l.entry_on) as "lastOn",
      coalesce(sum(l.debit_cents - l.credit_cents) filter (where exists (select from office.ledger_lines i where i.entry_id = l.entry_id and i.account like '702%')), 0)::bigint as used
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id left join office.lots o on o.id = l.lot_id
    where l.entity_id = ${entityId} and l.account = ${account} and l.entry_on <= ${until} and ${leavingOut(CLOSING)}
    group by l.lot_id, o.number order by l.lot_id is null, o.number collate platform.as_counted`.execute(tx);
  return rows.map(({ lotId, ...row }) => ({ ...row, lotId: lotId ?? undefined }));
}

/** What the calls of an operation that named no lot in its account of provisions asked from each, by lot number. */
export async function askedWithoutLot(tx: Tx, worksId: Id, account: string): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select s.lot_id as "lotId", sum(s.cents)::bigint as cents from office.syndic_call_shares s join office.syndic_calls c on c.id = s.call_id join office.lots o on o.id = s.lot_id
    where c.works_id = ${worksId} and not exists (select from office.ledger_lines l where l.entry_id = c.entry_id and l.account = ${account} and l.lot_id is not null)
    group by s.lot_id, o.number order by o.number collate platform.as_counted`.execute(tx);
  return rows;
}
