-- Indices of INSEE as the agency wrote or pasted them; 145.47 is 14547.
create table office.rental_index_values (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  index text not null check (index in ('IRL', 'ILC', 'ILAT', 'ICC')),
  year integer not null check (year between 1980 and 2100),
  quarter integer not null check (quarter between 1 and 4),
  hundredths integer not null check (hundredths > 0),
  published_on date,
  written_at timestamptz not null default now(),
  written_by_name text not null,
  unique (agency_id, index, year, quarter)
);
select platform.protect('office.rental_index_values');

-- A revision that was asked of the tenant. The rent of before runs until the day before it.
create table office.rental_reviews (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  lease_id uuid not null references office.leases,
  -- The date agreed for that year, and the day of the request: nothing is due before it (loi n° 89-462, art. 17-1, I).
  review_on date not null,
  requested_on date not null,
  from_on date not null check (from_on >= requested_on),
  former_cents bigint not null,
  rent_cents bigint not null,
  explanation text not null,
  made_at timestamptz not null default now(),
  made_by_name text not null,
  unique (lease_id, review_on)
);
create index rental_reviews_by_lease on office.rental_reviews (lease_id, from_on);
select platform.protect('office.rental_reviews');

-- Choices the law leaves to the agency (docs/decisions/0017-what-rents-leave-to-the-agency.md).
create table office.rental_settings (
  id uuid primary key references platform.agencies on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  review_rounding text not null default 'cut' check (review_rounding in ('cut', 'half-up')),
  review_effect text not null default 'next-term' check (review_effect in ('request', 'next-term')),
  check (id = agency_id)
);
select platform.protect('office.rental_settings');

alter table office.rental_papers drop constraint rental_papers_kind_check;
alter table office.rental_papers add constraint rental_papers_kind_check check (kind in ('notice', 'quittance', 'receipt', 'statement', 'settlement', 'review', 'deposit'));
