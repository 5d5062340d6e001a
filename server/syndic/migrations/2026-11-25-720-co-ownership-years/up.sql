-- The year of a co-ownership: what was voted, called, spent and settled. Amounts are whole cents; the entries themselves stand in the ledger.

-- A budget covers an exercise of twelve months, voted before it begins (décret n° 67-223, art. 43).
create table office.syndic_budgets (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  building_id uuid not null references office.buildings on delete cascade,
  from_on date not null,
  until_on date not null,
  calls integer not null default 4 check (calls in (1, 2, 3, 4, 6, 12)),
  voted_on date,
  works_fund_cents bigint not null default 0 check (works_fund_cents >= 0),
  -- Works of the adopted multi-year plan; null when none was adopted.
  plan_cents bigint check (plan_cents >= 0),
  -- Before the vote: two provisions of a quarter of the last budget, if the assembly authorised them (art. 43).
  fallback_authorised boolean not null default false,
  -- Where differences wait between closing and approval, and how works that go on are closed.
  closing_pending text not null default '471-472' check (closing_pending in ('471-472', '450')),
  works_closing text not null default 'all-to-12' check (works_closing in ('all-to-12', 'progress-only')),
  loans_left_cents bigint not null default 0 check (loans_left_cents >= 0),
  closed_on date,
  approved_on date,
  check (from_on < until_on),
  check (approved_on is null or closed_on is not null),
  unique (building_id, from_on)
);
create index syndic_budgets_by_agency on office.syndic_budgets (agency_id, from_on);
select platform.protect('office.syndic_budgets');

create table office.syndic_budget_lines (
  agency_id uuid not null references platform.agencies on delete cascade,
  budget_id uuid not null references office.syndic_budgets on delete cascade,
  key_id uuid not null references office.allocation_keys,
  account text not null check (account ~ '^6[0-6][0-9]{1,4}$'),
  cents bigint not null check (cents > 0),
  primary key (budget_id, key_id, account)
);
select platform.protect('office.syndic_budget_lines');

-- Works voted by the assembly outside the budget (loi n° 65-557, art. 14-1 II), each with its own account of provisions.
create table office.syndic_works (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  building_id uuid not null references office.buildings on delete cascade,
  key_id uuid not null references office.allocation_keys,
  label text not null,
  provision_account text not null,
  charge_account text not null,
  voted_on date not null,
  voted_cents bigint not null check (voted_cents > 0),
  expected_cents bigint not null default 0 check (expected_cents >= 0),
  finished_on date,
  unique (building_id, provision_account)
);
select platform.protect('office.syndic_works');

-- A call for funds, once it is posted: what each lot and owner was asked, as it was that day. It is never rewritten.
create table office.syndic_calls (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null references office.buildings on delete cascade,
  budget_id uuid references office.syndic_budgets,
  works_id uuid references office.syndic_works,
  kind text not null check (kind in ('budget', 'works', 'worksFund', 'advance', 'loan')),
  rank integer not null,
  label text not null,
  due_on date not null,
  total_cents bigint not null,
  no_forfeiture boolean not null default false,
  entry_id uuid references office.ledger_entries,
  posted_at timestamptz not null default now(),
  unique nulls not distinct (building_id, kind, budget_id, works_id, rank)
);
create index syndic_calls_by_building on office.syndic_calls (building_id, due_on);
select platform.protect('office.syndic_calls');

create table office.syndic_call_shares (
  agency_id uuid not null references platform.agencies on delete cascade,
  call_id uuid not null references office.syndic_calls on delete cascade,
  line integer not null,
  lot_id uuid not null references office.lots,
  key_id uuid references office.allocation_keys,
  account_id uuid not null references office.accounts,
  cents bigint not null,
  primary key (call_id, line)
);
create index syndic_call_shares_by_account on office.syndic_call_shares (account_id);
create index syndic_call_shares_by_lot on office.syndic_call_shares (lot_id);
select platform.protect('office.syndic_call_shares');
revoke update on office.syndic_call_shares from mitoyen_office;

-- What each lot weighed in a key until a day, excluded: what was shared before stays as it was.
create table office.syndic_key_history (
  agency_id uuid not null references platform.agencies on delete cascade,
  key_id uuid not null references office.allocation_keys on delete cascade,
  until_on date not null,
  lot_id uuid not null references office.lots on delete cascade,
  shares bigint not null check (shares >= 0),
  primary key (key_id, until_on, lot_id)
);
select platform.protect('office.syndic_key_history');

-- The settlement of a closed exercise, lot by lot and key by key.
create table office.syndic_settlement_lines (
  agency_id uuid not null references platform.agencies on delete cascade,
  budget_id uuid not null references office.syndic_budgets on delete cascade,
  line integer not null,
  key_id uuid not null references office.allocation_keys,
  lot_id uuid not null references office.lots,
  due_account text not null,
  actual_cents bigint not null,
  called_cents bigint not null,
  primary key (budget_id, line)
);
select platform.protect('office.syndic_settlement_lines');

-- What was sent to a co-owner who does not pay: reminders, then the formal notice with its items, each on its own.
create table office.syndic_reminders (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  account_id uuid not null references office.accounts on delete cascade,
  kind text not null check (kind in ('reminder', 'notice')),
  sent_on date not null,
  -- The day the letter was presented: the thirty days of art. 19-2 run from it.
  presented_on date,
  cents bigint not null check (cents > 0),
  items jsonb not null default '[]',
  check (presented_on is null or (kind = 'notice' and presented_on >= sent_on))
);
create index syndic_reminders_by_account on office.syndic_reminders (account_id, sent_on);
select platform.protect('office.syndic_reminders');

-- The legal rate of interest, by the day from which it holds: it comes by decree twice a year.
create table office.syndic_legal_rates (
  agency_id uuid not null references platform.agencies on delete cascade,
  from_on date not null,
  -- Hundredths of a percent: 267 is 2,67 %.
  basis_points integer not null check (basis_points between 0 and 10000),
  source text not null,
  primary key (agency_id, from_on)
);
select platform.protect('office.syndic_legal_rates');
