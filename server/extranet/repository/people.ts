import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Contact, Space } from '../model.ts';
import type { BuildingLevel } from '../rules/spaces.ts';
import { heldBy } from './visible-documents.ts';

export interface AgencyCard {
  name: string;
  slug: string;
  open: boolean;
  notifyByEmail: boolean;
  rentalDocuments: boolean;
  syndicDocuments: boolean;
  accountsOpen: boolean;
}

export interface Standing {
  person: { id: Id; name: string; login: string; email: string | null; address: string | null; notifications: boolean; secondFactor: boolean; lastSignedInAt: Date | null };
  agency: AgencyCard;
  spaces: Space[];
  levels: BuildingLevel[];
}

/** Who the person is, and what they hold that day: spaces, and their level in each building. */
export async function readStanding(tx: Tx, identityId: Id, now: Date): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    with held as materialized (select * from ${heldBy({ identityId, space: null, now })})
    select jsonb_build_object('id', i.id, 'name', i.display_name, 'login', i.login, 'email', i.email, 'address', i.address, 'notifications', i.notifications, 'secondFactor', i.totp_secret is not null, 'lastSignedInAt', i.last_signed_in_at) as person,
      jsonb_build_object('name', a.name, 'slug', a.slug, 'open', e.open and e.licensed, 'notifyByEmail', e.notify_by_email, 'rentalDocuments', e.rental_documents, 'syndicDocuments', e.syndic_documents, 'accountsOpen', e.accounts_open) as agency,
      array(select distinct space from held) as spaces,
      coalesce((select jsonb_agg(jsonb_build_object('buildingId', h.place_id, 'name', coalesce(c.label, ''), 'level', h.role) order by c.label collate "fr-x-icu")
        from (select distinct place_id, role from held where space = 'coOwner' and side = 'building' and role in ('coOwner', 'member', 'president')) h
        left join extranet.cards c on c.id = h.place_id and c.kind = 'building'), '[]') as levels
    from extranet.identities i join extranet.agencies e on e.agency_id = i.agency_id join platform.agencies a on a.id = e.agency_id
    where i.id = ${identityId} and i.kind = 'client'`.execute(tx);
  return rows[0] ?? null;
}

export async function saveNotifications(tx: Tx, identityId: Id, notifications: boolean): Promise<void> {
  await tx.updateTable('extranet.identities').set({ notifications }).where('id', '=', identityId).execute();
}

export async function readContacts(tx: Tx): Promise<{ legalNotice: string | null; contacts: Contact[] }> {
  const row = await tx.selectFrom('extranet.agencies').select(['legal_notice', 'contacts']).executeTakeFirst();
  return { legalNotice: row?.legal_notice ?? null, contacts: (row?.contacts ?? []) as unknown as Contact[] };
}

/** Leaves a word for the office, which reads this inbox (architecture, "acts"). */
export async function leaveAct(tx: Tx, act: { id: Id; agencyId: Id; identityId: Id; kind: string; payload: Record<string, unknown>; at: Date }): Promise<void> {
  await tx.insertInto('extranet.acts').values({ id: act.id, agency_id: act.agencyId, identity_id: act.identityId, kind: act.kind, payload: JSON.stringify(act.payload), created_at: act.at }).execute();
}
