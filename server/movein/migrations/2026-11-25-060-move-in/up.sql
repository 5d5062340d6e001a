-- Moves-in: what was dropped, how its columns are read, what the trial said, what was brought.
create table office.movein_runs (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  name text not null,
  created_at timestamptz not null default now(),
  created_by uuid references office.staff,
  created_by_name text not null,
  -- Where it stands; 'trying' and 'importing' are work under way.
  state text not null default 'open' check (state in ('open', 'trying', 'tried', 'importing', 'imported', 'failed')),
  -- What the work under way is doing, and how far: { step, done, total }.
  progress jsonb,
  -- A sign of life of the work under way: silent for long, it was killed and is taken up again.
  alive_at timestamptz,
  -- Lines refused are left out by an explicit choice.
  leave_out boolean not null default false,
  -- The last trial: files with their counts, totals, reconciliation.
  trial jsonb,
  tried_at timestamptz,
  -- The import: the same, and when.
  report jsonb,
  imported_at timestamptz,
  -- Why the last work stopped, in French.
  failure text
);
create index movein_runs_by_time on office.movein_runs (agency_id, created_at desc);
select platform.protect('office.movein_runs');

-- Files of a run; documents named by an index are among them, without a table of their own.
create table office.movein_files (
  agency_id uuid not null references platform.agencies on delete cascade,
  run_id uuid not null references office.movein_runs on delete cascade,
  path text not null,
  size bigint not null,
  -- Tables: which one (null: none of ours), its columns, how they are read.
  tabular boolean not null default false,
  table_name text,
  format text,
  headers text[],
  sample jsonb,
  columns jsonb,
  -- Ledger files: a building's code, or 'rental'; null while nobody said.
  books text,
  -- Documents: content and kind, known once looked at.
  hash text,
  mime text,
  fault_code text,
  fault_sentence text,
  looked_at timestamptz,
  stored boolean not null default false,
  primary key (run_id, path)
);
select platform.protect('office.movein_files');

create table office.movein_findings (
  agency_id uuid not null references platform.agencies on delete cascade,
  run_id uuid not null references office.movein_runs on delete cascade,
  position integer not null,
  level text not null check (level in ('error', 'warning', 'auto')),
  code text not null,
  table_name text not null,
  file text not null,
  line integer not null,
  column_name text,
  value_read text,
  message text not null,
  remedy text not null,
  row_key text not null,
  proposal text,
  choices text[],
  other jsonb,
  primary key (run_id, position)
);
select platform.protect('office.movein_findings');

-- How columns were read, kept for the next export with the same headers.
create table office.movein_mappings (
  agency_id uuid not null references platform.agencies on delete cascade,
  headers_print text not null,
  table_name text not null,
  columns jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (agency_id, headers_print)
);
select platform.protect('office.movein_mappings');

-- Values put right on the screen: they hold for the next import of the same file, as long as the cell still reads the same.
create table office.movein_corrections (
  agency_id uuid not null references platform.agencies on delete cascade,
  file text not null,
  line integer not null,
  column_name text not null,
  value_read text not null,
  value text not null,
  kept_at timestamptz not null default now(),
  primary key (agency_id, file, line, column_name)
);
select platform.protect('office.movein_corrections');
