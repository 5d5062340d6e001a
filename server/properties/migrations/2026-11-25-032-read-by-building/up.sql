-- The tabs of a building, and the list of owners in the order of buildings, are read building by building.
create index ownerships_by_building on office.ownerships (building_id);
create index mandates_by_building on office.mandates (building_id);
create index leases_by_building on office.leases (building_id);
