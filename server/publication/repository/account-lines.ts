import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { PublicationSettings } from '../settings.ts';

export type LineChoices = Pick<PublicationSettings, 'excludeKeptAnalytics'>;

/** Lines that may leave the office at all (SET-113): what is left out here never stands in the extranet, so that every balance there is that of the lines shown. */
const shownLines = ({ excludeKeptAnalytics }: LineChoices) => (excludeKeptAnalytics ? sql`(v.payable or v.kind <> 'landlord')` : sql`true`);

/** A client's account with lines to show. The lines themselves stay in the database: they go from the books to the extranet in one statement. */
export interface WantedAccount {
  key: Id;
  fingerprint: string;
  sourceId: Id;
  code: string;
}

/**
 * Published accounts that have lines, each with a fingerprint of these. A posted line never changes, so which ones there are is enough; the sum of their
 * hashes needs no order, and so no sorting. The papers behind them count too; an account without any keeps the fingerprint of its lines.
 */
export async function readAccounts(tx: Tx, accountIds: readonly Id[] | null, choices: LineChoices): Promise<WantedAccount[]> {
  const { rows } = await sql<WantedAccount>`
    select a.id as key, a.id as "sourceId", a.code, concat_ws(':', count(*), sum(v.amount_cents), sum(hashtextextended(concat_ws(':', v.entry_id, v.line, v.part), 0)), max(p.papers)) as fingerprint
    from office.accounts a join office.account_lines v on v.account_id = a.id
      left join (select account_id, sum(hashtextextended(concat_ws(':', entry_id, event_id), 0))::text as papers from office.account_papers where ${accountIds === null ? sql`true` : sql`account_id = any(${accountIds as Id[]}::uuid[])`} group by account_id) p on p.account_id = a.id
    where a.published and ${shownLines(choices)} and ${accountIds === null ? sql`true` : sql`a.id = any(${accountIds as Id[]}::uuid[]) and v.account_id = any(${accountIds as Id[]}::uuid[])`} group by a.id, a.code`.execute(tx);
  return rows;
}

/** Brings what the extranet lacks of these accounts, and takes away what is theirs no more (an account that changed its code or its building, a line left out from now on). */
export async function putAccountLines(tx: Tx, accountIds: readonly Id[], choices: LineChoices): Promise<void> {
  if (accountIds.length === 0) return;
  const ids = accountIds as Id[];
  await sql`
    delete from extranet.account_lines h where h.account_id = any(${ids}::uuid[])
      and not exists (select from office.account_lines v where v.account_id = h.account_id and v.entry_id = h.entry_id and v.line = h.line and v.part = h.part and ${shownLines(choices)})`.execute(tx);
  await sql`
    insert into extranet.account_lines (agency_id, account_id, entry_id, line, part, entry_on, journal, number, label, piece, amount_cents, treasury, due_on)
    select v.agency_id, v.account_id, v.entry_id, v.line, v.part, v.entry_on, v.journal, v.number, v.label, v.piece, v.amount_cents, v.treasury, v.due_on
    from office.account_lines v where v.account_id = any(${ids}::uuid[]) and ${shownLines(choices)}
    on conflict (account_id, entry_id, line) do nothing`.execute(tx);
  await putAccountPapers(tx, ids);
}

/** Which events tell these lines. A tie is no right: it opens nothing. */
async function putAccountPapers(tx: Tx, ids: Id[]): Promise<void> {
  await sql`
    with wanted as materialized (
      select p.agency_id, p.account_id, p.entry_id, p.event_id from office.account_papers p where p.account_id = any(${ids}::uuid[])
        and exists (select from extranet.account_lines h where h.account_id = p.account_id and h.entry_id = p.entry_id)),
    gone as (delete from extranet.account_papers h where h.account_id = any(${ids}::uuid[]) and not exists (select from wanted w where w.account_id = h.account_id and w.entry_id = h.entry_id and w.event_id = h.event_id))
    insert into extranet.account_papers (agency_id, account_id, entry_id, event_id) select agency_id, account_id, entry_id, event_id from wanted on conflict do nothing`.execute(tx);
}

export async function dropAccountLines(tx: Tx, accountIds: readonly Id[]): Promise<void> {
  if (accountIds.length === 0) return;
  await sql`delete from extranet.account_lines where account_id = any(${accountIds as Id[]}::uuid[])`.execute(tx);
  await sql`delete from extranet.account_papers where account_id = any(${accountIds as Id[]}::uuid[])`.execute(tx);
}

/** The next run looks again at the landlords' accounts, and at nothing else. */
export async function lookAtLandlordAccountsNext(tx: Tx): Promise<void> {
  await sql`insert into office.change_log (agency_id, entity, entity_id) select agency_id, 'account-lines', id from office.accounts where kind = 'landlord' and published`.execute(tx);
}
