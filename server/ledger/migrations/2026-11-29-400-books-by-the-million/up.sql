-- Books of a million lines: each index a line stands in costs as much as the line, and so did each look at one row at a time.

-- One index where two began alike: an entry is found by its number, with or without its journal and day.
alter table office.ledger_entries drop constraint ledger_entries_entity_id_journal_number_entry_on_key;
drop index office.ledger_entries_by_number;
create unique index ledger_entries_by_number on office.ledger_entries (entity_id, number, journal, entry_on);

-- Sums of months answer for whole months; for the days that are left, lines of a day stand side by side in the table. Without amounts in them, these indexes hold each day once.
drop index office.ledger_lines_by_account, office.ledger_lines_by_day;
create index ledger_lines_by_account on office.ledger_lines (entity_id, account, auxiliary, entry_on);
create index ledger_lines_by_day on office.ledger_lines (entity_id, entry_on);

-- The agency of the transaction is read once a statement, not once a row.
alter policy one_agency on office.ledger_entries with check (agency_id = (select platform.current_agency()));
alter policy one_agency on office.ledger_lines with check (agency_id = (select platform.current_agency()));
alter policy one_agency on office.ledger_sums with check (agency_id = (select platform.current_agency()));

-- Entries that balance. What a statement writes is added up while it is at hand: `app.ledger_begun` counts entries less first lines (no two lines of an entry share a number, so it comes out at nothing
-- once each entry has one), `app.ledger_uneven` says that an entry did not come out at nothing within its statement. The check at commit looks at the table only when one of them asks for it.
drop index office.ledger_entries_by_transaction;

create or replace function office.ledger_entries_stand_in_books() returns trigger language plpgsql as $$
declare astray boolean; entries integer;
begin
  execute 'select bool_or((select b.agency_id = w.agency_id from office.ledger_entities b where b.id = w.entity_id) is not true), sum(w.entries)
    from (select agency_id, entity_id, count(*) as entries from written group by 1, 2) w' into astray, entries;
  if astray then raise exception 'a ledger entry stands in no books' using errcode = 'foreign_key_violation'; end if;
  perform set_config('app.ledger_begun', (coalesce(nullif(current_setting('app.ledger_begun', true), ''), '0')::integer + coalesce(entries, 0))::text, true);
  perform set_config('app.ledger_asked', pg_current_xact_id()::text || ' ' || platform.current_agency(), true);
  perform set_config('app.ledger_balanced', '', true);
  return null;
end $$;

create or replace function office.ledger_lines_come_with_entry() returns trigger language plpgsql as $$
declare worst integer; uneven boolean; firsts integer;
begin
  execute 'select min(coalesce((select case when (e.agency_id, e.entity_id, e.entry_on) <> (w.agency_id, w.entity_id, w.entry_on) then 0 when e.xid <> pg_current_xact_id() then 1 else 2 end
      from office.ledger_entries e where e.id = w.entry_id), 0)), bool_or(w.gap <> 0), sum(w.firsts)
    from (select agency_id, entry_id, entity_id, entry_on, sum(debit_cents - credit_cents) as gap, count(*) filter (where line = 1) as firsts from written group by 1, 2, 3, 4) w' into worst, uneven, firsts;
  if worst = 1 then raise exception 'a posted ledger entry takes no further line' using errcode = 'check_violation'; end if;
  if worst = 0 then raise exception 'a ledger line stands in no entry of its books and day' using errcode = 'foreign_key_violation'; end if;
  perform set_config('app.ledger_begun', (coalesce(nullif(current_setting('app.ledger_begun', true), ''), '0')::integer - coalesce(firsts, 0))::text, true);
  if uneven then perform set_config('app.ledger_uneven', 'yes', true); end if;
  perform set_config('app.ledger_balanced', '', true);
  return null;
end $$;

-- What the transaction posted in an agency and does not balance. PostgreSQL, which knows nothing yet of rows just written, is told how to look for the lines of each.
create or replace function office.ledger_fault_of_transaction(agency uuid) returns record language sql stable set enable_hashjoin = off set enable_mergejoin = off
as $$ select e.journal, e.number, e.entry_on, s.lines, s.gap from office.ledger_entries e
  cross join lateral (select count(*) as lines, coalesce(sum(l.debit_cents - l.credit_cents), 0) as gap from office.ledger_lines l where l.entry_id = e.id) s
  where e.xid = pg_current_xact_id() and e.agency_id = agency and (s.lines = 0 or s.gap <> 0) limit 1 $$;

create or replace function office.ledger_entry_balances() returns trigger language plpgsql as $$
declare done text := pg_current_xact_id()::text || ' ' || new.agency_id; fault record;
begin
  perform set_config('app.ledger_asked', '', true); -- What is posted after this check asks for another one.
  if coalesce(current_setting('app.ledger_begun', true), '') in ('', '0') and coalesce(current_setting('app.ledger_uneven', true), '') = '' then return null; end if;
  if current_setting('app.ledger_balanced', true) = done then return null; end if;
  select * into fault from office.ledger_fault_of_transaction(new.agency_id) as f(journal text, number text, entry_on date, lines bigint, gap numeric);
  if fault.journal is null and not exists (select 1 from office.ledger_entries where id = new.id) then
    select new.journal, new.number, new.entry_on, 0 as lines, 0 as gap into fault; -- Out of sight: another agency was entered since.
  end if;
  if fault.journal is not null then
    raise exception 'ledger entry % % of % does not balance: % lines, % cents', fault.journal, fault.number, fault.entry_on, fault.lines, fault.gap using errcode = 'check_violation';
  end if;
  perform set_config('app.ledger_balanced', done, true);
  return null;
end $$;

-- One check a transaction and agency: entries of its first statement ask for it, those of the next ones find it asked for.
drop trigger ledger_entry_balances on office.ledger_entries;
create constraint trigger ledger_entry_balances after insert on office.ledger_entries deferrable initially deferred for each row
  when (current_setting('app.ledger_asked', true) is distinct from pg_current_xact_id()::text || ' ' || new.agency_id) execute function office.ledger_entry_balances();
