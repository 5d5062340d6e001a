-- The work of rental management beside its books: what was called and paid by rubric, what bore fees, what was paid over. The ledger holds the entries; these rows say why.

-- What a mandate agrees on fees and payouts; without a row, the usual terms.
create table office.rental_mandate_terms (
  id uuid primary key references office.mandates on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  -- Fees on what is received, with charges or without (décret n° 72-678, art. 66).
  fee_with_charges boolean not null default true,
  reserve_cents bigint not null default 0 check (reserve_cents >= 0),
  threshold_cents bigint not null default 0 check (threshold_cents >= 0),
  -- Opposition, succession…: nothing is paid over while it stands.
  payout_block text
);
select platform.protect('office.rental_mandate_terms');

create table office.rental_runs (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null check (kind in ('calls', 'fees')),
  month date not null check (extract(day from month) = 1),
  made_at timestamptz not null default now(),
  made_by_name text not null,
  count integer not null,
  total_cents bigint not null
);
create index rental_runs_by_month on office.rental_runs (agency_id, kind, month);
select platform.protect('office.rental_runs');

-- A month of a lease is called once.
create table office.rental_calls (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  run_id uuid not null references office.rental_runs,
  lease_id uuid not null references office.leases,
  mandate_id uuid not null references office.mandates,
  month date not null,
  due_on date not null,
  from_on date not null,
  until_on date not null,
  entry_id uuid not null references office.ledger_entries,
  unique (lease_id, month)
);
create index rental_calls_by_month on office.rental_calls (agency_id, month);
select platform.protect('office.rental_calls');

create table office.rental_call_lines (
  agency_id uuid not null references platform.agencies on delete cascade,
  call_id uuid not null references office.rental_calls on delete cascade,
  rubric text not null,
  line integer not null,
  label text not null,
  cents bigint not null check (cents > 0),
  explanation text not null,
  primary key (call_id, rubric)
);
select platform.protect('office.rental_call_lines');

create table office.rental_receipts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  lease_id uuid not null references office.leases,
  mandate_id uuid not null references office.mandates,
  received_on date not null,
  cents bigint not null check (cents > 0),
  -- What was beyond what was due then: it waits on the account of overpayments until a fee run puts it on a call.
  overpaid_cents bigint not null check (overpaid_cents between 0 and cents),
  overpaid_line integer,
  label text not null,
  entry_id uuid not null references office.ledger_entries,
  returned_on date,
  return_entry_id uuid references office.ledger_entries
);
create index rental_receipts_by_lease on office.rental_receipts (lease_id, received_on);
select platform.protect('office.rental_receipts');

-- What of a receipt went on what was called, rubric by rubric. A negative row takes back an earlier one: returned, or moved.
create table office.rental_allocations (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  receipt_id uuid not null references office.rental_receipts,
  call_id uuid not null references office.rental_calls,
  rubric text not null,
  cents bigint not null check (cents <> 0),
  made_on date not null,
  origin text not null check (origin in ('receipt', 'overpayment', 'return', 'move')),
  transfer_id uuid,
  entry_id uuid not null references office.ledger_entries,
  -- Its line on the tenant's account, for the lettering.
  line integer not null,
  -- The fee run that billed it: once.
  fee_run_id uuid references office.rental_runs,
  check ((origin = 'move') = (transfer_id is not null)),
  foreign key (call_id, rubric) references office.rental_call_lines (call_id, rubric)
);
create unique index rental_allocations_once on office.rental_allocations (receipt_id, call_id, rubric, origin) where origin in ('receipt', 'overpayment', 'return');
create index rental_allocations_by_call on office.rental_allocations (call_id);
create index rental_allocations_to_bill on office.rental_allocations (agency_id) where fee_run_id is null;
select platform.protect('office.rental_allocations');

create table office.rental_fees (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  run_id uuid not null references office.rental_runs,
  mandate_id uuid not null references office.mandates,
  base_cents bigint not null,
  net_cents bigint not null,
  vat_cents bigint not null,
  gross_cents bigint not null check (gross_cents = net_cents + vat_cents),
  explanation text not null,
  entry_id uuid references office.ledger_entries,
  unique (run_id, mandate_id)
);
create index rental_fees_by_mandate on office.rental_fees (mandate_id);
select platform.protect('office.rental_fees');

-- The bank account that holds clients' money, and how its bank is spoken to.
create table office.rental_bank_accounts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  label text not null,
  holder text not null,
  iban text not null,
  bic text,
  transfer_version text not null default 'pain.001.001.09' check (transfer_version in ('pain.001.001.09', 'pain.001.001.03')),
  unique (agency_id, iban)
);
select platform.protect('office.rental_bank_accounts');

