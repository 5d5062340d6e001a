import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AccountLine, AccountSign, AccountsReading, DueFacts, LinePaper, OwnAccount, Reader, Space } from '../model.ts';
import { heldBy, visibleTo } from './visible-documents.ts';

/** The accounts a person may read that day: their own, and those of their tenants. The rules themselves are `extranet.visible_accounts` and `extranet.tenants_accounts` (migration 201); nothing else opens a line. */
function accountsVisibleTo({ identityId, space, now }: Reader): RawBuilder<unknown> {
  return sql`(select account_id, space, false as of_tenant from extranet.visible_accounts(${identityId}, ${space}, ${now})
    union all select t.account_id, t.space, true from extranet.tenants_accounts(${identityId}, ${space}, ${now}) t where t.account_id not in (select o.account_id from extranet.visible_accounts(${identityId}, ${space}, ${now}) o))`;
}

type AccountsRead = Omit<AccountsReading, 'accounts'> & { accounts: (Omit<OwnAccount, 'due'> & { due: DueFacts })[] };

/** A person's accounts in one space with what each stands at this day; null when they have nothing to do in this space. */
export async function ownAccounts(tx: Tx, reader: Reader): Promise<AccountsRead | null> {
  const { rows } = await sql<AccountsRead & { held: boolean }>`
    with house as materialized (select e.account_sign, e.last_published_at, (${reader.now}::timestamptz at time zone a.time_zone)::date as today from extranet.agencies e join platform.agencies a on a.id = e.agency_id),
    accounts as (
      select v.account_id as id, c.label as code, b.label as building, v.of_tenant, case when v.of_tenant then coalesce(c.data->>'holder', c.label) end as tenant, s.lines, s.balance, s.deposit, s."firstOn", s."lastCallOn", s."lastChargeOn", n.next
      from house h cross join ${accountsVisibleTo(reader)} v
      join extranet.cards c on c.id = v.account_id and c.kind = 'account' left join extranet.cards b on b.id = (c.data->>'buildingId')::uuid and b.kind = 'building'
      cross join lateral (
        select count(*) as lines, coalesce(sum(l.amount_cents) filter (where l.part = 'current'), 0) as balance, coalesce(-sum(l.amount_cents) filter (where l.part = 'deposit'), 0) as deposit, min(l.entry_on) filter (where l.part = 'current') as "firstOn",
          max(l.due_on) filter (where l.amount_cents > 0) as "lastCallOn", max(l.entry_on) filter (where l.part = 'current' and l.amount_cents > 0 and not l.treasury) as "lastChargeOn"
        from extranet.account_lines l where l.account_id = v.account_id and l.entry_on <= h.today) s
      left join lateral (
        select jsonb_build_object('on', l.due_on, 'cents', sum(l.amount_cents)) as next from extranet.account_lines l
        where l.account_id = v.account_id and l.part = 'current' and l.due_on > h.today group by l.due_on having sum(l.amount_cents) > 0 order by l.due_on limit 1) n on true)
    select h.today, h.account_sign as sign, h.last_published_at as "publishedAt", exists (select from ${heldBy(reader)}) as held,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'building', building, 'tenant', tenant, 'balanceCents', case when lines > 0 then balance end, 'depositCents', deposit, 'firstOn', "firstOn", 'due', jsonb_build_object('lastCallOn', "lastCallOn", 'lastChargeOn', "lastChargeOn", 'next', next)) order by of_tenant, building collate "fr-x-icu" nulls last, code) from accounts), '[]') as accounts
    from house h`.execute(tx);
  const [row] = rows;
  if (!row?.held) return null;
  const { held: _held, ...reading } = row;
  return reading;
}

export interface LinesReading {
  today: Day;
  sign: AccountSign;
  publishedAt: Date | null;
  code: string;
  building: string | null;
  /** What is kept in it: a co-owner's, a landlord's or a tenant's. */
  kind: Space;
  /** Whose account it is; null while no publication has said it. */
  holder: string | null;
  /** A tenant's, read by their landlord. */
  ofTenant: boolean;
  /** The entries of the bank journal are shown by day in this account; and such a group opens. */
  grouped: boolean;
  groupsOpen: boolean;
}

/** An account the reader may read, in any of their spaces; null for all others, whoever asks. */
export async function findOwnAccount(tx: Tx, reader: Reader, accountId: Id): Promise<LinesReading | null> {
  const { rows } = await sql<LinesReading>`
    select (${reader.now}::timestamptz at time zone a.time_zone)::date as today, e.account_sign as sign, e.last_published_at as "publishedAt", c.label as code, b.label as building, c.data->>'holder' as holder, v.of_tenant as "ofTenant", coalesce(c.data->>'kind', v.space) as kind,
      coalesce(c.data->>'kind', v.space) = any(e.grouped_spaces) as grouped, e.groups_open as "groupsOpen"
    from extranet.agencies e join platform.agencies a on a.id = e.agency_id join extranet.cards c on c.id = ${accountId} and c.kind = 'account'
    join ${accountsVisibleTo(reader)} v on v.account_id = c.id
    left join extranet.cards b on b.id = (c.data->>'buildingId')::uuid and b.kind = 'building' order by v.of_tenant limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** What the account stood at on the evening before `day`: all lines before it. */
export async function balanceBefore(tx: Tx, accountId: Id, day: Day | null): Promise<bigint> {
  if (day === null) return 0n;
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(amount_cents), 0)::bigint as cents from extranet.account_lines where account_id = ${accountId} and part = 'current' and entry_on < ${day}`.execute(tx);
  return rows[0]!.cents;
}

/** Lines between two days, both included, in the order of the books: day, journal, number, line. */
export async function linesBetween(tx: Tx, accountId: Id, from: Day | null, to: Day): Promise<Omit<AccountLine, 'papers'>[]> {
  const { rows } = await sql<Omit<AccountLine, 'papers'>>`
    select entry_id as "entryId", line, entry_on as "on", journal, label, piece, amount_cents as "amountCents", treasury from extranet.account_lines
    where account_id = ${accountId} and part = 'current' and (${from}::date is null or entry_on >= ${from}) and entry_on <= ${to} order by entry_on, journal, length(number), number, line`.execute(tx);
  return rows;
}

/** The documents behind entries of an account, those that the reader may open in any of their spaces: `extranet.visible_documents` decides, and a tie to another is as if it were not. */
export async function papersBehind(tx: Tx, reader: Reader, accountId: Id, entryIds: readonly Id[]): Promise<(LinePaper & { entryId: Id })[]> {
  const tied = sql`extranet.account_papers p join extranet.documents d on d.event_id = p.event_id where p.account_id = ${accountId} and p.entry_id = any(${entryIds as Id[]}::uuid[])`;
  const { rows: binders } = await sql<{ id: Id }>`select distinct d.binder_id as id from ${tied}`.execute(tx);
  if (binders.length === 0) return [];
  const { rows } = await sql<LinePaper & { entryId: Id }>`
    select t.entry_id as "entryId", v.id, v.title from (select p.entry_id, d.id from ${tied}) t join ${visibleTo({ ...reader, space: null }, { binderIds: binders.map(({ id }) => id) })} v on v.id = t.id order by v.document_on, v.title, v.id`.execute(tx);
  return rows;
}
