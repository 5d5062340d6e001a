import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LettingService } from '../model.ts';

export interface LeaseFacts {
  id: Id;
  number: string;
  tenantPartyId: Id;
  tenantName: string;
  /** Code of its account: the auxiliary in the books. */
  tenantCode: string | null;
  lots: string;
  buildingName: string;
  mandateId: Id | null;
  mandateNumber: string | null;
  mandateActive: boolean;
  ownerPartyId: Id | null;
  ownerName: string | null;
  ownerCode: string | null;
  entryOn: Day;
  exitOn: Day | null;
  rentCents: bigint;
  chargesCents: bigint;
  /** As the lease asks; null when it does not say. */
  depositCents: bigint | null;
}

type Raw = Omit<LeaseFacts, 'tenantName' | 'ownerName'> & { tenant: PartyNameParts; owner: PartyNameParts | null };

const parts = (alias: string) => sql`jsonb_build_object('kind', ${sql.ref(`${alias}.kind`)}, 'civility', ${sql.ref(`${alias}.civility`)}, 'lastName', ${sql.ref(`${alias}.last_name`)}, 'firstName', ${sql.ref(`${alias}.first_name`)})`;

/** Leases that run in a period, or some of them by id or of some tenants, whatever their period. */
export async function readLeases(tx: Tx, which: { from: Day; until: Day } | { ids: readonly Id[] } | { tenantIds: readonly Id[] }, today: Day): Promise<LeaseFacts[]> {
  const chosen = 'ids' in which ? sql`e.id = any(${which.ids as Id[]}::uuid[])` : 'tenantIds' in which ? sql`e.tenant_party_id = any(${which.tenantIds as Id[]}::uuid[])` : sql`e.entry_on <= ${which.until} and (e.exit_on is null or e.exit_on >= ${which.from})`;
  const { rows } = await sql<Raw>`select e.id, e.number, e.tenant_party_id as "tenantPartyId", ${parts('t')} as tenant, ta.code as "tenantCode", b.name as "buildingName",
      coalesce((select string_agg(l.number, ', ' order by l.number collate platform.as_counted) from office.lease_lots ll join office.lots l on l.id = ll.lot_id where ll.lease_id = e.id), '') as lots,
      e.mandate_id as "mandateId", m.number as "mandateNumber", coalesce(m.from_on <= ${today} and (m.until_on is null or m.until_on >= ${today}), false) as "mandateActive", o.id as "ownerPartyId", case when o.id is null then null else ${parts('o')} end as owner, oa.code as "ownerCode",
      e.entry_on as "entryOn", e.exit_on as "exitOn", coalesce(e.rent_cents, 0) as "rentCents", coalesce(e.charges_cents, 0) as "chargesCents", e.deposit_cents as "depositCents"
    from office.leases e join office.parties t on t.id = e.tenant_party_id join office.buildings b on b.id = e.building_id left join office.accounts ta on ta.id = e.account_id
      left join office.mandates m on m.id = e.mandate_id left join office.parties o on o.id = m.owner_party_id left join office.accounts oa on oa.id = m.account_id
    where ${chosen} order by e.number collate platform.as_counted`.execute(tx);
  return rows.map(({ tenant, owner, ...row }) => ({ ...row, tenantName: partyName(tenant), ownerName: owner && partyName(owner) }));
}

export interface MandateFacts {
  id: Id;
  number: string;
  ownerPartyId: Id;
  ownerName: string;
  ownerCode: string | null;
  iban: string | null;
  /** When the IBAN was last written on the owner's record, as the audit has it. */
  ibanChangedOn: Day | null;
  active: boolean;
  feeBasisPoints: number | null;
  withCharges: boolean;
  /** Fees on what is received, or on what is called. */
  feeBase: 'receipts' | 'calls';
  reserveCents: bigint;
  thresholdCents: bigint;
  block: string | null;
  lettingServices: LettingService[];
}

export async function readMandates(tx: Tx, today: Day, ids: readonly Id[] | null = null): Promise<MandateFacts[]> {
  const { rows } = await sql<Omit<MandateFacts, 'ownerName'> & { owner: PartyNameParts }>`select m.id, m.number, m.owner_party_id as "ownerPartyId", ${parts('o')} as owner, a.code as "ownerCode", o.iban,
      (select max(u.at at time zone 'Europe/Paris')::date from office.audit u where u.agency_id = m.agency_id and u.subject_kind = 'party' and u.subject_id = o.id and u.act = 'party.changed' and u.detail->'after' ? 'iban') as "ibanChangedOn",
      m.from_on <= ${today} and (m.until_on is null or m.until_on >= ${today}) as active, m.fee_basis_points as "feeBasisPoints", coalesce(t.fee_with_charges, true) as "withCharges", coalesce(t.fee_base, 'receipts') as "feeBase",
      coalesce(t.reserve_cents, 0) as "reserveCents", coalesce(t.threshold_cents, 0) as "thresholdCents", t.payout_block as block, coalesce(t.letting_services, '{}') as "lettingServices"
    from office.mandates m join office.parties o on o.id = m.owner_party_id left join office.accounts a on a.id = m.account_id left join office.rental_mandate_terms t on t.id = m.id
    where ${ids === null ? sql`true` : sql`m.id = any(${ids as Id[]}::uuid[])`} order by m.number collate platform.as_counted`.execute(tx);
  return rows.map(({ owner, ...row }) => ({ ...row, ownerName: partyName(owner) }));
}
