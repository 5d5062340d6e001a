-- The master sign-in is valid at any moment (ADM-180): no screen, import or slip of a query closes it.
alter table office.staff add constraint master_stays_open check (role <> 'master' or active);
-- Whom a list of staff is searched by, without accents or case.
alter table office.staff add column search text generated always as (platform.fold(first_name || ' ' || last_name || ' ' || login || ' ' || coalesce(job_title, '') || ' ' || coalesce(email, ''))) stored;
