-- Buildings, lots, shares, accounts, who owns and who rents, and since when.
create table office.buildings (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  code text not null,
  name text not null,
  address_line1 text, postal_code text, city text,
  management text not null check (management in ('syndic', 'rental', 'both')),
  registration_number text,
  built_year integer,
  fiscal_year_from date,
  fiscal_year_until date,
  iban text, bic text,
  accounts_assembly_on date,
  manager_staff_id uuid references office.staff,
  search text generated always as (platform.fold(code || ' ' || name || ' ' || coalesce(address_line1, '') || ' ' || coalesce(city, ''))) stored,
  unique (agency_id, code)
);
create index buildings_search on office.buildings using gin (search gin_trgm_ops);
select platform.protect('office.buildings');
select platform.log_changes('office.buildings', 'building');

create table office.lots (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  building_id uuid not null references office.buildings on delete cascade,
  number text not null,
  kind text,
  floor text,
  -- Hundredths of a square metre, as all areas.
  area_hundredths integer check (area_hundredths >= 0),
  room_count integer check (room_count >= 0),
  internet_reference text,
  available boolean not null default false,
  search text generated always as (platform.fold(number || ' ' || coalesce(kind, '') || ' ' || coalesce(floor, '') || ' ' || coalesce(internet_reference, ''))) stored,
  unique (building_id, number)
);
create index lots_by_agency on office.lots (agency_id, building_id, number);
create index lots_search on office.lots using gin (search gin_trgm_ops);
select platform.protect('office.lots');
select platform.log_changes('office.lots', 'lot');

-- Rooms, with the lines left out of the Carrez area (loi n° 65-557, art. 46; décret n° 67-223, art. 4-1).
create table office.lot_rooms (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  line integer not null,
  name text not null,
  area_hundredths integer not null check (area_hundredths >= 0),
  exclude_carrez boolean not null default false,
  unique (lot_id, line)
);
select platform.protect('office.lot_rooms');

create table office.allocation_keys (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  building_id uuid not null references office.buildings on delete cascade,
  code text not null,
  label text not null,
  announced_total bigint,
  general boolean not null default false,
  unique (building_id, code)
);
select platform.protect('office.allocation_keys');

create table office.key_shares (
  agency_id uuid not null references platform.agencies on delete cascade,
  key_id uuid not null references office.allocation_keys on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  shares bigint not null check (shares >= 0),
  primary key (key_id, lot_id)
);
create index key_shares_by_lot on office.key_shares (lot_id);
select platform.protect('office.key_shares');

-- An account is what a client has with the agency: per co-owner and building, per mandate, per lease. Rights come from accounts.
create table office.accounts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  code text not null,
  kind text not null check (kind in ('coOwner', 'landlord', 'tenant')),
  party_id uuid not null references office.parties,
  building_id uuid references office.buildings,
  published boolean not null default false,
  -- Why and when it was switched, in the words staff read.
  published_reason text,
  published_changed_at timestamptz,
  unique (agency_id, code)
);
create index accounts_by_party on office.accounts (agency_id, party_id);
select platform.protect('office.accounts');
select platform.log_changes('office.accounts', 'account');

create table office.ownerships (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null references office.buildings on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  party_id uuid not null references office.parties,
  account_id uuid references office.accounts,
  share_numerator integer not null default 1 check (share_numerator > 0),
  share_denominator integer not null default 1 check (share_denominator >= share_numerator),
  from_on date not null,
  -- The day of the sale: from that day the buyer owns. Exclusive.
  until_on date,
  end_reason text,
  check (until_on is null or until_on >= from_on)
);
create index ownerships_by_lot on office.ownerships (lot_id, from_on);
create index ownerships_by_party on office.ownerships (agency_id, party_id);
create index ownerships_by_account on office.ownerships (account_id);
select platform.protect('office.ownerships');
select platform.log_changes('office.ownerships', 'party', 'party_id');
select platform.log_changes('office.ownerships', 'lot', 'lot_id');

-- A transfer (mutation) of lots from a seller to a buyer.
create table office.transfers (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null references office.buildings on delete cascade,
  seller_party_id uuid not null references office.parties,
  buyer_party_id uuid not null references office.parties,
  sold_on date not null,
  notary text,
  price_cents bigint,
  lot_ids uuid[] not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid
);
create index transfers_by_building on office.transfers (agency_id, building_id, sold_on);
select platform.protect('office.transfers');

create table office.council_seats (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null references office.buildings on delete cascade,
  party_id uuid not null references office.parties,
  office text not null check (office in ('member', 'president')),
  from_on date not null,
  -- Last day included.
  until_on date,
  check (until_on is null or until_on >= from_on)
);
create index council_seats_by_party on office.council_seats (agency_id, party_id);
create index council_seats_by_building on office.council_seats (building_id);
select platform.protect('office.council_seats');
select platform.log_changes('office.council_seats', 'party', 'party_id');

create table office.mandates (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  number text not null,
  owner_party_id uuid not null references office.parties,
  account_id uuid references office.accounts,
  building_id uuid not null references office.buildings,
  from_on date not null,
  until_on date,
  -- Fees in hundredths of a percent of what is collected.
  fee_basis_points integer,
  unique (agency_id, number)
);
create index mandates_by_owner on office.mandates (agency_id, owner_party_id);
create index mandates_by_account on office.mandates (account_id);
select platform.protect('office.mandates');
select platform.log_changes('office.mandates', 'party', 'owner_party_id');

create table office.mandate_lots (
  agency_id uuid not null references platform.agencies on delete cascade,
  mandate_id uuid not null references office.mandates on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  primary key (mandate_id, lot_id)
);
create index mandate_lots_by_lot on office.mandate_lots (lot_id);
select platform.protect('office.mandate_lots');
select platform.log_changes('office.mandate_lots', 'mandate', 'mandate_id');

create table office.leases (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  number text not null,
  mandate_id uuid references office.mandates,
  building_id uuid not null references office.buildings,
  tenant_party_id uuid not null references office.parties,
  guarantor_party_id uuid references office.parties,
  account_id uuid references office.accounts,
  entry_on date not null,
  notice_received_on date,
  -- Last day included.
  exit_on date,
  departed boolean not null default false,
  rent_cents bigint,
  charges_cents bigint,
  deposit_cents bigint,
  unique (agency_id, number),
  check (exit_on is null or exit_on >= entry_on)
);
create index leases_by_tenant on office.leases (agency_id, tenant_party_id);
create index leases_by_account on office.leases (account_id);
create index leases_by_mandate on office.leases (mandate_id);
select platform.protect('office.leases');
select platform.log_changes('office.leases', 'party', 'tenant_party_id');
select platform.log_changes('office.leases', 'lease', 'id');

create table office.lease_lots (
  agency_id uuid not null references platform.agencies on delete cascade,
  lease_id uuid not null references office.leases on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  primary key (lease_id, lot_id)
);
create index lease_lots_by_lot on office.lease_lots (lot_id);
select platform.protect('office.lease_lots');
select platform.log_changes('office.lease_lots', 'lease', 'lease_id');
