-- Exercises: twelve months as a rule, open, then arrested (accounts drawn up, décret n° 2005-240, art. 5), then approved by the assembly and locked for good.
create table office.ledger_fiscal_years (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  version integer not null default 1,
  from_on date not null,
  until_on date not null,
  state text not null default 'open' check (state in ('open', 'arrested', 'approved')),
  -- Until this day, included, nothing more is posted.
  closed_until date,
  arrested_on date,
  approved_on date,
  check (from_on <= until_on),
  check (closed_until between from_on and until_on),
  check ((state = 'open') = (arrested_on is null)),
  check ((state = 'approved') = (approved_on is not null)),
  exclude using gist (entity_id with =, daterange(from_on, until_on, '[]') with &&)
);
select platform.protect('office.ledger_fiscal_years');
revoke delete on office.ledger_fiscal_years from mitoyen_office;

create function office.ledger_years_go_forward() returns trigger language plpgsql as $$
begin
  if old.state = 'approved' and (new.state, new.from_on, new.until_on, new.closed_until) is distinct from (old.state, old.from_on, old.until_on, old.closed_until) then
    raise exception 'an approved fiscal year stays as it is' using errcode = 'check_violation';
  end if;
  if new.state <> 'open' and (new.from_on, new.until_on) is distinct from (old.from_on, old.until_on) then
    raise exception 'an arrested fiscal year keeps its dates' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger ledger_years_go_forward before update on office.ledger_fiscal_years for each row execute function office.ledger_years_go_forward();

-- Where each journal of an exercise stands: its last number and the last link of its chain. The row is locked by whoever posts, so that numbers have no gap.
create table office.ledger_counters (
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  fiscal_year_id uuid not null references office.ledger_fiscal_years on delete cascade,
  journal text not null,
  last integer not null default 0,
  last_number text not null default '',
  hash text not null default '',
  primary key (fiscal_year_id, journal)
);
select platform.protect('office.ledger_counters');

-- The account that usually stands opposite in a journal: 512000 in that of the bank.
alter table office.ledger_journals add column counterpart text;

-- What the nomenclature says of an account (arrêté of 14 March 2005, art. 7): its official code, whether each line names a third party, whether it is kept for old books only.
alter table office.ledger_accounts
  add column official_code text,
  add column individual boolean not null default false,
  add column closed boolean not null default false;

alter table office.ledger_entries
  add column fiscal_year_id uuid,
  add column sequence integer,
  -- Link of the chain of its journal; entries posted before there was one have none.
  add column hash text,
  add column source_key text,
  -- The entry it takes back.
  add column reverses_id uuid unique references office.ledger_entries;

alter table office.ledger_lines
  add column key_id uuid references office.allocation_keys,
  add column lot_id uuid references office.lots,
  add column nature text check (nature in ('current', 'exceptional')),
  add column operation_id uuid,
  add column analytic text,
  -- Paid out to the owner; false keeps the line from what clients are shown, by option.
  add column payable boolean not null default true,
  -- A match whose sides do not come out equal yet: never exported, never a full lettering.
  add column partial_lettering text;

-- Entries that were there before exercises: one exercise a calendar year, numbers by day.
alter table office.ledger_fiscal_years no force row level security;
alter table office.ledger_counters no force row level security;
alter table office.ledger_entries no force row level security;
alter table office.ledger_lines no force row level security;
insert into office.ledger_fiscal_years (id, agency_id, entity_id, from_on, until_on)
  select gen_random_uuid(), agency_id, entity_id, make_date(year, 1, 1), make_date(year, 12, 31) from (select distinct agency_id, entity_id, extract(year from entry_on)::int as year from office.ledger_entries) years;
update office.ledger_entries e set fiscal_year_id = n.year_id, sequence = n.sequence
  from (select e.id, y.id as year_id, row_number() over (partition by y.id, e.journal order by e.entry_on, e.number) as sequence
    from office.ledger_entries e join office.ledger_fiscal_years y on y.entity_id = e.entity_id and e.entry_on between y.from_on and y.until_on) n where n.id = e.id;
