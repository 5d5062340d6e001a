-- Reminders and formal notices as letters: the event that carries each, and what its costs were (loi n° 65-557, art. 10-1 a).
alter table office.syndic_reminders add column event_id uuid references office.events on delete set null;
alter table office.syndic_reminders add column fee_cents bigint not null default 0 check (fee_cents >= 0);

-- Letters asked for a whole co-ownership: one account after the other, each letter in a transaction of its own, with how far the run has gone.
create table office.syndic_letter_runs (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null references office.buildings on delete cascade,
  kind text not null check (kind in ('reminder', 'notice')),
  asked_by text not null,
  asked_at timestamptz not null default now(),
  account_ids uuid[] not null,
  done integer not null default 0,
  written integer not null default 0,
  -- Who was left out, and why, in words.
  left_out jsonb not null default '[]',
  ended_at timestamptz
);
create index syndic_letter_runs_by_building on office.syndic_letter_runs (building_id, asked_at);
create unique index syndic_letter_runs_at_work on office.syndic_letter_runs (building_id) where ended_at is null;
select platform.protect('office.syndic_letter_runs');
