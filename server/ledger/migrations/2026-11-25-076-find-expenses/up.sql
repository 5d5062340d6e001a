-- The expenses of one contractor: a new name reaches the lists of expenses where it stands.
create index expenses_by_contractor on office.expenses (contractor_id) where contractor_id is not null;
