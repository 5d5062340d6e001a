-- An exercise that was arrested along with a closing kept elsewhere (a co-ownership's year) is approved or opened again there alone.
alter table office.ledger_fiscal_years add column arrested_by text check (arrested_by is null or state <> 'open');
comment on column office.ledger_fiscal_years.arrested_by is 'module whose closing this arrest follows; null: arrested from the books themselves';

alter table office.ledger_fiscal_years no force row level security;
alter table office.ledger_entries no force row level security;
update office.ledger_fiscal_years y set arrested_by = 'syndic' where state = 'arrested' and exists (
  select from office.ledger_entries e where e.fiscal_year_id = y.id and e.source = 'syndic' and e.source_key like 'settle:%' and not exists (select from office.ledger_entries r where r.reverses_id = e.id));
alter table office.ledger_fiscal_years force row level security;
alter table office.ledger_entries force row level security;
