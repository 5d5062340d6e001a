import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AccountFacts, CouncilSeatFacts, LeaseFacts, MandateFacts, OwnershipFacts, PartyFacts, RightsFacts } from '../model.ts';

/**
 * Facts complete for these parties (model.ts says what complete means), or for everybody when `partyIds` is null.
 * `persons` are those whose grants can be computed from them.
 */
export async function readRightsFacts(tx: Tx, partyIds: readonly Id[] | null): Promise<{ facts: RightsFacts; persons: Set<Id> | null }> {
  const persons = partyIds === null ? null : await linkedPersons(tx, partyIds);
  // The closure twice: the groups of the persons, and all members of those groups (a member's holders depend on the others).
  const circle = persons === null ? null : [...await linkedPersons(tx, [...persons])];
  const parties = await readParties(tx, circle);
  const accounts = await readAccounts(tx, circle);
  const accountIds = circle === null ? null : accounts.map(({ id }) => id);
  const ownerships = await readOwnerships(tx, circle, accountIds);
  const seats = await readSeats(tx, circle);
  const mandates = await readMandates(tx, circle, accountIds);
  const leases = await readLeases(tx, circle, accountIds, mandates);
  const names = await readNames(tx, [...new Set([...ownerships, ...mandates, ...leases].map(({ buildingId }) => buildingId))]);
  return { facts: { parties, accounts, ownerships, seats, mandates, leases, names }, persons };
}

/** A change in a group moves its members' rights, and a change in a member moves nothing of the other members but is cheap to look at. */
async function linkedPersons(tx: Tx, partyIds: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await sql<{ id: Id }>`
    with recursive linked(id) as (
      select unnest(${partyIds as Id[]}::uuid[])
      union select case when m.group_id = l.id then m.member_id else m.group_id end from linked l join office.party_members m on m.group_id = l.id or m.member_id = l.id
    ) select id from linked`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

async function readParties(tx: Tx, ids: readonly Id[] | null): Promise<PartyFacts[]> {
  const { rows } = await sql<PartyFacts>`
    select p.id, p.kind, concat_ws(' ', p.last_name, p.first_name) as name,
      coalesce((select jsonb_agg(jsonb_build_object('partyId', m.member_id, 'quality', m.quality) order by m.quality, m.member_id) from office.party_members m where m.group_id = p.id), '[]') as members
    from office.parties p where ${ids === null ? sql`true` : sql`p.id = any(${ids}::uuid[])`}`.execute(tx);
  return rows;
}

async function readAccounts(tx: Tx, partyIds: readonly Id[] | null): Promise<AccountFacts[]> {
  const { rows } = await sql<AccountFacts>`
    select id, code, kind, party_id as "partyId", building_id as "buildingId", published, published_reason as "publishedReason"
    from office.accounts where ${partyIds === null ? sql`true` : sql`party_id = any(${partyIds}::uuid[])`}`.execute(tx);
  return rows;
}

async function readOwnerships(tx: Tx, partyIds: readonly Id[] | null, accountIds: readonly Id[] | null): Promise<OwnershipFacts[]> {
  const { rows } = await sql<OwnershipFacts>`
    select building_id as "buildingId", lot_id as "lotId", party_id as "partyId", account_id as "accountId", from_on as "from", until_on as "until"
    from office.ownerships where ${partyIds === null ? sql`true` : sql`party_id = any(${partyIds}::uuid[]) or account_id = any(${accountIds}::uuid[])`}`.execute(tx);
  return rows;
}

async function readSeats(tx: Tx, partyIds: readonly Id[] | null): Promise<CouncilSeatFacts[]> {
  const { rows } = await sql<CouncilSeatFacts>`
    select building_id as "buildingId", party_id as "partyId", office, from_on as "from", until_on as "until"
    from office.council_seats where ${partyIds === null ? sql`true` : sql`party_id = any(${partyIds}::uuid[])`}`.execute(tx);
  return rows;
}

async function readMandates(tx: Tx, partyIds: readonly Id[] | null, accountIds: readonly Id[] | null): Promise<MandateFacts[]> {
  const { rows } = await sql<MandateFacts>`
    select m.id, m.number, m.owner_party_id as "ownerPartyId", m.account_id as "accountId", m.building_id as "buildingId", m.from_on as "from", m.until_on as "until",
      coalesce((select array_agg(lot_id order by lot_id) from office.mandate_lots l where l.mandate_id = m.id), '{}') as "lotIds"
    from office.mandates m where ${partyIds === null ? sql`true` : sql`m.owner_party_id = any(${partyIds}::uuid[]) or m.account_id = any(${accountIds}::uuid[])`}`.execute(tx);
  return rows;
}

async function readLeases(tx: Tx, partyIds: readonly Id[] | null, accountIds: readonly Id[] | null, mandates: readonly MandateFacts[]): Promise<LeaseFacts[]> {
  const lotIds = [...new Set(mandates.flatMap((mandate) => mandate.lotIds))];
  const chosen = partyIds === null ? sql`true` : sql`l.tenant_party_id = any(${partyIds}::uuid[]) or l.account_id = any(${accountIds}::uuid[])
    or exists (select 1 from office.lease_lots x where x.lease_id = l.id and x.lot_id = any(${lotIds}::uuid[]))`;
  const { rows } = await sql<LeaseFacts>`
    select l.id, l.number, l.mandate_id as "mandateId", l.tenant_party_id as "tenantPartyId", l.account_id as "accountId", l.building_id as "buildingId",
      l.entry_on as "entryOn", l.notice_received_on as "noticeReceivedOn", l.exit_on as "exitOn", l.departed,
      coalesce((select array_agg(lot_id order by lot_id) from office.lease_lots x where x.lease_id = l.id), '{}') as "lotIds"
    from office.leases l where ${chosen}`.execute(tx);
  return rows;
}

/** Sentences name buildings, nothing smaller. */
async function readNames(tx: Tx, buildingIds: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from office.buildings where id = any(${buildingIds as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
}
