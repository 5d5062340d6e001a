-- A rent called wrongly is taken back, and its month may be called again.
drop index office.rental_calls_rent_once;
create unique index rental_calls_rent_once on office.rental_calls (lease_id, month) where kind = 'rent' and cancelled_on is null;

-- Of a call that bore its fees as called and was taken back since: the run that gave them back.
alter table office.rental_calls add column fee_back_run_id uuid references office.rental_runs check (fee_back_run_id is null or (fee_run_id is not null and cancelled_on is not null));
