-- Ownerships and council seats are corrected by hand too: they count how often they were written, as all records do.
alter table office.ownerships add column version integer not null default 1;
alter table office.council_seats add column version integer not null default 1;

-- Numbers of lots and codes in the order people count them: 2, 12, 12 bis, 102.
create collation platform.as_counted (provider = icu, locale = 'fr-u-kn');
create index lots_as_counted on office.lots (building_id, number collate platform.as_counted);
create index buildings_as_counted on office.buildings (agency_id, code collate platform.as_counted);
create index accounts_as_counted on office.accounts (agency_id, code collate platform.as_counted);
create index accounts_by_building on office.accounts (building_id);
