-- Besides rents, a call may ask the balance of a settlement of charges, in one time or twelve (loi n° 89-462, art. 23).
alter table office.rental_calls add column kind text not null default 'rent' check (kind in ('rent', 'settlement'));
alter table office.rental_calls drop constraint rental_calls_lease_id_month_key;
create unique index rental_calls_rent_once on office.rental_calls (lease_id, month) where kind = 'rent';
create unique index rental_calls_settlement_once on office.rental_calls (lease_id, month, from_on) where kind = 'settlement';

alter table office.rental_runs drop constraint rental_runs_kind_check;
alter table office.rental_runs add constraint rental_runs_kind_check check (kind in ('calls', 'fees', 'settlement'));

-- What a tenant's provisions come to against the real charges of the lot: told one month before it is asked.
create table office.rental_charge_settlements (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  lease_id uuid not null references office.leases,
  mandate_id uuid not null references office.mandates,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- Recoverable charges of the lot for the whole period, by nature: [{nature, cents}] (décret n° 87-713).
  lines jsonb not null,
  recoverable_cents bigint not null,
  days integer not null,
  share_cents bigint not null,
  provisions_cents bigint not null,
  balance_cents bigint not null,
  explanation text not null,
  told_on date not null,
  told_by_name text not null,
  settled_on date,
  instalments integer check (instalments in (1, 12)),
  -- Of a balance in the tenant's favour: what paid rents that were due, and what was paid back.
  offset_cents bigint,
  refund_cents bigint,
  entry_id uuid references office.ledger_entries,
  unique (lease_id, from_on)
);
create index rental_charge_settlements_by_period on office.rental_charge_settlements (agency_id, until_on);
select platform.protect('office.rental_charge_settlements');
