-- Posting one entry: PostgreSQL spent more time planning its questions than answering them. Each connection now plans them once. A plan kept from a day when the books were empty would read them whole:
-- these functions are told to look things up by their keys, whatever the books held when they were planned.

-- Takes one's turn on a set of books and, once it has come, answers what posting asks of them: these accounts and journals with where they stand, all exercises, which of these sources posted already
-- (sources[n] with keys[n]). What follows from it is for the rules to say. Null: no such books.
create function office.ledger_ground(books uuid, accounts text[], journals text[], sources text[], keys text[]) returns json language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan as $$
declare its_kind text;
begin
  select e.kind into its_kind from office.ledger_entities e where e.id = books for no key update;
  if its_kind is null then return null; end if;
  return json_build_object(
    'kind', its_kind,
    'accounts', (select coalesce(json_agg(json_build_object('number', a.number, 'individual', a.individual, 'closed', a.closed)), '[]') from office.ledger_accounts a
      where a.entity_id = books and a.auxiliary = '' and a.number = any(accounts)),
    'journals', (select coalesce(json_agg(j.code), '[]') from office.ledger_journals j where j.entity_id = books and j.code = any(journals)),
    'years', (select coalesce(json_agg(json_build_object('id', y.id, 'fromOn', y.from_on, 'untilOn', y.until_on, 'state', y.state, 'closedUntil', y.closed_until) order by y.from_on), '[]')
      from office.ledger_fiscal_years y where y.entity_id = books),
    'counters', (select coalesce(json_agg(json_build_object('fiscalYearId', c.fiscal_year_id, 'journal', c.journal, 'last', c.last, 'lastNumber', c.last_number, 'hash', c.hash)), '[]')
      from office.ledger_fiscal_years y join office.ledger_counters c on c.fiscal_year_id = y.id where y.entity_id = books and c.journal = any(journals)),
    'held', case when cardinality(keys) = 0 then '[]' else (select coalesce(json_agg(json_build_object('source', e.source, 'key', e.source_key, 'id', e.id, 'number', e.number)), '[]')
      from unnest(sources, keys) as k(source, key) join office.ledger_entries e on e.entity_id = books and e.source = k.source and e.source_key = k.key and e.source_key is not null) end);
end $$;
grant execute on function office.ledger_ground(uuid, text[], text[], text[], text[]) to mitoyen_office;

-- What entries are held to (their books, an open exercise, no gap in their journal), in one look at what a statement wrote instead of three.
drop trigger ledger_entries_stand_in_line on office.ledger_entries;
drop function office.ledger_entries_stand_in_line();
create or replace function office.ledger_entries_stand_in_books() returns trigger language plpgsql
  set enable_seqscan = off as $$
declare astray boolean; outside boolean; gap boolean; entries integer; said text;
begin
  select bool_or((select b.agency_id = w.agency_id from office.ledger_entities b where b.id = w.entity_id) is not true),
    bool_or((select y.entity_id = w.entity_id and w.from_on >= y.from_on and w.until_on <= y.until_on and y.state = 'open' and (y.closed_until is null or w.from_on > y.closed_until)
      from office.ledger_fiscal_years y where y.id = w.fiscal_year_id) is not true),
    bool_or(w.last - w.first + 1 <> w.entries or w.first <> 1
      and (select e.id from office.ledger_entries e where e.fiscal_year_id = w.fiscal_year_id and e.journal = w.journal and e.sequence = w.first - 1) is null), sum(w.entries)
    into astray, outside, gap, entries
    from (select agency_id, entity_id, fiscal_year_id, journal, min(entry_on) as from_on, max(entry_on) as until_on, min(sequence) as first, max(sequence) as last, count(*) as entries
      from written group by 1, 2, 3, 4) w;
  if astray then raise exception 'a ledger entry stands in no books' using errcode = 'foreign_key_violation'; end if;
  if outside then raise exception 'a ledger entry stands outside an open exercise' using errcode = 'check_violation'; end if;
  if gap then raise exception 'a ledger journal would have a gap' using errcode = 'check_violation'; end if;
  said := set_config('app.ledger_begun', (coalesce(nullif(current_setting('app.ledger_begun', true), ''), '0')::integer + coalesce(entries, 0))::text, true);
  said := set_config('app.ledger_asked', pg_current_xact_id()::text || ' ' || platform.current_agency(), true);
  said := set_config('app.ledger_balanced', '', true);
  return null;
end $$;

create or replace function office.ledger_lines_come_with_entry() returns trigger language plpgsql
  set enable_seqscan = off as $$
declare worst integer; uneven boolean; firsts integer; said text;
begin
  select min(coalesce((select case when (e.agency_id, e.entity_id, e.entry_on) <> (w.agency_id, w.entity_id, w.entry_on) then 0 when e.xid <> pg_current_xact_id() then 1 else 2 end
      from office.ledger_entries e where e.id = w.entry_id), 0)), bool_or(w.gap <> 0), sum(w.firsts)
    into worst, uneven, firsts
    from (select agency_id, entry_id, entity_id, entry_on, sum(debit_cents - credit_cents) as gap, count(*) filter (where line = 1) as firsts from written group by 1, 2, 3, 4) w;
  if worst = 1 then raise exception 'a posted ledger entry takes no further line' using errcode = 'check_violation'; end if;
  if worst = 0 then raise exception 'a ledger line stands in no entry of its books and day' using errcode = 'foreign_key_violation'; end if;
  said := set_config('app.ledger_begun', (coalesce(nullif(current_setting('app.ledger_begun', true), ''), '0')::integer - coalesce(firsts, 0))::text, true);
  if uneven then said := set_config('app.ledger_uneven', 'yes', true); end if;
  said := set_config('app.ledger_balanced', '', true);
  return null;
end $$;
