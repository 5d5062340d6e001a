-- The agency itself: its papers, its offices, its staff with their sign-in, its settings.
create table office.agency_profiles (
  agency_id uuid primary key references platform.agencies on delete cascade,
  version integer not null default 1,
  -- "Général"
  address_line1 text, address_line2 text, postal_code text, city text,
  latitude numeric(9, 6), longitude numeric(9, 6),
  email text, phone text,
  -- "Mandataire": the manager, the professional card (loi n° 70-9, art. 3), the guarantee and the liability insurance.
  manager_name text, manager_title text,
  card_number text, card_issuer text, card_until date,
  guarantee_provider text, guarantee_number text, guarantee_cents bigint, guarantee_until date,
  insurance_provider text, insurance_number text, insurance_until date,
  legal_notice text
);
select platform.protect('office.agency_profiles');

create table office.offices (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  name text not null,
  legal_form text, siret text, ape text, email text, phone text,
  address_line1 text, address_line2 text, postal_code text, city text,
  opening_hours text,
  published boolean not null default true
);
create index offices_by_agency on office.offices (agency_id);
select platform.protect('office.offices');

create table office.staff (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  login text not null,
  first_name text not null,
  last_name text not null,
  email text, phone text,
  job_title text,
  office_id uuid references office.offices,
  -- Organisation chart.
  reports_to uuid references office.staff,
  -- 'master' is the agency's own sign-in, always valid; the others are roles with their rights in agency/access.ts.
  role text not null check (role in ('master', 'administrator', 'manager', 'accountant', 'assistant', 'reader')),
  receives_system_messages boolean not null default false,
  active boolean not null default true,
  password_hash text,
  must_change_password boolean not null default true,
  totp_secret text,
  last_signed_in_at timestamptz,
  unique (agency_id, login)
);
select platform.protect('office.staff');

create table office.staff_sessions (
  token_hash text primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  staff_id uuid not null references office.staff on delete cascade,
  -- What still stands between this session and the office.
  pending text check (pending in ('change-password', 'second-factor', 'enrol-second-factor')),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text,
  challenge text
);
create index staff_sessions_by_staff on office.staff_sessions (staff_id);
select platform.protect('office.staff_sessions');

create table office.staff_passkeys (
  id text primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  staff_id uuid not null references office.staff on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now()
);
select platform.protect('office.staff_passkeys');

-- Failed sign-ins, for throttling, by login and by address.
create table office.sign_in_failures (
  agency_id uuid not null references platform.agencies on delete cascade,
  subject text not null,
  at timestamptz not null default now()
);
create index sign_in_failures_by_subject on office.sign_in_failures (agency_id, subject, at);
select platform.protect('office.sign_in_failures');

-- Settings by area ('extranet', 'security', …); each area's shape and defaults are in the code of its module.
create table office.settings (
  agency_id uuid not null references platform.agencies on delete cascade,
  area text not null,
  values jsonb not null default '{}',
  version integer not null default 1,
  primary key (agency_id, area)
);
select platform.protect('office.settings');

create table office.saved_views (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  staff_id uuid not null references office.staff on delete cascade,
  list_key text not null,
  name text not null,
  definition jsonb not null,
  position integer not null default 0,
  unique (agency_id, staff_id, list_key, name)
);
select platform.protect('office.saved_views');

-- The licence that opens the extranet.
create table office.licences (
  agency_id uuid primary key references platform.agencies on delete cascade,
  text text not null,
  holder text not null,
  features text[] not null,
  valid_until date,
  validated_at timestamptz not null default now(),
  validated_by text not null
);
select platform.protect('office.licences');

-- Internal messages to staff (run reports and other system messages).
create table office.messages (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  staff_id uuid not null references office.staff on delete cascade,
  kind text not null check (kind in ('system', 'staff')),
  subject text not null,
  body text not null,
  link text,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index messages_by_staff on office.messages (agency_id, staff_id, created_at desc);
select platform.protect('office.messages');
