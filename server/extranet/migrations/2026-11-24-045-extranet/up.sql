-- What has been published, ready to be read, and the acts of those who use it. The extranet's role reaches this schema only.
create table extranet.agencies (
  agency_id uuid primary key references platform.agencies on delete cascade,
  -- PAR-230: false closes the whole extranet.
  open boolean not null default false,
  licensed boolean not null default false,
  show_empty_binders boolean not null default false,
  rental_documents boolean not null default true,
  syndic_documents boolean not null default true,
  notify_by_email boolean not null default false,
  legal_notice text,
  contacts jsonb not null default '[]',
  settings jsonb not null default '{}',
  last_published_at timestamptz
);
select platform.protect('extranet.agencies');

-- One person who signs in. id is the party's id in the office, known here as an opaque value.
create table extranet.identities (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null check (kind in ('client', 'staff')),
  login text not null,
  display_name text not null,
  sort_name text not null,
  email text,
  address text,
  active boolean not null default true,
  password_hash text,
  must_change_password boolean not null default true,
  temporary_until timestamptz,
  totp_secret text,
  notifications boolean not null default true,
  last_signed_in_at timestamptz,
  card jsonb not null default '{}',
  unique (agency_id, login)
);
create index identities_by_name on extranet.identities (agency_id, sort_name);
select platform.protect('extranet.identities');

create table extranet.sessions (
  token_hash text primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  pending text check (pending in ('change-password', 'second-factor', 'enrol-second-factor')),
  -- Set when a member of staff looks "as" this person: read only.
  seen_as_by text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text,
  challenge text
);
create index sessions_by_identity on extranet.sessions (identity_id);
select platform.protect('extranet.sessions');

create table extranet.passkeys (
  id text primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now()
);
select platform.protect('extranet.passkeys');

create table extranet.password_resets (
  token_hash text primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  expires_at timestamptz not null
);
select platform.protect('extranet.password_resets');

create table extranet.sign_in_failures (
  agency_id uuid not null references platform.agencies on delete cascade,
  subject text not null,
  at timestamptz not null default now()
);
create index extranet_failures_by_subject on extranet.sign_in_failures (agency_id, subject, at);
select platform.protect('extranet.sign_in_failures');

create table extranet.binders (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  trade text not null,
  path text not null,
  personal boolean not null,
  reserved text,
  roles text[] not null,
  position integer not null default 0
);
create index extranet_binders_by_agency on extranet.binders (agency_id);
select platform.protect('extranet.binders');

create table extranet.documents (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  binder_id uuid not null,
  event_id uuid not null,
  -- Sub-folder by folder type, under the binder's path; null for none.
  subfolder text,
  title text not null,
  file_name text not null,
  file_hash text not null,
  size bigint not null,
  mime text not null,
  document_on date not null,
  -- Shown from this day…
  visible_from date not null,
  -- …to this one, included; null for ever.
  visible_until date,
  notify boolean not null default false,
  published_at timestamptz not null default now(),
  text text,
  search tsvector generated always as (to_tsvector('simple', platform.fold(title || ' ' || coalesce(text, '')))) stored
);
create index extranet_documents_by_binder on extranet.documents (agency_id, binder_id, document_on desc);
create index extranet_documents_by_event on extranet.documents (event_id);
create index extranet_documents_search on extranet.documents using gin (search);
select platform.protect('extranet.documents');

-- Where a document belongs; with the binder's roles it says who may read it.
create table extranet.document_places (
  agency_id uuid not null references platform.agencies on delete cascade,
  place_id uuid not null,
  side text not null check (side in ('account', 'building', 'lot', 'lease')),
  document_id uuid not null references extranet.documents on delete cascade,
  primary key (place_id, side, document_id)
);
create index document_places_by_document on extranet.document_places (document_id);
select platform.protect('extranet.document_places');

-- What a person is: holder of an account, co-owner in a building, president of its council, landlord of a lot, tenant of a lease…
create table extranet.grants (
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  space text not null check (space in ('coOwner', 'landlord', 'tenant')),
  role text not null check (role in ('holder', 'coOwner', 'member', 'president', 'landlord', 'tenant')),
  side text not null check (side in ('account', 'building', 'lot', 'lease')),
  place_id uuid not null,
  from_on date,
  until_on date,
  why text not null,
  id uuid primary key
);
create index grants_by_identity on extranet.grants (identity_id);
create index grants_by_place on extranet.grants (place_id, side);
select platform.protect('extranet.grants');

-- Read-only cards of the portfolio: buildings, lots, accounts, contractors, as published.
create table extranet.cards (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null check (kind in ('building', 'lot', 'account', 'contractor', 'lease', 'photo')),
  parent_id uuid,
  label text not null,
  data jsonb not null,
  search text generated always as (platform.fold(label)) stored
);
create index cards_by_kind on extranet.cards (agency_id, kind, label);
create index cards_by_parent on extranet.cards (agency_id, parent_id);
select platform.protect('extranet.cards');

-- "Documents du syndic": agency-wide, fed on the extranet, live.
create table extranet.syndic_documents (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  title text not null,
  file_name text not null,
  file_hash text not null,
  size bigint not null,
  mime text not null,
  audience text not null default 'council' check (audience in ('council', 'coOwners')),
  added_at timestamptz not null default now(),
  added_by text not null
);
create index syndic_documents_by_agency on extranet.syndic_documents (agency_id);
select platform.protect('extranet.syndic_documents');

-- First opening of a document by a person: takes the "Nouveau" mark away, and is a proof of access.
create table extranet.document_readings (
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  document_id uuid not null,
  first_read_at timestamptz not null default now(),
  primary key (identity_id, document_id)
);
select platform.protect('extranet.document_readings');

-- New documents waiting for the e-mail digest of a run.
create table extranet.notices (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  run_id uuid not null,
  document_ids uuid[] not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  outcome text,
  unique (run_id, identity_id)
);
create index notices_waiting on extranet.notices (agency_id) where sent_at is null;
select platform.protect('extranet.notices');

-- Acts that come back over the bridge: the office reads this inbox (notified at once, swept in case a notice was lost).
create table extranet.acts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null,
  identity_id uuid,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  handled_at timestamptz,
  outcome text
);
create index acts_waiting on extranet.acts (agency_id, created_at) where handled_at is null;
select platform.protect('extranet.acts');

-- The extranet reads what is published, and writes sessions, acts and readings; never documents, grants or binders.
grant select on all tables in schema extranet to mitoyen_extranet;
grant insert, update, delete on extranet.sessions, extranet.passkeys, extranet.password_resets, extranet.sign_in_failures,
  extranet.document_readings, extranet.syndic_documents to mitoyen_extranet;
grant insert on extranet.acts to mitoyen_extranet;
grant update (password_hash, must_change_password, temporary_until, totp_secret, notifications, last_signed_in_at) on extranet.identities to mitoyen_extranet;
grant update (open, show_empty_binders, rental_documents, syndic_documents, notify_by_email, legal_notice, contacts, settings) on extranet.agencies to mitoyen_extranet;
