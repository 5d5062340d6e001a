-- Files dropped on a draft or on an entry: its supporting documents (décret n° 2005-240, art. 6), beside the events that may be linked to it. Those of a draft go to its entry when it is posted.
create table office.ledger_files (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  draft_id uuid references office.ledger_drafts on delete cascade,
  entry_id uuid references office.ledger_entries on delete cascade,
  hash text not null,
  size bigint not null,
  mime text not null,
  name text not null,
  added_at timestamptz not null default now(),
  added_by_name text not null,
  check (num_nonnulls(draft_id, entry_id) = 1)
);
create index ledger_files_by_draft on office.ledger_files (draft_id) where draft_id is not null;
create index ledger_files_by_entry on office.ledger_files (entry_id) where entry_id is not null;
select platform.protect('office.ledger_files');

-- What an entry posted spent is found by it when it is taken back.
create index expenses_by_entry on office.expenses (entry_id) where entry_id is not null;
