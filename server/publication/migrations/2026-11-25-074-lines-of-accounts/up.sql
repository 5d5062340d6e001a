-- Which ledger lines are the statement of a client's account: those whose auxiliary is the account's code, in the accounts of its kind, in validated entries.
-- A co-owner's stand in the books of the building (450 and 459, décret n° 2005-240, art. 7; arrêté of 14 March 2005, art. 7), a tenant's and a landlord's in those of rental management.
create view office.account_lines with (security_invoker = true) as
select a.agency_id, a.id as account_id, l.entry_id, l.line, case when a.kind = 'tenant' and l.account like '4675%' then 'deposit' else 'current' end as part,
  l.entry_on, e.journal, e.number, l.label, e.piece_reference as piece, l.debit_cents - l.credit_cents as amount_cents
from office.accounts a
join office.ledger_entities b on b.agency_id = a.agency_id and case a.kind when 'coOwner' then b.kind = 'building' and b.building_id = a.building_id else b.kind = 'rental' end
join office.ledger_lines l on l.entity_id = b.id and l.auxiliary = a.code and l.auxiliary <> ''
  and case a.kind when 'coOwner' then l.account like '45%' when 'tenant' then l.account like '411%' or l.account like '4191%' or l.account like '4675%' else l.account like '467%' and l.account not like '4675%' end
join office.ledger_entries e on e.id = l.entry_id and e.validated_on is not null;
grant select on office.account_lines to mitoyen_office;

-- Lines posted call the next run to look at their accounts: one line of the log for each account, however many lines.
create function office.log_account_lines() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id)
  select distinct a.agency_id, 'account-lines', a.id from (select distinct agency_id, auxiliary from written where auxiliary <> '') w join office.accounts a on a.agency_id = w.agency_id and a.code = w.auxiliary;
  return null;
end $$;
create trigger ledger_lines_call_publication after insert on office.ledger_lines referencing new table as written for each statement execute function office.log_account_lines();
