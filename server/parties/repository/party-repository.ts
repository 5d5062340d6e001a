import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Membership, PartyFields, PartyKind, PartyNameParts, Quality } from '../model.ts';
import { partyName } from '../rules/party-name.ts';

export interface PartyFacets {
  kind?: PartyKind | undefined;
  withEmail?: boolean | undefined;
  city?: string | undefined;
}

export interface PartyRow extends PartyFields {
  id: Id;
  version: number;
  /** As lists name the party. */
  name: string;
}

const COLUMNS = [
  'p.id', 'p.version', 'p.code', sql<PartyKind>`p.kind`.as('kind'), 'p.civility', 'p.last_name as lastName', 'p.first_name as firstName', 'p.representative', 'p.siret', 'p.address_line1 as addressLine1',
  'p.address_line2 as addressLine2', 'p.postal_code as postalCode', 'p.city', 'p.phone', 'p.mobile', 'p.email', 'p.iban', 'p.notes',
] as const;

export async function listParties(tx: Tx, request: ListRequest, facets: PartyFacets): Promise<ListPage<PartyRow>> {
  let query = tx.selectFrom('office.parties as p').select(COLUMNS).where(matching(sql`p.search`, request.filter));
  if (facets.kind) query = query.where('p.kind', '=', facets.kind);
  if (facets.withEmail !== undefined) query = query.where('p.email', facets.withEmail ? 'is not' : 'is', null);
  if (facets.city) query = query.where('p.city', '=', facets.city);
  const sortable = {
    code: sql`p.code`, name: inFrench(sql`p.last_name`), firstName: inFrench(sql`p.first_name`), kind: sql`p.kind`, civility: sql`p.civility`, postalCode: sql`p.postal_code`, city: inFrench(sql`p.city`),
    addressLine1: inFrench(sql`p.address_line1`), phone: sql`p.phone`, mobile: sql`p.mobile`, email: sql`p.email`, siret: sql`p.siret`,
  };
  // Namesakes follow by first name: the order of the index, so that the first page costs no sort of the whole.
  const sort = request.sort.flatMap((one) => (one.key === 'name' ? [one, { ...one, key: 'firstName' }] : [one]));
  const page = await readPage(query, { ...request, sort: sort.length > 0 ? sort : [{ key: 'name', descending: false }, { key: 'firstName', descending: false }] }, sortable, 'name', sql`p.id`);
  return { total: page.total, rows: page.rows.map(named) };
}

export async function findParty(tx: Tx, id: Id): Promise<PartyRow | null> {
  const row = await tx.selectFrom('office.parties as p').select(COLUMNS).where('p.id', '=', id).executeTakeFirst();
  return row ? named(row) : null;
}

export async function insertParty(tx: Tx, agencyId: Id, id: Id, party: Partial<PartyFields> & Pick<PartyFields, 'code' | 'kind' | 'lastName'>): Promise<void> {
  await tx.insertInto('office.parties').values({ ...partyColumns(party), code: party.code, kind: party.kind, last_name: party.lastName, id, agency_id: agencyId }).execute();
}

export async function deleteParty(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.parties').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function partyColumns(party: Partial<PartyFields>) {
  return {
    code: party.code, kind: party.kind, civility: party.civility, last_name: party.lastName, first_name: party.firstName, representative: party.representative, siret: party.siret,
    address_line1: party.addressLine1, address_line2: party.addressLine2, postal_code: party.postalCode, city: party.city, phone: party.phone, mobile: party.mobile,
    email: party.email, iban: party.iban, notes: party.notes, updated_at: sql<Date>`now()`,
  };
}

export interface Link extends Membership {
  code: string;
  name: string;
}

export async function readMembers(tx: Tx, groupId: Id): Promise<Link[]> {
  const rows = await tx.selectFrom('office.party_members as m').innerJoin('office.parties as p', 'p.id', 'm.member_id').where('m.group_id', '=', groupId)
    .select(['p.id as partyId', sql<Quality>`m.quality`.as('quality'), 'p.code', sql<PartyKind>`p.kind`.as('kind'), 'p.civility', 'p.last_name as lastName', 'p.first_name as firstName']).orderBy('m.quality').orderBy('p.code').execute();
  return rows.map(link);
}

export async function readGroupsOf(tx: Tx, memberId: Id): Promise<Link[]> {
  const rows = await tx.selectFrom('office.party_members as m').innerJoin('office.parties as p', 'p.id', 'm.group_id').where('m.member_id', '=', memberId)
    .select(['p.id as partyId', sql<Quality>`m.quality`.as('quality'), 'p.code', sql<PartyKind>`p.kind`.as('kind'), 'p.civility', 'p.last_name as lastName', 'p.first_name as firstName']).orderBy('p.code').execute();
  return rows.map(link);
}

export async function replaceMembers(tx: Tx, agencyId: Id, groupId: Id, members: readonly Membership[]): Promise<void> {
  await tx.deleteFrom('office.party_members').where('group_id', '=', groupId).execute();
  if (members.length > 0) await tx.insertInto('office.party_members').values(members.map(({ partyId, quality }) => ({ agency_id: agencyId, group_id: groupId, member_id: partyId, quality }))).execute();
}

/** Is the group among the members of its members, at any depth? */
export async function containsItself(tx: Tx, groupId: Id): Promise<boolean> {
  const { rows } = await sql<{ loop: boolean }>`
    with recursive below(id) as (
      select member_id from office.party_members where group_id = ${groupId} union select m.member_id from below b join office.party_members m on m.group_id = b.id
    ) select exists (select 1 from below where id = ${groupId}) as loop`.execute(tx);
  return rows[0]!.loop;
}

function named<T extends PartyNameParts>(row: T): T & { name: string } {
  return { ...row, name: partyName(row) };
}

function link({ partyId, quality, code, ...parts }: PartyNameParts & Membership & { code: string }): Link {
  return { partyId, quality, code, name: partyName(parts) };
}
