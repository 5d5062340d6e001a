-- The lines of one auxiliary, whatever the account they stand in: what the statement of a client is made of.
create index ledger_lines_by_auxiliary on office.ledger_lines (entity_id, auxiliary, entry_on) where auxiliary <> '';
