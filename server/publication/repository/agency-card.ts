import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { PublicationSettings } from '../settings.ts';

/** The offices shown under "Contacts", as the extranet reads them. */
const CONTACTS = sql`coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'email', o.email, 'phone', o.phone, 'address', concat_ws(', ', o.address_line1, o.address_line2, concat_ws(' ', o.postal_code, o.city)),
  'hours', o.opening_hours, 'legalForm', o.legal_form, 'siret', o.siret, 'ape', o.ape) order by o.name) from office.offices o where o.published), '[]')`;

/** Whether the contacts that clients read are no longer those of the office. */
export async function contactsDiffer(tx: Tx, agencyId: Id): Promise<boolean> {
  const { rows } = await sql<{ differ: boolean }>`
    select coalesce((select contacts from extranet.agencies where agency_id = ${agencyId}), '[]') is distinct from ${CONTACTS} as differ`.execute(tx);
  return rows[0]!.differ;
}

/** The agency's own card on the extranet: offices shown under "Contacts", licence, legal notice, staff among the identities. */
export async function publishAgency(tx: Tx, agencyId: Id, now: Date): Promise<void> {
  await sql`
    insert into extranet.agencies (agency_id) values (${agencyId}) on conflict (agency_id) do nothing`.execute(tx);
  await sql`
    update extranet.agencies set last_published_at = ${now},
      licensed = exists (select 1 from office.licences where 'extranet' = any(features) and (valid_until is null or valid_until >= ${now}::date)),
      contacts = ${CONTACTS}
    where agency_id = ${agencyId}`.execute(tx);
  // Staff stand among the identities (ADM-222); they sign in on their own side, so they carry no password here.
  await sql`
    insert into extranet.identities (id, agency_id, kind, login, display_name, sort_name, email, active, must_change_password, card)
    select s.id, s.agency_id, 'staff', 'agence:' || s.login, concat_ws(' ', s.first_name, upper(s.last_name)), concat_ws(' ', upper(s.last_name), s.first_name), s.email, s.active, false,
      jsonb_build_object('jobTitle', s.job_title, 'role', s.role) from office.staff s
    on conflict (id) do update set login = excluded.login, display_name = excluded.display_name, sort_name = excluded.sort_name, email = excluded.email, active = excluded.active, card = excluded.card
    where (identities.login, identities.display_name, identities.email, identities.active, identities.card) is distinct from (excluded.login, excluded.display_name, excluded.email, excluded.active, excluded.card)`.execute(tx);
}

/** In which spaces clients read the entries of the bank journal grouped by day (SET-111, SET-112, SET-115), and whether landlords read their tenants' accounts (PAR-226): said to the extranet, which looks at it when it reads. */
export async function publishPresentation(tx: Tx, agencyId: Id, settings: PublicationSettings): Promise<void> {
  const spaces = [...(settings.groupCoOwnerTreasury ? ['coOwner'] : []), ...(settings.groupLandlordTreasury ? ['landlord'] : []), ...(settings.groupTenantTreasury ? ['tenant'] : [])];
  await sql`update extranet.agencies set grouped_spaces = ${spaces}::text[], groups_open = ${settings.openTreasuryGroups}, tenant_accounts = ${settings.showTenantAccounts}
    where agency_id = ${agencyId} and (grouped_spaces, groups_open, tenant_accounts) is distinct from (${spaces}::text[], ${settings.openTreasuryGroups}::boolean, ${settings.showTenantAccounts}::boolean)`.execute(tx);
}
