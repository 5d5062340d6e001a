-- What a list of expenses is made of calls the next run to look at that building's: the expenses themselves, the names of keys, the names of accounts.
select platform.log_changes('office.expenses', 'expenses', 'building_id');
select platform.log_changes('office.allocation_keys', 'expenses', 'building_id');
select platform.log_changes('office.ledger_accounts', 'ledger', 'entity_id');
