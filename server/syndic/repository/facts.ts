import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { KeyVersion, Owner, Weight } from '../model.ts';
import { nameParts } from './name-parts.ts';

export interface LotOfBuilding {
  lotId: Id;
  number: string;
  kind: string | null;
}

export interface KeyOfBuilding {
  keyId: Id;
  code: string;
  label: string;
  general: boolean;
}

export interface BuildingFacts {
  id: Id;
  code: string;
  name: string;
  address: string;
}

export async function findBuilding(tx: Tx, id: Id): Promise<BuildingFacts | null> {
  const { rows } = await sql<BuildingFacts>`select id, code, name, concat_ws(', ', address_line1, concat_ws(' ', postal_code, city)) as address from office.buildings where id = ${id} and management in ('syndic', 'both')`.execute(tx);
  return rows[0] ?? null;
}

export async function readLots(tx: Tx, buildingId: Id): Promise<LotOfBuilding[]> {
  const { rows } = await sql<LotOfBuilding>`select id as "lotId", number, kind from office.lots where building_id = ${buildingId} order by number collate platform.as_counted`.execute(tx);
  return rows;
}

/** The general key first, then by code. */
export async function readKeys(tx: Tx, buildingId: Id): Promise<KeyOfBuilding[]> {
  const { rows } = await sql<KeyOfBuilding>`select id as "keyId", code, label, general from office.allocation_keys where building_id = ${buildingId} order by general desc, code`.execute(tx);
  return rows;
}

export async function buildingOfKey(tx: Tx, keyId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select building_id as id from office.allocation_keys where id = ${keyId}`.execute(tx);
  return rows[0]?.id ?? null;
}

/** What each lot weighs in each key of the building: now, and until the days on which it changed. */
export async function readVersions(tx: Tx, buildingId: Id): Promise<Map<Id, KeyVersion[]>> {
  const { rows } = await sql<{ keyId: Id; untilOn: Day | null; lotId: Id; number: string; weight: bigint }>`
    select w.key_id as "keyId", w.until_on as "untilOn", w.lot_id as "lotId", l.number, w.shares as weight from (
      select key_id, null::date as until_on, lot_id, shares from office.key_shares union all select key_id, until_on, lot_id, shares from office.syndic_key_history) w
    join office.allocation_keys k on k.id = w.key_id join office.lots l on l.id = w.lot_id
    where k.building_id = ${buildingId} order by l.number collate platform.as_counted`.execute(tx);
  const versions = new Map<string, { keyId: Id; untilOn: Day | null; weights: Weight[] }>();
  for (const { keyId, untilOn, lotId, number, weight } of rows) {
    const at = `${keyId} ${untilOn}`;
    const version = versions.get(at) ?? { keyId, untilOn, weights: [] };
    version.weights.push({ lotId, number, weight });
    versions.set(at, version);
  }
  const byKey = new Map<Id, KeyVersion[]>();
  for (const { keyId, untilOn, weights } of versions.values()) byKey.set(keyId, [...byKey.get(keyId) ?? [], { untilOn, weights }]);
  return byKey;
}

/** What the key weighs today becomes its weights until a day, excluded. */
export async function keepWeights(tx: Tx, agencyId: Id, keyId: Id, untilOn: Day): Promise<number> {
  const done = await sql`insert into office.syndic_key_history (agency_id, key_id, until_on, lot_id, shares) select ${agencyId}, key_id, ${untilOn}, lot_id, shares from office.key_shares where key_id = ${keyId}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

export type OwnerWithAccount = Owner & { accountId: Id | null };

/** Who owns each lot on a day, with the account opened for them in the building. The seller no longer owns on the day of the sale. */
export async function ownersOn(tx: Tx, buildingId: Id, on: Day): Promise<Map<Id, OwnerWithAccount[]>> {
  const { rows } = await sql<Omit<OwnerWithAccount, 'name'> & { lotId: Id; party: PartyNameParts }>`
    select o.lot_id as "lotId", o.party_id as "partyId", a.code as "accountCode", a.id as "accountId", ${nameParts('p')} as party, o.share_numerator as numerator, o.share_denominator as denominator
    from office.ownerships o join office.parties p on p.id = o.party_id
    left join lateral (select id, code from office.accounts where id = o.account_id or (o.account_id is null and kind = 'coOwner' and party_id = o.party_id and building_id = o.building_id) order by code limit 1) a on true
    where o.building_id = ${buildingId} and o.from_on <= ${on} and (o.until_on is null or ${on} < o.until_on) order by o.lot_id, a.code, o.party_id`.execute(tx);
  const byLot = new Map<Id, OwnerWithAccount[]>();
  for (const { lotId, party, ...owner } of rows) byLot.set(lotId, [...byLot.get(lotId) ?? [], { ...owner, name: partyName(party) }]);
  return byLot;
}
