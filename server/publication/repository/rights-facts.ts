import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readPublicationSettings } from './settings.ts';
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
  const held = await readAccounts(tx, circle);
  const accountIds = circle === null ? null : held.map(({ id }) => id);
  const ownerships = await readOwnerships(tx, circle, accountIds);
  const seats = await readSeats(tx, circle);
  const own = await readMandates(tx, circle, accountIds);
  const leases = await readLeases(tx, circle, accountIds, own);
  const mandates = await withNeighbours(tx, circle, own, leases);
  const accounts = circle === null ? held : [...held, ...await accountsOf(tx, leases, held)];
  const { showTenantAccounts } = await readPublicationSettings(tx);
  const names = await readNames(tx, [...new Set([...ownerships, ...mandates, ...leases].map(({ buildingId }) => buildingId))]);
  return { facts: { parties, accounts, ownerships, seats, mandates, leases, names, showTenantAccounts }, persons };
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

function readAccounts(tx: Tx, partyIds: readonly Id[] | null): Promise<AccountFacts[]> {
  return accountsWhere(tx, partyIds === null ? sql`true` : sql`party_id = any(${partyIds}::uuid[])`);
}

async function accountsWhere(tx: Tx, chosen: RawBuilder<unknown>): Promise<AccountFacts[]> {
  const { rows } = await sql<AccountFacts>`
    select id, code, kind, party_id as "partyId", building_id as "buildingId", published, published_reason as "publishedReason"
    from office.accounts where ${chosen}`.execute(tx);
  return rows;
}

/** The tenants' accounts that landlords may read, beside those of the circle. */
function accountsOf(tx: Tx, leases: readonly LeaseFacts[], held: readonly AccountFacts[]): Promise<AccountFacts[]> {
  const known = new Set(held.map(({ id }) => id));
  const ids = [...new Set(leases.flatMap(({ accountId }) => (accountId === null || known.has(accountId) ? [] : [accountId])))];
  return ids.length === 0 ? Promise.resolve([]) : accountsWhere(tx, sql`id = any(${ids}::uuid[])`);
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

/** With the other mandates on the lots of these leases: whether an account is one landlord's alone follows from them. */
async function withNeighbours(tx: Tx, partyIds: readonly Id[] | null, own: readonly MandateFacts[], leases: readonly LeaseFacts[]): Promise<MandateFacts[]> {
  if (partyIds === null) return [...own];
  const lotIds = [...new Set(leases.flatMap((lease) => lease.lotIds))];
  if (lotIds.length === 0) return [...own];
  return [...own, ...await mandatesWhere(tx, sql`m.id <> all(${own.map(({ id }) => id)}::uuid[]) and exists (select from office.mandate_lots x where x.mandate_id = m.id and x.lot_id = any(${lotIds}::uuid[]))`)];
}

function readMandates(tx: Tx, partyIds: readonly Id[] | null, accountIds: readonly Id[] | null): Promise<MandateFacts[]> {
  return mandatesWhere(tx, partyIds === null ? sql`true` : sql`(m.owner_party_id = any(${partyIds}::uuid[]) or m.account_id = any(${accountIds}::uuid[]))`);
}

async function mandatesWhere(tx: Tx, chosen: RawBuilder<unknown>): Promise<MandateFacts[]> {
  const { rows } = await sql<MandateFacts>`
    select m.id, m.number, m.owner_party_id as "ownerPartyId", m.account_id as "accountId", m.building_id as "buildingId", m.from_on as "from", m.until_on as "until",
      coalesce((select array_agg(lot_id order by lot_id) from office.mandate_lots l where l.mandate_id = m.id), '{}') as "lotIds"
    from office.mandates m where ${chosen}`.execute(tx);
  return rows;
}

async function readLeases(tx: Tx, partyIds: readonly Id[] | null, accountIds: readonly Id[] | null, mandates: readonly MandateFacts[]): Promise<LeaseFacts[]> {
  const lotIds = [...new Set(mandates.flatMap((mandate) => mandate.lotIds))];
  const chosen = partyIds === null ? sql`true` : sql`l.tenant_party_id = any(${partyIds}::uuid[]) or l.account_id = any(${accountIds}::uuid[])
    or exists (select 1 from office.lease_lots x where x.lease_id = l.id and x.lot_id = any(${lotIds}::uuid[]))
    or l.account_id in (select o.account_id from office.leases o join office.lease_lots x on x.lease_id = o.id where x.lot_id = any(${lotIds}::uuid[]))`;
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
