-- Targets, runs and what each target acknowledged.
create table office.publication_targets (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null check (kind in ('extranet')),
  active boolean not null default true,
  -- Changes written by transactions before this one have been taken; null means everything must be looked at.
  acknowledged_xid xid8,
  unique (agency_id, kind)
);
select platform.protect('office.publication_targets');

-- What the target holds, as it acknowledged: the difference of a run is computed against this.
create table office.target_items (
  target_id uuid not null references office.publication_targets on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null,
  item_id uuid not null,
  -- The thing in the office it comes from (event of a document, party of a grant).
  source_id uuid not null,
  fingerprint text not null,
  primary key (target_id, kind, item_id)
);
create index target_items_by_source on office.target_items (target_id, kind, source_id);
select platform.protect('office.target_items');

create table office.publication_runs (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  target_id uuid not null references office.publication_targets on delete cascade,
  trigger text not null check (trigger in ('schedule', 'manual', 'instant', 'resend')),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
  step text not null default 'waiting',
  done_count integer not null default 0,
  total_count integer not null default 0,
  appeared integer not null default 0,
  changed integer not null default 0,
  disappeared integer not null default 0,
  started_by uuid references office.staff,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  attempts integer not null default 0,
  error text,
  report jsonb
);
create index publication_runs_by_time on office.publication_runs (agency_id, requested_at desc);
create unique index one_run_at_a_time on office.publication_runs (target_id) where state in ('waiting', 'running');
select platform.protect('office.publication_runs');

-- Transfer log of a run, line by line; downloadable as XML or JSON.
create table office.publication_log (
  run_id uuid not null references office.publication_runs on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  seq integer not null,
  at timestamptz not null default now(),
  act text not null check (act in ('appear', 'change', 'disappear', 'retain')),
  kind text not null,
  item_id uuid not null,
  label text not null,
  source_path text,
  target_path text,
  success boolean not null,
  reason text,
  primary key (run_id, seq)
);
select platform.protect('office.publication_log');

-- System services: named, active or not, with their days and hours.
create table office.system_services (
  agency_id uuid not null references platform.agencies on delete cascade,
  name text not null,
  version integer not null default 1,
  active boolean not null default false,
  -- { "1": ["07:00", "19:00"], … }: ISO weekday to local times.
  schedule jsonb not null default '{}',
  last_run_at timestamptz,
  next_run_at timestamptz,
  primary key (agency_id, name)
);
select platform.protect('office.system_services');

-- The login given to a party and its first password, kept (encrypted) until the client chooses their own.
create table office.client_access (
  party_id uuid primary key references office.parties on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  login text not null,
  temporary_password text,
  issued_at timestamptz not null default now(),
  personalised_at timestamptz,
  last_signed_in_at timestamptz,
  unique (agency_id, login)
);
select platform.protect('office.client_access');

-- Documents resent since a date at the next run, once (SET-137, 138).
create table office.resend_requests (
  agency_id uuid primary key references platform.agencies on delete cascade,
  since_on date not null,
  asked_by uuid references office.staff,
  asked_at timestamptz not null default now()
);
select platform.protect('office.resend_requests');
