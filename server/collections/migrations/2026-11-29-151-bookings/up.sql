-- What each fact of an online payment moves in the books: proposed once, then posted by somebody, or set aside with a reason.
create table office.payment_bookings (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  -- Of extranet.payment_intents; kept whatever becomes of the client's access.
  intent_id uuid not null,
  -- The fact: paid, refunded:<all given back>, disputed, dispute-won. One intent proposes a fact once.
  key text not null,
  -- In the order in which the payment's movements are booked.
  place smallint not null,
  kind text not null check (kind in ('receipt', 'refund', 'dispute', 'dispute-won')),
  -- What comes in; negative, what goes out.
  cents bigint not null check (cents <> 0),
  booked_on date not null,
  account_id uuid not null,
  account_code text not null,
  account_kind text not null check (account_kind in ('coOwner', 'landlord', 'tenant')),
  bank_account_id uuid not null,
  label text not null,
  state text not null default 'proposed' check (state in ('proposed', 'posted', 'dismissed')),
  -- What stands in the books for the payment once this is posted: a receipt of rental management, or an entry. Null when nothing is left of it.
  receipt_id uuid references office.rental_receipts,
  entry_id uuid references office.ledger_entries,
  -- The last entry that posting made, for whoever looks it up.
  made_entry_id uuid references office.ledger_entries,
  proposed_at timestamptz not null,
  done_at timestamptz,
  done_by_name text,
  dismissed_reason text,
  unique (intent_id, key),
  check ((state = 'proposed') = (done_at is null)),
  check ((state = 'dismissed') = (dismissed_reason is not null))
);
create index payment_bookings_waiting on office.payment_bookings (agency_id, booked_on) where state = 'proposed';
select platform.protect('office.payment_bookings');
