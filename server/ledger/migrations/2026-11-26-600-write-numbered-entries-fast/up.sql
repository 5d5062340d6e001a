-- Sums of months are written by their own trigger alone, from lines that stand in their books and agency: keys that look both up for each sum say nothing more.
alter table office.ledger_sums drop constraint ledger_sums_agency_id_fkey, drop constraint ledger_sums_entity_id_fkey;

-- An exercise with entries stays; where books or an agency go, their entries went before it.
create function office.ledger_years_with_entries_stay() returns trigger language plpgsql as $$
begin
  if exists (select 1 from former f where exists (select 1 from office.ledger_entries e where e.fiscal_year_id = f.id)) then
    raise exception 'a fiscal year with entries stays' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger ledger_years_with_entries_stay after delete on office.ledger_fiscal_years referencing old table as former for each statement execute function office.ledger_years_with_entries_stay();

-- What the keys did when their row went.
create trigger removes_ledger_sums after delete on office.ledger_entities referencing old table as former for each statement execute function platform.remove_what_was_below('office.ledger_sums', 'entity_id');
create trigger empties_agency_of_sums after delete on platform.agencies referencing old table as former for each statement execute function platform.empty_agency('office.ledger_sums');

-- Few entries take another one back: the others need no place in that index.
alter table office.ledger_entries drop constraint ledger_entries_reverses_id_key;
create unique index ledger_entries_reverses_once on office.ledger_entries (reverses_id) where reverses_id is not null;