-- A list of payouts: frozen when it is prepared, approved by somebody else, handed to the bank, carried out.
create table office.rental_payout_lists (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  bank_account_id uuid not null references office.rental_bank_accounts,
  execute_on date not null,
  state text not null default 'prepared' check (state in ('prepared', 'approved', 'sent', 'executed', 'cancelled')),
  total_cents bigint not null check (total_cents > 0),
  prepared_at timestamptz not null,
  prepared_by uuid not null references office.staff,
  prepared_by_name text not null,
  approved_at timestamptz,
  approved_by uuid references office.staff,
  approved_by_name text,
  sent_at timestamptz,
  executed_on date,
  -- Four eyes, whoever writes it.
  check (approved_by is null or approved_by <> prepared_by),
  check (state in ('prepared', 'cancelled') or approved_by is not null)
);
create index rental_payout_lists_by_day on office.rental_payout_lists (agency_id, execute_on);
select platform.protect('office.rental_payout_lists');

create table office.rental_payouts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  list_id uuid not null references office.rental_payout_lists on delete cascade,
  mandate_id uuid not null references office.mandates,
  party_id uuid not null references office.parties,
  name text not null,
  iban text not null,
  cents bigint not null check (cents > 0),
  label text not null,
  -- Comes back on the bank's statement.
  reference text not null,
  state text not null default 'waiting' check (state in ('waiting', 'executed', 'cancelled')),
  entry_id uuid references office.ledger_entries,
  unique (agency_id, reference)
);
-- A mandate waits in one list at a time: never paid twice.
create unique index rental_payouts_waiting on office.rental_payouts (mandate_id, party_id) where state = 'waiting';
create index rental_payouts_by_list on office.rental_payouts (list_id);
select platform.protect('office.rental_payouts');

create table office.rental_bank_statements (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  bank_account_id uuid not null references office.rental_bank_accounts,
  number text not null,
  opening_cents bigint,
  closing_cents bigint,
  until_on date,
  -- Held back: something does not add up; nothing of it is proposed until somebody releases it.
  state text not null check (state in ('taken', 'held')),
  faults text[] not null default '{}',
  -- As the bank gave it.
  original bytea not null,
  imported_at timestamptz not null default now(),
  imported_by_name text not null,
  unique (bank_account_id, number)
);
select platform.protect('office.rental_bank_statements');

create table office.rental_bank_movements (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  statement_id uuid not null references office.rental_bank_statements on delete cascade,
  bank_account_id uuid not null references office.rental_bank_accounts,
  key text not null,
  place integer not null,
  moved_on date not null,
  cents bigint not null,
  name text,
  iban text,
  note text not null,
  end_to_end_id text,
  reversal boolean not null,
  return_reason text,
  -- What it was proposed to settle.
  step text not null,
  certainty text not null check (certainty in ('certain', 'proposal', 'unknown')),
  explanation text not null,
  lease_id uuid references office.leases,
  payout_id uuid references office.rental_payouts,
  returned_receipt_id uuid references office.rental_receipts,
  state text not null default 'waiting' check (state in ('waiting', 'posted', 'unidentified')),
  entry_id uuid references office.ledger_entries,
  receipt_id uuid references office.rental_receipts,
  unique (bank_account_id, key),
  check ((state = 'waiting') = (entry_id is null))
);
create index rental_bank_movements_by_statement on office.rental_bank_movements (statement_id, place);
create index rental_bank_movements_by_iban on office.rental_bank_movements (agency_id, iban) where lease_id is not null;
select platform.protect('office.rental_bank_movements');

-- Electronic invoices of suppliers, each kept as a draft entry until somebody approves it.
create table office.rental_supplier_invoices (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  -- SIREN, number, year: an invoice comes once.
  key text not null,
  number text not null,
  supplier text not null,
  siren text,
  issued_on date not null,
  due_on date,
  kind text not null check (kind in ('invoice', 'credit-note')),
  profile text not null,
  net_cents bigint not null,
  vat_cents bigint not null,
  total_cents bigint not null,
  iban text,
  faults jsonb not null default '[]',
  mandate_id uuid references office.mandates,
  draft_id uuid not null,
  original bytea not null,
  imported_at timestamptz not null default now(),
  imported_by_name text not null,
  unique (agency_id, key)
);
select platform.protect('office.rental_supplier_invoices');
