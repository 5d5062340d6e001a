-- Files of debits handed to the bank: their bytes stay, so that the same file is downloaded again.
create table office.debit_files (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  bank_account_id uuid not null,
  message_id text not null,
  version text not null,
  count integer not null,
  sum_cents bigint not null,
  submit_before date not null,
  content bytea not null,
  made_at timestamptz not null,
  made_by_name text not null,
  -- The bank refused the whole file before anything settled: its mandates may go again, under the same references.
  refused_at timestamptz,
  refused_by_name text,
  refused_reason text,
  unique (agency_id, message_id),
  check ((refused_at is null) = (refused_reason is null))
);
select platform.protect('office.debit_files');
