-- A first publication writes six rows a document, and each foreign key costs a look-up a row. Where another guard already says the same, the look-up goes:
-- an agency_id can only be the agency of the transaction (row-level security), a target and a run are read in the transaction that writes below them,
-- and places are written and removed with their document by the run, their only writer.
-- What stays: an event that was published cannot be removed (event_publications.event_id).
alter table extranet.documents drop constraint documents_agency_id_fkey;
alter table extranet.document_places drop constraint document_places_agency_id_fkey, drop constraint document_places_document_id_fkey;
alter table office.target_items drop constraint target_items_agency_id_fkey, drop constraint target_items_target_id_fkey;
alter table office.publication_log drop constraint publication_log_agency_id_fkey, drop constraint publication_log_run_id_fkey;
alter table office.event_publications drop constraint event_publications_agency_id_fkey;
alter table office.change_log drop constraint change_log_agency_id_fkey;

-- What those keys did when their row went: once a statement instead of once a row.
create function platform.remove_what_was_below() returns trigger language plpgsql as $$
begin
  execute format('delete from %s t using former f where t.%I = f.id', tg_argv[0], tg_argv[1]);
  return null;
end $$;
create trigger removes_document_places after delete on extranet.documents referencing old table as former for each statement
  execute function platform.remove_what_was_below('extranet.document_places', 'document_id');
create trigger removes_target_items after delete on office.publication_targets referencing old table as former for each statement
  execute function platform.remove_what_was_below('office.target_items', 'target_id');
create trigger removes_publication_log after delete on office.publication_runs referencing old table as former for each statement
  execute function platform.remove_what_was_below('office.publication_log', 'run_id');

-- An agency is entered to be emptied: row-level security hides its rows from outside.
create function platform.empty_agency() returns trigger language plpgsql as $$
declare
  here text := coalesce(current_setting('app.agency_id', true), '');
  agency uuid;
  target text;
begin
  for agency in select id from former loop
    perform set_config('app.agency_id', agency::text, true);
    foreach target in array tg_argv loop
      execute format('delete from %s where agency_id = $1', target) using agency;
    end loop;
  end loop;
  perform set_config('app.agency_id', here, true);
  return null;
end $$;
create trigger empties_agency after delete on platform.agencies referencing old table as former for each statement
  execute function platform.empty_agency('extranet.document_places', 'extranet.documents', 'office.target_items', 'office.publication_log', 'office.event_publications', 'office.change_log');
