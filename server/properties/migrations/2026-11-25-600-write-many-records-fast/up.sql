-- A move-in writes records by the hundred thousand, and each foreign key costs a look-up a row: as much as the row itself. That of the agency says what row-level security
-- says already (an agency_id can only be the agency of the transaction), so it goes where rows are many. References between records stay.
alter table office.parties drop constraint parties_agency_id_fkey;
alter table office.lots drop constraint lots_agency_id_fkey;
alter table office.lot_rooms drop constraint lot_rooms_agency_id_fkey;
alter table office.key_shares drop constraint key_shares_agency_id_fkey;
alter table office.accounts drop constraint accounts_agency_id_fkey;
alter table office.ownerships drop constraint ownerships_agency_id_fkey;

-- What those keys did when an agency went.
create trigger empties_agency_of_records after delete on platform.agencies referencing old table as former for each statement
  execute function platform.empty_agency('office.ownerships', 'office.accounts', 'office.key_shares', 'office.lot_rooms', 'office.lots', 'office.parties');

-- The list is sorted as French readers sort (parties_in_french); nothing reads this order any more.
drop index office.parties_by_name;

-- A statement names each record once when the record is the row itself: nothing to make distinct.
create or replace function platform.log_inserted() returns trigger language plpgsql as $$
declare key_column text := coalesce(tg_argv[1], 'id');
begin
  execute format('insert into office.change_log (agency_id, entity, entity_id) select %s agency_id, %L, %I from written where %I is not null', case key_column when 'id' then '' else 'distinct' end, tg_argv[0], key_column, key_column);
  return null;
end $$;
