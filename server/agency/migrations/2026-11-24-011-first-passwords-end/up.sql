-- A first password given to a member of staff ends, like those of clients.
alter table office.staff add column temporary_until timestamptz;
