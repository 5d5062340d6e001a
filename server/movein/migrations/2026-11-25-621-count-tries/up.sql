-- Tries of the work under way: one that kills its process each time is given up after a few.
alter table office.movein_runs add column attempts integer not null default 0;
