-- The deposit of a lease, from its receipt to its return (loi n° 89-462, art. 22).
create table office.rental_deposits (
  id uuid primary key references office.leases,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  mandate_id uuid not null references office.mandates,
  -- On the clients' bank account, or paid over to the owner.
  held_by text not null check (held_by in ('agency', 'owner')),
  cents bigint not null check (cents > 0),
  received_on date not null,
  -- Null when it stood in books that were brought over, or never went through the agency.
  entry_id uuid references office.ledger_entries,
  keys_on date,
  inventory_matches boolean,
  address_given boolean,
  -- Rent without charges when the keys came back: lateness is reckoned on it.
  rent_cents bigint,
  -- [{label, cents}], each justified to the tenant.
  deductions jsonb not null default '[]',
  unpaid_cents bigint not null default 0,
  kept_cents bigint not null default 0,
  surcharge_cents bigint not null default 0,
  refund_cents bigint,
  refunded_on date,
  refund_entry_id uuid references office.ledger_entries,
  -- The part kept until the accounts of the building, once it is settled.
  release_deductions jsonb not null default '[]',
  released_on date,
  release_cents bigint,
  release_entry_id uuid references office.ledger_entries,
  check ((refunded_on is null) = (refund_entry_id is null and refund_cents is null)),
  check (released_on is null or (refunded_on is not null and kept_cents > 0))
);
create index rental_deposits_held on office.rental_deposits (agency_id) where refunded_on is null;
select platform.protect('office.rental_deposits');

-- Rents may be paid from the deposit: the bank takes nothing of that back.
alter table office.rental_receipts add column paid_from text not null default 'bank' check (paid_from in ('bank', 'deposit', 'settlement'));
