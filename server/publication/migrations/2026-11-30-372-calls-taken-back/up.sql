-- A call that was taken back has the day of that call on both its lines: what falls due that day is what is left of them.
create or replace view office.account_lines with (security_invoker = true) as
select a.agency_id, a.id as account_id, l.entry_id, l.line, case when a.kind = 'tenant' and l.account like '4675%' then 'deposit' else 'current' end as part,
  l.entry_on, e.journal, e.number, l.label, e.piece_reference as piece, l.debit_cents - l.credit_cents as amount_cents,
  a.kind, l.payable,
  coalesce((select j.counterpart ~ '^5[13]' from office.ledger_journals j where j.entity_id = e.entity_id and j.code = e.journal),
    e.journal not in ('OD', 'AN') and exists (select from office.ledger_lines t where t.entry_id = e.id and t.account ~ '^5[13]')) as treasury,
  case when a.kind <> 'landlord' then coalesce(
    case when l.debit_cents > l.credit_cents and ((e.source = 'syndic' and e.source_key like 'call:%') or e.source in ('rents', 'charges-settlement')) then l.entry_on end,
    (select o.entry_on from office.ledger_entries o where o.id = e.reverses_id and ((o.source = 'syndic' and o.source_key like 'call:%') or o.source in ('rents', 'charges-settlement')))) end as due_on
from office.accounts a
join office.ledger_entities b on b.agency_id = a.agency_id and case a.kind when 'coOwner' then b.kind = 'building' and b.building_id = a.building_id else b.kind = 'rental' end
join office.ledger_lines l on l.entity_id = b.id and l.auxiliary = a.code and l.auxiliary <> ''
  and case a.kind when 'coOwner' then l.account like '45%' when 'tenant' then l.account like '411%' or l.account like '4191%' or l.account like '4675%' else l.account like '467%' and l.account not like '4675%' end
join office.ledger_entries e on e.id = l.entry_id and e.validated_on is not null;

-- Lines that were published before learn it. The owner of the tables reads every agency here.
do $$
declare one text;
begin
  foreach one in array array['extranet.account_lines', 'office.accounts', 'office.ledger_entities', 'office.ledger_lines', 'office.ledger_entries', 'office.ledger_journals'] loop
    execute format('alter table %s no force row level security', one);
  end loop;
  update extranet.account_lines h set due_on = v.due_on from office.account_lines v
  where v.account_id = h.account_id and v.entry_id = h.entry_id and v.line = h.line and v.due_on is not null;
  foreach one in array array['extranet.account_lines', 'office.accounts', 'office.ledger_entities', 'office.ledger_lines', 'office.ledger_entries', 'office.ledger_journals'] loop
    execute format('alter table %s force row level security', one);
  end loop;
end $$;
