-- The look at all that a transaction posted goes from each entry to its lines by their key. PostgreSQL, which knows nothing yet of rows just written, would rather gather and sort them.
create function office.ledger_fault_of_transaction(agency uuid) returns record language sql stable set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off
as $$ select e.journal, e.number, e.entry_on, s.lines, s.gap from office.ledger_entries e
  cross join lateral (select count(*) as lines, coalesce(sum(l.debit_cents - l.credit_cents), 0) as gap from office.ledger_lines l where l.entry_id = e.id) s
  where e.xid = pg_current_xact_id() and e.agency_id = agency and (s.lines = 0 or s.gap <> 0) limit 1 $$;

create or replace function office.ledger_entry_balances() returns trigger language plpgsql as $$
declare done text := pg_current_xact_id()::text || ' ' || new.agency_id; fault record;
begin
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
