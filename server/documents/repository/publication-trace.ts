import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export async function keepTaken(tx: Tx, eventIds: readonly Id[], today: Day): Promise<void> {
  await sql`insert into office.event_publications (event_id, agency_id, first_on, held_publication_on)
    select id, agency_id, ${today}::date, publication_on from office.events where id = any(${eventIds as Id[]}::uuid[])
    on conflict (event_id) do update set held_publication_on = excluded.held_publication_on
      where event_publications.held_publication_on is distinct from excluded.held_publication_on`.execute(tx);
}

export async function keepWithdrawn(tx: Tx, eventIds: readonly Id[]): Promise<void> {
  await sql`update office.event_publications set held_publication_on = null where event_id = any(${eventIds as Id[]}::uuid[]) and held_publication_on is not null`.execute(tx);
}
