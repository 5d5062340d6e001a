-- What a statement writes into the books is looked at by one function for entries and one for lines, which keeps the sums of months in the same look. They run with the rights of the owner: rows that were just let in
-- are not asked again whose they are, and nobody else writes sums.

-- A check at commit that was asked for: a row that goes once the check is made.
create table office.ledger_checks (
  agency_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (agency_id, xid)
);
select platform.protect('office.ledger_checks');
revoke all on office.ledger_checks from mitoyen_office;
revoke insert, update on office.ledger_sums from mitoyen_office;

-- Asked by whoever finds entries begun or uneven, once a transaction and agency. As a trigger of entries, its condition was planned again by each statement.
create function office.ledger_ask_for_check(agency uuid) returns void language plpgsql as $$
begin
  if current_setting('app.ledger_asked', true) is not distinct from pg_current_xact_id()::text || ' ' || agency then return; end if;
  insert into office.ledger_checks (agency_id) values (agency) on conflict do nothing;
  perform set_config('app.ledger_asked', pg_current_xact_id()::text || ' ' || agency, true);
end $$;

drop trigger ledger_entry_balances on office.ledger_entries;
drop function office.ledger_entry_balances();
create function office.ledger_entries_balance() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare fault record;
begin
  perform set_config('app.ledger_asked', '', true); -- What is posted after this check asks for another one.
  delete from office.ledger_checks where agency_id = new.agency_id and xid = new.xid;
  if coalesce(current_setting('app.ledger_begun', true), '') in ('', '0') and coalesce(current_setting('app.ledger_uneven', true), '') = '' then return null; end if;
  if row_security_active('office.ledger_entries') and new.agency_id is distinct from platform.current_agency() then
    raise exception 'what was posted in an agency left since does not balance, for all that can be seen of it' using errcode = 'check_violation';
  end if;
  select * into fault from office.ledger_fault_of_transaction(new.agency_id) as f(journal text, number text, entry_on date, lines bigint, gap numeric);
  if fault.journal is not null then
    raise exception 'ledger entry % % of % does not balance: % lines, % cents', fault.journal, fault.number, fault.entry_on, fault.lines, fault.gap using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entries_balance after insert on office.ledger_checks deferrable initially deferred for each row execute function office.ledger_entries_balance();

-- Entries stand in their books and in an open exercise, and leave no gap in their journal.
create or replace function office.ledger_entries_stand_in_books() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare astray boolean; outside boolean; gap boolean; entries integer; begun integer; said text;
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
  begun := coalesce(nullif(current_setting('app.ledger_begun', true), ''), '0')::integer + coalesce(entries, 0);
  said := set_config('app.ledger_begun', begun::text, true);
  if begun > 0 then perform office.ledger_ask_for_check(w.agency_id) from (select distinct agency_id from written) w; end if;
  return null;
end $$;

-- Lines stand in entries of their books and day that this transaction posts, and are added to the sums of their months: in one order for everybody, so that two posts never wait for one another in a ring.
create or replace function office.ledger_lines_come_with_entry() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare worst integer; uneven boolean; firsts integer; begun integer; said text;
begin
  select min(coalesce((select case when (e.agency_id, e.entity_id, e.entry_on) <> (w.agency_id, w.entity_id, w.entry_on) then 0 when e.xid <> pg_current_xact_id() then 1 else 2 end
      from office.ledger_entries e where e.id = w.entry_id), 0)), bool_or(w.gap <> 0), sum(w.firsts)
    into worst, uneven, firsts
    from (select agency_id, entry_id, entity_id, entry_on, sum(debit_cents - credit_cents) as gap, count(*) filter (where line = 1) as firsts from written group by 1, 2, 3, 4) w;
  if worst = 1 then raise exception 'a posted ledger entry takes no further line' using errcode = 'check_violation'; end if;
  if worst = 0 then raise exception 'a ledger line stands in no entry of its books and day' using errcode = 'foreign_key_violation'; end if;
  insert into office.ledger_sums as s (agency_id, entity_id, account, auxiliary, month, debit_cents, credit_cents)
  select agency_id, entity_id, account, auxiliary, date_trunc('month', entry_on)::date as month, sum(debit_cents), sum(credit_cents) from written
  group by agency_id, entity_id, account, auxiliary, date_trunc('month', entry_on)::date order by entity_id, account, auxiliary, month
  on conflict (entity_id, account, auxiliary, month) do update set debit_cents = s.debit_cents + excluded.debit_cents, credit_cents = s.credit_cents + excluded.credit_cents;
  begun := coalesce(nullif(current_setting('app.ledger_begun', true), ''), '0')::integer - coalesce(firsts, 0);
  said := set_config('app.ledger_begun', begun::text, true);
  if uneven then said := set_config('app.ledger_uneven', 'yes', true); end if;
  if uneven or begun > 0 then perform office.ledger_ask_for_check(w.agency_id) from (select distinct agency_id from written) w; end if;
  return null;
end $$;
drop trigger ledger_keep_sums on office.ledger_lines;
drop function office.ledger_keep_sums();
