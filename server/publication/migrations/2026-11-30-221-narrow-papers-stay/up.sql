-- Papers behind expenses that stand in a binder with fewer readers than the list are kept back, unless the agency says otherwise: the next run looks at everything, once.
alter table office.publication_targets no force row level security;
update office.publication_targets set acknowledged_snapshot = null;
alter table office.publication_targets force row level security;
