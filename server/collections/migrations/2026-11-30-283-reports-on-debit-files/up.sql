-- What the bank answers to a file of debits (pain.002): its bytes stay, and the same report is taken once.
create table office.debit_reports (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  file_id uuid not null references office.debit_files on delete cascade,
  -- The bank's own name for the report.
  report_id text not null,
  content bytea not null,
  -- Debits it rejects for good, and those that may go again under the same reference.
  rejected integer not null,
  freed integer not null,
  taken_at timestamptz not null,
  taken_by_name text not null,
  unique (file_id, report_id)
);
select platform.protect('office.debit_reports');
