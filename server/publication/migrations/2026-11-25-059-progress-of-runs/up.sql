-- How far a run is, told by another connection while it works. Apart from the run's own row: the run writes that one at its end from a snapshot taken at its beginning,
-- and PostgreSQL refuses to change a row that somebody else has changed since.
create table office.publication_progress (
  run_id uuid primary key references office.publication_runs on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  step text not null,
  done_count integer not null,
  total_count integer not null
);
select platform.protect('office.publication_progress');
alter table office.publication_runs drop column done_count, drop column total_count;
