-- Which event tells which entry of a client's account: what staff attached to the entry, and what each trade hands over by its own view.
create or replace view office.account_papers with (security_invoker = true) as
select v.agency_id, v.account_id, v.entry_id, d.event_id from office.ledger_entry_documents d join office.account_lines v on v.entry_id = d.entry_id
union
select agency_id, account_id, entry_id, event_id from office.syndic_account_papers
union
select agency_id, account_id, entry_id, event_id from office.rental_account_papers;
