-- The agency's own bank account, to which its fees go, and the accounts of its own books that their sales are written to.
alter table office.rental_settings
  add column own_holder text,
  add column own_iban text,
  add column client_account text not null default '411000',
  add column sales_account text not null default '706000',
  add column vat_account text not null default '445710',
  add check ((own_holder is null) = (own_iban is null));

-- A list of transfers pays owners, or moves the fees that the agency has earned to its own account: one of these waits at a time, so that nothing is drawn twice.
alter table office.rental_payout_lists add column kind text not null default 'owners' check (kind in ('owners', 'fees'));
alter table office.rental_payouts alter column mandate_id drop not null, alter column party_id drop not null, add check ((mandate_id is null) = (party_id is null));
create unique index rental_payouts_fees_waiting on office.rental_payouts (agency_id) where state = 'waiting' and mandate_id is null;
