import type { Id } from '../../server/kernel/ids.ts';
import { inAgency } from '../../server/platform/database/connection.ts';
import type { Platform } from '../../server/platform/module.ts';
import { visibleTo } from '../../server/extranet/repository/visible-documents.ts';
import { askForRun, runPublication } from '../../server/publication/use-cases/run-publication.ts';
import { sql } from 'kysely';
import type { TestDatabase } from './database.ts';

export interface RunRow { id: Id; state: string; attempts: number; error: string | null; appeared: number; changed: number; disappeared: number; report: { byKind: Record<string, { appeared: number; changed: number; disappeared: number }> } | null }

/** Asks for a run and does it here and now, as the job would. */
export async function publish(platform: Platform, db: Pick<TestDatabase, 'owner'>, agencyId: Id): Promise<RunRow> {
  const { id } = await inAgency(platform.office, agencyId, (tx) => askForRun(tx, agencyId, 'manual', null));
  await runPublication(platform, agencyId, id);
  return readRunRow(db, id);
}

export async function readRunRow(db: Pick<TestDatabase, 'owner'>, id: Id): Promise<RunRow> {
  return (await db.owner.query('select id, state, attempts, error, appeared, changed, disappeared, report from office.publication_runs where id = $1', [id])).rows[0];
}

/** Titles of what this person reads, asked of the extranet's own rule under the extranet's own role. */
export async function titlesSeenBy(platform: Platform, agencyId: Id, identityId: Id): Promise<string[]> {
  return inAgency(platform.extranet, agencyId, async (tx) => {
    const { rows } = await sql<{ title: string }>`select v.title from ${visibleTo({ identityId, space: null, now: platform.clock.now() })} v order by v.title`.execute(tx);
    return rows.map((row) => row.title);
  });
}

/** Documents each person of the agency reads, under the extranet's role. */
export async function everythingSeen(platform: Platform, db: Pick<TestDatabase, 'owner'>, agencyId: Id): Promise<Map<Id, Map<Id, string>>> {
  const people = (await db.owner.query("select id from extranet.identities where agency_id = $1 and kind = 'client' and active", [agencyId])).rows.map((row) => row.id as Id);
  return inAgency(platform.extranet, agencyId, async (tx) => {
    const seen = new Map<Id, Map<Id, string>>();
    for (const identityId of people) {
      const { rows } = await sql<{ id: Id; version: string }>`select v.id, concat_ws('|', v.title, v.file_hash, v.binder_id, v.subfolder) as version from ${visibleTo({ identityId, space: null, now: platform.clock.now() })} v`.execute(tx);
      seen.set(identityId, new Map(rows.map((row) => [row.id, row.version])));
    }
    return seen;
  });
}
