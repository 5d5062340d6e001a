-- How often what a movement made was taken back: what it makes next has a name of its own in the books.
alter table office.bank_movements add column reopened integer not null default 0;
create index bank_movements_by_entry on office.bank_movements (entry_id) where entry_id is not null;
