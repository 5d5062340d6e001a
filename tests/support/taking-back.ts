import type { TestApp } from './app.ts';

/** Entries taken back from the books, as an accountant does on the screen of the entry. */
export function fromTheBooks(app: TestApp, as: Awaited<ReturnType<TestApp['staff']>>) {
  return {
    /** Of the entries that stand, the last one that came from `source`; its name begins with `key`. */
    entryFrom: async (source: string, key = ''): Promise<string> => (await app.db.owner.query("select e.id from office.ledger_entries e where e.source = $1 and coalesce(e.source_key, '') like $2 || '%' and e.reverses_id is null and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id) order by e.posted_at desc, e.number desc limit 1", [source, key])).rows[0].id,
    /** What the screen tells before anything is done. */
    asked: async (entryId: string) => (await app.call('GET', `/api/office/ledger/entries/${entryId}`, { as })).body.takingBack as { allowed: boolean; follows: string[]; sentence: string | null; link: { to: string; label: string } | null },
    reverse: (entryId: string, on: string) => app.call('POST', `/api/office/ledger/entries/${entryId}/reversal`, { as, body: { on } }),
  };
}