insert into office.ledger_counters (agency_id, entity_id, fiscal_year_id, journal, last, last_number)
  select distinct on (fiscal_year_id, journal) agency_id, entity_id, fiscal_year_id, journal, sequence, number from office.ledger_entries order by fiscal_year_id, journal, sequence desc;
update office.ledger_lines set debit_cents = greatest(debit_cents, 0) + greatest(-credit_cents, 0), credit_cents = greatest(credit_cents, 0) + greatest(-debit_cents, 0) where debit_cents < 0 or credit_cents < 0;

alter table office.ledger_entries alter column fiscal_year_id set not null, alter column sequence set not null,
  add unique (fiscal_year_id, journal, sequence);
create unique index ledger_entries_by_source on office.ledger_entries (entity_id, source, source_key) where source_key is not null;
alter table office.ledger_lines add check (debit_cents >= 0 and credit_cents >= 0), add check (lettering is null or partial_lettering is null);
create index ledger_lines_by_day on office.ledger_lines (entity_id, entry_on) include (account, auxiliary, debit_cents, credit_cents);
create index ledger_lines_by_lettering on office.ledger_lines (entity_id, account, auxiliary, lettering) where lettering is not null;
create index ledger_lines_by_lot on office.ledger_lines (lot_id, account) where lot_id is not null;
grant update (partial_lettering) on office.ledger_lines to mitoyen_office;

-- What each account and auxiliary took in a month, kept as lines are posted: balances are read without going through the lines.
create table office.ledger_sums (
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  account text not null,
  auxiliary text not null,
  month date not null,
  debit_cents bigint not null,
  credit_cents bigint not null,
  primary key (entity_id, account, auxiliary, month)
);
select platform.protect('office.ledger_sums');
insert into office.ledger_sums select agency_id, entity_id, account, auxiliary, date_trunc('month', entry_on)::date, sum(debit_cents), sum(credit_cents) from office.ledger_lines group by 1, 2, 3, 4, 5;
alter table office.ledger_fiscal_years force row level security;
alter table office.ledger_counters force row level security;
alter table office.ledger_entries force row level security;
alter table office.ledger_lines force row level security;

create function office.ledger_keep_sums() returns trigger language plpgsql as $$
begin
  -- In one order for everybody, so that two posts never wait for one another in a ring.
  insert into office.ledger_sums as s (agency_id, entity_id, account, auxiliary, month, debit_cents, credit_cents)
  select agency_id, entity_id, account, auxiliary, date_trunc('month', entry_on)::date as month, sum(debit_cents), sum(credit_cents) from written
  group by agency_id, entity_id, account, auxiliary, date_trunc('month', entry_on)::date order by entity_id, account, auxiliary, month
  on conflict (entity_id, account, auxiliary, month) do update set debit_cents = s.debit_cents + excluded.debit_cents, credit_cents = s.credit_cents + excluded.credit_cents;
  return null;
end $$;
create trigger ledger_keep_sums after insert on office.ledger_lines referencing new table as written for each statement execute function office.ledger_keep_sums();

-- An entry stands in its exercise, after the last closed day, and follows the entry before it in its journal.
create function office.ledger_entries_stand_in_line() returns trigger language plpgsql as $$
declare wrong boolean;
begin
  if exists (select 1 from written w left join office.ledger_fiscal_years y on y.id = w.fiscal_year_id
      where y.id is null or y.entity_id <> w.entity_id or w.entry_on not between y.from_on and y.until_on or y.state <> 'open' or w.entry_on <= y.closed_until) then
    raise exception 'a ledger entry stands outside an open exercise' using errcode = 'check_violation';
  end if;
  -- Planned each time: a plan kept from a day when the books were empty would read them whole.
  execute 'select exists (select 1 from (select fiscal_year_id, journal, min(sequence) as first, max(sequence) as last, count(*) as entries from written group by 1, 2) w
      where w.last - w.first + 1 <> w.entries
        or w.first <> 1 and (select e.id from office.ledger_entries e where e.fiscal_year_id = w.fiscal_year_id and e.journal = w.journal and e.sequence = w.first - 1) is null)' into wrong;
  if wrong then
    raise exception 'a ledger journal would have a gap' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_entries_stand_in_line after insert on office.ledger_entries referencing new table as written for each statement execute function office.ledger_entries_stand_in_line();

