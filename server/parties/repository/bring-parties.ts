import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import { bring, rowsAs, type Brought } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ContractorFields, PartyFields, Quality } from '../model.ts';

export type BroughtParty = Omit<PartyFields, 'representative'>;

/** Creates or changes parties by their codes. */
export async function bringParties(tx: Tx, agencyId: Id, parties: readonly BroughtParty[]): Promise<Brought> {
  const columns = ['kind', 'civility', 'last_name', 'first_name', 'siret', 'address_line1', 'address_line2', 'postal_code', 'city', 'phone', 'mobile', 'email', 'iban', 'notes'];
  const rows = rowsAs(parties.map((party) => ({ ...party, id: newId() })), 'p', {
    id: 'uuid', code: 'text', kind: 'text', civility: 'text', lastName: 'text', firstName: 'text', siret: 'text', addressLine1: 'text', addressLine2: 'text', postalCode: 'text', city: 'text', phone: 'text',
    mobile: 'text', email: 'text', iban: 'text', notes: 'text',
  });
  const given = sql`select id, code, kind, civility, "lastName" as last_name, "firstName" as first_name, siret, "addressLine1" as address_line1, "addressLine2" as address_line2,
    "postalCode" as postal_code, city, phone, mobile, email, iban, notes from ${rows}`;
  return bring(tx, agencyId, { table: 'office.parties', keys: ['code'], columns, versioned: true, once: true }, given, parties.length);
}

/** Writes who represents a party, in words; a code of another party becomes that party's name. */
export async function bringRepresentatives(tx: Tx, given: readonly { code: string; representative: string }[]): Promise<number> {
  const done = await sql`update office.parties t set representative = g.name, version = t.version + 1
    from (select r.code, coalesce(concat_ws(' ', o.civility, o.first_name, o.last_name), r.representative) as name from ${rowsAs(given, 'r', { code: 'text', representative: 'text' })}
      left join office.parties o on o.code = r.representative) g
    where t.code = g.code and t.representative is distinct from g.name`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Adds members of groups by their codes. */
export async function bringPartyMembers(tx: Tx, agencyId: Id, members: readonly { group: string; member: string; quality: Quality }[]): Promise<Brought> {
  const given = sql`select g.id as group_id, m.id as member_id, x.quality from ${rowsAs(members, 'x', { group: 'text', member: 'text', quality: 'text' })}
    join office.parties g on g.code = x."group" join office.parties m on m.code = x.member`;
  return bring(tx, agencyId, { table: 'office.party_members', keys: ['group_id', 'member_id', 'quality'], columns: [], withId: false }, given, members.length);
}

/** Creates or changes contractors by their codes. */
export async function bringContractors(tx: Tx, agencyId: Id, contractors: readonly Omit<ContractorFields, 'active'>[]): Promise<Brought> {
  const rows = rowsAs(contractors.map((one) => ({ ...one, id: newId() })), 'c', {
    id: 'uuid', code: 'text', name: 'text', trade: 'text', siret: 'text', iban: 'text', email: 'text', phone: 'text', addressLine1: 'text', postalCode: 'text', city: 'text',
  });
  const given = sql`select id, code, name, trade, siret, iban, email, phone, "addressLine1" as address_line1, "postalCode" as postal_code, city from ${rows}`;
  const columns = ['name', 'trade', 'siret', 'iban', 'email', 'phone', 'address_line1', 'postal_code', 'city'];
  return bring(tx, agencyId, { table: 'office.contractors', keys: ['code'], columns, versioned: true }, given, contractors.length);
}
