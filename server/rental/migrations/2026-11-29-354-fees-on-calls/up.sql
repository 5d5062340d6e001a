-- A mandate may put fees on what is called (quittancement) instead of what is received. A call bears its fees one way, once, whatever the mandate says later.
alter table office.rental_mandate_terms add column fee_base text not null default 'receipts' check (fee_base in ('receipts', 'calls'));
alter table office.rental_calls add column fee_run_id uuid references office.rental_runs;
create index rental_calls_to_bill on office.rental_calls (mandate_id) where fee_run_id is null and kind = 'rent';
