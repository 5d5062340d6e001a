-- A payout that the bank gives back (R-transaction): its entry is taken back, and its money is due again.
alter table office.rental_payouts drop constraint rental_payouts_state_check;
alter table office.rental_payouts add constraint rental_payouts_state_check check (state in ('waiting', 'executed', 'returned', 'cancelled')),
  add column returned_on date,
  -- As the bank gives it: ISO 20022, such as AC04.
  add column return_reason text,
  add column return_entry_id uuid references office.ledger_entries,
  add check ((state = 'returned') = (returned_on is not null) and (returned_on is null) = (return_entry_id is null));
