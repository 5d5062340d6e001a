-- Books come in by the hundred thousand lines, and each guard that looked at one row at a time cost more than the row. They look at what a statement wrote instead, and say the same.

-- An agency_id can only be the agency of the transaction (row-level security).
alter table office.ledger_entries drop constraint ledger_entries_agency_id_fkey, drop constraint ledger_entries_entity_id_fkey;
alter table office.ledger_lines drop constraint ledger_lines_agency_id_fkey, drop constraint ledger_lines_entry_id_entity_id_entry_on_fkey;
alter table office.ledger_analytics drop constraint ledger_analytics_agency_id_fkey, drop constraint ledger_analytics_entry_id_fkey;
alter table office.ledger_entries drop constraint ledger_entries_id_entity_id_entry_on_key;
alter table office.expenses drop constraint expenses_agency_id_fkey;

-- What those keys did when their row went.
create trigger removes_ledger_entries after delete on office.ledger_entities referencing old table as former for each statement execute function platform.remove_what_was_below('office.ledger_entries', 'entity_id');
create trigger removes_ledger_lines after delete on office.ledger_entries referencing old table as former for each statement execute function platform.remove_what_was_below('office.ledger_lines', 'entry_id');
create trigger removes_ledger_analytics after delete on office.ledger_entries referencing old table as former for each statement execute function platform.remove_what_was_below('office.ledger_analytics', 'entry_id');

-- Where a transaction finds what it posted.
create index ledger_entries_by_transaction on office.ledger_entries (xid);

-- The queries below are planned each time (execute): a plan kept from a day when the books were empty would read them whole for each entry.
-- A scalar query a row is a search in an index, whatever the planner knows of a table that this very transaction fills.
create function office.ledger_entries_stand_in_books() returns trigger language plpgsql as $$
declare astray boolean;
begin
  execute 'select exists (select 1 from (select distinct agency_id, entity_id from written) w
    where (select b.agency_id = w.agency_id from office.ledger_entities b where b.id = w.entity_id) is not true)' into astray;
  if astray then raise exception 'a ledger entry stands in no books' using errcode = 'foreign_key_violation'; end if;
  perform set_config('app.ledger_balanced', '', true);
  return null;
end $$;
create trigger ledger_entries_stand_in_books after insert on office.ledger_entries referencing new table as written for each statement execute function office.ledger_entries_stand_in_books();

-- A line stands in an entry of its books and day, and joins none that was posted before.
create or replace function office.ledger_lines_come_with_entry() returns trigger language plpgsql as $$
declare worst integer;
begin
  execute 'select min(coalesce((select case when (e.agency_id, e.entity_id, e.entry_on) <> (w.agency_id, w.entity_id, w.entry_on) then 0 when e.xid <> pg_current_xact_id() then 1 else 2 end
      from office.ledger_entries e where e.id = w.entry_id), 0))
    from (select distinct agency_id, entry_id, entity_id, entry_on from written) w' into worst;
  if worst = 1 then raise exception 'a posted ledger entry takes no further line' using errcode = 'check_violation'; end if;
  if worst = 0 then raise exception 'a ledger line stands in no entry of its books and day' using errcode = 'foreign_key_violation'; end if;
  perform set_config('app.ledger_balanced', '', true);
  return null;
end $$;

create function office.ledger_analytics_stand_in_entry() returns trigger language plpgsql as $$
declare astray boolean;
begin
  execute 'select exists (select 1 from (select distinct agency_id, entry_id from written) w
    where (select e.agency_id = w.agency_id from office.ledger_entries e where e.id = w.entry_id) is not true)' into astray;
  if astray then raise exception 'an analytic line stands in no entry' using errcode = 'foreign_key_violation'; end if;
  return null;
end $$;
create trigger ledger_analytics_stand_in_entry after insert on office.ledger_analytics referencing new table as written for each statement execute function office.ledger_analytics_stand_in_entry();

-- At commit, each entry posted has lines and balances. The first entry asks for all that its transaction posted in this agency, and the others find that it was done,
-- until something more is posted.
create or replace function office.ledger_entry_balances() returns trigger language plpgsql as $$
declare done text := pg_current_xact_id()::text || ' ' || new.agency_id; fault record;
begin
  if current_setting('app.ledger_balanced', true) = done then return null; end if;
  execute 'select e.journal, e.number, e.entry_on, count(l.entry_id) as lines, coalesce(sum(l.debit_cents - l.credit_cents), 0) as gap
    from office.ledger_entries e left join office.ledger_lines l on l.entry_id = e.id where e.xid = pg_current_xact_id() and e.agency_id = $1
    group by e.id having count(l.entry_id) = 0 or sum(l.debit_cents - l.credit_cents) <> 0 limit 1' into fault using new.agency_id;
  if fault.journal is null and not exists (select 1 from office.ledger_entries where id = new.id) then
    select new.journal, new.number, new.entry_on, 0 as lines, 0 as gap into fault; -- Out of sight: another agency was entered since.
  end if;
  if fault.journal is not null then
    raise exception 'ledger entry % % of % does not balance: % lines, % cents', fault.journal, fault.number, fault.entry_on, fault.lines, fault.gap using errcode = 'check_violation';
  end if;
  perform set_config('app.ledger_balanced', done, true);
  return null;
end $$;

-- An agency that goes takes its books along.
create trigger empties_agency_of_books after delete on platform.agencies referencing old table as former for each statement
  execute function platform.empty_agency('office.expenses', 'office.ledger_analytics', 'office.ledger_lines', 'office.ledger_entries');
