-- Files of entries (FEC) brought into a set of books: what was read, what is wrong with it, what came of it.
create table office.ledger_imports (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  name text not null,
  file_hash text not null,
  state text not null default 'waiting' check (state in ('waiting', 'working', 'imported', 'refused', 'failed')),
  progress jsonb,
  -- { lines, entries, errors, warnings, created, skipped } once the file was read.
  counts jsonb,
  findings jsonb not null default '[]',
  failure text,
  created_at timestamptz not null default now(),
  created_by_name text not null
);
create index ledger_imports_by_entity on office.ledger_imports (entity_id, created_at desc);
select platform.protect('office.ledger_imports');
