-- How far a run has got, told on another connection. Apart from the run's own row, which its transaction writes at the end: the two would refuse each other.
drop table office.publication_progress;
create table office.publication_steps (
  run_id uuid not null references office.publication_runs on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  step text not null check (step in ('changes', 'rights', 'documents', 'switch')),
  done_count integer not null default 0,
  total_count integer not null default 0,
  reached_at timestamptz not null,
  primary key (run_id, step)
);
select platform.protect('office.publication_steps');

-- Asked by staff while a run works; read by the run between two batches.
create table office.publication_stops (
  run_id uuid primary key references office.publication_runs on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  asked_by uuid references office.staff,
  asked_at timestamptz not null default now()
);
select platform.protect('office.publication_stops');

-- One run waits, one works. Whoever asks while one works gets the waiting one: what they just wrote may be too late for the other.
drop index office.one_run_at_a_time;
create unique index one_waiting_run on office.publication_runs (target_id) where state = 'waiting';
create index publication_runs_unfinished on office.publication_runs (agency_id) where state in ('waiting', 'running');
alter table office.publication_runs drop column step, add column number integer;
update office.publication_runs r set number = n.number from (select id, row_number() over (partition by agency_id order by requested_at, id) as number from office.publication_runs) n where n.id = r.id;
alter table office.publication_runs alter column number set not null, add unique (agency_id, number);

-- A link that is taken away is remembered on both its sides: who is no longer a member of a group, no longer the party of an account, no longer on an account, loses what came through it.
select platform.log_changes('office.party_members', 'party', 'member_id');
select platform.log_changes('office.accounts', 'party', 'party_id');
select platform.log_changes('office.ownerships', 'account', 'account_id');
select platform.log_changes('office.mandates', 'account', 'account_id');
select platform.log_changes('office.leases', 'account', 'account_id');
select platform.log_changes('office.lease_lots', 'lot', 'lot_id');

-- Acts of clients call the office at once. The queue is the office's: the extranet reaches it through this line only.
create function platform.call_office_for_acts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if to_regclass('graphile_worker._private_jobs') is not null then
    perform graphile_worker.add_job('publication.read-inbox', json_build_object('agencyId', new.agency_id), job_key := 'publication.read-inbox:' || new.agency_id);
  end if;
  return null;
end $$;
create trigger acts_call_office after insert on extranet.acts for each row execute function platform.call_office_for_acts();
