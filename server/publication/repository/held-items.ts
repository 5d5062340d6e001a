import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export type ItemKind = 'document' | 'binder' | 'grant' | 'identity' | 'card' | 'expense' | 'account' | 'fund' | 'bank-details';

/** What the target acknowledged: `key` is the item's id. */
export interface HeldItem {
  key: string;
  fingerprint: string;
  sourceId: Id;
}

/** Held items that come from these sources (events, persons…), or all of the kind when null. */
export async function readHeld(tx: Tx, targetId: Id, kind: ItemKind, sourceIds: readonly Id[] | null): Promise<HeldItem[]> {
  const { rows } = await sql<HeldItem>`
    select item_id as key, fingerprint, source_id as "sourceId" from office.target_items
    where target_id = ${targetId} and kind = ${kind} and ${sourceIds === null ? sql`true` : sql`source_id = any(${sourceIds as Id[]}::uuid[])`}`.execute(tx);
  return rows;
}

/** Neither acknowledged nor there: the first publication of an agency, which need not look for former rows. */
export async function holdsNothing(tx: Tx, targetId: Id): Promise<boolean> {
  const { rows } = await sql<{ nothing: boolean }>`
    select not exists (select from office.target_items where target_id = ${targetId}) and not exists (select from extranet.documents where agency_id = platform.current_agency()) as nothing`.execute(tx);
  return rows[0]!.nothing;
}

/** `fresh`: none of these items is held yet. */
export async function keepHeld(tx: Tx, agencyId: Id, targetId: Id, kind: ItemKind, items: readonly HeldItem[], fresh: boolean): Promise<void> {
  if (items.length === 0) return;
  await sql`
    insert into office.target_items (target_id, agency_id, kind, item_id, source_id, fingerprint)
    select ${targetId}, ${agencyId}, ${kind}, i, s, f
    from unnest(${items.map((item) => item.key)}::uuid[], ${items.map((item) => item.sourceId)}::uuid[], ${items.map((item) => item.fingerprint)}::text[]) as r(i, s, f)
    ${fresh ? sql`` : sql`on conflict (target_id, kind, item_id) do update set source_id = excluded.source_id, fingerprint = excluded.fingerprint`}`.execute(tx);
}

export async function forgetHeld(tx: Tx, targetId: Id, kind: ItemKind, keys: readonly Id[]): Promise<void> {
  if (keys.length > 0) await sql`delete from office.target_items where target_id = ${targetId} and kind = ${kind} and item_id = any(${keys as Id[]}::uuid[])`.execute(tx);
}

/** Sources of held documents whose event is gone from the office: deleted rows leave no fact behind to compare with. */
export async function heldWithoutEvent(tx: Tx, targetId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct source_id as id from office.target_items i where target_id = ${targetId} and kind = 'document' and not exists (select 1 from office.events e where e.id = i.source_id)`.execute(tx);
  return rows.map((row) => row.id);
}

/** What the extranet calls these things now; for the transfer log of what leaves. */
export async function readHeldLabels(tx: Tx, kind: ItemKind, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map();
  const label = { document: sql`title from extranet.documents`, binder: sql`path from extranet.binders`, grant: sql`why from extranet.grants`, identity: sql`display_name from extranet.identities`, card: sql`label from extranet.cards`, expense: sql`label from extranet.expenses`, account: sql`label from extranet.cards where kind = 'account'`,
    fund: sql`account_label from extranet.lot_funds`, 'bank-details': sql`label from extranet.cards where kind = 'building'` }[kind];
  const { rows } = await sql<{ id: Id; label: string }>`select id, held.label from (select id, ${label}) as held(id, label) where id = any(${ids as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.label]));
}
