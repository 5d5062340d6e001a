import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { matching } from '../../platform/database/list.ts';

export interface FoundDocument {
  eventId: Id;
  chrono: number;
  title: string;
  treatmentOn: Day;
  /** The attachment in which the words were found, and its name; null for the event itself or its text. */
  attachmentId: Id | null;
  attachmentName: string | null;
  /** A few words around what was found inside a file. */
  excerpt: string | null;
}

/** Events by number, title or attachment name first, then by the words inside their files; the latest first. One line an event. */
export async function findDocuments(tx: Tx, words: string, limit: number): Promise<FoundDocument[]> {
  const inFile = wordsQuery(words);
  const { rows } = await sql<FoundDocument>`
    with named as (
      select e.id as event_id, null::uuid as attachment_id, 0 as rank from office.events e where ${matching(sql`e.search`, words)}
      union all select a.event_id, a.id, 1 from office.event_attachments a where ${matching(sql`a.search`, words)}
    ), inside as materialized (
      select hash, text from office.files where ${inFile === null ? sql`false` : sql`words @@ to_tsquery('simple', platform.fold(${inFile}))`}
    ), found as (
      select event_id, attachment_id, rank, null::text as hash from named
      union all select a.event_id, a.id, 2, a.file_hash from office.event_attachments a join inside i on i.hash = a.file_hash
      union all select e.id, null, 2, e.body_file_hash from office.events e join inside i on i.hash = e.body_file_hash
    ), best as (
      select distinct on (event_id) event_id, attachment_id, rank, hash from found order by event_id, rank, attachment_id
    ), shown as (
      select b.*, e.chrono, e.title, e.treatment_on from best b join office.events e on e.id = b.event_id order by b.rank, e.treatment_on desc, e.chrono desc limit ${limit}
    )
    select s.event_id as "eventId", s.chrono, s.title, s.treatment_on as "treatmentOn", s.attachment_id as "attachmentId",
      (select name from office.event_attachments a where a.id = s.attachment_id) as "attachmentName",
      (select ts_headline('simple', left(i.text, 50000), to_tsquery('simple', ${inFile ?? ''}), 'StartSel="", StopSel="", MaxWords=18, MinWords=8') from inside i where i.hash = s.hash) as excerpt
    from shown s order by s.rank, s.treatment_on desc, s.chrono desc`.execute(tx);
  return rows;
}

/** Every word begins one of the file's words: "chaud" finds "chaudière". Signs that would be operators are left out. */
function wordsQuery(words: string): string | null {
  const list = words.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1).slice(0, 8);
  return list.length === 0 ? null : list.map((word) => `${word}:*`).join(' & ');
}
