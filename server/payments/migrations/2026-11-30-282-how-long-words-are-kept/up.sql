-- How long the words exchanged with providers are kept: as long as a payment may be contested at least (thirteen months), as long as it may be claimed in court at most (five years).
alter table extranet.payment_choices add column kept_months smallint not null default 13 check (kept_months between 13 and 60);
