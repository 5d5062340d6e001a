-- Expenses dated ahead (charges to be invoiced, taken back on the first day of the next exercise) are shown from their day: a run asks which days have come.
create index expenses_by_day on office.expenses (agency_id, spent_on);

-- What was spent without an invoice (annuities, write-downs, charges to be invoiced or paid in advance) was not on the list: it joins it.
alter table office.expenses no force row level security;
alter table office.ledger_entries no force row level security;
alter table office.ledger_entities no force row level security;
alter table office.ledger_fiscal_years no force row level security;
alter table office.ledger_lines no force row level security;
insert into office.expenses (id, agency_id, building_id, fiscal_year, spent_on, key_id, account, contractor_id, label, amount_cents, entry_id, source_id)
select gen_random_uuid(), e.agency_id, b.building_id, extract(year from y.until_on), e.entry_on, l.key_id, l.account, null,
  case when l.account like '68%' then 'Dépréciation de créances' else l.label end, l.debit_cents - l.credit_cents, e.id, e.id
from office.ledger_entries e join office.ledger_entities b on b.id = e.entity_id and b.building_id is not null
  join office.ledger_fiscal_years y on y.id = e.fiscal_year_id join office.ledger_lines l on l.entry_id = e.id and l.account like '6%' and l.key_id is not null
where ((e.source = 'syndic' and (e.source_key like 'operation:%' or e.source_key like 'operation-back:%'))
    or (e.source = 'reversal' and exists (select from office.ledger_entries o where o.id = e.reverses_id and o.source = 'syndic' and (o.source_key like 'operation:%' or o.source_key like 'operation-back:%'))))
  and not exists (select from office.expenses x where x.entry_id = e.id);
alter table office.expenses force row level security;
alter table office.ledger_entries force row level security;
alter table office.ledger_entities force row level security;
alter table office.ledger_fiscal_years force row level security;
alter table office.ledger_lines force row level security;
