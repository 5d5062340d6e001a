-- What rental management hands over to whoever shows a tenant's account: which paper tells which entry. The notice on its call, the quittance or receipt on what was received for it,
-- the account of the charges on the calls that settle it.
create view office.rental_account_papers with (security_invoker = true) as
select p.agency_id, l.account_id, c.entry_id, p.event_id from office.rental_papers p join office.leases l on l.id = p.lease_id
  join office.rental_calls c on c.lease_id = p.lease_id and c.agency_id = p.agency_id and c.month = p.month and c.id::text = p.key
where p.kind = 'notice' and p.withdrawn_on is null and l.account_id is not null
union
select p.agency_id, l.account_id, r.entry_id, p.event_id from office.rental_papers p join office.leases l on l.id = p.lease_id
  join office.rental_calls c on c.lease_id = p.lease_id and c.agency_id = p.agency_id and c.month = p.month and c.id::text = split_part(p.key, ' ', 1)
  join office.rental_allocations a on a.call_id = c.id and a.cents > 0 join office.rental_receipts r on r.id = a.receipt_id and r.returned_on is null
where p.kind in ('quittance', 'receipt') and p.withdrawn_on is null and l.account_id is not null
union
select p.agency_id, l.account_id, c.entry_id, p.event_id from office.rental_papers p join office.leases l on l.id = p.lease_id
  join office.rental_charge_settlements s on s.lease_id = p.lease_id and s.id::text = p.key join office.rental_calls c on c.lease_id = s.lease_id and c.kind = 'settlement' and c.from_on = s.from_on
where p.kind = 'settlement' and p.withdrawn_on is null and l.account_id is not null;
grant select on office.rental_account_papers to mitoyen_office;

-- It says itself which accounts such a paper is of: publication knows no table of a trade.
drop trigger tenants_papers_come on office.rental_papers;
drop trigger tenants_papers_move on office.rental_papers;
drop trigger tenants_papers_go on office.rental_papers;
drop function office.log_tenants_papers();
create function office.log_tenants_papers() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id) select distinct l.agency_id, 'account-lines', l.account_id from written w join office.leases l on l.id = w.lease_id where l.account_id is not null;
  return null;
end $$;
create trigger tenants_papers_come after insert on office.rental_papers referencing new table as written for each statement execute function office.log_tenants_papers();
create trigger tenants_papers_move after update on office.rental_papers referencing new table as written for each statement execute function office.log_tenants_papers();
create trigger tenants_papers_go after delete on office.rental_papers referencing old table as written for each statement execute function office.log_tenants_papers();
