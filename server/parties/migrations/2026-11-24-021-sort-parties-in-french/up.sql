-- The list of parties opens in the order of names, as French readers sort them: the first page is read from the index.
create index parties_in_french on office.parties (agency_id, last_name collate "fr-x-icu", first_name collate "fr-x-icu", id);
create index contractors_in_french on office.contractors (agency_id, name collate "fr-x-icu", id);
