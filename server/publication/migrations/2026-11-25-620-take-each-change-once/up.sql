-- A run acknowledged "all transactions before the oldest one still open", so that a long transaction anywhere on the server had the same changes looked at
-- again and again. The snapshot itself says exactly which ones were seen.
alter table office.publication_targets alter column acknowledged_xid type pg_snapshot using (acknowledged_xid::text || ':' || acknowledged_xid::text || ':')::pg_snapshot;
alter table office.publication_targets rename column acknowledged_xid to acknowledged_snapshot;
comment on column office.publication_targets.acknowledged_snapshot is 'Changes visible in this snapshot have been taken; null means everything must be looked at.';
