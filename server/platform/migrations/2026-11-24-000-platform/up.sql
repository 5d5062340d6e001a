-- The ground all modules stand on: schemas, tenants, row-level security, change log, audit.
create schema if not exists office;
create schema if not exists extranet;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

grant usage on schema platform, office, extranet to mitoyen_office;
grant usage on schema platform, extranet to mitoyen_extranet;
alter default privileges in schema office grant select, insert, update, delete on tables to mitoyen_office;
alter default privileges in schema office grant usage, select on sequences to mitoyen_office;
-- The bridge (publication) runs under the office's role and writes what the extranet shows.
alter default privileges in schema extranet grant select, insert, update, delete on tables to mitoyen_office;
alter default privileges in schema extranet grant usage, select on sequences to mitoyen_office;

-- Words folded for searching: no accents, no case. unaccent() is only stable, so the dictionary is named.
create function platform.fold(words text) returns text language sql immutable parallel safe strict
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

create function platform.current_agency() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.agency_id', true), '')::uuid $$;

-- The directory of agencies: the only table without row-level security, so that an address can be resolved before anybody signs in.
create table platform.agencies (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name text not null,
  domain text unique,
  time_zone text not null default 'Europe/Paris',
  created_at timestamptz not null default now()
);
grant select, insert, update on platform.agencies to mitoyen_office;
grant select on platform.agencies to mitoyen_extranet;

-- Every table of a tenant goes through here: rows of another agency do not exist.
create function platform.protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy one_agency on %s using (agency_id = platform.current_agency()) with check (agency_id = platform.current_agency())', target);
end $$;

-- What changed, for publication: one line a written row, with the writing transaction, so that a reader never skips a late commit.
create table office.change_log (
  seq bigint generated always as identity,
  agency_id uuid not null references platform.agencies on delete cascade,
  entity text not null,
  entity_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (agency_id, seq)
);
create index change_log_by_xid on office.change_log (agency_id, xid);
select platform.protect('office.change_log');

-- Statement triggers: a bulk write of 50 000 rows costs one insert-select, not 50 000 trigger calls.
-- Argument 1 is the entity's name, argument 2 the column that names the changed thing (default id).
create function platform.log_inserted() returns trigger language plpgsql as $$
begin
  execute format('insert into office.change_log (agency_id, entity, entity_id) select distinct agency_id, %L, %I from written where %I is not null', tg_argv[0], coalesce(tg_argv[1], 'id'), coalesce(tg_argv[1], 'id'));
  return null;
end $$;
create function platform.log_updated() returns trigger language plpgsql as $$
begin
  execute format('insert into office.change_log (agency_id, entity, entity_id) select agency_id, %L, %I from written where %I is not null union select agency_id, %L, %I from former where %I is not null',
    tg_argv[0], coalesce(tg_argv[1], 'id'), coalesce(tg_argv[1], 'id'), tg_argv[0], coalesce(tg_argv[1], 'id'), coalesce(tg_argv[1], 'id'));
  return null;
end $$;
create function platform.log_changes(target regclass, entity text, key_column text default 'id') returns void language plpgsql as $$
declare short text := replace(split_part(target::text || '.', '.', 2), '"', '') || '_' || key_column;
begin
  execute format('create trigger %I after insert on %s referencing new table as written for each statement execute function platform.log_inserted(%L, %L)', short || '_inserted', target, entity, key_column);
  execute format('create trigger %I after update on %s referencing old table as former new table as written for each statement execute function platform.log_updated(%L, %L)', short || '_updated', target, entity, key_column);
  execute format('create trigger %I after delete on %s referencing old table as written for each statement execute function platform.log_inserted(%L, %L)', short || '_deleted', target, entity, key_column);
end $$;

-- Who did what. Written in the transaction of the act; never changed.
create table office.audit (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('staff', 'client', 'system')),
  actor_id uuid,
  actor_name text not null,
  act text not null,
  subject_kind text,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index audit_by_time on office.audit (agency_id, at desc);
create index audit_by_subject on office.audit (agency_id, subject_kind, subject_id);
select platform.protect('office.audit');
revoke update, delete on office.audit from mitoyen_office;
