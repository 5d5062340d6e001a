-- What the syndic hands over to whoever shows a co-owner's account: the notice that tells the entry of a call for funds.
create view office.syndic_account_papers with (security_invoker = true) as
select s.agency_id, s.account_id, c.entry_id, e.id as event_id from office.syndic_calls c join office.syndic_call_shares s on s.call_id = c.id
  join office.events e on e.account_id = s.account_id and e.building_id = c.building_id and e.title = c.label where c.entry_id is not null;
grant select on office.syndic_account_papers to mitoyen_office;

-- It says itself which accounts such a notice is of: publication knows no table of a trade.
drop trigger notices_of_calls_come on office.events;
drop trigger notices_of_calls_go on office.events;
drop function office.log_notices_of_calls();
create function office.log_notices_of_calls() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id)
  select distinct w.agency_id, 'account-lines', w.account_id from written w join office.syndic_calls c on c.building_id = w.building_id and c.label = w.title where w.account_id is not null;
  return null;
end $$;
create trigger notices_of_calls_come after insert on office.events referencing new table as written for each statement execute function office.log_notices_of_calls();
create trigger notices_of_calls_go after delete on office.events referencing old table as written for each statement execute function office.log_notices_of_calls();
