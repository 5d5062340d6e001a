-- Money that goes back to tenants leaves by the same lists as payouts and fees: an overpayment, a deposit given back, the part of it that was kept.
alter table office.rental_payout_lists drop constraint rental_payout_lists_kind_check;
alter table office.rental_payout_lists add constraint rental_payout_lists_kind_check check (kind in ('owners', 'fees', 'tenants'));

alter table office.rental_payouts drop constraint rental_payouts_check,
  add column lease_id uuid references office.leases,
  add column receipt_id uuid references office.rental_receipts,
  add column deposit_part text check (deposit_part in ('refund', 'release')),
  -- An owner by a mandate, a tenant by a lease, or neither: the agency, for its fees.
  add constraint rental_payouts_whose check (num_nonnulls(mandate_id, lease_id) = num_nonnulls(party_id)),
  add constraint rental_payouts_of_tenant check (num_nonnulls(receipt_id, deposit_part) = num_nonnulls(lease_id));

drop index office.rental_payouts_fees_waiting;
create unique index rental_payouts_fees_waiting on office.rental_payouts (agency_id) where state = 'waiting' and party_id is null;
-- Never in two files.
create unique index rental_payouts_overpayment_waiting on office.rental_payouts (receipt_id) where state = 'waiting' and receipt_id is not null;
create unique index rental_payouts_deposit_once on office.rental_payouts (lease_id, deposit_part) where state in ('waiting', 'executed') and deposit_part is not null;

-- Rejected: the bank answered that it does not carry this one out; no entry was made of it.
alter table office.rental_payouts drop constraint rental_payouts_state_check, drop constraint rental_payouts_check2;
alter table office.rental_payouts add constraint rental_payouts_state_check check (state in ('waiting', 'executed', 'returned', 'rejected', 'cancelled')),
  add constraint rental_payouts_back check ((state in ('returned', 'rejected')) = (returned_on is not null) and (state = 'returned') = (return_entry_id is not null));

-- How what is left of a deposit goes back: a transfer made elsewhere, booked at once; or a list of transfers, until which it stays on the account of deposits.
alter table office.rental_deposits add column refund_by text not null default 'hand' check (refund_by in ('hand', 'list')),
  add column release_by text not null default 'hand' check (release_by in ('hand', 'list'));
