-- The calls and papers of one lease, found without going through everybody's: no whole index on the lease was left since a call may be made again after it was cancelled.
create index rental_calls_by_lease on office.rental_calls (lease_id, month);
drop index office.rental_papers_by_lease;
create index rental_papers_by_lease on office.rental_papers (lease_id, kind, month) where lease_id is not null;
