import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Share } from '../rules/beneficiaries.ts';
import type { Beneficiary } from '../rules/payout.ts';

const name = sql`jsonb_build_object('kind', p.kind, 'civility', p.civility, 'lastName', p.last_name, 'firstName', p.first_name)`;

/** Of the mandates that do not pay their owner alone, in order. IBANs are those of their own records. */
export async function beneficiariesOf(tx: Tx, mandateIds: readonly Id[]): Promise<Map<Id, Beneficiary[]>> {
  const { rows } = await sql<Omit<Beneficiary, 'name'> & { mandateId: Id; party: PartyNameParts; ibanChangedOn: Day | null }>`select b.mandate_id as "mandateId", b.party_id as "partyId", ${name} as party, p.iban, b.numerator, b.denominator,
      (select max(u.at at time zone 'Europe/Paris')::date from office.audit u where u.agency_id = b.agency_id and u.subject_kind = 'party' and u.subject_id = p.id and u.act = 'party.changed' and u.detail->'after' ? 'iban') as "ibanChangedOn"
    from office.rental_beneficiaries b join office.parties p on p.id = b.party_id where b.mandate_id = any(${mandateIds as Id[]}::uuid[]) order by b.mandate_id, b.place`.execute(tx);
  return new Map([...Map.groupBy(rows, ({ mandateId }) => mandateId)].map(([id, own]) => [id, own.map(({ party, mandateId: _mandate, ...row }) => ({ ...row, name: partyName(party) }))]));
}

export async function replaceBeneficiaries(tx: Tx, agencyId: Id, mandateId: Id, rows: readonly (Share & { partyId: Id })[]): Promise<void> {
  await tx.deleteFrom('office.rental_beneficiaries').where('mandate_id', '=', mandateId).execute();
  if (rows.length === 0) return;
  await tx.insertInto('office.rental_beneficiaries').values(rows.map(({ partyId, numerator, denominator }, place) => ({ id: newId(), agency_id: agencyId, mandate_id: mandateId, party_id: partyId, place, numerator, denominator }))).execute();
}

export interface OwnerMember {
  partyId: Id;
  name: string;
  quality: string;
}

/** Who makes up the owner of a mandate (indivision, démembrement, company…): whom it may be shared between. */
export async function ownerMembers(tx: Tx, mandateId: Id): Promise<OwnerMember[]> {
  const { rows } = await sql<{ partyId: Id; party: PartyNameParts; quality: string }>`select p.id as "partyId", ${name} as party, m.quality
    from office.mandates d join office.party_members m on m.group_id = d.owner_party_id join office.parties p on p.id = m.member_id where d.id = ${mandateId} order by p.last_name, p.first_name, m.quality`.execute(tx);
  return rows.map(({ party, ...row }) => ({ ...row, name: partyName(party) }));
}

export async function namesOf(tx: Tx, partyIds: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; party: PartyNameParts }>`select p.id, ${name} as party from office.parties p where p.id = any(${partyIds as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, party }) => [id, partyName(party)]));
}

export interface PaidShare extends Share {
  entryId: Id;
  partyId: Id;
  name: string;
  cents: bigint;
}

/** Payouts behind these entries that were shared between several, or went to somebody else than the owner. */
export async function paidShares(tx: Tx, entryIds: readonly Id[]): Promise<PaidShare[]> {
  if (entryIds.length === 0) return [];
  return tx.selectFrom('office.rental_payouts').select(['entry_id as entryId', 'party_id as partyId', 'name', 'numerator', 'denominator', 'cents']).where('entry_id', 'in', entryIds).where('numerator', 'is not', null).where('state', 'in', ['executed', 'returned']).orderBy('name').execute() as Promise<PaidShare[]>;
}
