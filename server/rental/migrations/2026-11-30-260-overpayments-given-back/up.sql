-- An overpayment given back to the tenant. What was given back stays known when the bank takes the payment itself back afterwards.
alter table office.rental_receipts add column refunded_cents bigint not null default 0 check (refunded_cents >= 0);
alter table office.rental_receipts add column refunded_on date;
alter table office.rental_receipts add column refund_entry_id uuid references office.ledger_entries;
alter table office.rental_receipts add constraint rental_receipts_refund check ((refunded_on is null) = (refund_entry_id is null) and (refunded_on is null) = (refunded_cents = 0));
