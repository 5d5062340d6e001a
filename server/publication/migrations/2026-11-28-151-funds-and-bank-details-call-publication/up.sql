-- What a lot has in the works fund (105) and in the provisions for decided works (102): lines posted with its number, or shared out to it in books that came from elsewhere.
-- Validated entries only, as for the accounts of clients.
create view office.lot_fund_movements with (security_invoker = true) as
select o.building_id, o.id as lot_id, l.account, l.entry_on, l.credit_cents - l.debit_cents as amount_cents
from office.lots o join office.ledger_entities b on b.building_id = o.building_id
join office.ledger_lines l on l.lot_id = o.id and l.entity_id = b.id and (l.account >= '102' and l.account < '103' or l.account >= '105' and l.account < '106')
join office.ledger_entries e on e.id = l.entry_id and e.validated_on is not null
union all
select o.building_id, o.id, a.account, e.entry_on, a.credit_cents - a.debit_cents
from office.lots o join office.ledger_entities b on b.building_id = o.building_id
join office.ledger_analytics a on a.section_id = o.id and a.axis = 'lot' and (a.account >= '102' and a.account < '103' or a.account >= '105' and a.account < '106')
join office.ledger_entries e on e.id = a.entry_id and e.entity_id = b.id and e.validated_on is not null
where not exists (select from office.ledger_lines l where l.entry_id = a.entry_id and l.account = a.account and l.lot_id is not null);
grant select on office.lot_fund_movements to mitoyen_office;

-- Movements of a fund call the next run to look at their building: one line of the log, however many movements.
create function office.log_lot_lines() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id)
  select distinct w.agency_id, 'funds', b.building_id from written w join office.ledger_entities b on b.id = w.entity_id
  where w.lot_id is not null and b.building_id is not null and (w.account >= '102' and w.account < '103' or w.account >= '105' and w.account < '106');
  return null;
end $$;
create trigger lot_lines_call_publication after insert on office.ledger_lines referencing new table as written for each statement execute function office.log_lot_lines();

create function office.log_lot_shares() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id)
  select distinct w.agency_id, 'funds', b.building_id from written w join office.ledger_entries e on e.id = w.entry_id join office.ledger_entities b on b.id = e.entity_id
  where w.axis = 'lot' and b.building_id is not null and (w.account >= '102' and w.account < '103' or w.account >= '105' and w.account < '106');
  return null;
end $$;
create trigger lot_shares_call_publication after insert on office.ledger_analytics referencing new table as written for each statement execute function office.log_lot_shares();

-- Extranets that are already there lack all of it: their next run looks at everything, once.
alter table office.publication_targets no force row level security;
update office.publication_targets set acknowledged_snapshot = null;
alter table office.publication_targets force row level security;

-- An exercise approved in the books closes its list of expenses.
select platform.log_changes('office.ledger_fiscal_years', 'ledger', 'entity_id');
