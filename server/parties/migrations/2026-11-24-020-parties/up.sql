-- People and companies, and the contractors.
create table office.parties (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  code text not null,
  kind text not null check (kind in ('person', 'couple', 'jointOwnership', 'company', 'dividedOwnership')),
  civility text,
  last_name text not null,
  first_name text,
  representative text,
  siret text,
  address_line1 text, address_line2 text, postal_code text, city text,
  phone text, mobile text, email text, iban text,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search text generated always as (platform.fold(coalesce(code, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(first_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(city, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(mobile, ''))) stored,
  unique (agency_id, code)
);
create index parties_search on office.parties using gin (search gin_trgm_ops);
create index parties_by_name on office.parties (agency_id, last_name, first_name);
select platform.protect('office.parties');
select platform.log_changes('office.parties', 'party');

-- Members of a couple, a joint ownership (indivision), a divided ownership (démembrement) or a company.
create table office.party_members (
  agency_id uuid not null references platform.agencies on delete cascade,
  group_id uuid not null references office.parties on delete cascade,
  member_id uuid not null references office.parties on delete cascade,
  quality text not null check (quality in ('commonAgent', 'jointOwner', 'usufructuary', 'bareOwner', 'manager', 'associate', 'spouse')),
  primary key (group_id, member_id, quality),
  check (group_id <> member_id)
);
create index party_members_by_member on office.party_members (agency_id, member_id);
select platform.protect('office.party_members');
select platform.log_changes('office.party_members', 'party', 'group_id');

create table office.contractors (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  code text not null,
  name text not null,
  trade text,
  siret text, iban text, email text, phone text,
  address_line1 text, postal_code text, city text,
  active boolean not null default true,
  search text generated always as (platform.fold(coalesce(code, '') || ' ' || name || ' ' || coalesce(trade, '') || ' ' || coalesce(email, ''))) stored,
  unique (agency_id, code)
);
create index contractors_search on office.contractors using gin (search gin_trgm_ops);
select platform.protect('office.contractors');
select platform.log_changes('office.contractors', 'contractor');
