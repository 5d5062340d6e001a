-- A paper that comes to an entry or leaves it calls the next run to look at the expenses of its building.
create function office.log_papers_of_entries() returns trigger language plpgsql as $$
begin
  insert into office.change_log (agency_id, entity, entity_id) select distinct w.agency_id, 'ledger', e.entity_id from written w join office.ledger_entries e on e.id = w.entry_id;
  return null;
end $$;
create trigger ledger_documents_come after insert on office.ledger_entry_documents referencing new table as written for each statement execute function office.log_papers_of_entries();
create trigger ledger_documents_go after delete on office.ledger_entry_documents referencing old table as written for each statement execute function office.log_papers_of_entries();
create trigger ledger_files_come after insert on office.ledger_files referencing new table as written for each statement execute function office.log_papers_of_entries();
create trigger ledger_files_move after update on office.ledger_files referencing new table as written for each statement execute function office.log_papers_of_entries();
create trigger ledger_files_go after delete on office.ledger_files referencing old table as written for each statement execute function office.log_papers_of_entries();
create index expenses_by_invoice on office.expenses (invoice_event_id) where invoice_event_id is not null;

-- Lists of expenses that are already on an extranet have no papers yet: the next run looks at everything, once.
alter table office.publication_targets no force row level security;
update office.publication_targets set acknowledged_snapshot = null;
alter table office.publication_targets force row level security;
