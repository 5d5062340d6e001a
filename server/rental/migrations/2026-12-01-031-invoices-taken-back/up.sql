-- An invoice whose entry was taken back may be imported again: it stands once among those that hold.
alter table office.rental_supplier_invoices add column taken_back_on date;
alter table office.rental_supplier_invoices drop constraint rental_supplier_invoices_agency_id_key_key;
create unique index rental_supplier_invoices_once on office.rental_supplier_invoices (agency_id, key) where taken_back_on is null;
