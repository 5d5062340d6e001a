-- What the extranet took of each event. Kept apart from office.events so that a run does not write the very rows whose changes it follows.
-- No cascade: an event that was once published is part of the file of the building or of the client, and is not removed (it is replaced or unpublished).
create table office.event_publications (
  event_id uuid primary key references office.events,
  agency_id uuid not null references platform.agencies on delete cascade,
  first_on date not null,
  -- The publication date the extranet holds; null once it has withdrawn the event.
  held_publication_on date
);
create index event_publications_by_agency on office.event_publications (agency_id);
select platform.protect('office.event_publications');

-- Words found inside files and in the names of attachments, for the search box (BEY-517).
alter table office.files add column words tsvector generated always as (to_tsvector('simple', platform.fold(left(coalesce(text, ''), 300000)))) stored;
create index files_words on office.files using gin (words);
alter table office.event_attachments add column search text generated always as (platform.fold(name)) stored;
create index event_attachments_search on office.event_attachments using gin (search gin_trgm_ops);
create index event_attachments_by_file on office.event_attachments (agency_id, file_hash);
create index events_by_body_file on office.events (agency_id, body_file_hash) where body_file_hash is not null;
create index events_by_party on office.events (recipient_party_id) where recipient_party_id is not null;
create index templates_by_binder on office.event_templates (binder_id) where binder_id is not null;
