-- Binders, folders, templates, events and their attachments.
create table office.files (
  agency_id uuid not null references platform.agencies on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  mime text not null,
  -- Text found inside, for searching; null while not read yet.
  text text,
  stored_at timestamptz not null default now(),
  primary key (agency_id, hash)
);
select platform.protect('office.files');

create table office.binders (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  trade text not null check (trade in ('syndic', 'rental')),
  -- "Courriers / Locataires": each "/" opens a level; "//" is a slash in a name.
  path text not null,
  -- 'invoices' and 'syndic-documents' drive functions of their own and cannot be renamed or removed.
  reserved text check (reserved in ('invoices', 'syndic-documents')),
  personal boolean not null default false,
  tick_co_owner boolean not null default false,
  tick_member boolean not null default false,
  tick_president boolean not null default false,
  tick_landlord boolean not null default false,
  tick_tenant boolean not null default false,
  -- Two columns of the former system, kept and shown, without effect.
  tick_lot boolean not null default false,
  tick_contractor boolean not null default false,
  position integer not null default 0,
  unique (agency_id, trade, path)
);
select platform.protect('office.binders');
select platform.log_changes('office.binders', 'binder');

create table office.event_templates (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  code text not null,
  label text not null,
  trade text not null check (trade in ('syndic', 'rental', 'all')),
  binder_id uuid references office.binders,
  term_months integer check (term_months > 0),
  group_by_folder_type boolean not null default false,
  prefix_folder_reference boolean not null default false,
  attachment_names text not null default 'inherit' check (attachment_names in ('inherit', 'yes', 'no')),
  notify boolean not null default false,
  unique (agency_id, code)
);
select platform.protect('office.event_templates');
select platform.log_changes('office.event_templates', 'template');

create table office.folders (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  reference text not null,
  type text not null,
  label text,
  building_id uuid references office.buildings,
  lot_id uuid references office.lots,
  opened_on date not null,
  closed_on date,
  unique (agency_id, reference)
);
select platform.protect('office.folders');
select platform.log_changes('office.folders', 'folder');

-- Chrono numbers run per agency without gaps: the row is locked by the transaction that takes one.
create table office.chrono_counters (
  agency_id uuid primary key references platform.agencies on delete cascade,
  last integer not null default 0
);
select platform.protect('office.chrono_counters');

create table office.events (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  chrono integer not null,
  template_id uuid references office.event_templates,
  -- Overrides the template's binder.
  binder_id uuid references office.binders,
  title text not null,
  -- Rich text as JSON (platform/rendering); null means no text part, so no PDF is made of it.
  body jsonb,
  body_file_hash text,
  building_id uuid references office.buildings,
  lease_id uuid references office.leases,
  -- The account the event is addressed to, when it is personal.
  account_id uuid references office.accounts,
  recipient_party_id uuid references office.parties,
  folder_id uuid references office.folders,
  treatment_on date not null,
  -- Null is the former system's "00/00/00": not publishable.
  publication_on date,
  confidential boolean not null default false,
  replaces_event_id uuid references office.events,
  replaced_by_event_id uuid references office.events,
  created_at timestamptz not null default now(),
  created_by uuid references office.staff,
  search text generated always as (platform.fold(chrono::text || ' ' || title)) stored,
  unique (agency_id, chrono),
  foreign key (agency_id, body_file_hash) references office.files (agency_id, hash)
);
create index events_by_template on office.events (template_id);
create index events_by_binder on office.events (binder_id) where binder_id is not null;
create index events_by_account on office.events (account_id) where account_id is not null;
create index events_by_building on office.events (agency_id, building_id);
create index events_by_folder on office.events (folder_id) where folder_id is not null;
create index events_by_treatment on office.events (agency_id, treatment_on);
create index events_search on office.events using gin (search gin_trgm_ops);
select platform.protect('office.events');
select platform.log_changes('office.events', 'event');

create table office.event_lots (
  agency_id uuid not null references platform.agencies on delete cascade,
  event_id uuid not null references office.events on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  primary key (event_id, lot_id)
);
create index event_lots_by_lot on office.event_lots (lot_id);
select platform.protect('office.event_lots');
select platform.log_changes('office.event_lots', 'event', 'event_id');

create table office.event_attachments (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  event_id uuid not null references office.events on delete cascade,
  position integer not null,
  file_hash text not null,
  name text not null,
  unique (event_id, position),
  foreign key (agency_id, file_hash) references office.files (agency_id, hash)
);
select platform.protect('office.event_attachments');
select platform.log_changes('office.event_attachments', 'event', 'event_id');

create table office.photos (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  lot_id uuid not null references office.lots on delete cascade,
  position integer not null,
  title text,
  file_hash text not null,
  unique (lot_id, position),
  foreign key (agency_id, file_hash) references office.files (agency_id, hash)
);
select platform.protect('office.photos');
select platform.log_changes('office.photos', 'photo');
