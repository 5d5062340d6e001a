import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { CallRow } from './calls.ts';

export interface NoticeOfAccount {
  accountId: Id;
  partyId: Id;
  lots: { lotId: Id; number: string; cents: number }[];
}

/** Accounts that a call asked, with their lots, and for which no notice was written since it was posted. */
export async function withoutNotice(tx: Tx, call: Pick<CallRow, 'id' | 'label' | 'buildingId'>): Promise<NoticeOfAccount[]> {
  const { rows } = await sql<NoticeOfAccount>`
    select a.id as "accountId", a.party_id as "partyId", json_agg(json_build_object('lotId', s.lot_id, 'number', l.number, 'cents', s.cents) order by l.number collate platform.as_counted) as lots
    from (select account_id, lot_id, sum(cents)::bigint as cents from office.syndic_call_shares where call_id = ${call.id} group by 1, 2) s
    join office.accounts a on a.id = s.account_id join office.lots l on l.id = s.lot_id
    where not exists (select 1 from office.events e where e.account_id = a.id and e.building_id = ${call.buildingId} and e.title = ${call.label}
      and e.created_at >= coalesce((select n.posted_at from office.syndic_calls c join office.ledger_entries n on n.id = c.entry_id where c.id = ${call.id}), '-infinity'))
    group by a.id, a.party_id, a.code order by a.code`.execute(tx);
  return rows;
}

/** The template agencies keep for calls for funds: it says the binder. Null without one. */
export async function callTemplate(tx: Tx): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select id from office.event_templates where trade in ('syndic', 'all') and platform.fold(label) like '%appel%fonds%' order by label limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function ibanOf(tx: Tx, buildingId: Id): Promise<string | null> {
  const { rows } = await sql<{ iban: string | null }>`select iban from office.buildings where id = ${buildingId}`.execute(tx);
  return rows[0]?.iban ?? null;
}

/** The template an agency keeps for letters to debtors, or for letters to co-owners: it says the binder. Null without one. */
export async function recoveryTemplate(tx: Tx, kind: 'reminder' | 'notice'): Promise<Id | null> {
  const own = kind === 'reminder' ? '%relance%' : '%mise en demeure%';
  const { rows } = await sql<{ id: Id }>`select id from office.event_templates where trade in ('syndic', 'all') and (platform.fold(label) like ${own} or platform.fold(label) like '%courrier%coproprietaire%')
    order by platform.fold(label) like ${own} desc, label limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
