-- The day of the last acknowledged run: publication dates that came since then are due without anybody having written anything.
alter table office.publication_targets add column acknowledged_on date;
create index events_by_publication on office.events (agency_id, publication_on) where publication_on is not null;
create index extranet_documents_by_term on extranet.documents (agency_id, visible_until) where visible_until is not null;
create index extranet_grants_by_term on extranet.grants (agency_id, until_on) where until_on is not null;
