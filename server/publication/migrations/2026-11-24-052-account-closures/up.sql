-- Accounts that an option will unpublish on a coming day (a departure recorded ahead): applied that day, unless staff have decided otherwise meanwhile.
create table office.account_closures (
  account_id uuid primary key references office.accounts on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  on_day date not null,
  reason text not null
);
select platform.protect('office.account_closures');
create index system_services_due on office.system_services (next_run_at) where active;