-- A full lettering comes out equal, whoever writes it.
create function office.ledger_lettering_balances() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct entity_id, account, auxiliary, lettering from written where lettering is not null) w
      join office.ledger_lines l using (entity_id, account, auxiliary, lettering) group by entity_id, account, auxiliary, lettering having sum(l.debit_cents) <> sum(l.credit_cents)) then
    raise exception 'a full lettering has equal debit and credit' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_lettering_balances after update on office.ledger_lines referencing new table as written for each statement execute function office.ledger_lettering_balances();

-- Drafts: edited and removed at will, unbalanced while they are written, never counted.
create table office.ledger_drafts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  version integer not null default 1,
  journal text not null,
  entry_on date not null,
  label text not null,
  piece_reference text,
  piece_on date,
  source text not null,
  source_key text,
  created_at timestamptz not null default now(),
  created_by_name text not null
);
create index ledger_drafts_by_entity on office.ledger_drafts (entity_id, entry_on);
create unique index ledger_drafts_by_source on office.ledger_drafts (entity_id, source, source_key) where source_key is not null;
select platform.protect('office.ledger_drafts');

create table office.ledger_draft_lines (
  agency_id uuid not null references platform.agencies on delete cascade,
  draft_id uuid not null references office.ledger_drafts on delete cascade,
  line integer not null,
  account text not null,
  auxiliary text not null default '',
  label text not null default '',
  debit_cents bigint not null default 0 check (debit_cents >= 0),
  credit_cents bigint not null default 0 check (credit_cents >= 0),
  key_id uuid references office.allocation_keys,
  lot_id uuid references office.lots,
  nature text check (nature in ('current', 'exceptional')),
  operation_id uuid,
  analytic text,
  payable boolean not null default true,
  primary key (draft_id, line)
);
select platform.protect('office.ledger_draft_lines');

-- The papers behind an entry: events with their attached files.
create table office.ledger_draft_documents (
  agency_id uuid not null references platform.agencies on delete cascade,
  draft_id uuid not null references office.ledger_drafts on delete cascade,
  event_id uuid not null references office.events on delete cascade,
  primary key (draft_id, event_id)
);
select platform.protect('office.ledger_draft_documents');
create table office.ledger_entry_documents (
  agency_id uuid not null references platform.agencies on delete cascade,
  entry_id uuid not null references office.ledger_entries on delete cascade,
  event_id uuid not null references office.events,
  primary key (entry_id, event_id)
);
create index ledger_entry_documents_by_event on office.ledger_entry_documents (event_id);
select platform.protect('office.ledger_entry_documents');

-- Analytic accounts, with whether what stands on them is paid out to the owner.
create table office.ledger_analytic_accounts (
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  code text not null,
  label text not null,
  payable boolean not null default true,
  primary key (entity_id, code)
);
select platform.protect('office.ledger_analytic_accounts');

-- How an exercise opened, frozen when the one before it was approved: balances, and the lines not lettered yet one by one.
create table office.ledger_openings (
  agency_id uuid not null references platform.agencies on delete cascade,
  fiscal_year_id uuid not null references office.ledger_fiscal_years on delete cascade,
  line integer not null,
  account text not null,
  auxiliary text not null default '',
  label text not null,
  debit_cents bigint not null default 0,
  credit_cents bigint not null default 0,
  key_id uuid,
  lot_id uuid,
  operation_id uuid,
  -- The line it was in the exercise before, when it stands in detail.
  entry_id uuid references office.ledger_entries on delete cascade,
  primary key (fiscal_year_id, line)
);
select platform.protect('office.ledger_openings');
revoke update on office.ledger_openings from mitoyen_office;
