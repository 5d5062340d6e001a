-- Which event tells which entry of a client's account.
-- What staff attached to the entry; the notice of a call for funds; a tenant's notice on their call, their quittance or receipt on what was received for it, the account of their charges
-- on the calls that settle it.
create view office.account_papers with (security_invoker = true) as
select v.agency_id, v.account_id, v.entry_id, d.event_id from office.ledger_entry_documents d join office.account_lines v on v.entry_id = d.entry_id
union
select s.agency_id, s.account_id, c.entry_id, e.id from office.syndic_calls c join office.syndic_call_shares s on s.call_id = c.id
  join office.events e on e.account_id = s.account_id and e.building_id = c.building_id and e.title = c.label where c.entry_id is not null
union
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
grant select on office.account_papers to mitoyen_office;
-- The papers of one tenant, found without going through everybody's.
create index rental_papers_by_lease on office.rental_papers (lease_id) where lease_id is not null;

-- A paper that comes or goes calls the next run to look at the accounts it is of, and at no other.
create function office.log_account_papers() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id)
  select distinct a.agency_id, 'account-lines', a.id from written w join office.ledger_lines l on l.entry_id = w.entry_id and l.auxiliary <> '' join office.accounts a on a.agency_id = l.agency_id and a.code = l.auxiliary;
  return null;
end $$;
create trigger account_papers_come after insert on office.ledger_entry_documents referencing new table as written for each statement execute function office.log_account_papers();
create trigger account_papers_go after delete on office.ledger_entry_documents referencing old table as written for each statement execute function office.log_account_papers();

create function office.log_tenants_papers() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id) select distinct l.agency_id, 'account-lines', l.account_id from written w join office.leases l on l.id = w.lease_id where l.account_id is not null;
  return null;
end $$;
create trigger tenants_papers_come after insert on office.rental_papers referencing new table as written for each statement execute function office.log_tenants_papers();
create trigger tenants_papers_move after update on office.rental_papers referencing new table as written for each statement execute function office.log_tenants_papers();
create trigger tenants_papers_go after delete on office.rental_papers referencing old table as written for each statement execute function office.log_tenants_papers();

create function office.log_notices_of_calls() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id)
  select distinct w.agency_id, 'account-lines', w.account_id from written w join office.syndic_calls c on c.building_id = w.building_id and c.label = w.title where w.account_id is not null;
  return null;
end $$;
create trigger notices_of_calls_come after insert on office.events referencing new table as written for each statement execute function office.log_notices_of_calls();
create trigger notices_of_calls_go after delete on office.events referencing old table as written for each statement execute function office.log_notices_of_calls();

-- Lines that are already on an extranet have no papers yet: the next run looks at everything, once.
alter table office.publication_targets no force row level security;
update office.publication_targets set acknowledged_snapshot = null;
alter table office.publication_targets force row level security;
