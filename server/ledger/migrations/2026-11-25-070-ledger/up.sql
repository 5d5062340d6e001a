-- The books: one set per co-ownership, one for rental management. Double entry, posted once and never rewritten (code de commerce, art. L. 123-22 and R. 123-173;
-- décret n° 2005-240 for co-ownerships). A mistake is mended by another entry.
create table office.ledger_entities (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null check (kind in ('building', 'rental')),
  building_id uuid references office.buildings,
  check ((kind = 'building') = (building_id is not null)),
  unique nulls not distinct (agency_id, kind, building_id)
);
select platform.protect('office.ledger_entities');

create table office.ledger_journals (
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  code text not null,
  label text not null,
  primary key (entity_id, code)
);
select platform.protect('office.ledger_journals');

-- How accounts, and the auxiliaries below them, are called. '' is the account itself.
create table office.ledger_accounts (
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  number text not null,
  auxiliary text not null default '',
  label text not null,
  primary key (entity_id, number, auxiliary)
);
select platform.protect('office.ledger_accounts');

create table office.ledger_entries (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  entity_id uuid not null references office.ledger_entities on delete cascade,
  journal text not null,
  number text not null,
  entry_on date not null,
  label text not null,
  piece_reference text,
  piece_on date,
  validated_on date,
  -- What made it: 'move-in' with the id of the import, later the functions that post.
  source text not null,
  source_id uuid,
  posted_at timestamptz not null default now(),
  -- The transaction that posted it: its lines come with it or not at all.
  xid xid8 not null default pg_current_xact_id(),
  unique (entity_id, journal, number, entry_on),
  unique (id, entity_id, entry_on)
);
create index ledger_entries_by_day on office.ledger_entries (entity_id, entry_on);
create index ledger_entries_by_number on office.ledger_entries (entity_id, number);
select platform.protect('office.ledger_entries');

create table office.ledger_lines (
  agency_id uuid not null references platform.agencies on delete cascade,
  entry_id uuid not null,
  line integer not null,
  -- As in the entry: balances are read from the lines alone.
  entity_id uuid not null,
  entry_on date not null,
  account text not null,
  auxiliary text not null default '',
  label text not null,
  debit_cents bigint not null default 0,
  credit_cents bigint not null default 0,
  lettering text,
  lettered_on date,
  primary key (entry_id, line),
  foreign key (entry_id, entity_id, entry_on) references office.ledger_entries (id, entity_id, entry_on) on delete cascade,
  check (debit_cents = 0 or credit_cents = 0)
);
create index ledger_lines_by_account on office.ledger_lines (entity_id, account, auxiliary, entry_on) include (debit_cents, credit_cents);
select platform.protect('office.ledger_lines');

-- How lines are shared out: by allocation key (charges) or by lot (works fund, calls).
create table office.ledger_analytics (
  agency_id uuid not null references platform.agencies on delete cascade,
  entry_id uuid not null references office.ledger_entries on delete cascade,
  line integer not null,
  account text not null,
  axis text not null check (axis in ('key', 'lot')),
  section_id uuid not null,
  debit_cents bigint not null default 0,
  credit_cents bigint not null default 0,
  -- Analytic lines of an entry come from one source, so that bringing them again adds nothing.
  source_id uuid not null,
  primary key (entry_id, line)
);
create index ledger_analytics_by_section on office.ledger_analytics (section_id, account);
select platform.protect('office.ledger_analytics');

create table office.expenses (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null references office.buildings on delete cascade,
  fiscal_year integer not null,
  spent_on date not null,
  key_id uuid not null references office.allocation_keys,
  account text not null,
  contractor_id uuid references office.contractors,
  label text not null,
  amount_cents bigint not null,
  entry_id uuid references office.ledger_entries,
  invoice_event_id uuid references office.events,
  source_id uuid
);
create index expenses_by_building on office.expenses (building_id, fiscal_year, key_id);
select platform.protect('office.expenses');

-- Posted is posted: only the lettering of a line may still change.
revoke update, delete on office.ledger_entries, office.ledger_lines, office.ledger_analytics from mitoyen_office;
grant update (lettering, lettered_on) on office.ledger_lines to mitoyen_office;

-- At commit, each entry posted has lines and balances.
create function office.ledger_entry_balances() returns trigger language plpgsql as $$
declare lines integer; gap bigint;
begin
  select count(*), coalesce(sum(debit_cents - credit_cents), 0) into lines, gap from office.ledger_lines where entry_id = new.id;
  if lines = 0 or gap <> 0 then
    raise exception 'ledger entry % % of % does not balance: % lines, % cents', new.journal, new.number, new.entry_on, lines, gap using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balances after insert on office.ledger_entries deferrable initially deferred for each row execute function office.ledger_entry_balances();

-- A line joins no entry that was posted before.
create function office.ledger_lines_come_with_entry() returns trigger language plpgsql as $$
begin
  if exists (select 1 from written w join office.ledger_entries e on e.id = w.entry_id where e.xid <> pg_current_xact_id()) then
    raise exception 'a posted ledger entry takes no further line' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_lines_come_with_entry after insert on office.ledger_lines referencing new table as written for each statement execute function office.ledger_lines_come_with_entry();
